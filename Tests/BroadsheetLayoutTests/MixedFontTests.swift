import BroadsheetCore
import BroadsheetPress
import Testing

/// Pages as browsers print them: Hanzi in fonts whose boxes are far too tall, figures and marks in another font.
@Suite struct MixedFontTests {
    /// A word of a font of Hanzi, whose box is 2.6 times as tall as its type.
    private func hanzi(_ text: String, left: Int, baseline: Int, size: Int = 1000) -> PageLayout.Word {
        let width = text.unicodeScalars.count * size
        return PageLayout.Word(
            text,
            box: LayoutBox(
                left: left, top: baseline - size * 19 / 10, right: left + width, bottom: baseline + size * 7 / 10))
    }

    /// Figures of a Latin font, whose boxes are a little taller than their type.
    private func figures(_ text: String, left: Int, baseline: Int, size: Int = 1000) -> PageLayout.Word {
        let width = text.unicodeScalars.count * size / 2
        return PageLayout.Word(
            text,
            box: LayoutBox(
                left: left, top: baseline - size * 9 / 10, right: left + width, bottom: baseline + size * 2 / 10))
    }

    private func headlines(_ lines: [PageLayout.Line]) -> [String] {
        var layout = PageLayout(width: 60_000, height: 80_000, unit: .point)
        layout.blocks = lines.map { PageLayout.Block(lines: [$0]) }
        return articles(layout).compactMap(\.headline?.text)
    }

    private func articles(_ layout: PageLayout) -> [Article] {
        PressPageParser().parse([layout], of: PageSource(file: "p", bytes: [])).flatMap(\.articles)
    }

    private let text = ["　　本报讯 昨日起石桥灯市", "开放游人可以夜游大家都", "说灯火比去年更亮了。"]

    /// Figures of a headline that the program has put into a line of their own, for which the line has a gap.
    @Test func figuresInALineOfTheirOwn() {
        let size = 3000
        var lines = [
            PageLayout.Line(words: [
                hanzi("石桥灯市开放", left: 3000, baseline: 12_000, size: size),
                hanzi("天不收门票", left: 3000 + size * 7, baseline: 12_000, size: size),
            ]),
            PageLayout.Line(words: [figures("30", left: 3000 + size * 6, baseline: 12_000, size: size)]),
        ]
        for (row, words) in text.enumerated() {
            lines.append(PageLayout.Line(words: [hanzi(words, left: 3000, baseline: 16_000 + row * 1500)]))
        }
        lines.append(
            PageLayout.Line(words: [
                hanzi("门票", left: 3000, baseline: 20_500), figures("12", left: 5000, baseline: 20_500),
                hanzi("元学生免费。", left: 6000, baseline: 20_500),
            ]))
        #expect(headlines(lines) == ["石桥灯市开放30天不收门票"])
    }

    /// Figures stand apart where a line is set wide, and stay in it.
    @Test func figuresInAWideLineStayInIt() throws {
        var block = PageLayout.Block(lines: [
            PageLayout.Line(words: [hanzi("石桥灯市昨日开放", left: 3000, baseline: 12_000, size: 2400)])
        ])
        for row in 0..<4 {
            let baseline = 16_000 + row * 1500
            block.lines.append(
                PageLayout.Line(words: [
                    hanzi("灯市在石桥", left: 3000, baseline: baseline), figures("30", left: 8300, baseline: baseline),
                    hanzi("天里天天都有灯看", left: 9600, baseline: baseline),
                ]))
        }
        let layout = PageLayout(width: 60_000, height: 80_000, unit: .point, blocks: [block])
        let page = try #require(PressPageParser().parse([layout], of: PageSource(file: "p", bytes: [])).first)
        let text = try #require(page.page.text).filter { $0 != " " && $0 != "\n" }
        #expect(text.hasSuffix(String(repeating: "灯市在石桥30天里天天都有灯看", count: 4)))
    }

    /// Two columns of which the second has two lines only, in lines of the file that run over both.
    @Test func aColumnOfTwoLines() throws {
        var layout = PageLayout(width: 60_000, height: 80_000, unit: .point)
        var block = PageLayout.Block(lines: [
            PageLayout.Line(words: [hanzi("石桥灯市昨日开放", left: 3000, baseline: 12_000, size: 2400)])
        ])
        let rows = ["　　灯市在石桥开放三十天", "每天从傍晚到深夜都有灯", "看孩子们提着纸灯笼过桥", "老人坐在桥头讲从前的灯", "大家都说今年的灯火真好"]
        for (row, words) in rows.enumerated() {
            let baseline = 16_000 + row * 1500
            let indent = words.hasPrefix("　　") ? 2000 : 0
            var line = [
                hanzi(words.filter { $0 != "　" }, left: 3000 + indent, baseline: baseline)
            ]
            // The end of each line is the end of the column.
            line[0].box.right = 14_000
            if row < 2 { line.append(hanzi(row == 0 ? "看船也从桥下慢慢地过去" : "了。", left: 15_100, baseline: baseline)) }
            block.lines.append(PageLayout.Line(words: line))
        }
        layout.blocks = [block]
        let body = try #require(articles(layout).first).body.map(\.text).joined()
        #expect(body.hasSuffix("大家都说今年的灯火真好看船也从桥下慢慢地过去了。"))
    }
}
