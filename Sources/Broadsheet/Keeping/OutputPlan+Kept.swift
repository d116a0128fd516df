extension OutputPlan {
    /// What prevents adding to the feeds that are kept, found out without writing.
    ///
    /// - Parameter limit: How many bytes a feed may have.
    func keptFaults(limit: Int) -> [Diagnostic] {
        entries.compactMap { entry in
            guard entry.output.keeps, let exporter = entry.output.exporter, case .file(let path)? = entry.target,
                // Archives without an address have been reported.
                entry.output.archiveSize == nil || entry.output.url != nil
            else { return nil }
            do {
                let old = try Self.read(path, limit: limit)
                try KeptExport.look(at: old, named: entry.path, on: entry.feedArchives(at: path), with: exporter) {
                    path throws(FileError) in try Self.read(path, limit: limit)
                }
                return nil
            } catch {
                return entry.explain(error)
            }
        }
    }

    /// The bytes of a file; `nil` where there is none.
    private static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
        guard FileSystem.exists(path) else { return nil }
        do throws(FileError) {
            return try FileSystem.read(path, limit: limit)
        } catch {
            throw error.code == "file-too-large" ? .keptTooLarge(limit: limit) : error
        }
    }
}
