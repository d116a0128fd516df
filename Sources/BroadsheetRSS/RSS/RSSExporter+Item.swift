import BroadsheetCore

extension RSSExporter {
    /// Writes an article as an `<item>`.
    mutating func writeItem(_ item: FeedItem, pubDate: String?) {
        writer.markup("    <item>\n")
        if seal != nil, let page = item.content.article.page {
            writer.element("      <!-- page ", KeptForm.pageText(page), " -->\n")
        }
        if let title = item.title { writer.element("      <title>", title, "</title>\n") }
        if let link = item.link { writer.element("      <link>", link, "</link>\n") }
        writeText(of: item)
        let credits = item.content.credits
        for name in credits.makers { writer.element("      <dc:creator>", name, "</dc:creator>\n") }
        for name in credits.helpers { writer.element("      <dc:contributor>", name, "</dc:contributor>\n") }
        for category in item.content.categories(options.feed.categories) {
            writer.markup("      <category")
            writer.attribute("domain", category.kind.rawValue)
            writer.element(">", category.value, "</category>\n")
        }
        writer.markup("      <guid isPermaLink=\"")
        writer.markup(item.id.kind == .link ? "true" : "false")
        writer.element("\">", item.id.text, "</guid>\n")
        if let pubDate { writer.element("      <pubDate>", pubDate, "</pubDate>\n") }
        writer.markup("    </item>\n")
    }

    /// Writes summary and full text. The description comes first: readers that show the first of the two would show the
    /// full text otherwise. Without a summary the full text is the description.
    private mutating func writeText(of item: FeedItem) {
        let title = options.feed.title
        if let summary = item.summary {
            writer.html("      <description>", "</description>\n") { $0.text(summary, as: .html) }
            guard item.hasFullText else { return }
            writer.html("      <content:encoded>", "</content:encoded>\n") {
                $0.articleHTML(item.content.article, title: title)
            }
        } else if item.hasFullText {
            writer.html("      <description>", "</description>\n") {
                $0.articleHTML(item.content.article, title: title)
            }
        } else if item.title == nil {
            writer.html("      <description>", "</description>\n") { $0.text(item.id.text, as: .html) }
        }
    }
}
