import BroadsheetCore

extension RSSExporter: FeedExporter {
    package var itemLink: LinkTemplate? { options.feed.itemLink }
}

extension AtomExporter: FeedExporter {
    package var itemLink: LinkTemplate? { options.feed.itemLink }
}

extension JSONFeedExporter: FeedExporter {
    package var itemLink: LinkTemplate? { options.feed.itemLink }
}
