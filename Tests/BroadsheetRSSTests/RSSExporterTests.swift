import BroadsheetCore
import BroadsheetRSS
import BroadsheetTesting
import TestSupport
import Testing

@Suite struct RSSExporterTests {
    private static func feed(
        _ editions: [Edition], options: RSSOptions = RSSOptions(), publication: Publication? = nil,
        outputURL: String? = "https://news.example/feed.xml"
    ) throws -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
        var bytes: [UInt8] = []
        let export = Export(RSSExporter(options: options), outputURL: outputURL)
        let summary = try export.write(editions, publication: publication) { bytes += $0 }
        return (bytes, summary.diagnostics)
    }

    private static func edition(_ articles: [Article], link: String? = "https://news.example/") -> Edition {
        Edition(
            info: Edition.Info(
                publication: Publication(title: "报", link: link), date: CalendarDate("2021-12-13"),
                publishTime: TimeOfDay("06:00") ?? .midnight, offset: UTCOffset("+08:00") ?? .utc),
            articles: articles)
    }

    private static var everyOption: RSSOptions {
        var options = RSSOptions()
        options.content = .summary
        options.categories = ItemCategory.allCases
        options.tagAuthority = TagAuthority("desk@news.example,2021")
        options.copyright = "© 2021 <报> & Co."
        options.ttlMinutes = 60
        options.summarySentences = 5
        return options
    }

    @Test(arguments: [RSSOptions(), everyOption])
    func keepsTheLawsOfExportersAndTheRulesOfFeeds(options: RSSOptions) {
        #expect(ExporterConformance.check(RSSExporter.self, options: [options], reading: FeedRules.check) == [])
    }

    @Test(arguments: [
        ("rich", SampleEditions.rich, RSSOptions()), ("every-option", SampleEditions.rich, everyOption),
        ("bare", SampleEditions.bare, RSSOptions()), ("empty", SampleEditions.empty, RSSOptions()),
    ])
    func writesWhatTheGoldenSays(name: String, editions: [Edition], options: RSSOptions) throws {
        let text = try String(decoding: Self.feed(editions, options: options).bytes, as: UTF8.self)
        #expect(try Golden.fault(in: text, comparedWith: "rss/\(name).xml") == nil)
    }

    // MARK: Text

    /// Every text reads back equal, but for what XML cannot say; that is replaced and reported once.
    private static func checkReadingBack(_ text: String) throws {
        let written = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x09, 0x0A, 0x0D: scalar
                    case ..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
                    default: scalar
                    }
                }))
        let article = Article(
            id: "1", headline: Headline(decks: [Deck(role: .main, text: "题" + text)]),
            contributors: [Contributor(name: "名" + text, role: .reporter)], section: "栏" + text,
            body: [Block(text: "文" + text + "。")])
        var edition = edition([article])
        edition.info.publication.title = "报" + text
        edition.info.publication.description = "述" + text
        let (bytes, diagnostics) = try feed([edition])
        try FeedRules.check(bytes)
        let channel = try FeedReader.channel(of: bytes)
        #expect(channel["title"]?.text.utf8.elementsEqual(("报" + written).utf8) == true)
        #expect(channel["description"]?.text.utf8.elementsEqual(("述" + written).utf8) == true)
        let item = try #require(channel["item"])
        #expect(item["title"]?.text.utf8.elementsEqual(("题" + written).utf8) == true)
        #expect(item["dc:creator"]?.text.utf8.elementsEqual(("名" + written).utf8) == true)
        #expect(item["category"]?.text.utf8.elementsEqual(("栏" + written).utf8) == true)
        let html = try #require(item["content:encoded"]?.text)
        #expect(textOfHTML(html).utf8.elementsEqual("<p>文\(written)。</p>\n".utf8))
        let replaced = diagnostics.filter { $0.code == "unwritable-character" }
        #expect(
            replaced.count == (written.utf8.elementsEqual(text.utf8) ? 0 : 2), "once for the head, once for the item")
    }

    @Test(arguments: HostileText.all)
    func readsBackHostileText(hostile: HostileText) throws {
        try Self.checkReadingBack(hostile.text)
    }

    @Test func readsBackRandomText() throws {
        var generator = SeededGenerator(seed: 2021)
        // Hardly any scalar of all is one that hurts, so those that do are drawn as often as the others.
        let troublesome =
            Array(
                "]]><![CDATA[&amp;'\"\r\n\t\u{0}\u{1}\u{B}\u{C}\u{1F}\u{7F}\u{85}\u{301}\u{200D}\u{2028}\u{FFFD}\u{FEFF}"
                    .unicodeScalars)
            + [0xFFFE, 0xFFFF, 0xD7FF, 0xE000, 0x1FFFE, 0x10FFFF].compactMap { Unicode.Scalar($0 as UInt32) }
        for _ in 0..<300 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...40, using: &generator) {
                if Bool.random(using: &generator), let scalar = troublesome.randomElement(using: &generator) {
                    text.append(scalar)
                } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) {
                    text.append(scalar)
                }
            }
            try Self.checkReadingBack(String(text))
        }
    }

    // MARK: What an item holds

    @Test func saysWhereTheTextGoesOn() throws {
        var article = Article(
            id: "1", body: [Block(text: "完成了，要严格执")], continuesOn: PageReference(page: "2", text: "（下转2版）"),
            continuedFrom: PageReference(page: "A1", text: "（上接A1版）"))
        var item = try #require(try FeedReader.items(of: Self.feed([Self.edition([article])]).bytes).first)
        #expect(
            item["content:encoded"]?.text
                == "<header>（上接A1版）</header>\n<p>完成了，要严格执</p>\n<footer>（下转2版）</footer>\n")
        #expect(item["description"]?.text == "完成了，要严格执")
        // Where the rest was read from page 2, the text does not break off.
        article.ranges = ["1", "2"].map { SourceRange(file: "f", page: $0, bytes: 0..<1, lines: 1...1) }
        item = try #require(try FeedReader.items(of: Self.feed([Self.edition([article])]).bytes).first)
        #expect(item["content:encoded"]?.text.contains("footer") == false)
    }

    @Test func namesEachMakerOnceAndHelpersApart() throws {
        let photographer = Contributor(name: "王思", role: .photographer)
        var article = Article(
            id: "1",
            contributors: [
                Contributor(name: "楼郁馨", role: .reporter), Contributor(name: "楼郁馨", role: .correspondent),
                Contributor(name: "李栋", role: .editor), Contributor(name: " ", role: .author),
            ],
            photos: [Photo(caption: "图。", contributors: [photographer, photographer])])
        for (kind, creators, helpers) in [
            (Article.Kind.report, ["楼郁馨"], ["李栋", "王思"]), (.photo, ["楼郁馨", "王思"], ["李栋"]),
        ] {
            article.kind = kind
            let item = try #require(try FeedReader.items(of: Self.feed([Self.edition([article])]).bytes).first)
            #expect(item.all("dc:creator").map(\.text) == creators)
            #expect(item.all("dc:contributor").map(\.text) == helpers)
        }
    }

    // MARK: The head

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
        let edition = Edition(info: Edition.Info(publication: publication), articles: [])
        let (bytes, diagnostics) = try Self.feed([edition], outputURL: outputURL)
        try FeedRules.check(bytes)
        let channel = try FeedReader.channel(of: bytes)
        #expect(channel["title"]?.text == title)
        #expect(channel["link"]?.text == link)
        #expect(diagnostics.map(\.code) == codes)
        #expect(channel["lastBuildDate"] == nil)
    }

    // MARK: Guids

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
        var edition = Self.edition([Article(id: "ID", body: [Block(text: "甲。")])], link: link)
        edition.info.date = date.flatMap { CalendarDate($0) }
        var options = RSSOptions()
        options.tagAuthority = authority.flatMap(TagAuthority.init)
        let guid = try FeedReader.items(of: Self.feed([edition], options: options).bytes)[0]["guid"]?.text ?? ""
        #expect(guid.hasPrefix(expected) && (guid == expected || expected == "urn:uuid:"))
        // Other articles around it and another text change nothing.
        edition.articles = [Article(id: "x"), Article(id: "ID", body: [Block(text: "乙。")]), Article(id: "y")]
        #expect(try FeedReader.items(of: Self.feed([edition], options: options).bytes)[1]["guid"]?.text == guid)
    }

    @Test func tellsArticlesOfOneIDApart() throws {
        let articles = ["a", "a", "a/2", "a", "", "", "%", "%25", "新 闻"].map {
            Article(id: $0, body: [Block(text: "甲。")])
        }
        let (bytes, diagnostics) = try Self.feed([Self.edition(articles)])
        try FeedRules.check(bytes)
        #expect(diagnostics.filter { $0.code == "repeated-id" }.count == 3)
        let guids = try FeedReader.items(of: bytes).compactMap { $0["guid"]?.text }
        #expect(guids[0].hasSuffix(":a") && guids[1].hasSuffix(":a/2") && guids[3].hasSuffix(":a/3"))
        #expect(
            guids[6].hasSuffix(":%25") && guids[7].hasSuffix(":%2525") && guids[8].hasSuffix(":%E6%96%B0%20%E9%97%BB"))
    }

    @Test func limitsAndOrdersItems() throws {
        var bytes: [UInt8] = []
        try Export(RSSExporter(), limit: 3).write(SampleEditions.rich.reversed()) { bytes += $0 }
        try FeedRules.check(bytes)
        let items = try FeedReader.items(of: bytes)
        #expect(items.map { $0["pubDate"]?.text } == Array(repeating: "Thu, 29 Feb 2024 22:00:00 +0000", count: 3))
    }
}
