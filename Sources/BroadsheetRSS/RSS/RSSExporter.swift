import BroadsheetCore

/// Writes an RSS 2.0 feed: one item for each article, valid whatever the text.
///
/// Which element comes from where, and what is reported, stands in <doc:Feeds>.
public struct RSSExporter: ArticleExporter {
    /// `rss`, `application/rss+xml`.
    public static let descriptor = FormatDescriptor(
        name: "rss", mediaType: "application/rss+xml", fileExtension: "xml",
        summary: "RSS 2.0 feed with full text or summaries, for feed readers and news apps")

    let options: RSSOptions
    var writer = MarkupWriter()
    private var maker: FeedItemMaker
    private var dates = DateCache(RFC822Date.text)

    /// An exporter with these options.
    public init(options: RSSOptions = RSSOptions()) {
        self.options = options
        maker = FeedItemMaker(options: options.feed)
    }

    /// Writes the head of the feed.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        let head = FeedHead(job, reportingTo: &output)
        maker.begin(head)
        writer.removeAll()
        writeHead(head)
        writer.flush(into: &output, subject: "the feed's head", at: nil)
    }

    /// Writes an article as an item.
    public mutating func write(
        _ article: Article, in edition: Edition.Info, into output: inout ExportOutput
    ) throws(ExportFailure) {
        let item = maker.item(of: article, in: edition, &output)
        writeItem(item, pubDate: dates.text(item.published))
        writer.flush(into: &output, subject: "the article \(item.id.text)", at: item.place)
    }

    /// Writes the end of the feed.
    public mutating func finish(into output: inout ExportOutput) throws(ExportFailure) {
        output.append("  </channel>\n</rss>\n")
    }
}
