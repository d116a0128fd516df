import BroadsheetCore
import BroadsheetRSS
import TestSupport
import Testing

/// The content of the head of a feed, and what names its items.
@Suite struct FeedHeadTests {
    @Test(
        arguments: [
            (Publication(), nil, "Untitled", "https://publication.invalid/", ["missing-title", "missing-link"]),
            (
                Publication(), "https://a.example/f.xml", "Untitled", "https://a.example/f.xml",
                ["missing-title", "missing-link"]
            ),
            (
                Publication(title: "报"), "feed.xml", "报", "https://publication.invalid/",
                ["invalid-link", "missing-link"]
            ),
            (
                Publication(link: "https://新闻.example/柯 城"), nil, "xn--efvy88h.example",
                "https://xn--efvy88h.example/%E6%9F%AF%20%E5%9F%8E", ["missing-title"]
            ),
            (
                Publication(title: " ", link: "javascript:alert(1)"), nil, "Untitled", "https://publication.invalid/",
                ["invalid-link", "missing-title"]
            ),
            (
                Publication(title: "报", link: "https://a.example", language: "zh_CN.UTF-8"), nil, "报",
                "https://a.example", ["invalid-language"]
            ),
            (
                Publication(title: "报", link: "https://a.example", language: "中文"), nil, "报", "https://a.example",
                ["invalid-language"]
            ),
        ] as [(Publication, String?, String, String, [String])])
    func isValidWithoutWhatAFeedNeeds(
        publication: Publication, outputURL: String?, title: String, link: String, codes: [String]
    ) throws {
        let edition = Edition(info: Edition.Info(publication: publication), articles: [Article(id: "1")])
        for format in FeedFormat.allCases {
            let (bytes, diagnostics) = try format.write([edition], outputURL: outputURL)
            try format.rules.check(bytes)
            #expect(try format.read(bytes).title == title)
            let said = diagnostics.map(\.code)
            // The last ones are the article's, which has no text, and an edition's without a date.
            #expect(Array(said.prefix(codes.count)) == codes)
            #expect(said.contains("missing-date") == (format == .atom))
            if format == .rss {
                let channel = try #require(try XMLReader.root(of: bytes)["channel"])
                #expect(channel["link"]?.text == link && channel["lastBuildDate"] == nil)
            }
        }
    }

    /// The feed's own name stays as long as its address does.
    @Test(
        arguments: [
            ("https://a.example/f.atom", "https://news.example", "https://a.example/f.atom"),
            (nil, "https://news.example", "https://news.example/"), (nil, nil, "urn:uuid:"),
        ] as [(String?, String?, String)])
    func namesTheFeed(outputURL: String?, link: String?, expected: String) throws {
        let bytes = try FeedFormat.atom.write([FeedFormat.edition([], link: link)], outputURL: outputURL).bytes
        try FeedFormat.atom.rules.check(bytes)
        #expect(try XMLReader.root(of: bytes)["id"]?.text.hasPrefix(expected) == true)
    }

    /// Every option of the head, where each format has a place for it.
    @Test func writesHeads() throws {
        let editions = [FeedFormat.edition([])]
        var rss = RSSOptions()
        rss.feed = .every
        rss.ttlMinutes = 60
        rss.styleSheet = StyleSheet("feed.css")
        let bytes = try Export(RSSExporter(options: rss), outputURL: FeedFormat.address).bytes(editions)
        #expect(
            String(decoding: bytes, as: UTF8.self).contains("<?xml-stylesheet type=\"text/css\" href=\"feed.css\"?>"))
        let channel = try #require(try XMLReader.root(of: bytes)["channel"])
        #expect(channel["ttl"]?.text == "60" && channel["copyright"]?.text == "© 2021 <报> & Co.")
        #expect(channel["image"]?["url"]?.text == "https://news.example/%E6%8A%A5%E5%A4%B4.png")
        #expect(channel.all("atom:link").map { $0.attributes["rel"] } == ["self", "hub"])
        #expect(channel.all("atom:link").last?.attributes["href"] == "https://hub.example/?a=1&b=2")

