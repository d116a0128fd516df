import BroadsheetCore

/// Writes the document of `ArticleDocument` as JSON.
public struct JSONExporter: ArticleExporter {
    /// `json`.
    public static let descriptor = FormatDescriptor(
        name: "json", mediaType: "application/json", fileExtension: "json",
        summary: "One JSON document with publication, articles and editions, for programs and archives")

    /// Whether the options ask for ledgers.
    public let readsLedgers: Bool

    private var writer: JSONWriter
    private var document: ArticleDocument

    /// An exporter with these options.
    public init(options: Options = Options()) {
        writer = JSONWriter(options.pretty ? .pretty : .compact)
        document = ArticleDocument(options: options.content)
        readsLedgers = options.content.ledger
    }

    /// Begins the document.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {
        document.begin(job, to: &writer)
        writer.flush(into: &output)
    }

    /// Writes an article as an element of `articles`.
    public mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        document.write(article, in: edition, to: &writer)
        writer.flush(into: &output)
    }

    /// Writes the editions and ends the document with a line end.
    public mutating func finish(into output: inout ExportOutput) {
        document.finish(to: &writer)
        writer.endLine()
        writer.flush(into: &output)
    }

    /// The options of ``JSONExporter``.
    public struct Options: ExporterOptions {
        /// Whether the document is laid out over lines for the eye; otherwise it is one line. Pretty where nothing is
        /// said.
        public var pretty = true
        /// How much the document says.
        public var content = DocumentOptions()

        /// A pretty document with ranges, and without ledgers.
        public init() {}

        /// Reads the keys `pretty`, `ranges` and `ledger`.
        public init(reading reader: inout OptionReader) {
            pretty = reader.boolean(
                "pretty", default: pretty, example: "false",
                help: "Lay the document out over lines; false writes it on one line.")
            content = DocumentOptions(reading: &reader)
        }
    }
}
