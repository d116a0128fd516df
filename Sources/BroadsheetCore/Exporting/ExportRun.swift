/// One export on its way: an exporter, the articles that were chosen for it, and how far it has come.
struct ExportRun: Sendable {
    /// What has been written so far, and what the exporter has reported.
    var summary: Export.Summary { Export.Summary(articles: written, diagnostics: output.diagnostics) }

    private let editions: [Edition]
    private let chosen: [(edition: Int, article: Int)]
    private let job: ExportJob
    private var exporter: any ArticleExporter
    private var output = ExportOutput()
    private var written = 0
    private var stage = Stage.beginning

    private enum Stage {
        case beginning, articles, end
    }

    init(_ export: Export, of editions: [Edition], publication: Publication?) {
        let ordered = Export.newestFirst(editions)
        let chosen = export.choose(from: ordered)
        self.editions = ordered
        self.chosen = chosen
        exporter = export.exporter
        job = ExportJob(
            publication: publication ?? ordered.first?.info.publication ?? Publication(),
            editions: ordered.map(\.info),
            newestChange: chosen.lazy.compactMap { ordered[$0.edition].info.published }.max(),
            outputURL: export.outputURL)
    }

    /// Writes what comes next, and hands out its bytes, where it has any.
    ///
    /// - Returns: Whether more may come.
    mutating func step(_ receive: (ArraySlice<UInt8>) throws -> Void) throws -> Bool {
        switch stage {
        case .beginning:
            // What stands before the first article is handed out with it.
            try exporter.begin(job, into: &output)
            stage = .articles
            return true
        case .articles where written < chosen.count:
            let edition = editions[chosen[written].edition]
            try exporter.write(edition.articles[chosen[written].article], in: edition.info, into: &output)
            written += 1
        case .articles:
            try exporter.finish(into: &output)
            stage = .end
        case .end:
            return false
        }
        try output.takeBytes(receive)
        return true
    }
}
