import BroadsheetCore
import BroadsheetRSS
import BroadsheetTesting
import Testing

/// The content of an item, by the options.
@Suite struct FeedContentTests {
    private static let bridge = Article(
        id: "b1",
        headline: Headline(decks: [
            Deck(role: .kicker, text: "三年建成"), Deck(role: .main, text: "大桥合龙"), Deck(role: .sub, text: "两岸相见"),
        ]),
        section: "要闻", body: [Block(text: "大桥合龙。人们走上桥面。第三句。"), Block(text: "第二段。")],
        people: [Person(name: "江远帆"), Person(name: "陆小满"), Person(name: "江远帆")],
        ranges: [SourceRange(file: "f", page: "A02", bytes: 0..<1, lines: 1...1)])

    private static let text = "<p>大桥合龙。人们走上桥面。第三句。</p>\n<p>第二段。</p>\n"

    @Test(arguments: FeedFormat.allCases)
    func holdsFullTextSummaryOrBoth(format: FeedFormat) throws {
        for content in FeedOptions.Content.allCases {
            var options = FeedOptions()
            options.content = content
            let item = try #require(try format.items([Self.bridge], options).first)
            #expect(item.html == (content == .summary ? nil : Self.text))
            #expect(item.summary == (content == .full ? nil : "大桥合龙。人们走上桥面。"))
            // A picture without text has its caption as text; what has no text at all still has a summary.
            let photo = try #require(
                try format.items(
                    [Article(id: "p", kind: .photo, photos: [Photo(caption: "图。", credit: "（王思 摄）")])], options
                ).first)
            #expect(photo.html == (content == .summary ? nil : "<p>图。</p>\n<p><small>（王思 摄）</small></p>\n"))
            let bare = try #require(try format.items([Article(id: "x", section: "天气")], options).first)
            #expect(bare.html == nil && (bare.summary ?? bare.text) == "天气")
        }
    }

    @Test(arguments: FeedFormat.allCases)
    func makesTitlesOfDecks(format: FeedFormat) throws {
        var options = FeedOptions()
        #expect(try format.items([Self.bridge], options).first?.title == "三年建成 大桥合龙 两岸相见")
        options.title = .main
        let item = try #require(try format.items([Self.bridge], options).first)
        #expect(item.title == "大桥合龙")
        #expect(
            item.html
                == "<header><p><strong>三年建成</strong></p></header>\n<header><p><strong>两岸相见</strong></p></header>\n"
                + Self.text)
        // Atom must have a title; the others show none that nobody wrote.
        let long = Article(id: "1", body: [Block(text: String(repeating: "长", count: 50) + "。")])
        let title = format == .atom ? String(repeating: "长", count: 40) + "…" : nil
        #expect(try format.items([long], options).first?.title == title)
    }

    @Test(arguments: FeedFormat.allCases)
    func takesCategoriesThatAreAskedFor(format: FeedFormat) throws {
        let expected: [(ItemCategory, [String])] = [
            (.section, ["要闻"]), (.kind, ["report"]), (.page, ["A02"]), (.people, ["江远帆", "陆小满"]),
        ]
        for (category, values) in expected {
            var options = FeedOptions()
            // One that is named twice counts once.
            options.categories = [category, category]
            let item = try #require(try format.items([Self.bridge], options).first)
            #expect(item.categories.map(\.value) == values)
            #expect(item.categories.allSatisfy { $0.kind == (format == .json ? nil : category.rawValue) })
        }
        var none = FeedOptions()
        none.categories = []
        #expect(try format.items([Self.bridge], none).first?.categories == [])
    }

    @Test(arguments: FeedFormat.allCases)
    func namesEachMakerOnceAndHelpersApart(format: FeedFormat) throws {
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
            let item = try #require(try format.items([article]).first)
            // In RSS most readers show one element alone.
            #expect(item.makers == (format == .rss ? [creators.joined(separator: ", ")] : creators))
            #expect(item.helpers == (format == .rss ? [helpers.joined(separator: ", ")] : helpers))
            guard format == .rss else { continue }
            var options = RSSOptions()
            options.writers = .each
            let bytes = try Export(RSSExporter(options: options)).bytes([FeedFormat.edition([article])])
            let apart = try #require(try format.read(bytes).items.first)
            #expect(apart.makers == creators && apart.helpers == helpers)
        }
    }

    @Test(arguments: FeedFormat.allCases)
    func saysWhereTheTextGoesOn(format: FeedFormat) throws {
        var article = Article(
            id: "1", body: [Block(text: "完成了，要严格执")], continuesOn: PageReference(page: "2", text: "（下转2版）"),
            continuedFrom: PageReference(page: "A1", text: "（上接A1版）"))
        var item = try #require(try format.items([article]).first)
        #expect(item.html == "<header><p>（上接A1版）</p></header>\n<p>完成了，要严格执</p>\n<footer><p>（下转2版）</p></footer>\n")
        #expect(item.summary == "完成了，要严格执")
        // Where the rest was read from page 2, the text does not break off.
        article.ranges = ["1", "2"].map { SourceRange(file: "f", page: $0, bytes: 0..<1, lines: 1...1) }
        item = try #require(try format.items([article]).first)
        #expect(item.html?.contains("footer") == false)
    }

    /// Place line and byline, as newspapers print them.
    @Test(
        arguments: [
            ("本报讯", nil, [("楼郁馨", "记者", nil), ("赖小兰", "记者", nil)], "本报讯（记者 楼郁馨 赖小兰）"),
            (nil, nil, [("楼郁馨", "记者", "本报"), ("李栋", "通讯员", nil)], "本报记者 楼郁馨 通讯员 李栋"),
            ("新华社衢州12月10日电", "衢州", [], "新华社衢州12月10日电"),
            ("新华社衢州12月10日电", "衢州", [("方问禹", "记者", nil)], "新华社衢州12月10日电（记者 方问禹）"),
            (nil, nil, [("王思", "文", nil), ("葛继锐", "文", nil), ("江远", "整理", nil)], "王思 葛继锐 文 整理 江远"),
            (nil, nil, [("王思", "图", nil), ("楼郁馨", "记者", nil)], "王思 图 记者 楼郁馨"),
            // A bare signature is the writer's name, and those in a credit are there.
            (nil, nil, [("楼郁馨", nil, nil)], nil), ("本报讯", nil, [("楼郁馨", nil, nil)], nil),
            ("本报讯", nil, [("乔木", "摄", nil)], nil), ("本报讯", nil, [(" ", "记者", nil)], nil),
            ("新华社衢州12月10日电", "衢州", [("方问禹", nil, nil)], "新华社衢州12月10日电"),
            (nil, nil, [("楼<&", "记者", nil)], "记者 楼&lt;&amp;"),
        ] as [(String?, String?, [(String, String?, String?)], String?)], FeedFormat.allCases)
    func printsPlaceAndByline(
        example: (dateline: String?, place: String?, people: [(String, String?, String?)], line: String?),
        format: FeedFormat
    ) throws {
        let roles: [String?: Contributor.Role] = [
            "记者": .reporter, "通讯员": .correspondent, "文": .author, "整理": .editor, "图": .photographer,
            "摄": .photographer,
        ]
        let article = Article(
            id: "1", headline: Headline(decks: [Deck(role: .main, text: "题")]),
            dateline: example.dateline.map { Dateline(text: $0, place: example.place) },
            contributors: example.people.map { name, label, organisation in
                Contributor(name: name, role: roles[label] ?? .author, label: label, organisation: organisation)
            },
            body: [Block(text: "文。")], photos: [Photo(caption: "图。", credit: "（乔木 摄）")])
        let line = example.line.map { "<header><p>\($0)</p></header>\n" } ?? ""
        let picture = "<figure><figcaption><p>图。 <small>（乔木 摄）</small></p></figcaption></figure>\n"
        #expect(try format.items([article]).first?.html == line + "<p>文。</p>\n" + picture)
    }

    // MARK: Links

    @Test(
        arguments: [
            ("https://a.example/{date}/{page}/{id}.html", "https://a.example/2021-12-13/A02/b1.html"),
            ("https://新闻.例子/{year}/{month}/{day}?号={id}#{page}", nil),
            ("http://a.example/{id}{id}", "http://a.example/b1b1"), ("https://a.example/x", "https://a.example/x"),
        ] as [(String, String?)], FeedFormat.allCases)
    func linksByTheTemplate(example: (template: String, link: String?), format: FeedFormat) throws {
        var options = FeedOptions()
        options.itemLink = try LinkTemplate(example.template)
        let link = try format.items([Self.bridge], options).first?.link
        let chinese = "https://xn--efvy88h.xn--fsqu00a/2021/12/13?%E5%8F%B7=b1#A02"
        #expect(link == example.link ?? chinese)
    }

    @Test(arguments: FeedFormat.allCases)
    func hasNoLinkWhereTheTemplateCannotBeFilled(format: FeedFormat) throws {
        var options = FeedOptions()
        options.itemLink = try LinkTemplate("https://a.example/{page}/{id}")
        options.ids = .link
        let article = Article(id: "页 %", headline: Headline(decks: [Deck(role: .main, text: "题")]))
        let (bytes, diagnostics) = try format.write([FeedFormat.edition([article, article])], options)
        try format.rules.check(bytes)
        let items = try format.read(bytes).items
        #expect(items.map(\.link) == [nil, nil])
        #expect(items.map(\.id).allSatisfy { $0.hasPrefix("tag:news.example,2021-12-13:%E9%A1%B5%20%25") })
        #expect(diagnostics.map(\.code) == ["no-item-link", "repeated-id"])
        var placed = article
        placed.ranges = [SourceRange(file: "f", page: "头 版", bytes: 0..<1, lines: 1...1)]
        let item = try #require(try format.items([placed], options).first)
        #expect(item.link == "https://a.example/%E5%A4%B4%20%E7%89%88/%E9%A1%B5%20%25" && item.id == item.link)
    }

    @Test(
        arguments: [
            ("", "absolute"), ("/{id}", "absolute"), ("https://{page}.example/{id}", "absolute"),
            ("https://a.example{id}", "absolute"), ("https://-a.example/{id}", "absolute"),
            ("ftp://a.example/{id}", "absolute"), ("https://a.example/{id", "'{' has no '}'"),
            ("https://a.example/id}", "'}' has no '{'"), ("https://a.example/{pge}", "did you mean 'page'?"),
            ("https://a.example/{}", "unknown placeholder '{}'"), ("https://a.example/%00/{id}", "leave '%00' out"),
            ("https://{id}@a.example/", "absolute"),
        ])
    func refusesTemplates(template: String, remedy: String) {
        #expect {
            try LinkTemplate(template)
        } throws: { error in
            (error as? LinkTemplate.Fault)?.message.contains(remedy) == true
        }
    }
}
