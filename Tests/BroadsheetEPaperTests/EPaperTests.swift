import Broadsheet
import BroadsheetEPaper
import BroadsheetTesting
import Testing

@Suite struct EPaperTests {
    private static let paragraphs = [
        "青石镇自来水厂扩建工程昨天完工，新厂每天可供水两万吨。",
        "据了解，工程于去年三月开工，总投资四千二百万元。",
        "镇长林家和表示，明年还将为八个行政村接通自来水。",
    ]
    private static let text = paragraphs.map { "<P>\u{3000}\u{3000}\($0)</P>" }.joined()

    private func pages(_ html: String, file: String = "content_401862.htm") -> [ParsedPage] {
        EPaperParser().parse(PageSource(file: file, bytes: Array(html.utf8)))
    }

    private func article(_ html: String) throws -> Article {
        let page = try #require(pages(html).first)
        try #require(page.articles.count == 1, "\(page.articles.map { $0.headline?.text ?? "" })")
        return page.articles[0]
    }

    private func decks(_ article: Article) -> [String] {
        article.headline?.decks.map { "\($0.role.rawValue) \($0.text)" } ?? []
    }

    /// An article of an e-paper: the part before the text, the text, and what its program writes after `</html>`.
    private func ePaper(_ head: String, _ text: String = Self.text, properties: String = "") -> String {
        """
        <html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>青石日报</title></head>
        <body>\(head)<div id=ozoom><founder-content>\(text)</founder-content></div>
        <table><tr><td><a href="content_1.htm">下一篇 春茶开采</a></td></tr></table></body></html>
        <!--enpproperty \(properties)/enpproperty-->
        """
    }

