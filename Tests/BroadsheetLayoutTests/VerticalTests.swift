import BroadsheetCore
import BroadsheetLayout
import BroadsheetPress
import BroadsheetTesting
import Testing

/// Pages whose running text is set in vertical lines from right to left.
@Suite struct VerticalTests {
    private func parse(_ page: VerticalPage) throws -> ParsedPage {
        try #require(PressPageParser().parse([page.layout], of: PageSource(file: "p", bytes: [])).first)
    }

    private func headlines(_ page: ParsedPage) -> [String] { page.articles.compactMap(\.headline?.text) }

    private func text(of headline: String, in page: ParsedPage) -> [String]? {
        page.articles.first { $0.headline?.text == headline }?.body.map(\.text)
    }

    /// The paragraphs as they are read: the byline is not part of the text.
    private func texts(_ paragraphs: [String]) -> [String] {
        paragraphs.map { paragraph in
            guard paragraph.hasPrefix("本報訊"), let end = paragraph.firstIndex(of: "）") else { return paragraph }
            return String(paragraph[paragraph.index(after: end)...])
        }
    }

    @Test(arguments: VerticalPage.Form.allCases) func oneStory(form: VerticalPage.Form) throws {
        var page = VerticalPage(form)
        page.story("三座石橋修好通車", VerticalPage.bridges, right: 54_000, top: 8000)
        let parsed = try parse(page)
        #expect(headlines(parsed) == ["三座石橋修好通車"])
        #expect(text(of: "三座石橋修好通車", in: parsed) == texts(VerticalPage.bridges))
        #expect(parsed.articles.first?.allContributors.map(\.name) == ["林知微"])
    }

    @Test(arguments: VerticalPage.Form.allCases) func twoTiersOfTwoStories(form: VerticalPage.Form) throws {
        var page = VerticalPage(form)
        let left = page.story("三座石橋修好通車", VerticalPage.bridges, right: 54_000, top: 8000)
        page.story("渡口班船今起改點", VerticalPage.ferry, right: left - 2000, top: 8000)
        page.story("南門老井重新出水", VerticalPage.well, right: 54_000, top: 31_000)
        let parsed = try parse(page)
        #expect(headlines(parsed) == ["三座石橋修好通車", "渡口班船今起改點", "南門老井重新出水"])
        #expect(text(of: "三座石橋修好通車", in: parsed) == texts(VerticalPage.bridges))
        #expect(text(of: "渡口班船今起改點", in: parsed) == texts(VerticalPage.ferry))
        #expect(text(of: "南門老井重新出水", in: parsed) == texts(VerticalPage.well))
    }

    /// A text that continues in the tier below.
    @Test(arguments: VerticalPage.Form.allCases) func oneStoryInTwoTiers(form: VerticalPage.Form) throws {
        var page = VerticalPage(form)
        page.down("三座石橋修好通車", right: 54_000, top: 8000, size: 4800)
        let whole = VerticalPage.bridges + VerticalPage.ferry.dropFirst()
        page.text([whole[0], String(whole[1].prefix(38))], right: 47_000, top: 8000, lineLength: 20)
        // The second half has no indent: it begins in mid-sentence.
        let rest = String(whole[1].dropFirst(38))
        page.down(String(rest.prefix(20)), right: 47_000, top: 30_000, size: 1000)
        if rest.count > 20 { page.down(String(rest.dropFirst(20)), right: 45_400, top: 30_000, size: 1000) }
        page.text(Array(whole[2...]), right: 43_800, top: 30_000, lineLength: 20)
        let parsed = try parse(page)
        #expect(headlines(parsed) == ["三座石橋修好通車"])
        #expect(text(of: "三座石橋修好通車", in: parsed) == texts(whole))
    }

