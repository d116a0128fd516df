extension Export {
    /// Writes the editions as a folder, file by file.
    ///
    /// - Parameters:
    ///   - editions: The editions in any order.
    ///   - publication: The newspaper; that of the newest edition where it is `nil`.
    ///   - receive: Takes a file. What it throws ends the run.
    /// - Returns: How many articles were written, and what the exporter reported.
    /// - Throws: ``ExportFailure`` from the exporter, and for one that writes no folders (``FolderExporter``); or what
    ///   `receive` throws.
    @discardableResult
    public func writeFolder(
        _ editions: [Edition], publication: Publication? = nil, to receive: (ExportFolder.File) throws -> Void
    ) throws -> Summary {
        try writeFolder(EditionList(editions), publication: publication, to: receive)
    }

    /// The files of the whole folder, for small runs and for tests.
    ///
    /// - Throws: ``ExportFailure`` from the exporter, and for one that writes no folders.
    public func files(_ editions: [Edition], publication: Publication? = nil) throws -> [ExportFolder.File] {
        var files: [ExportFolder.File] = []
        try writeFolder(editions, publication: publication) { files.append($0) }
        return files
    }

    /// Writes editions that are in order as a folder, file by file. The limit of bytes is not looked at.
    @discardableResult
    package func writeFolder(
        _ list: EditionList, publication: Publication? = nil, to receive: (ExportFolder.File) throws -> Void
    ) throws -> Summary {
        guard var exporter = exporter as? any FolderExporter else { throw ExportFailure(.noFolder(exporter.format)) }
        let chosen = try choose(from: list)
        var folder = ExportFolder()
        do {
            try exporter.begin(job(of: list, choosing: chosen, publication: publication), into: &folder)
            try folder.takeFiles().forEach(receive)
            var rest = chosen[...]
            while let number = rest.first?.edition {
                let places = rest.prefix { $0.edition == number }
                rest = rest.dropFirst(places.count)
                var articles: [Article] = []
                for place in places { articles.append(try list.article(at: place)) }
                try exporter.write(Edition(info: list.infos[number], articles: articles), into: &folder)
                try folder.takeFiles().forEach(receive)
            }
            try exporter.finish(into: &folder)
            try folder.takeFiles().forEach(receive)
        } catch var failure as ExportFailure {
            failure.reported = folder.diagnostics
            throw failure
        }
        return Summary(
            articles: chosen.count, diagnostics: folder.diagnostics,
            newestChange: newestChange(of: list, choosing: chosen))
    }

    /// The job of an exporter, known before the first of the articles that were chosen.
    func job(of list: EditionList, choosing chosen: [EditionList.Place], publication: Publication?) -> ExportJob {
        var job = ExportJob(
            publication: publication ?? list.infos.first?.publication ?? Publication(), editions: list.infos,
            newestChange: newestChange(of: list, choosing: chosen), outputURL: outputURL, subject: subject)
        job.articleCounts = Array(repeating: 0, count: list.infos.count)
        for place in chosen { job.articleCounts[place.edition] += 1 }
        return job
    }

    private func newestChange(of list: EditionList, choosing chosen: [EditionList.Place]) -> Timestamp? {
        chosen.lazy.compactMap { list.infos[$0.edition].published }.max()
    }
}

extension Diagnostic {
    fileprivate static func noFolder(_ format: FormatDescriptor) -> Diagnostic {
        Diagnostic(
            .error, code: "folder-output",
            "\(Diagnostic.quoted(format.name)) writes one file and no folder; name a file such as "
                + "'\(format.name).\(format.fileExtension)'")
    }
}
