/// For what a template's texts are escaped.
public enum TemplateEscaping: String, Sendable, Hashable, CaseIterable {
    /// HTML: text and attributes in quotation marks.
    case html
    /// XML: text and attributes in quotation marks.
    case xml
    /// Markdown; front matter, if there is any, is YAML.
    case markdown
    /// CSV: a tag outside of quotation marks becomes a field with them, where it needs them.
    case csv
    /// YAML: a tag outside of quotation marks becomes a text in them.
    case yaml
    /// JSON: a tag outside of quotation marks becomes a text in them.
    case json
    /// Nothing is escaped.
    case none

    /// The escaping for files with an extension; `nil` for one that says nothing.
    init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "html", "htm", "xhtml": self = .html
        case "xml", "atom", "rss", "opml", "svg", "nitf", "newsml": self = .xml
        case "md", "markdown", "mdown", "mdx", "qmd", "rmd": self = .markdown
        case "csv", "tsv": self = .csv
        case "yaml", "yml": self = .yaml
        case "json", "jsonl", "ndjson", "geojson": self = .json
        case "txt", "text", "tex", "typ", "org", "adoc", "rst": self = .none
        default: return nil
        }
    }

    /// The escaping that a file's name asks for; `nil` where it asks for none.
    init?(path: String) {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        self.init(fileExtension: String(name[name.index(after: dot)...]))
    }

    /// The escaping that a template's own name asks for, as in `notes.md.mustache`; `nil` where it asks for none.
    init?(templatePath path: String) {
        guard path.hasSuffix(TemplateFolder.fileExtension) else { return nil }
        self.init(path: String(path.dropLast(TemplateFolder.fileExtension.count)))
    }

    /// The place where a text of this escaping is, outside of quotation marks.
    var mode: EscapingMode {
        switch self {
        case .html, .xml: .markup
        case .markdown: .markdown
        case .csv: .csvField
        case .yaml, .json: .quotedText
        case .none: .plain
        }
    }
}

/// How one text is escaped, where it is.
enum EscapingMode: String, Sendable, Hashable, CaseIterable {
    /// In HTML and XML: as text and in attributes.
    case markup
    case markdown
    /// As a field of CSV.
    case csvField
    /// Between the quotation marks of a field of CSV.
    case csvQuoted
    /// As a text of YAML or JSON, with the quotation marks around it.
    case quotedText
    /// Between the quotation marks of a text of YAML or JSON.
    case insideQuotes
    case plain

    /// The mode between quotation marks; `nil` where they mean nothing.
    var betweenQuotes: EscapingMode? {
        switch self {
        case .csvField: .csvQuoted
        case .quotedText: .insideQuotes
        default: nil
        }
    }

    /// A text as it is written in such a place.
    func escape(_ text: String) -> String {
        switch self {
        case .markup: MarkupEscape.escape(text)
        case .markdown: MarkdownEscape.escape(text)
        case .csvField: text.utf8.contains(where: CSVEscape.needsQuotes) ? "\"\(CSVEscape.escape(text))\"" : text
        case .csvQuoted: CSVEscape.escape(text)
        case .quotedText: QuotedEscape.escape(text, withQuotes: true)
        case .insideQuotes: QuotedEscape.escape(text, withQuotes: false)
        case .plain: text
        }
    }
}