        var atom = AtomOptions()
        atom.feed = .every
        atom.icon = WebAddress("https://news.example/i.png")
        let feed = try XMLReader.root(
            of: try Export(AtomExporter(options: atom), outputURL: FeedFormat.address).bytes(editions))
        #expect(feed.all("link").map { $0.attributes["rel"] } == ["alternate", "self", "hub"])
        #expect(feed["rights"]?.text == "© 2021 <报> & Co." && feed["icon"]?.text == "https://news.example/i.png")
        #expect(feed["logo"]?.text == "https://news.example/%E6%8A%A5%E5%A4%B4.png")

        var json = JSONFeedOptions()
        json.feed = .every
        json.icon = WebAddress("https://news.example/i.png")
        let object = try JSONReader.object(
            of: try Export(JSONFeedExporter(options: json), outputURL: FeedFormat.address).bytes(editions))
        #expect(object["feed_url"] as? String == FeedFormat.address && object["home_page_url"] != nil)
        #expect((object["hubs"] as? [[String: String]])?.first?["url"] == "https://hub.example/?a=1&b=2")
        #expect(object["favicon"] as? String == "https://news.example/i.png" && object["icon"] != nil)
        #expect((object["_broadsheet"] as? [String: String])?["copyright"] == "© 2021 <报> & Co.")
    }

    // MARK: Ids

    @Test(
        arguments: [
            ("https://news.example:8080/a", "2021-12-13", nil, "tag:news.example,2021-12-13:ID"),
            ("https://News.Example/", "2021-12-13", "old.example", "tag:old.example,2021-12-13:ID"),
            ("https://news.example/", "2021-12-13", "old.example,2020", "tag:old.example,2020:2021-12-13/ID"),
            ("https://news.example/", nil, "a@old.example,2020-02", "tag:a@old.example,2020-02:ID"),
            ("https://news.example/", nil, nil, "urn:uuid:"), ("https://[::1]/", "2021-12-13", nil, "urn:uuid:"),
            (nil, "2021-12-13", nil, "urn:uuid:"),
        ] as [(String?, String?, String?, String)])
    func namesItemsForEver(link: String?, date: String?, authority: String?, expected: String) throws {
        for format in FeedFormat.allCases {
            var edition = FeedFormat.edition([Article(id: "ID", body: [Block(text: "甲。")])], link: link)
            edition.info.date = date.flatMap { CalendarDate($0) }
            var options = FeedOptions()
            options.tagAuthority = authority.flatMap(TagAuthority.init)
            let id = try format.read(format.write([edition], options).bytes).items.first?.id ?? ""
            #expect(id.hasPrefix(expected) && (id == expected || expected == "urn:uuid:"))
            // Other articles around it and another text change nothing.
            edition.articles = [Article(id: "x"), Article(id: "ID", body: [Block(text: "乙。")]), Article(id: "y")]
            #expect(try format.read(format.write([edition], options).bytes).items[1].id == id)
        }
    }

    @Test(arguments: FeedFormat.allCases)
    func tellsArticlesOfOneIDApart(format: FeedFormat) throws {
        let articles = ["a", "a", "a/2", "a", "", "", "%", "%25", "新 闻"].map {
            Article(id: $0, body: [Block(text: "甲。")])
        }
        let (bytes, diagnostics) = try format.write([FeedFormat.edition(articles)])
        try format.rules.check(bytes)
        #expect(diagnostics.filter { $0.code == "repeated-id" }.count == 3)
        let ids = try format.read(bytes).items.map(\.id)
        #expect(ids[0].hasSuffix(":a") && ids[1].hasSuffix(":a/2") && ids[3].hasSuffix(":a/3"))
        #expect(ids[6].hasSuffix(":%25") && ids[7].hasSuffix(":%2525") && ids[8].hasSuffix(":%E6%96%B0%20%E9%97%BB"))
    }

    /// The same id in editions of two days, and in two editions without a day, names two articles.
    @Test(arguments: FeedFormat.allCases, [nil, "https://news.example/"] as [String?])
    func tellsEditionsApart(format: FeedFormat, link: String?) throws {
        var editions = (0..<4).map { _ in FeedFormat.edition([Article(id: "a", body: [Block(text: "甲。")])], link: link)
        }
        editions[1].info.date = CalendarDate("2021-12-14")
        editions[2].info.date = nil
        editions[3].info.date = nil
        let bytes = try format.write(editions).bytes
        try format.rules.check(bytes)
        #expect(Set(try format.read(bytes).items.map(\.id)).count == 4)
    }
}
