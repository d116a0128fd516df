/// An exporter of a feed format.
package protocol FeedExporter {
    /// The options that every feed format has.
    var feedOptions: FeedOptions { get }
}

extension RSSExporter: FeedExporter {
    package var feedOptions: FeedOptions { options.feed }
}

extension AtomExporter: FeedExporter {
    package var feedOptions: FeedOptions { options.feed }
}

extension JSONFeedExporter: FeedExporter {
    package var feedOptions: FeedOptions { options.feed }
}
