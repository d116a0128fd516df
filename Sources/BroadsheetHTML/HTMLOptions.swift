import BroadsheetCore

/// The options of the exporter `html`.
public struct HTMLOptions: ExporterOptions {
    /// Where each article is on the web, below the address of the site; by default `{date}/{page}/{id}.html` there.
    public var itemLink: LinkTemplate?
    /// Where ``itemLink`` is, for diagnostics.
    package var itemLinkLocation: FileLocation?
    /// How many sentences a front page gives of each article, 1 to 20.
    public var summarySentences = 2
    /// A style sheet of one's own, which is loaded after the site's: a path that starts where the site does.
    public var stylesheet: String?
    /// Which sitemap is beside the pages of a site that has an address.
    public var sitemap = Sitemap.news
    /// The feeds to which every page leads.
    public var feeds: [Feed] = []

    /// The default options.
    public init() {}

    /// Reads the options.
    public init(reading reader: inout OptionReader) {
        itemLink = reader.linkTemplate(
            "item-link", example: "\"https://news.example/{date}/{page}/{id}.html\"",
            help: "Where each article is on the web, below the site's address; else as in the first feed whose "
                + "articles are there.")
        itemLinkLocation = reader.has("item-link") ? reader.location(of: "item-link") : nil
        summarySentences = reader.integer(
            "summary-sentences", in: 1...20, default: summarySentences, unit: "sentences", example: "3",
            help: "How many sentences a front page gives of each article at most.")
        stylesheet = reader.parsed(
            "stylesheet", form: "the relative path of a CSS file, such as theme.css", example: "theme.css",
            help: "A style sheet of one's own, loaded after the site's; its path starts where the site does.",
            Self.styleSheet)
        sitemap = reader.choice(
            "sitemap", default: sitemap, example: "none",
            help: "The sitemap of a site that has an address: of its newest two days, for news search, or none.")
    }

    /// A path of a style sheet on the site's own host.
    private static func styleSheet(_ text: String) -> String? {
        let isPath = text.unicodeScalars.allSatisfy {
            !VisibleText.isControl($0) && !":?#\\".unicodeScalars.contains($0)
        }
        guard isPath, text.lowercased().hasSuffix(".css") else { return nil }
        let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard names.allSatisfy({ !$0.isEmpty && !$0.elementsEqual("..".utf8) && !$0.elementsEqual(".".utf8) }) else {
            return nil
        }
        return text
    }

    /// Which sitemap a site has.
    public enum Sitemap: String, Sendable, Hashable, CaseIterable {
        /// The articles of the newest edition's day and of the day before, for news search.
        case news
        /// None.
        case none
    }

    /// A feed of the same newspaper.
    public struct Feed: Sendable, Hashable {
        /// The title of the feed, as a reader of feeds shows it.
        public var title: String
        /// The media type of the feed, such as `application/rss+xml`.
        public var mediaType: String
        /// Where it is on the web.
        public var address: String

        /// A feed from its parts.
        public init(title: String, mediaType: String, address: String) {
            self.title = title
            self.mediaType = mediaType
            self.address = address
        }
    }
}
