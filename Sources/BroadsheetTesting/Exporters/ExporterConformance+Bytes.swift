import BroadsheetCore

extension ExporterConformance {
    /// The bytes: the same however often they are removed, the same in a second run, the same while a copy of the
    /// exporter goes its own way, valid UTF-8.
    public static func checkBytes<Exporter: ArticleExporter>(
        of exporter: Exporter.Type, options: Exporter.Options = Exporter.Options()
    ) -> [ConformanceFault] {
        FaultCollector.faults { tryBytes(Trial(exporter, options, nil), &$0) }
    }

    static func tryBytes<Exporter: ArticleExporter>(_ trial: Trial<Exporter>, _ found: inout FaultCollector) {
        for (sample, editions) in trial.samples {
            let name = trial.name(sample)
            let expected = TrialRun(trial.exporter, over: editions)
            for draining in [Draining.never, .sometimes] {
                let run = TrialRun(trial.exporter, over: editions, draining: draining)
                found.require(
                    run.bytes == expected.bytes, "same-bytes-however-drained",
                    "\(name): the bytes differ from byte \(firstDifference(run.bytes, expected.bytes)) on when they are"
                        + " taken away \(draining) instead of after every call")
            }
            let again = TrialRun(trial.exporter, over: editions)
            found.require(
                again.bytes == expected.bytes && again.diagnostics == expected.diagnostics, "same-bytes",
                "\(name): a second run gives other bytes from byte \(firstDifference(again.bytes, expected.bytes)) on,"
                    + " or reports something else")
            let beside = TrialRun(trial.exporter, over: editions, midway: finishOnOtherArticles)
            found.require(
                beside.bytes == expected.bytes && beside.diagnostics == expected.diagnostics, "copies-are-independent",
                "\(name): the bytes differ from byte \(firstDifference(beside.bytes, expected.bytes)) on when a copy of"
                    + " the exporter writes other articles meanwhile; keep what changes in values, not in a class")
            found.require(
                isUTF8(expected.bytes), "utf-8", "\(name): the bytes are not valid UTF-8")
            // An exporter may refuse a newspaper of which it does not know enough.
            let isRefused = expected.failure?.inBegin ?? false && editions.first?.info.publication.title == nil
            found.require(
                expected.failure == nil || isRefused, "writes-everything",
                "\(name): the exporter stopped: \(expected.failure.map { "\($0.error)" } ?? "")")
        }
    }

    /// Goes on with a copy of an exporter, as a driver does that tries how much fits within a limit.
    private static func finishOnOtherArticles(_ exporter: some ArticleExporter, _ output: ExportOutput) {
        var exporter = exporter
        var output = output
        do {
            for edition in SampleEditions.long(articles: 3) {
                for article in edition.articles { try exporter.write(article, in: edition.info, into: &output) }
            }
            try exporter.finish(into: &output)
        } catch {
            // That it stops shows elsewhere.
        }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    static func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> Int {
        zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
    }
}
