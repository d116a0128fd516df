/// An exporter of feeds: documents that readers subscribe to, whose items may lead to the articles on the web.
///
/// The pipeline knows feeds by this protocol and by their media type: sites lead to them, a list of feeds holds them, and
/// a check notes those whose items lead nowhere.
package protocol FeedExporter: ArticleExporter {
    /// The form of the addresses that items lead to; `nil` where items have no link.
    var itemLink: LinkTemplate? { get }
}

/// A feed of a configuration, as a list of feeds or a site names it.
package struct ListedFeed: Sendable, Hashable {
    /// The title under which a reader shows it.
    package var title: String
    /// The address of the feed itself.
    package var address: String
    /// The media type of the feed, such as `application/rss+xml`.
    package var mediaType: String
    /// The address of the newspaper; `nil` where none is known.
    package var home: String?

    /// A feed with its title and addresses.
    package init(title: String, address: String, mediaType: String, home: String? = nil) {
        self.title = title
        self.address = address
        self.mediaType = mediaType
        self.home = home
    }
}

/// An exporter of a list of feeds, from which a reader subscribes to all of them at once.
package protocol FeedListExporter: ArticleExporter {
    /// A list of these feeds, in this order.
    init(feeds: [ListedFeed])
}

/// An exporter whose pages lead to the feeds of the same configuration.
package protocol FeedLinkingExporter: ArticleExporter {
    /// Adds links to the feeds of the configuration, and adopts the form of their items' links where it has none of its own.
    ///
    /// - Parameters:
    ///   - feeds: The feeds, in the order of the configuration.
    ///   - itemLinks: The forms of the links of their items, in the same order.
    ///   - address: The output's own address; `nil` where none is known.
    ///   - isFolder: Whether the output is a folder of pages.
    /// - Returns: A mistake in the exporter's own form of links; `nil` where there is none.
    mutating func link(
        to feeds: [ListedFeed], itemLinks: [LinkTemplate], at address: String?, isFolder: Bool
    ) -> Diagnostic?
}

extension FormatDescriptor {
    /// The place among formats of feeds that hold the same articles, of which a list of feeds names only the first: Atom
    /// names every writer, and not every reader knows JSON Feed. `nil` for a format that is not a feed.
    package var feedRank: Int? {
        ["application/atom+xml", "application/rss+xml", "application/feed+json"].firstIndex(of: mediaType)
    }
}