    @Test func anArticleOfAnEPaper() throws {
        let html = ePaper(
            """
            <table><tr><td>第A02版：要闻</td></tr></table><p id=PreTitle>民生工程系列报道</p>
            <h2 id=Title>青石镇水厂扩建完工<BR>三千户居民不再限时用水</h2><p id=SubTitle>——新厂日供水两万吨</p>
            <table><tr><td><img src=a.jpg></td></tr><tr><td>工人检修水泵。林海生 摄</td></tr></table>
            """, "<P>\u{3000}\u{3000}本报讯（记者 何青山&nbsp;&nbsp;通讯员 陈溪）\(Self.paragraphs[0])</P>" + Self.text,
            properties: "<founder-type>1</founder-type><founder-date>2017-10-09 23:59:57</founder-date>")
        let page = try #require(pages(html).first)
        #expect(page.page.code == "A02" && page.page.name == "要闻" && page.isPart && page.diagnostics == [])
        #expect(page.masthead.date == CalendarDate(year: 2017, month: 10, day: 9))
        let article = try #require(page.articles.first)
        #expect(page.articles.count == 1)
        #expect(
            decks(article) == [
                "kicker 民生工程系列报道", "main 青石镇水厂扩建完工", "main 三千户居民不再限时用水", "sub ——新厂日供水两万吨",
            ])
        #expect(article.dateline?.text == "本报讯")
        #expect(article.contributors.map(\.name) == ["何青山", "陈溪"])
        #expect(article.body.map(\.text) == [Self.paragraphs[0]] + Self.paragraphs)
        #expect(article.photos.map(\.caption) == ["工人检修水泵。"] && article.photos.first?.credit == "林海生 摄")
        #expect(article.dates.first?.date?.calendarDate == CalendarDate(year: 2017, month: 10, day: 8))
    }

    @Test func whatOnlyTheProgramSays() throws {
        let properties = """
            <founder-title>青石日报</founder-title><founder-title><![CDATA[水厂扩建完工<BR>居民不再限时用水]]></founder-title>
            <introtitle>民生工程系列报道</introtitle><subtitle>新厂日供水两万吨</subtitle><author>记者 何青山</author>
            <founder-content>青石日报</founder-content><date>2024-10-28 10:25:36:0</date>
            """
        let article = try article(ePaper("", properties: properties))
        #expect(
            decks(article) == ["kicker 民生工程系列报道", "main 水厂扩建完工", "main 居民不再限时用水", "sub 新厂日供水两万吨"])
        #expect(article.contributors.map(\.name) == ["何青山"])
        #expect(article.body.map(\.text) == Self.paragraphs)
    }

    @Test func aTitleThatAScriptWrites() throws {
        let head = """
            <h3>迎接丰收节</h3><h1><script>document.write(view("桥东社区办起长者食堂<br>六十岁以上老人\\u534a价  "))</script></h1>
            <h2></h2><h4>本报记者 林  溪</h4><div>《青石日报》（2017年10月16日 第01版）</div>
            """
        let article = try article(
            ePaper(head, "<!--enpcontent--><!--enpcontent-->\(Self.text)<!--/enpcontent--><!--/enpcontent-->"))
        #expect(decks(article) == ["kicker 迎接丰收节", "main 桥东社区办起长者食堂", "main 六十岁以上老人半价"])
        #expect(article.contributors.map(\.name) == ["林溪"] && article.body.map(\.text) == Self.paragraphs)
    }

    /// Each of these has cost a reader of e-papers an article, or given it another's text.
    @Test(
        "traps",
        arguments: [
            "<P>\(paragraphs[0])</o:p></P><P>\(paragraphs[1])</x></P><P>\(paragraphs[2])",
            "<P>\(paragraphs[0])<P>\(paragraphs[1])<P>\(paragraphs[2])",
            "\(text)</founder-content><INPUT type=hidden value=a><founder-content>\(text)",
            "\(text)<!--<P>去年的旧文章，不该再读。</P>-->",
            "<!--<npm:article-content>-->\(text)<!--</npm:article-content>-->",
            "<FONT face=a><B>\(text)",
            paragraphs.joined(separator: "<BR><BR>\u{3000}\u{3000}"),
            "<P>\(paragraphs[0])</P><P>\(paragraphs[1])</P><P>\(paragraphs[2])30168632http://epaper.example/c_1.htm</P>",
            text + "<style>p {}</style><script>document.write('<p>广告位</p>' + x)</script>",
            "<table><tr><td>\(text)</td></tr></table>",
            paragraphs.map { "<P>\($0.prefix(9))<![CDATA[x]]><?xml:namespace prefix = o ?>\n\($0.dropFirst(9))</P>" }
                .joined(),
        ])
    func traps(text: String) throws {
        for html in [
            ePaper("<p id=Title>水厂扩建完工</p>", text), "\u{FEFF}" + ePaper("<P ID=TITLE>水厂扩建完工</P>", text),
            "<SPAN></SPAN>" + ePaper("<h1>水厂扩建完工</h1>", text).replacing("<body>", with: "<body class=a>"),
        ] {
            let article = try article("<!doctype html>" + html)
            #expect(decks(article) == ["main 水厂扩建完工"])
            #expect(article.body.map(\.text) == Self.paragraphs)
        }
    }

    @Test func theFileOfAPageIsAList() throws {
        let html = """
            <html><title>青石日报</title><body><img src=p.jpg usemap=#PagePicMap><MAP NAME="pagepicmap">
            <Area shape="polygon" coords="1,2,3,4" href="content_1.htm?div=-1"></MAP>
            <a id=pageLink href=node_2.htm>第A01版：头版</a><a id=pageLink href=node_3.htm>第A02版：要闻</a>
            <ul id=ozoom><li><a href=content_1.htm><div style="display:inline" id=mp1>水厂扩建完工</div></a></li></ul>
            </body></html><!--enpproperty <founder-type>2</founder-type><founder-date>2017-10-09</founder-date>/enpproperty-->
            """
        let page = try #require(pages(html, file: "html/2017-10/09/node_3.htm").first)
        #expect(page.page.code == "A02" && page.page.name == "要闻" && page.articles == [])
        #expect(page.diagnostics.map(\.code) == ["page-of-titles"])
        #expect(page.masthead.date == CalendarDate(year: 2017, month: 10, day: 9))
    }

    @Test func theDayInThePathAndTheOneOnThePage() throws {
        let path = "layout/202608/03/node_A1.html"
        let silent = try #require(pages(ePaper("<h1>水厂扩建完工</h1>"), file: path).first)
        #expect(silent.masthead.date == CalendarDate(year: 2026, month: 8, day: 3) && silent.diagnostics == [])
        let other = try #require(
            pages(ePaper("<h1>水厂扩建完工</h1>", properties: "<date>2026-08-04</date>"), file: path).first)
        #expect(other.masthead.date == CalendarDate(year: 2026, month: 8, day: 4))
        #expect(other.diagnostics.map(\.code) == ["date-mismatch"])
    }

    @Test(arguments: [TextEncoding.gb18030, .big5])
    func otherEncodings(encoding: TextEncoding) throws {
        // 青石橋重建完工，週六通車。 in both.
        let title: [UInt8] =
            encoding == .big5
            ? [0xAB, 0x43, 0xA5, 0xDB, 0xBE, 0xF4, 0xAD, 0xAB, 0xAB, 0xD8, 0xA7, 0xB9, 0xA4, 0x75]
            : [0xC7, 0xE0, 0xCA, 0xAF, 0x98, 0xF2, 0xD6, 0xD8, 0xBD, 0xA8, 0xCD, 0xEA, 0xB9, 0xA4]
        let stop: [UInt8] = encoding == .big5 ? [0xA1, 0x43] : [0xA1, 0xA3]
        let charset = encoding == .big5 ? "big5" : "gb2312"
        let paragraph = Array("<P>".utf8) + (0..<4).flatMap { _ in title } + stop + Array("</P>".utf8)
        let bytes =
            Array("<html><head><meta charset=\(charset)></head><body><h1>".utf8) + title + Array("</h1><div>".utf8)
            + paragraph
            + paragraph + Array("</div></body></html>".utf8)
        let page = try #require(EPaperParser().parse(PageSource(file: "p.html", bytes: bytes)).first)
        #expect(page.page.encoding == encoding && page.diagnostics == [])
        #expect(page.articles.map { $0.headline?.text } == ["青石橋重建完工"])
        #expect(page.articles.first?.body.count == 2)
    }

    // MARK: Other pages

    @Test func anArticleOfASite() throws {
        let html = """
            <!doctype html><html><head><title>石桥夜市重新开张 - 青石新闻网</title><meta property="og:type" content="article">
            <meta property="article:published_time" content="2024-05-01T08:00:00+08:00"></head><body class="has-sidebar">
            <header><h1><a href=/>青石新闻网</a></h1><nav><a href=/a>要闻</a><a href=/b>生活</a></nav></header>
            <div class=c1><div class=c2><h1>石桥夜市重新开张</h1><div class=entry-meta>发表于 <time>2024年5月1日</time>
            <span class=byline>作者：<a href=/u>梁小燕</a></span></div><button>分享</button><div class=c3>
            <p>停业半年的石桥夜市昨晚重新开张，一百二十个摊位全部租出。</p><figure><img><figcaption>夜市开张。梁小燕 摄</figcaption></figure>
            <h2>摊主说</h2><p>“摊租降了三成，生意比以前好。”卖米粉的黄师傅说。</p></div>
            <div class=related><h3>相关阅读</h3><ul><li><a href=1>夜市改造启动</a></li></ul></div></div></div>
            <aside><h3>热门</h3><p>别的新闻，说得也不少，不该读进来。</p></aside><footer>版权所有</footer></body></html>
            """
        let article = try article(html)
        #expect(decks(article) == ["main 石桥夜市重新开张"])
        #expect(article.contributors.map(\.name).contains("梁小燕"))
        #expect(article.body.map(\.kind) == [.paragraph, .subheading, .paragraph])
        #expect(article.photos.map(\.caption) == ["夜市开张。"])
        #expect(pages(html)[0].masthead.date == CalendarDate(year: 2024, month: 5, day: 1))
    }

    @Test func smallPrintIsReadPartByPart() throws {
        let html = """
            <html><head><title>水厂扩建完工_青石网</title></head><body><div>当前位置：<a href=/>首页</a> > 正文</div>
            <div class=title><h2>水厂扩建完工</h2></div><div class=info>发布时间：2022-11-01 09:12 来源：青石日报 作者：沈一舟
            字号：[<a href=#>大</a> <a href=#>小</a>] 浏览次数：102</div><div>\(Self.text)<ul><li>提前购票。</li><li>带好证件。</li></ul></div>
            """
        let article = try article(html)
        #expect(article.contributors.map(\.name) == ["沈一舟"] && article.dateline?.source == "青石日报")
        #expect(article.body.map(\.kind) == [.paragraph, .paragraph, .paragraph, .listItem, .listItem])
        #expect(pages(html)[0].masthead.date == CalendarDate(year: 2022, month: 11, day: 1))
    }

    /// What leads to articles is not one.
    @Test func anIndexHasNoArticle() throws {
        let teasers = ["水厂扩建完工", "河堤加固开工", "春茶开采"].map { title in
            "<article><h3><a href=/1>\(title)</a></h3><p>\(title)，详情见内文。</p></article>"
        }
        let page = try #require(pages("<html><h1>青石新闻网</h1>\(teasers.joined())").first)
        #expect(page.articles == [] && page.diagnostics.map(\.code) == ["no-article"])
    }

    @Test func aPageOfSeveralArticles() throws {
        let html = """
            <html><body><h1>青石日报 第A02版：要闻 2021年3月4日</h1>
            <h2>河堤加固工程开工</h2><p class=author>本报记者 陈溪</p><p>全长六公里的河堤加固工程昨天开工，预计汛期前完成。</p>
            <p>工程投资一千八百万元，由县水利局组织。</p><h2>春茶开采</h2><h3>比去年早五天</h3>
            <p>青石山春茶昨天开采，茶农说今年雨水好，芽头壮，价钱也比往年高。</p></body></html>
            """
        let page = try #require(pages(html).first)
        #expect(
            page.page.code == "A02" && !page.isPart && page.masthead.date == CalendarDate(year: 2021, month: 3, day: 4))
        #expect(page.articles.map(decks) == [["main 河堤加固工程开工"], ["main 春茶开采", "sub 比去年早五天"]])
        #expect(page.articles.map(\.body.count) == [2, 1])
    }

    @Test func anArticleThatOnlyLinkedDataHold() throws {
        let body = Self.paragraphs.joined(separator: "\\n")
        let html = """
            <html><body><div id=app><p>请启用脚本。</p></div><script type="application/ld+json">{"@type":"NewsArticle",
            "headline":"水厂\\u6269建完工","author":{"name":"何青山"},"articleBody":"\(body)"}</script></body></html>
            """
        let article = try article(html)
        #expect(decks(article) == ["main 水厂扩建完工"] && article.body.map(\.text) == Self.paragraphs)
    }

    @Test func anotherScript() throws {
        let article = try article(
            """
            <html><body><main><h1>Bridge reopens after two years</h1><p class=byline>By Jane Mill</p>
            <p>The old stone bridge reopened on Monday, two years after the flood.</p>
            <p>The council spent four million on the works.</p></main></body></html>
            """)
        #expect(decks(article) == ["main Bridge reopens after two years"] && article.body.count == 2)
    }

    // MARK: Laws

    @Test func rangesAreWhereTheWordsStand() throws {
        let html = ePaper("<h2 id=Title>水厂扩建完工</h2>")
        let page = try #require(pages(html).first)
        let text = try #require(page.page.text)
        #expect(page.page.ledger.firstFault(inTextOf: text.utf8.count) == nil)
        for block in page.articles[0].body {
            for range in block.ranges {
                #expect(
                    String(decoding: Array(text.utf8)[range.bytes], as: UTF8.self) == block.text && range.boxes == [])
            }
        }
        // What belongs to no article is there all the same.
        #expect(text.contains("下一篇 春茶开采"))
    }

    @Test func lawsOfParsers() {
        let html = ePaper("<h1>水厂扩建完工</h1><h4>本报记者 何青山</h4>", properties: "<date>2026-08-04</date>")
        let samples = [html, "<html><body>" + Self.text].enumerated().map {
            PageSource(file: "\($0).html", bytes: Array($1.utf8))
        }
        #expect(ParserConformance.check(EPaperParser.self, samples: samples, damagedCopies: 10) == [])
    }

    @Test(arguments: [
        "<html>", "<html>\u{0}\u{0}<p>\u{0}", "<html><p", "<html><!--", "<html><script>document.write(\"",
        "<html><a href='",
        "<!doctype html><title>", "<html>&#0;&#xD800;&#99999999;&amp", "<html><table><div><tr><p>x<td>y</table>",
    ])
    func brokenPages(html: String) {
        for page in pages(html) {
            #expect(page.page.ledger.firstFault(inTextOf: (page.page.text ?? html).utf8.count) == nil)
        }
    }

    @Test func aPageWithoutWords() {
        #expect(
            pages("<html><body><div id=app></div></body></html>").map { $0.diagnostics.map(\.code) } == [["empty-page"]]
        )
        #expect(
            pages("<html><nav><a href=a>首页</a></nav></html>").map { $0.diagnostics.map(\.code) } == [["no-article"]])
        #expect(pages("一页文字").map { $0.diagnostics.map(\.code) } == [["not-html"]])
    }

    /// What makes other readers nest, copy or search without end. The limit of time is for a hang: one takes a second.
    @Test(
        "hostile", .timeLimit(.minutes(2)),
        arguments: [
            "<div>", "<p><font color=%>", "<b><p>", "<table>", "<table><tr><td>", "<a href=x>", "<svg>", "<!--x",
            "<x-%>", "<ul><li>",
            "</p>", "<h1>", "&amp", "<script>document.write(\"", "<form><select>", "<button><p>", "<font><table>", "<a",
        ])
    func hostilePages(piece: String) {
        let html = "<html><body>" + (0..<10_000).map { piece.replacing("%", with: String($0)) + "灯" }.joined()
        for page in pages(html) {
            #expect(page.page.ledger.firstFault(inTextOf: (page.page.text ?? html).utf8.count) == nil)
        }
    }
}
