/// One export on its way: an exporter, the articles that were chosen for it, and how far it has come.
struct ExportProgress: Sendable {
    /// The bytes written so far, and what the exporter has reported.
    var summary: Export.Summary {
        Export.Summary(articles: written, diagnostics: output.diagnostics, newestChange: job.newestChange)
    }

    private let list: EditionList
    private let chosen: [EditionList.Place]
    private let job: ExportJob
    private var exporter: any ArticleExporter
    private var output = ExportOutput()
    private var written = 0
    private var stage = Stage.beginning

    private enum Stage {
        case beginning, articles, end
    }

    /// An export on its way.
    ///
    /// - Parameter all: The places of the articles that are taken, as far as they fit into the limit of bytes.
    init(_ export: Export, of list: EditionList, taking all: [EditionList.Place], publication: Publication?) {
        self.init(export, of: list, choosing: all, publication: publication)
        guard let limit = export.limits.bytes else { return }
        var fitting = 0
        var tooMany = all.count + 1
        var count = all.count
        var leap = 1
        while count > fitting {
            self.init(export, of: list, choosing: all.prefix(count), publication: publication)
            if let most = articles(beforeExceeding: limit) {
                // The part after the last article needs room as well.
                tooMany = min(most + 1, count)
            } else {
                fitting = count
            }
            // Of an exporter whose bytes come late, only the size of the whole is known: then the leaps grow.
            count = max((fitting + tooMany) / 2, fitting > 0 ? 0 : tooMany - leap)
            leap *= 2
        }
        self.init(export, of: list, choosing: all.prefix(fitting), publication: publication)
        if chosen.isEmpty, !all.isEmpty { output.report(.limitTooSmall(limit)) }
    }

    private init(
        _ export: Export, of list: EditionList, choosing chosen: some Sequence<EditionList.Place>,
        publication: Publication?
    ) {
        self.list = list
        self.chosen = Array(chosen)
        exporter = export.exporter
        job = export.job(of: list, choosing: self.chosen, publication: publication)
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
        // The part before the first article is handed out with it.
        if !isBeginning { try output.takeBytes(receive) }
        return true
    }

    private mutating func advance() throws(ExportFailure) {
        switch stage {
        case .beginning:
            try exporter.begin(job, into: &output)
            stage = .articles
        case .articles where written < chosen.count:
            let place = chosen[written]
            try exporter.write(try list.article(at: place), in: list.infos[place.edition], into: &output)
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
