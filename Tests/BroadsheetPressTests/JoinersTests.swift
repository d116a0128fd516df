import Testing

@testable import BroadsheetPress

/// What joins lines to rows, each joiner by itself.
@Suite struct JoinersTests {
    /// A page whose lines are rows of their own, `/` between lines and `//` where a blank line is.
    private struct Lines {
        let text: PageText
        let lines: [PageLine]
        let cues: LineCues
        var rows: [Row] = []

        init(_ page: String) {
            text = PageText(page.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "\n"))
            lines = LineScanner.lines(of: text, from: 0)
            cues = LineCues(of: text, reader: FieldReader())
            var gap = 0
            for (index, line) in lines.enumerated() {
                if line.isBlank {
                    gap += 1
                    continue
                }
                rows.append(
                    Row(
                        lines: index..<index + 1, range: line.range, gapBefore: gap, indent: 0,
                        sketch: LineSketch(of: text, in: line.range)))
                gap = 0
            }
        }

        /// How many lines each row has.
        func counts(_ rows: [Row]) -> String {
            rows.map { String($0.lines.count) }.joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("春/茶/开/采", ["0-3"]), ("春//茶//开//采", ["0-6"]), ("春/茶/开", ["0-2"]), ("小满记/春/茶/开/采/价/稳", ["1-6"]),
        // Three characters between other lines, days, numbers, a table with the same character in each line.
        ("正文里的一行/春/茶/开/正文里的另一行", []), ("一/二/三/四/五", []), ("有/无/有/无/有", []), ("1/2/3/4", []), ("", []),
        // Marks are with a character, or alone.
        ("春/茶/“/开/采/”", ["0-5"]), ("春。/茶。/开。/采。", []),
    ]) func verticalRuns(_ page: String, _ runs: [String]) {
        let page = Lines(page)
        let found = VerticalRuns.runs(of: page.text, lines: page.lines)
        #expect(found.map { "\($0.lowerBound)-\($0.upperBound - 1)" } == runs)
    }

    @Test(arguments: [
        // The text below has the words on both sides of the break in one piece.
        ("全国文学报刊联盟/常务理事会在京召开/本报讯 全国文学报刊联盟常务理事会昨天在京召开。", "2 1"),
        ("城东新开公交线路/市民出行更加方便/本报讯 昨天，城东新开三条公交线路。", "1 1 1"),
        // A pause at the end, a mark at the beginning, an open bracket.
        ("不只看海吃海，/这片海也能玩/本报讯 昨天，海边开了冲浪店。", "2 1"),
        ("“小手拉大手/一起去植树”/本报讯 昨天，学生们去植树。", "2 1"),
        // A blank line parts, and so does a sentence.
        ("不只看海吃海，//这片海也能玩/本报讯 昨天，海边开了冲浪店。", "1 1 1"),
        ("桥通了。/路也通了/本报讯 昨天，桥通了。", "1 1 1"), ("", ""),
    ]) func headlineSeams(_ page: String, _ counts: String) {
        let page = Lines(page)
        #expect(page.counts(HeadlineSeams.joining(page.rows, of: page.text)) == counts)
    }

    @Test(arguments: [
        // Up to the credit, up to the end of a sentence.
        ("图为3月8日拍摄的东礁湾潮汐能示范电站全/景。 本报记者 钱一鸣 摄/此次改造更换雨污管网。", "2 1"),
        ("图为3月8日拍摄的东礁湾潮汐能示范电站全/景。/此次改造更换雨污管网。", "2 1"),
        // A day at the beginning and a credit at the end.
        ("3月8日，茶农在青螺山采摘今年的/第一批春茶。 （罗半夏 摄）", "2"),
        // Without either a clause that breaks off is text.
        ("茶农在青螺山采摘今年的，还有那/第一批春茶。", "1 1"),
        // A blank line parts, and so does what opens a row.
        ("图为东礁湾潮汐能示范电站全景//此次改造更换雨污管网。", "1 1"),
        ("图为东礁湾潮汐能示范电站全景/图为青螺山的茶园。", "1 1"), ("", ""),
    ]) func captionSeams(_ page: String, _ counts: String) {
        let page = Lines(page)
        let joined = CaptionSeams.joining(page.rows, of: page.text, lines: page.lines, cues: page.cues)
        #expect(page.counts(joined) == counts)
    }

    @Test(arguments: [
        // Lines as wide as their column continue; the first of a paragraph is narrower by its indent, which was lost.
        (
            "三月八日，东礁湾潮汐示范电站正/式投入运行，总投资四亿八千多万元，/每年可以发电三千一百五十万千瓦时。/"
                + "电站由省海洋能集团设计，涨潮和/落潮时都能发电，机组的叶片使用国产/复合材料，抗腐蚀寿命可达二十五年，/比同类产品延长八年左右。", "3 4"
        ),
        // A byline is a row of its own, though the line above it is full.
        (
            "三月八日，东礁湾潮汐示范电站正/式投入运行，总投资四亿八千多万元，/每年可以发电三千一百五十万千瓦时，/满足六万户居民用电。/"
                + "本报记者　周小远/电站由省海洋能集团设计，涨潮和/落潮时都能发电，机组的叶片使用国产/复合材料，抗腐蚀寿命可达二十五年。", "4 1 3"
        ),
        // Lines of any width are paragraphs of their own.
        ("桥通了。/三月八日东礁湾潮汐能示范电站投入运行。/路也修好了，一共九公里。", "1 1 1"),
        ("", ""),
    ]) func rowBuilder(_ page: String, _ counts: String) {
        let page = Lines(page)
        #expect(page.counts(RowBuilder.rows(of: page.text, lines: page.lines, cues: page.cues)) == counts)
    }

    /// A seam between two lines of Chinese has no space; between two Latin words it has one.
    @Test(arguments: [
        ("潮汐", "电站", false), ("tidal", "power", true), ("电站", "power", false), ("2025", "2026", false),
        ("power.", "Tidal", true),
    ])
    func seams(_ upper: String, _ lower: String, _ needsSpace: Bool) {
        #expect(Seam.needsSpace(after: Array(upper.utf8).last ?? 0, before: Array(lower.utf8)[0]) == needsSpace)
    }
}
