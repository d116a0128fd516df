import BroadsheetCore

/// Writes the document of `ArticleDocument` as YAML: the same content as the JSON document, for people to read.
public struct YAMLExporter: ArticleExporter {
    /// `yaml`.
    public static let descriptor = FormatDescriptor(
        name: "yaml", mediaType: "application/yaml", fileExtension: "yaml",
        summary: "One YAML document with publication, articles and editions, for people and for version control")

    /// Whether the options ask for ledgers.
    public let readsLedgers: Bool

    private var writer = YAMLWriter()
    private var document: ArticleDocument

    /// An exporter with these options.
    public init(options: DocumentOptions = DocumentOptions()) {
        document = ArticleDocument(options: options)
        readsLedgers = options.ledger
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
}
