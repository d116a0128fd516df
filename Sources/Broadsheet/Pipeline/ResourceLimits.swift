/// How large the files may be that a run reads, and how long it waits: all limits of the pipeline, in one place.
///
/// They keep a file that is there by mistake from filling the memory. Anyone who has larger ones raises them: a program by
/// ``Pipeline/limits``, a configuration by its key `limits`, which holds where the program sets none.
public struct ResourceLimits: Sendable, Hashable {
    /// The largest file that is read as a page, in bytes; ``defaultPageBytes`` where nobody sets it.
    public var pageBytes: Int?
    /// The largest feed or archive that is kept, in bytes; ``defaultKeptBytes`` where nobody sets it.
    ///
    /// A feed that would grow beyond it is not written, so that every feed that was written can be read again.
    public var keptBytes: Int?
    /// How many seconds a run waits, in all, for other ones that are adding to the feeds of its folders;
    /// ``defaultWaitSeconds`` where nobody sets it, and 0 for not at all.
    public var waitSeconds: Int?

    /// Limits; those not given have their defaults.
    public init(pageBytes: Int? = nil, keptBytes: Int? = nil, waitSeconds: Int? = nil) {
        self.pageBytes = pageBytes
        self.keptBytes = keptBytes
        self.waitSeconds = waitSeconds
    }

    /// The largest page where nothing else is set: 64 MiB.
    public static let defaultPageBytes = 64 * 1_048_576
    /// The largest feed or archive that is kept where nothing else is set: 4 GiB.
    public static let defaultKeptBytes = 4096 * 1_048_576
    /// How long another run is waited for where nothing else is set: a minute.
    public static let defaultWaitSeconds = 60
    /// The largest configuration: 1 MiB. One is written by hand; what is larger is another file by mistake.
    public static let configurationBytes = 1_048_576

    /// These limits, and others where these say nothing.
    func over(_ others: ResourceLimits) -> ResourceLimits {
        ResourceLimits(
            pageBytes: pageBytes ?? others.pageBytes, keptBytes: keptBytes ?? others.keptBytes,
            waitSeconds: waitSeconds ?? others.waitSeconds)
    }

    /// The largest page, in bytes.
    var page: Int { pageBytes ?? Self.defaultPageBytes }
    /// The largest kept feed or archive, in bytes.
    var kept: Int { keptBytes ?? Self.defaultKeptBytes }
    /// How many seconds another run is waited for.
    var wait: Int { waitSeconds ?? Self.defaultWaitSeconds }
}

extension ConfigurationReader {
    /// Reads the limits of a configuration.
    static func readLimits(from reader: inout OptionReader, into configuration: inout Configuration) {
        reader.mapping(
            "limits", example: "{page-bytes: 200000000}",
            help: "How large files may be that are read, and how long other runs are waited for."
        ) { reader in
            configuration.limits = ResourceLimits(
                pageBytes: reader.integer(
                    "page-bytes", in: 1...Int.max, unit: "bytes", example: "200000000",
                    help: "The largest file that is read as a page; else 64 MiB."),
                keptBytes: reader.integer(
                    "kept-bytes", in: 1...Int.max, unit: "bytes", example: "10000000000",
                    help: "The largest feed or archive that is kept; else 4 GiB."),
                waitSeconds: reader.integer(
                    "wait-seconds", in: 0...86_400, unit: "seconds", example: "600",
                    help: "How long a run waits in all for others that add to kept feeds of its folders; else 60."))
        }
    }
}
