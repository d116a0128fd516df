import BroadsheetCore
import Synchronization

/// An exporter of one line an article that keeps every law, and breaks the one that its options name.
struct ToyExporter: ArticleExporter {
    struct Options: ExporterOptions {
        enum Style: String, CaseIterable { case plain, upper }
        struct Inner: Hashable, Sendable {
            var depth = 3
            var words: [Style] = [.plain]
        }

        var breaking: Law?
        var width = 80
        var isWide = false
        var style = Style.plain
        var tags: [String] = []
        var inner = Inner()

        init() {}
        init(breaking: Law) { self.breaking = breaking }
        init(reading reader: inout OptionReader) {
            width = reader.integer("width", in: 20...500, default: width, help: "Columns in a line.")
            isWide = reader.boolean("is-wide", default: isWide, help: "Whether it is wide.")
            style = reader.choice("style", default: style, help: "The style.")
            tags = reader.strings("tags", help: "The tags.")
            inner = reader.mapping("inner", help: "More.") { reader in
                var inner = Inner()
                inner.depth = reader.integer("depth", in: 1...Int.max, default: inner.depth, help: "The depth.")
                inner.words = reader.choices("words", default: inner.words, help: "The words.")
                return inner
            }
        }
    }

    enum Law: CaseIterable {
        case drained, sameBytes, collects, throwsOnText, throwsInFinish, invalidUTF8, refusedByReader
    }

    static let descriptor = FormatDescriptor(
        name: "toy", mediaType: "text/plain", fileExtension: "txt", summary: "One line an article.")
    let options: Options
    /// State that outlives a run: what a law forbids.
    private static let runs = Mutex(0)
    private var collected: [String] = []

    init(options: Options) { self.options = options }

    mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        output.append("\(job.editions.count) editions\n")
    }

    mutating func write(
        _ article: Article, in edition: Edition.Info, into output: inout ExportOutput
    ) throws(ExportFailure) {
        let title = article.headline?.text ?? ""
        switch options.breaking {
        case .drained where output.bytes.isEmpty: output.append("!")
        case .sameBytes:
            output.append("\(Self.runs.withLock { runs in (runs += 1, runs).1 })")
        case .collects: collected.append(article.body.first?.text ?? "")
        case .throwsOnText where title.utf8.contains(0): throw ExportFailure(Diagnostic(.error, code: "x", "null"))
        case .invalidUTF8: output.append(0xFF)
        case .refusedByReader where title.utf8.contains(0): output.append(0)
        default: break
        }
        output.append(contentsOf: title.utf8.filter { $0 != 0 })
        output.append("\n")
    }

    mutating func finish(into output: inout ExportOutput) throws(ExportFailure) {
        if options.breaking == .throwsInFinish { throw ExportFailure(Diagnostic(.error, code: "x", "at the end")) }
        for text in collected { output.append(text) }
    }
}