    /// A level headline heads the vertical lines below it, and not those above.
    @Test(arguments: VerticalPage.Form.allCases) func levelBanner(form: VerticalPage.Form) throws {
        var page = VerticalPage(form)
        page.story("渡口班船今起改點", VerticalPage.ferry, right: 54_000, top: 8000)
        page.level("三座石橋修好通車", left: 38_000, top: 30_000, size: 2600)
        page.text(VerticalPage.bridges, right: 54_000, top: 33_500, lineLength: 20)
        let parsed = try parse(page)
        #expect(headlines(parsed) == ["渡口班船今起改點", "三座石橋修好通車"])
        #expect(text(of: "三座石橋修好通車", in: parsed) == texts(VerticalPage.bridges))
        #expect(text(of: "渡口班船今起改點", in: parsed) == texts(VerticalPage.ferry))
    }

    @Test(arguments: [VerticalPage.Form.lines, .characters]) func decksBesideTheHeadline(
        form: VerticalPage.Form
    ) throws {
        var page = VerticalPage(form)
        page.down("去年十月動工", right: 56_000, top: 9000, size: 1400)
        page.down("三座石橋修好通車", right: 53_800, top: 8000, size: 2400)
        page.down("橋面拓寬到八米", right: 50_600, top: 11_000, size: 1400)
        page.text(VerticalPage.bridges, right: 48_000, top: 8000, lineLength: 20)
        let parsed = try parse(page)
        let decks = try #require(parsed.articles.first?.headline?.decks)
        #expect(parsed.articles.count == 1)
        #expect(decks.map(\.text) == ["去年十月動工", "三座石橋修好通車", "橋面拓寬到八米"])
        #expect(parsed.articles.first?.headline?.main == "三座石橋修好通車")
        #expect(parsed.articles.first?.body.map(\.text) == texts(VerticalPage.bridges))
    }

    /// The folio is level at the top, or one more vertical line down the margin.
    @Test(arguments: VerticalPage.Form.allCases, [false, true]) func folio(form: VerticalPage.Form, isLevel: Bool)
        throws
    {
        var page = VerticalPage(form)
        if isLevel {
            page.level("2031年3月5日　星期三　第2版", left: 3000, top: 3000, size: 1100)
        } else {
            page.down("二〇三一年三月五日　星期三　第二版", right: 59_000, top: 8000, size: 1100)
        }
        page.story("三座石橋修好通車", VerticalPage.bridges, right: 54_000, top: 8000)
        let parsed = try parse(page)
        #expect(headlines(parsed) == ["三座石橋修好通車"])
        #expect(text(of: "三座石橋修好通車", in: parsed) == texts(VerticalPage.bridges))
        #expect(parsed.masthead.date == CalendarDate("2031-03-05"))
    }

    @Test func captionUnderAPicture() throws {
        var page = VerticalPage(.lines)
        page.story("三座石橋修好通車", VerticalPage.bridges, right: 54_000, top: 8000)
        page.level("孩子們在修好的橋上看船，", left: 18_000, top: 25_000, size: 800)
        page.level("船從橋下開過。陳遠山攝", left: 18_000, top: 26_000, size: 800)
        page.story("南門老井重新出水", VerticalPage.well, right: 54_000, top: 31_000)
        let parsed = try parse(page)
        #expect(headlines(parsed) == ["三座石橋修好通車", "南門老井重新出水"])
        #expect(text(of: "三座石橋修好通車", in: parsed) == texts(VerticalPage.bridges))
        #expect(text(of: "南門老井重新出水", in: parsed) == texts(VerticalPage.well))
        #expect(try #require(parsed.page.text).contains("孩子們在修好的橋上看船，船從橋下開過。陳遠山攝"))
    }

