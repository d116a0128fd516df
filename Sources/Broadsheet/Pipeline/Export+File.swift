extension Export {
    /// Writes the editions to a file, whole or not at all: what is there is replaced when the new file is complete.
    ///
    /// - Parameters:
    ///   - editions: The editions in any order.
    ///   - path: The file. A relative path starts at the current folder; the file's folder must exist.
    ///   - publication: The newspaper; that of the newest edition where it is `nil`.
    /// - Returns: How many articles were written, and what the exporter reported.
    /// - Throws: `ExportFailure` from the exporter, or with the reason why the file cannot be written;
    ///   `CancellationError` where the task was cancelled.
    @discardableResult
    public func write(_ editions: [Edition], toFile path: String, publication: Publication? = nil) throws -> Summary {
        do {
            var places = OutputPlaces()
            let target = try places.place(of: path).target
            var files = OutputFiles()
            let folder = try files.folder(at: FilePath.folder(of: target))
            let file = try WholeFile(named: FilePath.lastComponent(of: target), in: folder)
            let summary = try write(editions, publication: publication) { chunk in
                try Task.checkCancellation()
                try file.write(chunk)
            }
            try files.add(file, of: 0)
            if let fault = files.place()[0] { throw fault }
            return summary
        } catch let error as FileError {
            throw ExportFailure(error.diagnostic(for: path, at: FileLocation(path: path)))
        }
    }
}
