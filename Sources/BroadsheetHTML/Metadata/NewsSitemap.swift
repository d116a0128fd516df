import BroadsheetCore

/// The sitemap for news search: the articles of the newest edition's day and of the day before.
///
/// A search engine takes the last two days; nothing here asks a clock, so the days are those of the editions.
struct NewsSitemap: Sendable {
    /// The most articles in one file.
    static let mostArticles = 1000

    private let newest: CalendarDate?
    private let name: String
    private let language: String
    private var entries: [[UInt8]] = []

    init(_ site: Site, newest: CalendarDate?) {
        self.newest = newest
        name = site.name
        language = Self.language(site.language)
    }

    /// Takes an article, where it is of those days.
    mutating func add(_ article: Article, in edition: Edition.Info, at address: String) {
        guard let newest, let date = edition.date, newest.daysSince1970 - date.daysSince1970 < 2,
            let published = edition.published, let title = article.headline?.text, !title.isBlank
        else { return }
        var xml = HTMLWriter()
        xml.element("<url><loc>", address, "</loc><news:news><news:publication><news:name>")
        xml.element("", name, "</news:name><news:language>")
        xml.element("", language, "</news:language></news:publication><news:publication_date>")
        xml.element("", published.description, "</news:publication_date><news:title>")
        xml.element("", title, "</news:title></news:news></url>\n")
        entries.append(xml.bytes)
    }

    /// The files: one, or several and an index of them.
    func files(_ site: Site) -> [(path: SitePath, bytes: [UInt8])] {
        guard site.base != nil, !entries.isEmpty else { return [] }
        let first = SitePath(["sitemap-news.xml"])
        let parts = stride(from: 0, to: entries.count, by: Self.mostArticles).map { start in
            entries[start..<min(start + Self.mostArticles, entries.count)]
        }
        guard parts.count > 1 else { return [(first, document(of: entries[...]))] }
        var index = HTMLWriter()
        index.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        index.markup("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        var files: [(path: SitePath, bytes: [UInt8])] = []
        for (number, part) in parts.enumerated() {
            let path = first.numbered(number + 1)
            index.element("<sitemap><loc>", site.address(of: path) ?? "", "</loc></sitemap>\n")
            files.append((path, document(of: part)))
        }
        index.markup("</sitemapindex>\n")
        return files + [(first, index.bytes)]
    }

    private func document(of entries: ArraySlice<[UInt8]>) -> [UInt8] {
        var xml = HTMLWriter()
        xml.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        xml.markup("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
        xml.markup(" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n")
        for entry in entries { xml.raw(entry) }
        xml.markup("</urlset>\n")
        return xml.bytes
    }

    /// ISO 639, but for Chinese `zh-cn` and `zh-tw`.
    private static func language(_ tag: String) -> String {
        switch LabelLanguage(for: tag, beside: "") {
        case .simplifiedChinese: "zh-cn"
        case .traditionalChinese: "zh-tw"
        default: String(tag.lowercased().prefix { $0 != "-" })
        }
    }
}
