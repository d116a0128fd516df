import BroadsheetCore

/// Writes a list of feeds (OPML 2.0), from which a reader can subscribe to all of them at once.
///
/// It is not a format of articles: a configuration asks for it by a key of its own, and no registry has it.
package struct OPMLExporter: FeedListExporter {
    /// `opml`, `text/x-opml`.
    package static let descriptor = FormatDescriptor(
        name: "opml", mediaType: "text/x-opml", fileExtension: "opml", summary: "The list of all feeds")

    private let feeds: [ListedFeed]
    private var writer = MarkupWriter()

    /// A list of no feeds.
    package init(options: NoOptions) {
        feeds = []
    }

    package init(feeds: [ListedFeed]) {
        self.feeds = feeds
    }

    /// It does not mention ledgers.
    package var readsLedgers: Bool { false }

    package mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        writer.removeAll()
        writer.xmlDeclaration(nil)
        writer.element(
            "<opml version=\"2.0\">\n  <head>\n    <title>", job.publication.title ?? "",
            "</title>\n  </head>\n  <body>\n")
        for feed in feeds {
            guard let address = WebAddress(feed.address) else { continue }
            writer.markup("    <outline type=\"rss\"")
            writer.attribute("text", feed.title)
            writer.attribute("title", feed.title)
            writer.attribute("xmlUrl", address.uri)
            if let home = feed.home.flatMap({ WebAddress($0) }) { writer.attribute("htmlUrl", home.uri) }
            writer.markup("/>\n")
        }
        writer.markup("  </body>\n</opml>\n")
        var noChecksum: Checksum?
        writer.flush(into: &output, updating: &noChecksum, subject: "the list of feeds", at: nil)
    }

    package mutating func write(
        _ article: Article, in edition: Edition.Info, into output: inout ExportOutput
    ) throws(ExportFailure) {}

    package mutating func finish(into output: inout ExportOutput) throws(ExportFailure) {}
}
