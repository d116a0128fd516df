import BroadsheetCore

extension RSSExporter {
    /// Writes an article as an `<item>`.
    mutating func writeItem(
        _ article: Article, guid: String, pubDate: String?, at place: FileLocation?, into output: inout ExportOutput
    ) {
        let content = ItemContent(article: article)
        let title = content.title
        var summary = content.summary(sentences: options.summarySentences)
        if title == nil, summary == nil {
            summary = guid
            output.report(
                Diagnostic(
                    .warning, code: "article-without-text",
                    "an article has neither headline nor text, so its guid is its description; "
                        + "leave it out by 'select' if it is none",
                    at: place))
        }
        writer.markup("    <item>\n")
        if let title { writer.element("title", indent: 3, title) }
        // The description comes first: readers that show the first of the two would show the full text otherwise.
        if let summary {
            writer.htmlElement("description", indent: 3) { $0.text(summary, as: .html) }
        }
        if options.content == .full, content.hasText {
            writer.htmlElement("content:encoded", indent: 3) { $0.articleHTML(article) }
        }
        let credits = content.credits
        for name in credits.makers { writer.element("dc:creator", indent: 3, name) }
        for name in credits.helpers { writer.element("dc:contributor", indent: 3, name) }
        for category in content.categories(options.categories) {
            writer.element("category", indent: 3, attributes: [.init("domain", category.kind.rawValue)]) {
                $0.text(category.value)
            }
        }
        writer.element("guid", indent: 3, attributes: [.init("isPermaLink", "false")]) { $0.text(guid) }
        if let pubDate { writer.element("pubDate", indent: 3, pubDate) }
        writer.markup("    </item>\n")
    }
}