    /// A box with a level article on a vertical page.
    @Test func levelBox() throws {
        var page = VerticalPage(.characters)
        page.story("三座石橋修好通車", VerticalPage.bridges, right: 54_000, top: 8000)
        page.story("南門老井重新出水", VerticalPage.well, right: 54_000, top: 31_000)
        page.level("渡口班船今起改點", left: 5000, top: 33_000, size: 1800)
        for (row, text) in ["　　北灣渡口的班船今日起改點，頭", "班提早半小時開出，末班延後到夜", "裏十點。"].enumerated() {
            page.level(text, left: 5000, top: 36_000 + row * 1500, size: 1000)
        }
        let parsed = try parse(page)
        #expect(Set(headlines(parsed)) == ["三座石橋修好通車", "南門老井重新出水", "渡口班船今起改點"])
        #expect(
            text(of: "渡口班船今起改點", in: parsed) == ["北灣渡口的班船今日起改點，頭班提早半小時開出，末班延後到夜裏十點。"])
        #expect(text(of: "南門老井重新出水", in: parsed) == texts(VerticalPage.well))
    }

    /// A feature in vertical lines on a level page is read from the right.
    @Test func verticalFeatureOnALevelPage() throws {
        var page = VerticalPage(.lines)
        page.level("東山茶園開採新茶", left: 3000, top: 5000, size: 2400)
        for row in 0..<16 {
            let text = row == 15 ? "茶農說今年的新茶比往年早了十天。" : "茶園裏的採茶人一早上山一行一行採過去到中午才下山歇息過後再上山去採"
            page.level(row == 0 ? "　　" + text.dropLast(2) : text, left: 3000, top: 9000 + row * 1500, size: 1000)
        }
        page.story("南門老井重新出水", VerticalPage.well, right: 54_000, top: 40_000)
        let parsed = try parse(page)
        #expect(text(of: "南門老井重新出水", in: parsed) == texts(VerticalPage.well))
        #expect(text(of: "東山茶園開採新茶", in: parsed)?.joined().hasSuffix("早了十天。") == true)
    }

    /// Boxes are those of the page as it was printed, and lines of a paragraph that follow each other have one.
    @Test func boxesAreThoseOfThePrintedPage() throws {
        var page = VerticalPage(.lines)
        page.story("三座石橋修好通車", VerticalPage.bridges, right: 54_000, top: 8000)
        let article = try #require(try parse(page).articles.first)
        let headline = try #require(article.headline?.decks.first?.ranges.first?.boxes)
        #expect(
            headline == [PageBox(LayoutBox(left: 51_600, top: 8000, right: 54_000, bottom: 27_200), unit: .point)])
        let paragraph = try #require(article.body.last?.ranges.first?.boxes)
        #expect(paragraph.count == 1 && paragraph[0].box.top == 8000 && paragraph[0].box.bottom == 28_000)
        let surname = try #require(article.allContributors.first?.ranges.first?.boxes.first?.box)
        #expect(surname == LayoutBox(left: 49_600, top: 16_000, right: 50_600, bottom: 19_000))
    }

    @Test func explanationsSayThatThePageWasTurned() throws {
        var page = VerticalPage(.characters)
        page.level("2031年3月5日　星期三　第2版", left: 3000, top: 3000, size: 1100)
        page.story("三座石橋修好通車", VerticalPage.bridges, right: 54_000, top: 8000)
        let explanation = PressPageParser().explain([page.layout], of: PageSource(file: "p", bytes: []))
        let first = try #require(explanation.rows.first { $0.text.hasPrefix("本報訊") })
        #expect(first.place?.isSetVertically == true && first.place?.column == 1)
        #expect(explanation.description.contains("set vertically, so that the page was turned; tier 1 of 1"))
        #expect(explanation.rows.first?.place?.isSetVertically == false)
    }

    /// Every character of a page is in its text once, whatever its make-up.
    @Test(arguments: 0..<60) func nothingIsLost(seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7
        func next(_ end: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % end
        }
        var page = VerticalPage(VerticalPage.Form.allCases[seed % 3])
        var expected = 0
        for _ in 0..<40 {
            let text = String("修繕一新重新通車井水復湧頭班提早半小時開出末班延後".prefix(1 + next(24)))
            expected += text.count
            let (left, top, size) = (next(55_000), next(80_000), 600 + next(10) * (next(4) == 0 ? 400 : 100))
            if next(4) == 0 {
                page.level(text, left: left, top: top, size: size)
            } else {
                page.down(text, right: left + size, top: top, size: size)
            }
        }
        let parsed = try parse(page)
        let text = try #require(parsed.page.text)
        #expect(text.unicodeScalars.count { $0.properties.isIdeographic } == expected)
        #expect(parsed.page.ledger.firstFault(inTextOf: text.utf8.count) == nil)
    }

    @Test func lawsOfParsers() {
        let pages = VerticalPage.Form.allCases.map { form in
            var page = VerticalPage(form)
            page.level("2031年3月5日　星期三　第2版", left: 3000, top: 3000, size: 1100)
            page.story("三座石橋修好通車", VerticalPage.bridges, right: 54_000, top: 8000)
            page.level("南門老井重新出水", left: 38_000, top: 30_000, size: 2600)
            page.text(VerticalPage.well, right: 54_000, top: 33_500, lineLength: 20)
            return [page.layout]
        }
        #expect(ParserConformance.check(PressPageParser.self, layouts: pages) == [])
    }

    /// Characters that all are in one line downwards do not take their square in time.
    @Test(.timeLimit(.minutes(1)), arguments: [1, 1000]) func manyCharactersEnd(step: Int) {
        var layout = PageLayout(width: 60_000, height: 80_000, unit: .point)
        for place in 0..<9000 {
            let box = LayoutBox(left: 1000, top: place * step, right: 2000, bottom: place * step + 9000)
            layout.blocks.append(PageLayout.Block(lines: [PageLayout.Line(words: [PageLayout.Word("石", box: box)])]))
        }
        let text = PressPageParser().parse([layout], of: PageSource(file: "p", bytes: [])).first?.page.text
        #expect(text?.unicodeScalars.count { $0 == "石" } == 9000)
    }
}

