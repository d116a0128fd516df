import BroadsheetCore

extension RSSExporter {
    /// Writes everything up to the first item.
    mutating func writeHead(_ head: FeedHead) {
        writer.xmlDeclaration(options.styleSheet)
        writer.markup(
            """
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
            xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
            """)
        if head.isArchive { writer.attribute("xmlns:fh", FeedHead.historyNamespace) }
        writer.markup(">\n  <channel>\n")
        writer.element("    <title>", head.title, "</title>\n")
        writer.element("    <link>", head.home, "</link>\n")
        writer.element("    <description>", head.description ?? head.title, "</description>\n")
        if let language = head.language { writer.element("    <language>", language.text, "</language>\n") }
        if let copyright = options.copyright, !copyright.isBlank {
            writer.element("    <copyright>", copyright, "</copyright>\n")
        }
        if let change = head.newestChange {
            writer.element("    <lastBuildDate>", RFC822Date.text(change), "</lastBuildDate>\n")
        }
        writer.markup("    <generator>Broadsheet</generator>\n")
        writer.markup("    <docs>https://www.rssboard.org/rss-specification</docs>\n")
        if let minutes = options.ttlMinutes { writer.element("    <ttl>", String(minutes), "</ttl>\n") }
        if let image = options.image { writeImage(image, head) }
        if let ownLink = head.ownLink {
            writeLink("self", ownLink.uri, type: Self.descriptor.mediaType)
        }
        if let hub = options.hub { writeLink("hub", hub.uri, type: nil) }
        writeArchiveLinks(head)
    }

    private mutating func writeArchiveLinks(_ head: FeedHead) {
        for link in head.archiveLinks {
            writer.markup("    <atom:link")
            writer.attribute("rel", link.relation)
            writer.attribute("href", link.address)
            writer.markup("/>\n")
        }
        if head.isArchive { writer.markup("    <fh:archive/>\n") }
    }

    private mutating func writeLink(_ relation: String, _ address: String, type: String?) {
        writer.markup("    <atom:link")
        writer.attribute("href", address)
        writer.attribute("rel", relation)
        if let type { writer.attribute("type", type) }
        writer.markup("/>\n")
    }

    /// Title and link are the channel's, as the Best Practices Profile asks.
    private mutating func writeImage(_ image: WebAddress, _ head: FeedHead) {
        writer.markup("    <image>\n")
        writer.element("      <url>", image.uri, "</url>\n")
        writer.element("      <title>", head.title, "</title>\n")
        writer.element("      <link>", head.home, "</link>\n")
        writer.markup("    </image>\n")
    }
}
