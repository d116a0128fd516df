import BroadsheetCore

/// The options of ``MarkdownParser``.
public struct MarkdownOptions: ParserOptions {
    /// The kind of article a file holds.
    public var kind = Article.Kind.report
    /// Whether each heading of the first level begins an article of its own.
    public var split = false

    /// The default options.
    public init() {}

    /// Reads the options; every call declares one.
    public init(reading reader: inout OptionReader) {
        kind = reader.choice("kind", default: kind, help: "What kind of article a file holds.")
        split = reader.boolean(
            "split", default: split, help: "Whether each heading of the first level begins an article of its own.")
    }
}