extension VerticalTests {
    /// `pdftotext` gives a vertical line as a word that is taller than wide.
    @Test func boxesOfVerticalFonts() throws {
        func word(_ text: String, _ left: Int, _ top: Int, _ right: Int, _ bottom: Int) -> String {
            "<line xMin=\"0\" yMin=\"0\" xMax=\"9\" yMax=\"9\"><word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(right)\" "
                + "yMax=\"\(bottom)\">\(text)</word></line>"
        }
        let file =
            "<html><body><doc><page width=\"600\" height=\"800\"><flow><block xMin=\"0\" yMin=\"0\" xMax=\"9\" yMax=\"9\">"
            + word("城東三座石橋︒", 500, 50, 511, 127) + word("石橋", 50, 50, 72, 61) + word("11", 80, 50, 90, 70)
            + word("橋", 80, 50, 90, 70) + "</block></flow></page></doc></body></html>"
        let page = try #require(BoxReader.read([UInt8](file.utf8), file: "p").pages.first)
        #expect(page.blocks[0].lines.map(\.isVertical) == [true, false, false, false])
    }

    /// The text of a region in lines from top to bottom is in parts of its box from the right.
    @Test func regionsFromTopToBottom() throws {
        let file = """
            <PcGts><Page imageWidth="600" imageHeight="800" readingDirection="top-to-bottom"><TextRegion id="r">
            <Coords points="300,100 400,100 400,500 300,500"/>
            <TextEquiv><Unicode>石橋通車\n井水復湧</Unicode></TextEquiv></TextRegion></Page></PcGts>
            """
        let page = try #require(PAGEReader.read([UInt8](file.utf8), file: "p").pages.first)
        #expect(page.blocks[0].lines.map(\.isVertical) == [true, true])
        #expect(page.blocks[0].lines.map(\.words[0].box.left) == [35_000, 30_000])
    }
}
