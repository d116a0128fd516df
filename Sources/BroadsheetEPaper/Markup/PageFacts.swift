import BroadsheetCore

/// The metadata of a page beside its words: the properties of e-papers, meta elements, linked data.
struct PageFacts {
    /// The document's title, as a rule with the name of the site.
    private(set) var documentTitle: String?
    /// The properties by name, in the order of the page.
    private var properties: [String: [String]] = [:]
    /// Values of meta elements by name.
    private var metas: [String: String] = [:]
    /// The linked data of articles.
    private(set) var data = LinkedData()
    /// Whether there is a map of articles on a picture of a page.
    private(set) var hasPageMap = false

    private static let metaNames: Set<String> = [
        "og:title", "twitter:title", "articletitle", "author", "article:author", "og:site_name", "application-name",
        "article:published_time", "publishdate", "pubdate", "datepublished", "og:type",
    ]

    /// Reads the attributes of a start tag.
    mutating func take(_ tag: HTMLTag) {
        switch tag.name {
        case "meta":
            guard let name = (tag["property"] ?? tag["name"] ?? tag["itemprop"])?.lowercased(),
                Self.metaNames.contains(name), metas[name] == nil
            else { return }
            metas[name] = tag["content"].flatMap(MarkupText.plain)
        case "map": if tag["name"]?.lowercased().has("page") == true { hasPageMap = true }
        case "img": if tag["usemap"]?.lowercased().has("page") == true { hasPageMap = true }
        default: return
        }
    }

    mutating func takeTitle(_ bytes: ArraySlice<UInt8>) {
        documentTitle = documentTitle ?? MarkupText.plain(String(decoding: bytes, as: UTF8.self))
    }

    /// Takes a script of linked data.
    mutating func readLinkedData(_ script: ArraySlice<UInt8>) {
        data.read(script)
    }

    /// Reads the properties that an e-paper writes into a comment: `<founder-date>2017-10-09</founder-date>`.
    mutating func readProperties(of comment: ArraySlice<UInt8>) {
        let isOwn =
            comment.firstRange(of: Array("enpproperty".utf8)) != nil
            || comment.firstRange(of: Array("<founder-".utf8)) != nil
        guard isOwn, comment.count < 100_000 else { return }
        let bytes = Array(comment)
        var place = 0
        while let angle = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            place = angle + 1
            guard let tag = HTMLTag(bytes, at: angle), !tag.isEnd else { continue }
            let end = Array("</\(tag.name)".utf8)
            let rest = bytes[tag.end...]
            guard let range = rest.lowercasedRange(of: end) else { continue }
            let name = tag.name.hasPrefix("founder-") ? String(tag.name.dropFirst(8)) : tag.name
            // The whole comment is not a property.
            guard name != "enpproperty" else { continue }
            properties[name, default: []].append(String(decoding: bytes[tag.end..<range.lowerBound], as: UTF8.self))
            place = range.upperBound
        }
    }

    /// The rows of a property of an e-paper's article; none where it has none.
    private func rows(_ names: String...) -> [String] {
        for name in names {
            for value in properties[name] ?? [] {
                let rows = MarkupText.rows(value)
                if !rows.isEmpty { return rows }
            }
        }
        return []
    }

    /// Whether the page's program wrote properties.
    var isEPaper: Bool { !properties.isEmpty }

    /// The rows of the title that a page's program gives. The name of the paper may come before it.
    var titles: [[String]] {
        let own = (properties["title"] ?? []).map(MarkupText.rows)
        let others = [data.headline, metas["og:title"], metas["twitter:title"], metas["articletitle"]]
            .compactMap { $0 }.map(MarkupText.rows)
        let titles = (own + others).filter { !$0.isEmpty && $0 != [paper ?? ""] }
        // One that is the document's, too, is the paper's name as a rule, where there is another.
        return titles.count > 1 && own.count > 1 && titles[0] == [documentTitle ?? ""]
            ? Array(titles.dropFirst()) : titles
    }

    /// The rows above the title.
    var kicker: [String] { rows("introtitle", "pretitle") }
    /// The rows below the title.
    var deck: [String] { rows("subtitle") }
    var author: String? {
        rows("author").first ?? data.author ?? metas["author"] ?? metas["article:author"]
    }
    /// The text that linked data give.
    var text: String? { data.text }
    var paper: String? {
        rows("papername", "paper").first ?? metas["og:site_name"] ?? metas["application-name"]
    }
    /// What the page's program calls the page or the column.
    var node: String? { rows("nodename", "pagename").first }
    /// Whether the program says that it is a page and no article.
    var isPage: Bool { rows("type").first == "2" }
    var date: CalendarDate? {
        let found =
            rows("date", "pubdate").first ?? metas["article:published_time"] ?? metas["publishdate"]
            ?? metas["pubdate"] ?? metas["datepublished"] ?? data.published
        return found.flatMap(PlainDate.first)
    }
    /// Whether the page says that it is one article.
    var isArticle: Bool { metas["og:type"]?.lowercased() == "article" || data.headline != nil }
}

extension Collection<UInt8> {
    /// Where some small letters come first, whatever their case is here.
    func lowercasedRange(of word: [UInt8]) -> Range<Index>? {
        guard let first = word.first else { return nil }
        var place = startIndex
        while let start = self[place...].firstIndex(where: { $0.lowercased == first }) {
            if self[start...].prefix(word.count).lazy.map(\.lowercased).elementsEqual(word) {
                return start..<index(start, offsetBy: word.count)
            }
            place = index(after: start)
        }
        return nil
    }
}
