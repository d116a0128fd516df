import BroadsheetCore
import BroadsheetRSS
import BroadsheetTesting

/// One of the formats, with what writes it, reads it and holds it to its rules.
enum FeedFormat: String, CaseIterable, Sendable {
    case rss
    case atom
    case json

    static let address = "https://news.example/feed"

    func exporter(_ options: FeedOptions = FeedOptions()) -> any ArticleExporter {
        switch self {
        case .rss:
            var own = RSSOptions()
            own.feed = options
            return RSSExporter(options: own)
        case .atom:
            var own = AtomOptions()
            own.feed = options
            return AtomExporter(options: own)
        case .json:
            var own = JSONFeedOptions()
            own.feed = options
            return JSONFeedExporter(options: own)
        }
    }

    func write(
        _ editions: [Edition], _ options: FeedOptions = FeedOptions(), outputURL: String? = address
    ) throws -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
        var bytes: [UInt8] = []
        let summary = try Export(exporter(options), outputURL: outputURL).write(editions) { bytes += $0 }
        return (bytes, summary.diagnostics)
    }

    /// A feed or an archive of a chain.
    func write(_ editions: [Edition], _ options: FeedOptions = FeedOptions(), history: FeedHistory) throws -> [UInt8] {
        var exporter = exporter(options)
        var output = ExportOutput()
        try exporter.begin(
            ExportJob(
                publication: editions.first?.info.publication ?? Publication(), editions: editions.map(\.info),
                newestChange: editions.compactMap(\.info.published).max(), outputURL: Self.address, isKept: true,
                history: history),
            into: &output)
        for edition in Export.newestFirst(editions) {
            for article in edition.articles { try exporter.write(article, in: edition.info, into: &output) }
        }
        try exporter.finish(into: &output)
        return output.bytes
    }

    /// The places that a document has in a chain of three archives and a feed, and in one without archives.
    static let places = [
        FeedHistory(), FeedHistory(previous: "\(address)-档-3"),
        FeedHistory(isArchive: true, address: "\(address)-档-1", next: "\(address)-档-2"),
        FeedHistory(
            isArchive: true, address: "\(address)-档-2", previous: "\(address)-档-1", next: "\(address)-档-3"),
    ]

    func read(_ bytes: [UInt8]) throws -> ReadFeed {
        switch self {
        case .rss: try ReadFeed(rss: bytes)
        case .atom: try ReadFeed(atom: bytes)
        case .json: try ReadFeed(json: bytes)
        }
    }

    /// The items that readers see of articles of one edition.
    func items(_ articles: [Article], _ options: FeedOptions = FeedOptions()) throws -> [ReadFeed.Item] {
        let bytes = try write([Self.edition(articles)], options).bytes
        try rules.check(bytes)
        return try read(bytes).items
    }

    /// An edition of a day in December.
    static func edition(_ articles: [Article], link: String? = "https://news.example/") -> Edition {
        Edition(
            info: Edition.Info(
                publication: Publication(title: "报", link: link), date: CalendarDate("2021-12-13"),
                publishTime: TimeOfDay("06:00") ?? .midnight, offset: UTCOffset("+08:00") ?? .utc),
            articles: articles)
    }
}

/// Options that differ from the defaults wherever they can.
extension FeedOptions {
    static var every: FeedOptions {
        var options = FeedOptions()
        options.content = .summary
        options.summarySentences = 5
        options.title = .main
        options.categories = ItemCategory.allCases
        options.itemLink = try? LinkTemplate("https://新闻.example/{year}/{month}/{day}/{page}/{id}.html?日={date}")
        options.tagAuthority = TagAuthority("desk@news.example,2021")
        options.image = WebAddress("https://news.example/报头.png")
        options.copyright = "© 2021 <报> & Co."
        options.hub = WebAddress("https://hub.example/?a=1&b=2")
        return options
    }

    static var full: FeedOptions {
        var options = FeedOptions()
        options.content = .full
        options.title = .main
        options.ids = .link
        options.itemLink = try? LinkTemplate("https://news.example/{id}")
        return options
    }
}
