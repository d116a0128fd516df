import BroadsheetCore

/// Writes an RSS 2.0 feed: one item for each article, valid whatever the text.
///
/// Which element comes from where, and what is reported, is in <doc:Feeds>.
public struct RSSExporter: ArticleExporter {
    /// `rss`, `application/rss+xml`.
    public static let descriptor = FormatDescriptor(
        name: "rss", mediaType: "application/rss+xml", fileExtension: "xml",
        summary: "RSS 2.0 feed with full text or summaries, for feed readers and news apps")

    let options: RSSOptions
    var writer = MarkupWriter()
    /// Takes in what is written, where the feed is kept.
    var checksum: Checksum?
    private var maker: FeedItemMaker
    private var dates = DateCache.rfc822

    /// An exporter with these options.
    public init(options: RSSOptions = RSSOptions()) {
        self.options = options
        maker = FeedItemMaker(options: options.feed)
    }

    /// It does not mention ledgers.
    public var readsLedgers: Bool { false }

    /// Writes the head of the feed.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        let head = FeedHead(job, reportingTo: &output)
        maker.begin(head, job)
        checksum = job.isKept ? Checksum() : nil
        writer.removeAll()
        writeHead(head)
        writer.flush(into: &output, updating: &checksum, subject: "the feed's head", at: nil)
    }

    /// Puts an article's item into the writer.
    mutating func prepareItem(
        _ article: Article, in edition: Edition.Info, _ output: inout ExportOutput
    ) -> FeedItem {
        let item = maker.item(of: article, in: edition, &output)
        writeItem(item, published: dates.text(item.published))
        return item
    }
}
