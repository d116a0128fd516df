import BroadsheetCore

/// Writes articles as JSON Lines: each line is one article, as it is in `articles` of the JSON document.
///
/// No line but the end of an article's is broken: line separators of every kind are escaped in texts. Publication and
/// editions have no line; who needs them takes ``JSONExporter``.
public struct JSONLinesExporter: ArticleExporter {
    /// `jsonl`.
    public static let descriptor = FormatDescriptor(
        name: "jsonl", mediaType: "application/jsonl", fileExtension: "jsonl",
        summary: "JSON Lines, one article a line, for pipes, databases and search engines")

    private var lines = JSONLines()
    private let options: Options

    /// An exporter with these options.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// It does not mention ledgers.
    public var readsLedgers: Bool { false }

    /// Writes nothing.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {}

    /// Writes an article as one line.
    public mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        lines.write(article, in: edition, ranges: options.ranges, into: &output)
    }

    /// Writes nothing.
    public mutating func finish(into output: inout ExportOutput) {}

    /// The options of ``JSONLinesExporter``.
    public struct Options: ExporterOptions {
        /// Whether each line says where everything was read. It does where nothing is reported.
        public var ranges = DocumentOptions().ranges

        /// Options that write ranges on each line.
        public init() {}

        /// Reads the key `ranges`.
        public init(reading reader: inout OptionReader) {
            ranges = DocumentOptions.readRanges(from: &reader)
        }
    }
}
