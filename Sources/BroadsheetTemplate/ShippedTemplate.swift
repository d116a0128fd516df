/// A template that comes with Broadsheet, to use as it is, or to copy and change.
public enum ShippedTemplate: String, Sendable, Hashable, CaseIterable {
    /// An article as a Markdown file with YAML front matter, for Hugo, Obsidian and the like.
    case markdown
    /// A table with a row for each article.
    case csv

    /// The template's text.
    public var text: String {
        switch self {
        case .markdown: String(decoding: PackageResources.markdown_mustache, as: UTF8.self)
        case .csv: String(decoding: PackageResources.csv_mustache, as: UTF8.self)
        }
    }
}
