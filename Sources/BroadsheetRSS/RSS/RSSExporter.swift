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
    var seal: Seal?
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
        seal = job.isKept ? Seal() : nil
        writer.removeAll()
        writeHead(head)
        writer.flush(into: &output, sealing: &seal, subject: "the feed's head", at: nil)
    }

    /// Writes an article as an item.
    public mutating func write(
        _ article: Article, in edition: Edition.Info, into output: inout ExportOutput
    ) throws(ExportFailure) {
        let item = prepareItem(article, in: edition, &output)
        writer.flush(into: &output, sealing: &seal, subject: "the article \(item.id.text)", at: item.place)
    }

    /// Writes the end of the feed.
    public mutating func finish(into output: inout ExportOutput) throws(ExportFailure) {
        guard let seal else { return output.append("  </channel>\n</rss>\n") }
        Self.form.finish(seal, into: &output)
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
