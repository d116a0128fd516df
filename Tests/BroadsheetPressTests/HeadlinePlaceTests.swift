import BroadsheetCore
import Testing

@testable import BroadsheetPress

/// Headlines and heads of pages by where they are and how large they are set.
@Suite struct HeadlinePlaceTests {
    private func word(_ text: String, _ left: Int, _ top: Int, size: Int = 1000) -> PageLayout.Word {
        let halves = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 ? 1 : 2) }
        return PageLayout.Word(
            text, box: LayoutBox(left: left, top: top, right: left + size * halves / 2, bottom: top + size))
    }

    private func line(_ text: String, _ left: Int, _ top: Int, size: Int = 1000) -> PageLayout.Line {
        PageLayout.Line(words: [word(text, left, top, size: size)])
    }

    /// Lines of a column, one in two of them after an indent.
    private func text(_ words: [String], left: Int, top: Int) -> [PageLayout.Line] {
        words.enumerated().map { line($1, left + ($0 % 2 == 0 ? 2000 : 0), top + $0 * 1500) }
    }

    private func page(_ lines: [PageLayout.Line], isRecognized: Bool = false) -> PageLayout {
        var page = PageLayout(width: 60_000, height: 90_000, unit: .point)
        page.isRecognized = isRecognized
        page.blocks = lines.map { PageLayout.Block(lines: [$0]) }
        return page
    }

    private func articles(_ page: PageLayout) -> [Article] {
        PressPageParser().parse([page], of: PageSource(file: "p", bytes: [])).flatMap(\.articles)
    }

    private let report = ["昨日起石桥灯市开放游人", "可以夜游大家都说今年好看多了。", "灯市从傍晚开到夜里十点", "不收门票还有两班渡船接送游人。"]

    /// The shorter second line of a vertical headline is beside the beginning of the first.
    @Test func aVerticalHeadlineOfTwoLines() {
        let first = Array("石桥灯市昨起夜间开放不收")
        let second = Array("门票")
        var lines = first.indices.map { row in
            let own = word(String(first[row]), 6000, 10_000 + row * 2160, size: 2000)
            let beside = row < second.count ? [word(String(second[row]), 3500, 10_000 + row * 2160, size: 2000)] : []
            return PageLayout.Line(words: beside + [own])
        }
        lines += text(report, left: 10_000, top: 10_000)
        let vertical = LineFinder(page(lines)).lines.filter(\.isVertical)
        #expect(Set(vertical.map { $0.words.map(\.text).joined() }) == ["石桥灯市昨起夜间开放不收", "门票"])
        #expect(articles(page(lines)).map { $0.headline?.text } == ["石桥灯市昨起夜间开放不收门票"])
    }

    /// Level lines of a few characters each are not vertical headline.
    @Test func levelLinesStayLevel() {
        let lines =
            [line("石桥灯市", 3000, 10_000, size: 2000), line("昨起开放", 3000, 12_400, size: 2000)]
            + text(report, left: 3000, top: 16_000)
        #expect(LineFinder(page(lines)).lines.allSatisfy { !$0.isVertical })
    }

    /// A section's name that is all the headline there is, or larger than the rest of it, is the headline.
    @Test(arguments: [[], ["青石桥下灯影摇"]]) func aSectionsNameSetAsTitle(decks: [String]) {
        var lines = [line("图片新闻", 3000, 10_000, size: 2000)]
        lines += decks.map { line($0, 3000, 12_600, size: 1500) }
        lines += text(report, left: 3000, top: 15_000)
        let found = articles(page(lines))
        #expect(found.map { $0.headline?.decks.first?.text } == ["图片新闻"])
        #expect(found.map(\.section) == [nil])
    }

    /// In the type of a kicker it is the name of the section.
    @Test func aSectionsNameAboveALargerTitle() {
        let lines =
            [line("图片新闻", 3000, 10_000, size: 1500), line("青石桥下灯影摇", 3000, 12_200, size: 2400)]
            + text(report, left: 3000, top: 16_000)
        let found = articles(page(lines))
        #expect(found.map { $0.headline?.main } == ["青石桥下灯影摇"])
    }

    /// The headlines and datelines near the page's upper edge are not running head, though a dateline has a day.
    @Test func theFirstLinesAreNoRunningHead() {
        var lines = [line("第03版：综合", 3000, 2000), line("2031年3月5日 星期三", 40_000, 2000)]
        for (column, head) in ["石桥灯市昨起夜间开放", "渡口班船改点"].enumerated() {
            let left = 3000 + column * 30_000
            lines.append(line(head, left, 4000, size: 2000))
            lines.append(line("本报河口3月4日讯（河口日报", left + 2000, 7000))
            lines += text(report, left: left, top: 8500)
        }
        #expect(articles(page(lines)).compactMap { $0.headline?.text }.sorted() == ["渡口班船改点", "石桥灯市昨起夜间开放"])
    }

    /// A rule between two columns that was treated as a character does not join their lines.
    @Test func rulesBetweenColumns() {
        let left = text(report, left: 3000, top: 10_000)
        let right = text(report, left: 22_000, top: 10_000)
        let lines = zip(left, right).map { one, other in
            let end = one.words[0].box.right
            let rule = PageLayout.Word(
                "|",
                box: LayoutBox(left: 20_900, top: one.words[0].box.top, right: 21_100, bottom: one.words[0].box.bottom))
            #expect(end < 20_900)
            return PageLayout.Line(words: one.words + [rule] + other.words)
        }
        let finder = LineFinder(page(lines, isRecognized: true))
        #expect(finder.spots.count == lines.count && finder.lines.count == lines.count * 2)
        #expect(finder.lines.allSatisfy { $0.words.count == 1 })
    }

    /// An article does not begin with the second number of a list: pictures are between the items of their news.
    @Test func numberedItemsStayTogether() {
        var lines = [line("图片新闻", 3000, 10_000, size: 2000)]
        lines += text(["１、石桥灯市昨起夜间开放。", "游人可以夜游大家都说好。"], left: 3000, top: 13_000)
        lines += text(["２、渡口班船改点多开一班。", "夜里十点还有船可以过河。"], left: 3000, top: 25_000)
        lines += text(report, left: 20_000, top: 10_000)
        let found = articles(page(lines))
        #expect(found.contains { $0.headline?.text == "图片新闻" && $0.body.count + $0.photos.count >= 2 })
        #expect(!found.contains { $0.body.first?.text.hasPrefix("２") ?? false })
    }

    /// A row in the type of a deck between a text that has ended and a headline is the headline's kicker.
    @Test func aKickerBelowAnotherText() {
        let lines =
            [line("石桥灯市昨起夜间开放", 3000, 10_000, size: 1800)] + text(report, left: 3000, top: 13_000)
            + [line("走街串巷看变化", 3000, 21_000, size: 1200), line("渡口班船明日起改点", 3000, 22_800, size: 1800)]
            + text(["渡口班船自明日起改点早班", "提前一刻末班推迟半个小时。"], left: 3000, top: 25_500)
        #expect(
            articles(page(lines)).map { $0.headline?.decks.map(\.text) } == [
                ["石桥灯市昨起夜间开放"], ["走街串巷看变化", "渡口班船明日起改点"],
            ])
    }

    /// Headlines of two columns that are nearer than a character is wide are two, where the second begins as its
    /// column does.
    @Test func headlinesSideBySide() {
        let lines =
            [line("石桥灯市昨起开放", 3000, 10_000, size: 2000), line("渡口班船明日改点", 20_400, 10_000, size: 2000)]
            + text(report, left: 3000, top: 13_000) + [line("灯市守灯人说今年好看", 3000, 19_000)]
            + (0..<6).map { line("渡口班船自明日起改点早班", 20_400, 13_000 + $0 * 1500) }
        let large = LineFinder(page(lines)).lines.filter { $0.size > 1500 }
        #expect(Set(large.map { $0.words.map(\.text).joined() }) == ["石桥灯市昨起开放", "渡口班船明日改点"])
    }

    /// Two texts beside each other that have ended and have no headline are two articles.
    @Test func twoTextsWithoutAHeadline() {
        let other = ["渡口班船自明日起改点早班", "提前一刻末班推迟半个小时。", "船票仍在码头的小屋里出售", "老人和孩子坐船不用买票。"]
        let lines = text(report, left: 3000, top: 10_000) + text(other, left: 21_000, top: 10_000)
        #expect(RegionScoreProbe.regions(of: page(lines)) == 2)
    }
}

/// How many regions a page is divided into.
private enum RegionScoreProbe {
    struct NoWords: LayoutWords {
        func isFurniture(_ line: SetLine) -> Bool { false }
        func opensArticle(_ line: SetLine) -> Bool { false }
        func goesOnCounting(_ line: SetLine) -> Bool { false }
        func isPictureHead(_ line: SetLine) -> Bool { false }
    }

    static func regions(of page: PageLayout) -> Int {
        let lines = PageLines(LineFinder(page), words: NoWords())
        return PageCutter.regions(of: PageFrames(lines), lines: Array(lines.lines.indices)).count
    }
}
