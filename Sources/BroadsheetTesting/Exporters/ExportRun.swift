import BroadsheetCore

/// How often a driver takes the bytes away from an exporter.
enum Draining: CaseIterable {
    /// Once, at the very end.
    case never
    /// After every second call.
    case sometimes
    /// After every call.
    case always
}

/// What one run of an exporter gave.
struct ExportRun {
    /// All bytes, in order.
    var bytes: [UInt8] = []
    /// How many bytes were written after the last article.
    var finishSize = 0
    /// What the exporter reported.
    var diagnostics: [Diagnostic] = []
    /// Why it stopped, and whether it did so in `begin`.
    var failure: (error: ExportFailure, inBegin: Bool)?

    /// Runs an exporter over editions, as a driver does, without selection and limit.
    init(
        _ exporter: some ArticleExporter, over editions: [Edition], publication: Publication? = nil,
        outputURL: String? = "https://news.example/chenwan/output", draining: Draining = .always
    ) {
        var exporter = exporter
        var output = ExportOutput()
        var calls = 0
        func drain(_ output: inout ExportOutput, into bytes: inout [UInt8]) {
            calls += 1
            switch draining {
            case .never: break
            case .sometimes where calls % 2 == 1: break
            default: output.takeBytes { bytes += $0 }
            }
        }
        let job = ExportJob(
            publication: publication ?? editions.first?.info.publication ?? Publication(),
            editions: editions.map(\.info), newestChange: editions.compactMap(\.info.published).max(),
            outputURL: outputURL)
        var inBegin = true
        do {
            try exporter.begin(job, into: &output)
            inBegin = false
            drain(&output, into: &bytes)
            for edition in editions {
                for article in edition.articles {
                    try exporter.write(article, in: edition.info, into: &output)
                    drain(&output, into: &bytes)
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
}
