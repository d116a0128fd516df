import BroadsheetCore

/// An article as an item of a feed: the content that all formats share, worked out once.
struct FeedItem {
    let content: ItemContent
    let id: ItemID
    /// The address at which the article is; `nil` where no template says it.
    let link: String?
    /// The decks, or the main deck; `nil` where there is no headline.
    let title: String?
    /// A summary in whole sentences; `nil` where the options want none, or there is nothing to take it from.
    let summary: String?
    /// Whether the full text is wanted, and there is one.
    let hasFullText: Bool
    /// When the edition appeared; `nil` where nobody knows.
    let editionPublished: Timestamp?
    /// The item's own moment; `nil` where nobody knows when the edition appeared.
    let published: Timestamp?
    /// ``published``, or what stands for it in a format that must have a moment.
    let updated: Timestamp?
    /// Where the article was read, for diagnostics.
    let place: FileLocation?
}

/// Makes the items of one feed, one after the other.
struct FeedItemMaker: Sendable {
    let options: FeedOptions
    private var ids: ItemIDMaker
    private var moments = ItemMoments()
    /// The edition's date in words, which its articles share.
    private var date: (of: CalendarDate?, text: String?)
    /// The diagnostics that were reported: once for a feed is enough.
    private var saidUnstableID = false
    private var saidMissingLink = false

    /// A maker for a feed of which nothing is known yet.
    init(options: FeedOptions) {
        self.options = options
        ids = ItemIDMaker(authority: options.tagAuthority, title: nil)
    }

    /// Begins the feed that a head and its job describe.
    mutating func begin(_ head: FeedHead, _ job: ExportJob) {
        moments = ItemMoments(job)
        ids = ItemIDMaker(
            authority: options.tagAuthority ?? head.link?.host.map { TagAuthority($0) }, title: head.givenTitle)
        saidUnstableID = false
        saidMissingLink = false
    }

    /// The item of an article.
    mutating func item(of article: Article, in edition: Edition.Info, _ output: inout ExportOutput) -> FeedItem {
        let place = article.ranges.first.map { FileLocation(path: $0.file, line: $0.lines.lowerBound) }
        let content = ItemContent(article: article)
        let segment = LinkTemplate.segment(of: article, in: edition)
        let link = options.itemLink?.address(page: article.page, id: segment, date: dateText(of: edition))
        let id = ids.id(of: segment, date: edition.date, link: options.ids == .link ? link : nil)
        report(id, isMissingLink: link == nil && options.itemLink != nil, at: place, &output)
        let hasFullText = options.content != .summary && content.hasText(besides: options.title)
        // Where there is no text, a summary stands for it whatever the options are.
        let summary =
            options.content == .full && hasFullText ? nil : content.summary(sentences: options.summarySentences)
        let published = edition.published.map { moments.next(of: $0) }
        let item = FeedItem(
            content: content, id: id, link: link, title: content.title(options.title), summary: summary,
            hasFullText: hasFullText, editionPublished: edition.published, published: published,
            updated: published ?? moments.nextUnknown(), place: place)
        if item.title == nil, summary == nil, !hasFullText { reportNoText(at: place, &output) }
        return item
    }

    private mutating func dateText(of edition: Edition.Info) -> String? {
        if date.of != edition.date { date = (edition.date, edition.date?.description) }
        return date.text
    }

    private mutating func report(
        _ id: ItemID, isMissingLink: Bool, at place: FileLocation?, _ output: inout ExportOutput
    ) {
        if id.isRepeated {
            output.report(
                Diagnostic(
                    .warning, code: "repeated-id",
                    "another article of the feed has the same id, so this one's is \(id.text); "
                        + "give each article an id of its own, and each page once",
                    at: place))
        }
        if id.kind == .uuid, !saidUnstableID {
            saidUnstableID = true
            output.report(
                Diagnostic(
                    .note, code: "unstable-guid",
                    "without a publication's link and an edition's date an item's id is a UUID that changes when they "
                        + "are set; set both, or the option 'tag-authority' with a date",
                    at: place))
        }
        if isMissingLink, !saidMissingLink {
            saidMissingLink = true
            output.report(
                Diagnostic(
                    .note, code: "no-item-link",
                    "'item-link' asks for a date or a page that is not known, so items without one have no link; "
                        + "set 'edition: {date: …}'",
                    at: place))
        }
    }

    private func reportNoText(at place: FileLocation?, _ output: inout ExportOutput) {
        output.report(
            Diagnostic(
                .warning, code: "article-without-text",
                "an article has neither headline nor text, so its item shows its id; leave it out by 'select' if it is not one",
                at: place))
    }
}
