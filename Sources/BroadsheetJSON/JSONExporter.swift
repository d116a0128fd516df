import BroadsheetCore

/// Writes the document of `ArticleDocument` as JSON.
public struct JSONExporter: DocumentExporter {
    /// `json`.
    public static let descriptor = FormatDescriptor(
        name: "json", mediaType: "application/json", fileExtension: "json",
        summary: "One JSON document with publication, articles and editions, for programs and archives")

    /// Whether the options ask for ledgers.
    public let readsLedgers: Bool

    package var text: DocumentText<JSONWriter>

    /// An exporter with these options.
    public init(options: Options = Options()) {
        text = DocumentText(JSONWriter(options.pretty ? .pretty : .compact), options: options.content)
        readsLedgers = options.content.ledger
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
