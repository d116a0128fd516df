import BroadsheetCore

/// Writes the document of `ArticleDocument` as YAML: the same content as the JSON document, for people to read.
public struct YAMLExporter: DocumentExporter {
    /// `yaml`.
    public static let descriptor = FormatDescriptor(
        name: "yaml", mediaType: "application/yaml", fileExtension: "yaml",
        summary: "One YAML document with publication, articles and editions, for people and for version control")

    /// Whether the options ask for ledgers.
    public let readsLedgers: Bool

    package var text: DocumentText<YAMLWriter>

    /// An exporter with these options.
    public init(options: DocumentOptions = DocumentOptions()) {
        text = DocumentText(YAMLWriter(), options: options)
        readsLedgers = options.ledger
    }
}
