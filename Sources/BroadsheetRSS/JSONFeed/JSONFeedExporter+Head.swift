import BroadsheetCore

extension JSONFeedExporter {
    /// Writes everything up to the first item.
    mutating func writeHead(_ head: FeedHead) {
        writer.markup("{\n  \"version\": \"https://jsonfeed.org/version/1.1\"")
        member("title", head.title)
        member("home_page_url", head.link?.uri)
        member("feed_url", head.selfLink?.uri)
        member("next_url", head.previousArchive?.uri)
        member("description", head.description)
        member("icon", options.image?.uri)
        member("favicon", options.icon?.uri)
        member("language", head.language?.text)
        writer.markup(",\n  \"authors\": [{\"name\": ")
        writer.string(head.title)
        if let link = head.link {
            writer.markup(", \"url\": ")
            writer.string(link.uri)
        }
        writer.markup("}]")
        if let hub = options.hub {
            writer.markup(",\n  \"hubs\": [{\"type\": \"WebSub\", \"url\": ")
            writer.string(hub.uri)
            writer.markup("}]")
        }
        writeExtension(head)
        writer.markup(",\n  \"items\": [")
    }

    /// What JSON Feed itself has no place for: the copyright, and whether this is an archive.
    private mutating func writeExtension(_ head: FeedHead) {
        let copyright = options.copyright.flatMap { $0.isBlank ? nil : $0 }
        guard copyright != nil || head.isArchive else { return }
        writer.markup(",\n  \"_broadsheet\": {")
        if let copyright {
            writer.markup("\"copyright\": ")
            writer.string(copyright)
            if head.isArchive { writer.markup(", ") }
        }
        writer.markup(head.isArchive ? "\"archive\": true}" : "}")
    }

    /// A key of the feed with its text, on a line of its own.
    private mutating func member(_ key: StaticString, _ text: String?) {
        guard let text else { return }
        writer.markup(",\n  \"")
        writer.markup(key)
        writer.markup("\": ")
        writer.string(text)
    }
}
