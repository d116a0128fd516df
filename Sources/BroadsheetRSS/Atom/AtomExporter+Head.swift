import BroadsheetCore

extension AtomExporter {
    /// Writes everything up to the first entry.
    mutating func writeHead(_ head: FeedHead, updated: String) {
        writer.xmlDeclaration(options.styleSheet)
        writer.markup("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
        if let language = head.language { writer.attribute("xml:lang", language.text) }
        if head.isArchive { writer.attribute("xmlns:fh", FeedHead.historyNamespace) }
        writer.markup(">\n")
        writer.element("  <id>", head.id, "</id>\n")
        writer.element("  <title>", head.title, "</title>\n")
        if let description = head.description { writer.element("  <subtitle>", description, "</subtitle>\n") }
        writer.element("  <updated>", updated, "</updated>\n")
        writer.element("  <author>\n    <name>", head.title, "</name>\n")
        if let link = head.link { writer.element("    <uri>", link.uri, "</uri>\n") }
        writer.markup("  </author>\n")
        // Some readers take the first link for the paper's page, whatever it is.
        if let link = head.link { writeLink("alternate", link.uri, type: "text/html") }
        if let ownLink = head.ownLink { writeLink("self", ownLink.uri, type: Self.descriptor.mediaType) }
        if let hub = options.hub { writeLink("hub", hub.uri, type: nil) }
        for link in head.archiveLinks { writeLink(link.relation, link.address, type: nil) }
        if head.isArchive { writer.markup("  <fh:archive/>\n") }
        if let icon = options.icon { writer.element("  <icon>", icon.uri, "</icon>\n") }
        if let image = options.image { writer.element("  <logo>", image.uri, "</logo>\n") }
        if let copyright = options.copyright, !copyright.isBlank {
            writer.element("  <rights>", copyright, "</rights>\n")
        }
        writer.markup("  <generator>Broadsheet</generator>\n")
    }

    private mutating func writeLink(_ relation: String, _ address: String, type: String?) {
        writer.markup("  <link")
        writer.attribute("rel", relation)
        if let type { writer.attribute("type", type) }
        writer.attribute("href", address)
        writer.markup("/>\n")
    }
}
