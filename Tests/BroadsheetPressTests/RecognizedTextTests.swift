import BroadsheetCore
import Testing

@testable import BroadsheetPress

/// Lines of words that a program recognised in a picture.
@Suite struct RecognizedTextTests {
    private func word(_ text: String, _ left: Int, _ right: Int, _ height: Int = 1000, confidence: Int = 90)
        -> PageLayout.Word
    {
        PageLayout.Word(
            text, box: LayoutBox(left: left, top: 5000, right: right, bottom: 5000 + height), confidence: confidence)
    }

    /// 一一 that is where a dash does is one; numerals, and what is done one by one, stay.
    @Test(arguments: [
        ("一一石桥灯市见闻", "——石桥灯市见闻"), ("灯市归来一一记守灯人", "灯市归来——记守灯人"), ("把做法一一介绍给大家", "把做法一一介绍给大家"),
        ("一一九号台", "一一九号台"), ("二一一路车", "二一一路车"), ("第 1一一号", "第 1一一号"), ("一 一石桥", "— —石桥"), ("一", "一"),
        ("问题一一列出", "问题一一列出"),
    ])
    func dashes(read: String, meant: String) {
        var bytes = Array("前一一".utf8)
        let start = bytes.count
        bytes += Array(read.utf8)
        RecognizedDashes.mend(&bytes, from: start, inRowFrom: start)
        #expect(String(decoding: bytes, as: UTF8.self) == "前一一" + meant)
    }

    /// One half of a dash ends a line, the other begins the next.
    @Test func aDashOverTwoLines() {
        var bytes = Array("灯市归来一".utf8)
        let line = bytes.count
        bytes += Array("一记守灯人".utf8)
        RecognizedDashes.mend(&bytes, from: line, inRowFrom: 0)
        #expect(String(decoding: bytes, as: UTF8.self) == "灯市归来——记守灯人")
    }

    /// Figures as wide as Hanzi make a line wide for its characters, and no taller.
    @Test func sizesAreNoMoreThanTheHeight() {
        let figures = [word("月12", 0, 3000), word("2034", 3000, 7000)]
        #expect(RecognizedLine.size(of: figures, stated: 1300) == 1100)
        #expect(RecognizedLine.size(of: [word("石桥灯市夜", 0, 5000)], stated: 1300) == 1000)
        let line = PageLayout.Line(words: [word("石桥灯市", 0, 4000, 1000)], typeSize: 470)
        #expect(RecognizedLine.statedSize(of: line) == 900)
    }

    /// A word with the width of its whole line ends where the next one begins.
    @Test func theFirstWordEndsBeforeTheSecond() {
        let words = [word("石桥", 0, 8000), word("灯市", 2000, 4000), word("夜", 4000, 5000)]
        #expect(RecognizedLine.inOrder(words, without: []).map(\.box.right) == [2000, 4000, 5000])
        let stroke = word("'", 1900, 2000, confidence: 30)
        #expect(RecognizedLine.isStroke(stroke) && !RecognizedLine.isStroke(word("'", 1900, 2000)))
        #expect(RecognizedLine.inOrder(words + [stroke], without: [stroke]).count == 3)
    }

    /// A headline whose characters take all of its line has no gap of columns, whatever the boxes of its words say.
    @Test func aFullHeadlineIsNotDivided() {
        func headline(_ words: [PageLayout.Word]) -> [String] {
            var page = PageLayout(width: 60_000, height: 90_000, unit: .pixel)
            page.isRecognized = true
            let body = (0..<12).map { row in
                PageLayout.Line(words: [
                    PageLayout.Word(
                        "昨日起石桥灯市开放游人",
                        box: LayoutBox(left: 8000, top: 9000 + row * 1500, right: 19_000, bottom: 10_000 + row * 1500))
                ])
            }
            page.blocks = [PageLayout.Block(lines: [PageLayout.Line(words: words, typeSize: 2000)] + body)]
            return LineFinder(page).lines.filter { $0.size > 1500 }.map { $0.words.map(\.text).joined() }.sorted()
        }
        let full = [word("石桥灯市", 0, 6000, 2000), word("昨起开放", 8000, 16_000, 2000)]
        #expect(headline(full) == ["石桥灯市昨起开放"])
        let parted = [word("石桥灯", 0, 6000, 2000), word("昨起", 8000, 12_000, 2000)]
        #expect(headline(parted).count == 2)
    }
}
