import BroadsheetCore

/// The options of the exporter `rss`.
public struct RSSOptions: ExporterOptions {
    /// How much of each article an item holds.
    public var content = Content.full
    /// How many sentences a summary has at most, 1 to 20.
    public var summarySentences = 2
    /// What of an article becomes a `<category>`.
    public var categories: [ItemCategory] = [.section, .kind]
    /// Who gives out the guids; the host of the publication's link where it is `nil`.
    ///
    /// To be set before a newspaper moves to another host, so that its guids stay the same.
    public var tagAuthority: TagAuthority?
    /// The text of `<copyright>`; none where it is `nil`.
    public var copyright: String?
    /// For how many minutes a reader may keep the feed before it asks again (RSS 2.0 `<ttl>`), 1 to 525,600.
    public var ttlMinutes: Int?

    /// The options where nothing is said.
    public init() {}

    /// Reads the options.
    public init(reading reader: inout OptionReader) {
        content = reader.choice(
            "content", default: content,
            help: "What an item holds: a summary and the full text as HTML, or the summary alone.")
        summarySentences = reader.integer(
            "summary-sentences", in: 1...20, default: summarySentences,
            help: "How many sentences a summary has at most.")
        categories = reader.choices(
            "categories", default: categories, help: "What of an article becomes a category of its item.")
        tagAuthority = reader.parsed(
            "tag-authority", form: "a host name or e-mail address and, behind a comma, a date: 'news.example,2021'",
            help: "Who gives out the guids, so that they stay when the publication's link changes; default: its host.",
            TagAuthority.init)
        copyright = reader.string("copyright", help: "The copyright notice of the feed.")
        ttlMinutes = reader.integer(
            "ttl-minutes", in: 1...525_600, help: "For how many minutes a reader may keep the feed before asking again."
        )
    }

    /// How much of each article an item holds.
    public enum Content: String, Sendable, Hashable, CaseIterable {
        /// A summary in `<description>` and the whole text in `<content:encoded>`.
        case full
        /// A summary in `<description>` alone.
        case summary
    }
}
