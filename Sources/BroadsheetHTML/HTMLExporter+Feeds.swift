import BroadsheetCore

extension HTMLExporter: FeedLinkingExporter {
    /// Adds the feeds to the head of every page. A site in a folder has pages where its `item-link` says, or the first feed's
    /// that leads into the folder.
    package mutating func link(
        to feeds: [ListedFeed], itemLinks: [LinkTemplate], at address: String?, isFolder: Bool
    ) -> Diagnostic? {
        options.feeds = feeds.map {
            HTMLOptions.Feed(title: $0.title, mediaType: $0.mediaType, address: $0.address)
        }
        guard isFolder else { return nil }
        let base = address.flatMap(Self.base)
        if let template = options.itemLink {
            return Self.problem(of: template, base: base).map { problem in
                Diagnostic(.error, code: "wrong-type", problem, at: options.itemLinkLocation)
            }
        }
        options.itemLink = itemLinks.first { Self.problem(of: $0, base: base) == nil }
        return nil
    }
}
