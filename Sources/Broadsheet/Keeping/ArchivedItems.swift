/// What a feed's archives hold.
struct ArchivedItems {
    /// The newest change in each archive, the oldest archive first.
    private(set) var newestChanges: [Timestamp?] = []
    /// How many archives there are.
    var count: Int { newestChanges.count }
    /// The hash of each item's content, by its id; of an item that was corrected, the content in the newest archive.
    private(set) var contents: [String: UInt64] = [:]
    /// The moments of each item, by its id; its bytes are left out.
    private(set) var moments: [String: KeptItem] = [:]

    /// Reads an archive after the other.
    ///
    /// - Parameters:
    ///   - read: The bytes of a file; `nil` where there is none.
    ///   - linked: The number of the archive that the feed links to; 0 for none.
    /// - Throws: ``ExportFailure`` where an archive is missing, or is not one that the exporter wrote.
    init<Exporter: KeepingExporter>(
        on feedArchives: FeedArchives, of exporter: Exporter.Type, linked: Int, read: KeptExport.Reader
    ) throws(ExportFailure) {
        while let archive = try Self.archive(count + 1, on: feedArchives, read: read) {
            let place = FileLocation(path: feedArchives.shownPath(count + 1))
            let items = try exporter.keptItems(in: archive, at: place)
            for var item in items {
                contents[item.id] = Self.hash(exporter.content(of: item))
                item.bytes = []
                moments[item.id] = item
            }
            guard exporter.history(of: archive).isArchive else {
                throw ExportFailure(
                    Diagnostic(
                        .error, code: "foreign-feed",
                        "this is a feed and no archive, so it is left as it is; move it away, or name another output",
                        at: place))
            }
            newestChanges.append(KeptItem.newestChange(of: items))
        }
        guard linked <= count else {
            throw ExportFailure(
                Diagnostic(
                    .error, code: "missing-archive",
                    "the archive '\(feedArchives.shownPath(count + 1))' is missing, to which the feed leads back; put it back, "
                        + "or move the feed and its archives away to begin anew"))
        }
    }

    init() {}

    /// Whether an item is in an archive as it is now.
    func holds<Exporter: KeepingExporter>(_ item: KeptItem, of exporter: Exporter.Type) -> Bool {
        contents[item.id].map { $0 == Self.hash(exporter.content(of: item)) } ?? false
    }

    private static func hash(_ bytes: [UInt8]) -> UInt64 {
        StableHash.fnv1a(bytes[...], behind: StableHash.empty)
    }

    private static func archive(
        _ number: Int, on feedArchives: FeedArchives, read: KeptExport.Reader
    ) throws(ExportFailure) -> [UInt8]? {
        do throws(FileError) {
            return try read(feedArchives.path(number))
        } catch {
            throw ExportFailure(error.diagnostic(for: feedArchives.shownPath(number), at: nil))
        }
    }
}

extension KeptItem {
    /// When the newest of some items was changed; `nil` where nobody knows.
    static func newestChange(of items: some Collection<KeptItem>) -> Timestamp? {
        items.lazy.compactMap { $0.updated ?? $0.published }.max()
    }
}

extension KeepingExporter {
    /// The items of an output that is at a place, for diagnostics.
    static func keptItems(in output: [UInt8], at place: FileLocation) throws(ExportFailure) -> [KeptItem] {
        do {
            return try keptItems(in: output)
        } catch {
            var diagnostic = error.diagnostic
            diagnostic.location = place
            throw ExportFailure(diagnostic)
        }
    }
}
