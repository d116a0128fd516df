import BroadsheetCore

/// The options of ``MarkdownExporter``.
public struct MarkdownOptions: ExporterOptions {
    /// Whose front matter a document has.
    public enum FrontMatter: String, CaseIterable, Sendable {
        /// That of its article: for outputs such as `public/{article}.md`.
        case article
        /// That of the edition: for one page with all articles.
        case edition
    }

    /// What becomes a tag.
    public enum Tag: String, CaseIterable, Sendable {
        /// Its kind: `report`, `photo`.
        case kind
        /// The section that it is in.
        case section
        /// The persons whom it names.
        case people
    }

    /// Whose front matter a document has.
    public var frontMatter = FrontMatter.article
    /// What becomes a tag.
    public var tags: [Tag] = [.section]
    /// Whether documents are marked as drafts.
    public var draft = false

    /// The default options.
    public init() {}

    /// Reads the options; every call declares one.
    public init(reading reader: inout OptionReader) {
        frontMatter = reader.choice(
            "front-matter", default: frontMatter, example: "edition",
            help: "Whose front matter a document has: its article's or the edition's.")
        tags = reader.choices(
            "tags", default: tags, example: "[section, people]", help: "What becomes a tag of an article.")
        draft = reader.boolean(
            "draft", default: draft, example: "true", help: "Whether documents are marked as drafts.")
    }
}
