import BroadsheetCore

/// Writes an Atom 1.0 feed (RFC 4287): one entry for each article, valid whatever the text.
///
/// Which element comes from where, and what is reported, is in <doc:Feeds>.
public struct AtomExporter: ArticleExporter {
    /// `atom`, `application/atom+xml`.
    public static let descriptor = FormatDescriptor(
        name: "atom", mediaType: "application/atom+xml", fileExtension: "atom",
        summary: "Atom 1.0 feed with full text or summaries, for feed readers and archives")

    let options: AtomOptions
    var writer = MarkupWriter()
    var head: FeedHead?
    /// Takes in what is written, where the feed is kept.
    var checksum: Checksum?
    private var maker: FeedItemMaker
    private var dates = DateCache.rfc3339
    private var saidMissingDate = false

    /// An exporter with these options.
    public init(options: AtomOptions = AtomOptions()) {
        self.options = options
        maker = FeedItemMaker(options: options.feed)
    }

    /// It does not mention ledgers.
    public var readsLedgers: Bool { false }

    /// Writes the head of the feed.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        let head = FeedHead(job, reportingTo: &output)
        self.head = head
        maker.begin(head, job)
        saidMissingDate = false
        checksum = job.isKept ? Checksum() : nil
        writer.removeAll()
        let updated = head.newestChange ?? job.editions.compactMap(\.published).max()
        if updated == nil { reportMissingDate(of: "feed", at: nil, &output) }
        writeHead(head, updated: updated.map(RFC3339Date.text) ?? ItemMoments.unknown)
        writer.flush(into: &output, updating: &checksum, subject: "the feed's head", at: nil)
    }

    /// Puts an article's item into the writer.
    mutating func prepareItem(
        _ article: Article, in edition: Edition.Info, _ output: inout ExportOutput
    ) -> FeedItem {
        let item = maker.item(of: article, in: edition, &output)
        if item.published == nil { reportMissingDate(of: "entry", at: item.place, &output) }
        writeEntry(item, updated: dates.text(item.updated) ?? Array(ItemMoments.unknown.utf8))
        return item
    }

    private mutating func reportMissingDate(
        of subject: Diagnostic.Message, at place: FileLocation?, _ output: inout ExportOutput
    ) {
        guard !saidMissingDate else { return }
        saidMissingDate = true
        output.report(
            Diagnostic(
                .warning, code: "missing-date",
                "an Atom \(subject) needs a date and the edition has none, so 1 January 1970 is written; "
                    + "set 'edition: {date: …}', or name the days in the sources' paths with {date}",
                at: place))
    }
}
