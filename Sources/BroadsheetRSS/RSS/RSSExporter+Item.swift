import BroadsheetCore

extension RSSExporter {
    /// Writes an article as an `<item>`.
    mutating func writeItem(_ item: FeedItem, published: [UInt8]?) {
        writer.markup("    <item>\n")
        if checksum != nil { writeKeptPlace(of: item) }
        if let title = item.title { writer.element("      <title>", title, "</title>\n") }
        if let link = item.link { writer.element("      <link>", link, "</link>\n") }
        writeText(of: item)
        let credits = item.content.credits
        for names in elements(of: credits.makers) { writer.element("      <dc:creator>", names, "</dc:creator>\n") }
        for names in elements(of: credits.helpers) {
            writer.element("      <dc:contributor>", names, "</dc:contributor>\n")
        }
        for category in item.content.categories(options.feed.categories) {
            writer.markup("      <category")
            writer.attribute("domain", category.kind.rawValue)
            writer.element(">", category.value, "</category>\n")
        }
        writer.markup("      <guid isPermaLink=\"")
        writer.markup(item.id.kind == .link ? "true" : "false")
        writer.element("\">", item.id.text, "</guid>\n")
        if let published { writer.element("      <pubDate>", ascii: published, "</pubDate>\n") }
        writer.markup("    </item>\n")
    }

    /// Writes of which page and edition an item is, for the run that reads it again.
    private mutating func writeKeptPlace(of item: FeedItem) {
        if let page = item.content.article.page {
            writer.element("      <!-- page ", KeptForm.pageText(page), " -->\n")
        }
        if let edition = item.editionPublished {
            writer.element("      <!-- edition ", RFC3339Date.text(edition), " -->\n")
        }
    }

    /// The texts of the elements that name people.
    private func elements(of names: [String]) -> [String] {
        options.writers == .each || names.count < 2 ? names : [names.joined(separator: ", ")]
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
