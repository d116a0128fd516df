import BroadsheetCore

/// The options that every feed format has.
public struct FeedOptions: Sendable, Hashable {
    /// How much of each article an item holds.
    public var content = Content.both
    /// How many sentences a summary has at most, 1 to 20.
    public var summarySentences = 2
    /// Which decks of the headline are the item's title.
    public var title = Title.decks
    /// What of an article becomes a category of its item.
    public var categories: [ItemCategory] = [.section, .kind]
    /// Where each article is on the web; items have no link where it is `nil`.
    public var itemLink: LinkTemplate?
    /// What names an item for ever.
    public var ids = IDs.tag
    /// Who gives out the `tag:` URIs; the host of the publication's link where it is `nil`.
    ///
    /// To be set before a newspaper moves to another host, so that its ids stay the same.
    public var tagAuthority: TagAuthority?
    /// A picture for the feed: GIF, JPEG or PNG.
    public var image: WebAddress?
    /// The copyright notice of the feed.
    public var copyright: String?
    /// The WebSub hub that tells readers of changes.
    public var hub: WebAddress?

    /// The default options.
    public init() {}

    /// Reads the options.
    public init(reading reader: inout OptionReader) {
        content = reader.choice(
            "content", default: content, example: "full",
            help: "What an item holds: the full text as HTML, a summary, or both.")
        summarySentences = reader.integer(
            "summary-sentences", in: 1...20, default: summarySentences, unit: "sentences", example: "3",
            help: "How many sentences a summary has at most.")
        title = reader.choice(
            "title", default: title, example: "main",
            help: "What an item's title is: all decks of the headline on one line, or the main deck; "
                + "the other decks then open the full text.")
        categories = reader.choices(
            "categories", default: categories, example: "[section, people]",
            help: "What of an article becomes a category of its item.")
        itemLink = reader.linkTemplate(
            "item-link", example: "\"https://news.example/{date}/{page}/{id}.html\"",
            help: "Where each article stands on the web; items have no link where it is absent. The braces are "
                + "replaced by the edition's date, the page's code and the article's id.")
        ids = reader.choice(
            "ids", default: ids, example: "tag",
            help: "What names an item for ever: a tag: URI, or its link; then 'item-link' must hold {id}.")
        tagAuthority = reader.parsed(
            "tag-authority", form: "a host name or e-mail address and, behind a comma, a date: 'news.example,2021'",
            example: "\"news.example,2021\"",
            help: "Who gives out the tag: URIs, so that they stay when the publication's link changes; "
                + "default: its host.",
            TagAuthority.init)
        image = reader.parsed(
            "image", form: "the address of a GIF, JPEG or PNG file, such as https://news.example/masthead.png",
            pattern: WebAddress.picturePattern, example: "https://news.example/masthead.png",
            help: "A picture for the feed, at most 144 pixels wide and 400 high.", WebAddress.init(ofPicture:))
        copyright = reader.string(
            "copyright", example: "© 2021 My Newspaper", help: "The copyright notice of the feed.")
        hub = reader.address(
            "hub", example: "https://hub.example/", help: "The WebSub hub that tells readers of changes.")
        checkIDs(&reader)
    }

    private func checkIDs(_ reader: inout OptionReader) {
        // What is wrong with a template has been said.
        guard ids == .link, !(itemLink?.holdsID ?? reader.has("item-link")) else { return }
        reader.report(
            Diagnostic(
                .error, code: "missing-key",
                "'ids: link' needs an 'item-link' that holds {id}, so that no two articles share one; "
                    + "add one such as \"https://news.example/{date}/{id}.html\"",
                at: reader.location(of: "ids")))
    }

    /// How much of each article an item holds.
    public enum Content: String, Sendable, Hashable, CaseIterable {
        /// A summary, and the whole text as HTML.
        case both
        /// The whole text as HTML.
        case full
        /// A summary in whole sentences, without the full text.
        case summary
    }

    /// Which decks of a headline are the title of an item.
    public enum Title: String, Sendable, Hashable, CaseIterable {
        /// All of them on one line, with a space between.
        case decks
        /// The main deck; kicker and sub-decks open the full text.
        case main
    }

    /// What names an item for ever.
    public enum IDs: String, Sendable, Hashable, CaseIterable {
        /// A `tag:` URI (RFC 4151).
        case tag
        /// The item's link; a `tag:` URI where it has none.
        case link
    }
}

/// What of an article becomes a category of its item.
public enum ItemCategory: String, Sendable, Hashable, CaseIterable {
    /// The column or section (栏目) that it is in.
    case section
    /// The sort of article it is: `report`, `photo` …
    case kind
    /// The code of the page on which it starts.
    case page
    /// Each person whom it names.
    case people
}
