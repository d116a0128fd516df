import BroadsheetCore

extension AtomExporter {
    /// Writes an article as an `<entry>`.
    mutating func writeEntry(_ item: FeedItem, updated: [UInt8]) {
        writer.element("  <entry>\n    <id>", item.id.text, "</id>\n")
        if checksum != nil { writeKeptPlace(of: item) }
        // An entry must have a title (RFC 4287 §4.1.2).
        writer.element(
            "    <title>", item.title ?? item.content.titleStandIn ?? item.id.text, "</title>\n")
        if let link = item.link {
            writer.markup("    <link rel=\"alternate\" type=\"text/html\"")
            writer.attribute("href", link)
            writer.markup("/>\n")
        }
        if item.published != nil { writer.element("    <published>", ascii: updated, "</published>\n") }
        writer.element("    <updated>", ascii: updated, "</updated>\n")
        let credits = item.content.credits
        for name in credits.makers {
            writer.element("    <author>\n      <name>", name, "</name>\n    </author>\n")
        }
        for name in credits.helpers {
            writer.element("    <contributor>\n      <name>", name, "</name>\n    </contributor>\n")
        }
        for category in item.content.categories(options.feed.categories) {
            writer.markup("    <category")
            writer.attribute("term", category.value)
            if let head { writer.attribute("scheme", head.scheme(of: category.kind)) }
            writer.markup("/>\n")
        }
        writeText(of: item)
        writer.markup("  </entry>\n")
    }

    /// Writes of which page and edition an entry is, for the run that reads it again.
    private mutating func writeKeptPlace(of item: FeedItem) {
        if let page = item.content.article.page {
            writer.element("    <!-- page ", KeptForm.pageText(page), " -->\n")
        }
        if let edition = item.editionPublished {
            writer.element("    <!-- edition ", RFC3339Date.text(edition), " -->\n")
        }
    }

    /// Writes summary and full text. An entry without a link must have a content (RFC 4287 §4.1.2), so there the summary
    /// is the content as well.
    private mutating func writeText(of item: FeedItem) {
        if let summary = item.summary { writer.element("    <summary>", summary, "</summary>\n") }
        let title = options.feed.title
        if item.hasFullText {
            writer.html("    <content type=\"html\">", "</content>\n") {
                $0.articleHTML(item.content.article, title: title)
            }
        } else if item.link == nil {
            writer.element("    <content>", item.summary ?? item.title ?? item.id.text, "</content>\n")
        }
    }
}
