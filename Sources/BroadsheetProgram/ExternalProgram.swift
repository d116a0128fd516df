import BroadsheetCore

/// A program, in any language, that writes a format: it reads articles on its standard input and writes the export on
/// its standard output, as <doc:ExporterPrograms> lays down.
///
/// A configuration chooses it by its name, but never makes it known: what may be run is reported by anyone who embeds
/// Broadsheet, or on the command line.
///
/// ```swift
/// let markdown = ExternalProgram(
///     name: "markdown", path: "/usr/local/bin/markdown.py", mediaType: "text/markdown", fileExtension: "md")
/// var exporters = ExporterRegistry.standard
/// try exporters.register(markdown)
/// ```
public struct ExternalProgram: Sendable, Hashable {
    /// The name by which a configuration chooses it, and what it writes.
    public var format: FormatDescriptor
    /// The executable file; a relative path starts at the current folder. It is not looked for in `PATH`.
    public var path: String
    /// What it is called with, besides its path.
    public var arguments: [String]
    /// What it finds in its environment besides `PATH`, `LANG=C.UTF-8` and `TZ=UTC`, or instead of these.
    public var environment: [String: String]
    /// How long it is waited for, all in all: time in which Broadsheet does something else, such as handing the export
    /// on, does not count. One minute unless it is set.
    public var timeLimit: Duration
    /// How many bytes it may write on its standard output; 64 MiB unless it is set.
    public var outputLimit: Int

    /// A program that writes a format.
    public init(
        name: String, path: String, arguments: [String] = [], environment: [String: String] = [:],
        timeLimit: Duration = Self.defaultTimeLimit, outputLimit: Int = Self.defaultOutputLimit,
        mediaType: String = "application/octet-stream", fileExtension: String = "txt", summary: String? = nil
    ) {
        format = FormatDescriptor(
            name: name, mediaType: mediaType, fileExtension: fileExtension,
            summary: summary ?? "Written by the program \(path)")
        self.path = path
        self.arguments = arguments
        self.environment = environment
        self.timeLimit = timeLimit
        self.outputLimit = outputLimit
    }

    /// The default limit of time for one run: a minute.
    public static let defaultTimeLimit = Duration.seconds(60)
    /// The default limit of the output, in bytes: 64 MiB.
    public static let defaultOutputLimit = 67_108_864
    /// How many bytes a program may write on its standard error: 1 MiB.
    static let errorLimit = 1_048_576
}

extension ExporterRegistry {
    /// Adds a program under its name. It is not started, nor looked for, before something is exported.
    ///
    /// - Throws: `RegistrationError` where the name is taken or is not a kebab-case name.
    public mutating func register(_ program: ExternalProgram) throws(RegistrationError) {
        try register(program.format) { reader in
            ProgramExporter(program, options: ProgramOptions(reading: &reader))
        }
    }
}
