import BroadsheetCore

/// Writes an RSS 2.0 feed: one item for each article, valid whatever the text.
///
/// Where an item's elements come from:
///
/// | element | from |
/// |---|---|
/// | `title` | the decks of the headline; absent where there is none |
/// | `description` | a summary in whole sentences, as HTML |
/// | `content:encoded` | the full text as HTML, with the option `content: full` |
/// | `dc:creator` | each writer; in a photo story each photographer |
/// | `dc:contributor` | editors, translators, those who provided it, the photographers of a report |
/// | `category` | section and kind, each with its `domain`; pages and people on request |
/// | `guid` | a `tag:` URI from the link's host, the edition's date and the article's id |
/// | `pubDate` | the edition's date, publish time and offset, in UTC |
///
/// In the channel `lastBuildDate` is the newest change among the articles, never the time of the run, and
/// `atom:link rel="self"` stands where the output's own address is known. A carriage return in a text is kept as a
/// character reference; tab and line feed stand as they are.
///
/// What it reports, as warnings but for the last one, which is a note:
///
/// | code | what was done |
/// |---|---|
/// | `missing-title`, `missing-link` | the publication has none; what stands for it was written |
/// | `invalid-link` | the link or the output's address is no absolute `http` or `https` address; it was left out |
/// | `invalid-language` | the tag does not follow BCP 47; it was mended, or left out |
/// | `unwritable-character` | XML cannot hold a character; U+FFFD was written. Once for each article |
/// | `article-without-text` | an item has neither title nor text; its guid was written for a description |
/// | `repeated-id` | two articles have the same id; the later one's guid ends in a number |
/// | `unstable-guid` | without a host or a date the guid is a UUID, which changes when they are set |
public struct RSSExporter: ArticleExporter {
    /// `rss`, `application/rss+xml`.
    public static let descriptor = FormatDescriptor(
        name: "rss", mediaType: "application/rss+xml", fileExtension: "xml",
        summary: "RSS 2.0 feed with full text or summaries, for feed readers and news apps")

    let options: RSSOptions
    var writer = MarkupWriter()
    private var guids: GUIDMaker
    /// Whether it has been said that guids are UUIDs; once is enough.
    private var hasReportedUnstableGUID = false
    /// The publication date written last: the articles of an edition share it.
    private var pubDate: (of: Timestamp, text: String)?

    /// An exporter with these options.
    public init(options: RSSOptions = RSSOptions()) {
        self.options = options
        guids = GUIDMaker(authority: options.tagAuthority, title: nil)
    }

    /// Writes the head of the feed.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        let channel = Channel(job, reportingTo: &output)
        guids = GUIDMaker(
            authority: options.tagAuthority ?? channel.link?.host.map { TagAuthority($0) }, title: job.publication.title
        )
        hasReportedUnstableGUID = false
        writer.removeAll()
        writeHead(of: channel)
        flush(into: &output, subject: "the feed's head", at: nil)
    }

    /// Writes an article as an item.
    public mutating func write(
        _ article: Article, in edition: Edition.Info, into output: inout ExportOutput
    ) throws(ExportFailure) {
        let place = article.ranges.first.map { FileLocation(path: $0.file, line: $0.lines.lowerBound) }
        let guid = makeGUID(of: article, in: edition, at: place, into: &output)
        writeItem(article, guid: guid, pubDate: publicationDate(of: edition), at: place, into: &output)
        flush(into: &output, subject: "the article \(guid)", at: place)
    }

    /// Writes the end of the feed.
    public mutating func finish(into output: inout ExportOutput) throws(ExportFailure) {
        output.append("  </channel>\n</rss>\n")
    }

    private mutating func publicationDate(of edition: Edition.Info) -> String? {
        guard let published = edition.published else { return nil }
        if let pubDate, pubDate.of == published { return pubDate.text }
        let text = RFC822Date.text(published)
        pubDate = (published, text)
        return text
    }

    private mutating func makeGUID(
        of article: Article, in edition: Edition.Info, at place: FileLocation?, into output: inout ExportOutput
    ) -> String {
        let (guid, isRepeated) = guids.guid(for: article, in: edition)
        if isRepeated {
            output.report(
                Diagnostic(
                    .warning, code: "repeated-id",
                    "another article of the feed has the same id, so this one's guid is \(guid); "
                        + "give each article an id of its own, and each page once",
                    at: place))
        }
        if guid.hasPrefix("urn:uuid:"), !hasReportedUnstableGUID {
            hasReportedUnstableGUID = true
            output.report(
                Diagnostic(
                    .note, code: "unstable-guid",
                    "without a publication's link and an edition's date a guid is a UUID that changes when they are set; "
                        + "set both, or the option 'tag-authority' with a date",
                    at: place))
        }
        return guid
    }

    /// Hands over what was written, and says what could not be.
    private mutating func flush(into output: inout ExportOutput, subject: String, at place: FileLocation?) {
        let replaced = writer.replaced
        if replaced.count > 0 {
            output.report(
                Diagnostic(
                    .warning, code: "unwritable-character",
                    "\(replaced.count) character\(replaced.count == 1 ? "" : "s") of \(subject) cannot stand in XML "
                        + "(the first is \(replaced.first)) and became U+FFFD; clean the source if they carry meaning",
                    at: place))
        }
        output.append(contentsOf: writer.bytes)
        writer.removeAll()
    }
}
