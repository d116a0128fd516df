import BroadsheetCore
import Testing

@testable import BroadsheetPress

/// Fonts whose ascent and descent are much more than their type's size do not make lines reach into each other.
@Suite struct TypeHeightTests {
    /// A page of two columns of ten lines each, set solid in type of 10 points on a pitch of 15, below a headline of 24.
    ///
    /// - Parameter share: How tall boxes are for the size of their type.
    func page(share: Int) -> PageLayout {
        func line(_ text: String, left: Int, baseline: Int, size: Int) -> PageLayout.Line {
            let middle = baseline - size / 2
            let half = size * share / 200
            return PageLayout.Line(words: [
                PageLayout.Word(
                    text,
                    box: LayoutBox(
                        left: left, top: middle - half, right: left + size * text.unicodeScalars.count,
                        bottom: middle + half))
            ])
        }
        var blocks = [PageLayout.Block(lines: [line("东河大桥昨日合龙", left: 5000, baseline: 6000, size: 2400)])]
        for (column, words) in ["左栏文字", "右栏文字"].enumerated() {
            blocks.append(
                PageLayout.Block(
                    lines: (0..<10).map {
                        line(
                            "\(words)在此一行一行排下去没有空", left: 3000 + column * 20000, baseline: 9000 + $0 * 1500, size: 1000)
                    }))
        }
        return PageLayout(width: 60000, height: 80000, unit: .point, blocks: blocks)
    }

    @Test(arguments: [100, 120, 145, 260]) func linesStayApart(share: Int) {
        let finder = LineFinder(page(share: share))
        #expect(finder.lines.count == 21)
        let body = finder.lines.filter { $0.size <= 1200 }
        #expect(body.count == 20)
        for line in body {
            #expect(line.words.count == 1)
            #expect(body.count { $0.isBeside(line) } == 2, "a line and the one in the other column")
        }
    }

    @Test func heightsThatAreNearTheTypeStay() {
        #expect(page(share: 120).withTypeHeights() == page(share: 120))
        #expect(page(share: 260).withTypeHeights() != page(share: 260))
    }

    /// What a program recognised in a picture has heights of its own.
    @Test func recognizedWordsStay() {
        var page = page(share: 260)
        page.isRecognized = true
        #expect(page.withTypeHeights() == page)
    }

    /// Characters of a vertical headline, of which a program has put two in one line since their boxes overlap.
    @Test(arguments: [100, 260]) func verticalHeadlinesArePutTogether(share: Int) {
        var page = page(share: share)
        let words = "夜间公交延长".enumerated().map { place, character in
            let middle = 30000 + place * 2200
            let half = 2200 * share / 200
            return PageLayout.Word(
                String(character), box: LayoutBox(left: 50000, top: middle - half, right: 52200, bottom: middle + half))
        }
        page.blocks.append(
            PageLayout.Block(
                lines: [words[0..<1], words[1..<3], words[3..<4], words[4..<6]].map { .init(words: Array($0)) }))
        let vertical = LineFinder(page).lines.filter(\.isVertical)
        #expect(vertical.map { $0.words.map(\.text).joined() } == ["夜间公交延长"])
    }
}
