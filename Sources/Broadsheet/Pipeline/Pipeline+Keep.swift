import BroadsheetRSS

extension Pipeline {
    /// Writes a feed that is kept, and before it what falls out of it into archives: when a run is stopped, the old feed
    /// leads to all that it led to before, and the next run finds the archives that are there.
    ///
    /// - Parameter limit: The largest feed or archive, in bytes.
    /// - Returns: What was written of the feed itself.
    func writeKept(
        _ entry: OutputPlan.Entry, _ export: Export, at path: String, _ editions: [Edition],
        limit: Int, _ written: inout Set<FileSystem.Identity>
    ) throws -> (summary: Export.Summary, byteCount: Int) {
        try Task.checkCancellation()
        let shelf = try entry.output.archiveSize.map { size in
            guard let address = entry.output.url else { throw ExportFailure(.archiveWithoutAddress(at: nil)) }
            return ArchiveShelf(feed: path, shownFeed: entry.path, address: address, size: size)
        }
        let kept = try KeptExport(export, of: editions, archivedOn: shelf)
            .output(over: oldOutput(at: path, limit: limit), named: entry.path) { path throws(FileError) in
                try oldOutput(at: path, limit: limit)
            }
        // What is larger could not be read by the next run. An archive is refused before the first one is written.
        guard ([kept.feed] + kept.archives.map(\.result)).allSatisfy({ $0.bytes.count <= limit }) else {
            throw FileError.keptGrowsTooLarge(limit: limit)
        }
        for archive in kept.archives {
            try Task.checkCancellation()
            _ = try writeWhole(archive.result, of: entry.output, at: archive.path, &written)
        }
        return (kept.feed.summary, try writeWhole(kept.feed, of: entry.output, at: path, &written))
    }

    private func writeWhole(
        _ result: KeptExport.Result, of output: Configuration.Output, at path: String,
        _ written: inout Set<FileSystem.Identity>
    ) throws(FileError) -> Int {
        let file = try WholeFile(replacing: path)
        try file.write(result.bytes[...])
        try file.commit(unlessIn: &written)
        let hash = StableHash.fnv1a(result.bytes[...], behind: StableHash.empty)
        try writeHeaders(of: output, beside: path, hash: hash, result.summary, &written)
        return file.byteCount
    }

    /// The bytes of a file whose items are kept; `nil` where there is none.
    private func oldOutput(at path: String, limit: Int) throws(FileError) -> [UInt8]? {
        if FileSystem.exists(path) {
            do throws(FileError) {
                return try FileSystem.read(path, limit: limit)
            } catch {
                throw error.code == "file-too-large" ? .keptTooLarge(limit: limit) : error
            }
        }
        guard !FileSystem.isSymbolicLink(path) else { throw .danglingLink }
        return nil
    }
}

extension Diagnostic {
    /// Archives that nothing could link to.
    static func archiveWithoutAddress(at place: FileLocation?) -> Diagnostic {
        Diagnostic(
            .error, code: "missing-key",
            "'archive' needs the feed's address, from which the links between its archives are made; set 'url', or "
                + "publication.link", at: place)
    }
}
