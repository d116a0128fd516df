/// One export on its way: an exporter, the articles that were chosen for it, and how far it has come.
struct ExportRun: Sendable {
    /// What has been written so far, and what the exporter has reported.
    var summary: Export.Summary {
        Export.Summary(articles: written, diagnostics: output.diagnostics, newestChange: job.newestChange)
    }

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
        self.init(export, of: ordered, choosing: export.choose(from: ordered), publication: publication)
        guard let limit = export.limits.bytes else { return }
        let all = chosen
        var fitting = 0
        var tooMany = all.count + 1
        var count = all.count
        var leap = 1
        while count > fitting {
            self.init(export, of: ordered, choosing: all.prefix(count), publication: publication)
            if let most = articles(beforeExceeding: limit) {
                // What stands behind the last article needs room as well.
                tooMany = min(most + 1, count)
            } else {
                fitting = count
            }
            // Of an exporter whose bytes come late, only the size of the whole is known: then the leaps grow.
            count = max((fitting + tooMany) / 2, fitting > 0 ? 0 : tooMany - leap)
            leap *= 2
        }
        self.init(export, of: ordered, choosing: all.prefix(fitting), publication: publication)
        if chosen.isEmpty, !all.isEmpty { output.report(.limitTooSmall(limit)) }
    }

    private init(
        _ export: Export, of ordered: [Edition], choosing chosen: some Sequence<(edition: Int, article: Int)>,
        publication: Publication?
    ) {
        editions = ordered
        self.chosen = Array(chosen)
        exporter = export.exporter
        job = ExportJob(
            publication: publication ?? ordered.first?.info.publication ?? Publication(),
            editions: ordered.map(\.info),
            newestChange: self.chosen.lazy.compactMap { ordered[$0.edition].info.published }.max(),
            outputURL: export.outputURL, subject: export.subject)
    }

    /// How many articles had been written when the output grew larger than so many bytes; `nil` where it does not.
    private func articles(beforeExceeding limit: Int) -> Int? {
        var run = self
        var bytes = 0
        // What an exporter throws, it throws again when the output is written.
        while (try? run.step { bytes += $0.count }) == true {
            if bytes > limit { return run.stage == .end ? run.written : max(0, run.written - 1) }
        }
        return nil
    }

    /// Writes what comes next, and hands out its bytes, where it has any.
    ///
    /// - Returns: Whether more may come.
    mutating func step(_ receive: (ArraySlice<UInt8>) throws -> Void) throws -> Bool {
        if stage == .end { return false }
        let isBeginning = stage == .beginning
        do {
            try advance()
        } catch {
            var failure = error
            failure.reported = output.diagnostics
            throw failure
        }
        // What stands before the first article is handed out with it.
        if !isBeginning { try output.takeBytes(receive) }
        return true
    }

    private mutating func advance() throws(ExportFailure) {
        switch stage {
        case .beginning:
            try exporter.begin(job, into: &output)
            stage = .articles
        case .articles where written < chosen.count:
            let edition = editions[chosen[written].edition]
            try exporter.write(edition.articles[chosen[written].article], in: edition.info, into: &output)
            written += 1
        case .articles:
            try exporter.finish(into: &output)
            stage = .end
        case .end:
            break
        }
    }
}

extension Diagnostic {
    fileprivate static func limitTooSmall(_ limit: Int) -> Diagnostic {
        Diagnostic(
            .warning, code: "limit-too-small",
            "not one article fits into \(limit) bytes, so the output has none; raise 'limit-bytes'")
    }
}
