import BroadsheetCore

/// An exporter of one line an article that keeps every law with each of its options, and breaks one where two are set.
struct ClashingExporter: ArticleExporter {
    static let descriptor = FormatDescriptor(
        name: "clashing", mediaType: "text/plain", fileExtension: "txt", summary: "One line an article")

    struct Options: ExporterOptions {
        var isNumbered = false
        var mark = "-"
        init() {}
        init(reading reader: inout OptionReader) {
            isNumbered = reader.boolean("is-numbered", default: isNumbered, help: "Whether lines are numbered.")
            mark = reader.string("mark", default: mark, help: "What stands before a line.")
        }
    }

    private let options: Options

    init(options: Options) { self.options = options }

    mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {}

    mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        let clashes = options.isNumbered && options.mark != "-"
        output.append(clashes ? "\(UInt64.random(in: 0...UInt64.max))\n" : "line\n")
    }

    mutating func finish(into output: inout ExportOutput) {}
}
