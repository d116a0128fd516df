import BroadsheetCore

/// Writes a JSON Feed 1.1: one item for each article.
///
/// Which key comes from where, and what is reported, is in <doc:Feeds>.
public struct JSONFeedExporter: ArticleExporter {
    /// `json-feed`, `application/feed+json`.
    public static let descriptor = FormatDescriptor(
        name: "json-feed", mediaType: "application/feed+json", fileExtension: "json",
        summary: "JSON Feed 1.1 with full text or summaries, for apps and web pages")

    let options: JSONFeedOptions
    var writer = JSONFeedWriter()
    /// JSON can say every character; the HTML of an item is made here before it becomes a JSON text.
    var html = MarkupWriter(keepingEveryCharacter: true)
    /// Takes in what is written, where the feed is kept.
    var checksum: Checksum?
    private var maker: FeedItemMaker
    private var dates = DateCache.rfc3339
    private var isFirst = true

    /// An exporter with these options.
    public init(options: JSONFeedOptions = JSONFeedOptions()) {
        self.options = options
        maker = FeedItemMaker(options: options.feed)
    }

    /// It does not mention ledgers.
    public var readsLedgers: Bool { false }

    /// Writes the head of the feed.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        let head = FeedHead(job, reportingTo: &output)
        maker.begin(head, job)
        isFirst = true
        checksum = job.isKept ? Checksum() : nil
        writer.removeAll()
        writeHead(head)
        flush(into: &output)
    }

    /// Writes an article as an item.
    public mutating func write(
        _ article: Article, in edition: Edition.Info, into output: inout ExportOutput
    ) throws(ExportFailure) {
        separateItem()
        prepareItem(article, in: edition, &output)
        flush(into: &output)
    }

    /// Writes the end of the feed.
    public mutating func finish(into output: inout ExportOutput) throws(ExportFailure) {
        guard let checksum else { return output.append("\n  ]\n}\n") }
        Self.form.finish(checksum, into: &output)
    }

    /// Puts an article's item into the writer.
    mutating func prepareItem(_ article: Article, in edition: Edition.Info, _ output: inout ExportOutput) {
        let item = maker.item(of: article, in: edition, &output)
        writeItem(item, published: dates.text(item.published))
    }

    /// Puts into the writer the part between two items, or before the first.
    mutating func separateItem() {
        writer.markup(isFirst ? "\n" : ",\n")
        isFirst = false
    }

    /// Hands over what was written.
    mutating func flush(into output: inout ExportOutput) {
        checksum?.add(writer.bytes[...])
        output.append(contentsOf: writer.bytes)
        writer.removeAll()
    }
}
