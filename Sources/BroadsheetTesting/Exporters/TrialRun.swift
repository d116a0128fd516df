import BroadsheetCore

/// How often a driver takes the bytes away from an exporter.
enum Draining: CaseIterable {
    /// Once, at the very end.
    case never
    case sometimes
    case always
}

/// What one run of an exporter gave.
struct TrialRun<Exporter: ArticleExporter> {
    var bytes: [UInt8] = []
    /// How many bytes were written after the last article.
    var finishSize = 0
    /// The most that the exporter held back at a time, where it was asked for.
    var retainedSize = 0
    var diagnostics: [Diagnostic] = []
    /// Why it stopped, and whether it did so in `begin`.
    var failure: (error: ExportFailure, inBegin: Bool)?

    /// Runs an exporter over editions, as a driver does, without selection and limit.
    ///
    /// - Parameters:
    ///   - exporter: The exporter, which is copied.
    ///   - editions: The editions in the order in which they are written.
    ///   - draining: How often the bytes are removed.
    ///   - interval: After how many articles what the exporter retains is measured again; `nil` for never.
    ///   - midway: Is given a copy of the exporter and of its output after the first article.
    ///   - change: Changes the job before it is begun.
    init(
        _ exporter: Exporter, over editions: [Edition], draining: Draining = .always,
        measuringAfterEvery interval: Int? = nil,
        midway: (Exporter, ExportOutput) -> Void = { _, _ in }, changing change: (inout ExportJob) -> Void = { _ in }
    ) {
        var exporter = exporter
        var output = ExportOutput()
        var calls = 0
        var articles = 0
        var job = Self.job(over: editions)
        change(&job)
        var inBegin = true
        do {
            try exporter.begin(job, into: &output)
            inBegin = false
            drain(&output, draining, &calls)
            for edition in editions {
                for article in edition.articles {
                    try exporter.write(article, in: edition.info, into: &output)
                    articles += 1
                    if articles == 1 { midway(exporter, output) }
                    drain(&output, draining, &calls)
                    if let interval, articles % interval == 0 {
                        retainedSize = max(retainedSize, RetainedSize.bytes(of: exporter))
                    }
                }
            }
            let written = bytes.count + output.bytes.count
            try exporter.finish(into: &output)
            finishSize = bytes.count + output.bytes.count - written
        } catch {
            failure = (error, inBegin)
        }
        output.takeBytes { bytes += $0 }
        diagnostics = output.diagnostics
    }

    /// The facts of the editions that an exporter knows before the first article.
    static func job(over editions: [Edition]) -> ExportJob {
        ExportJob(
            publication: editions.first?.info.publication ?? Publication(), editions: editions.map(\.info),
            newestChange: editions.compactMap(\.info.published).max(), outputURL: SampleEditions.outputURL)
    }

    private mutating func drain(_ output: inout ExportOutput, _ draining: Draining, _ calls: inout Int) {
        calls += 1
        switch draining {
        case .never: break
        case .sometimes where calls % 2 == 1: break
        default: output.takeBytes { bytes += $0 }
        }
    }
}
