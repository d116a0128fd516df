import BroadsheetTesting
import Testing

@testable import BroadsheetDigest

@Suite struct TerminalTextTests {
    private static func lines(_ text: String, width: Int) -> [String] {
        let text = TerminalText(text)
        return text.lines(width: width).map { String(decoding: text.bytes[$0], as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("a", 1), ("é", 1), ("中", 2), ("，", 2), ("Ａ", 2), ("ﾊ", 1), ("한", 2), ("ᄒ", 2), ("\u{1161}", 0), ("𠮷", 2),
            ("\u{3FFFD}", 2), ("\u{3000}", 2), ("\u{A0}", 1), ("“", 1), ("…", 1), ("—", 1), ("·", 1), ("→", 1),
            ("\u{301}", 0),
            ("\u{200B}", 0), ("\u{200D}", 0), ("\u{FE0F}", 0), ("\u{FEFF}", 0), ("\u{AD}", 1), ("😀", 2), ("🀄", 2),
            ("☎", 1),
            ("\u{FFFD}", 1), ("\u{E000}", 1), ("\u{10FFFF}", 1), ("\u{2FF}", 1), ("\u{300}", 0), ("\u{36F}", 0),
            ("\u{370}", 1),
            ("\u{10FF}", 1), ("\u{1100}", 2), ("\u{115F}", 2), ("\u{1160}", 0), ("\u{4DFF}", 2), ("\u{9FFF}", 2),
            ("\u{A000}", 2),
        ] as [(Unicode.Scalar, Int)])
    func countsColumnsAsATerminal(scalar: Unicode.Scalar, columns: Int) {
        #expect(DisplayWidth.columns(of: scalar) == columns)
    }

    @Test(
        arguments: [
            ("", []), ("   \u{3000}", []), ("甲乙", ["甲乙"]),
            // What fits to the last column stays on one line; what does not, does not.
            ("一二三四五", ["一二三四五"]), ("一二三四五六", ["一二三四五", "六"]),
            // A line does not begin with closing marks, however many, nor end with opening ones.
            ("一二三四五，六", ["一二三四", "五，六"]), ("一二三四五。”六", ["一二三四", "五。”六"]), ("一二三四“五”", ["一二三四", "“五”"]),
            ("一二三四（五）", ["一二三四", "（五）"]), ("一二三四五——六", ["一二三四", "五——六"]), ("一二三四五……", ["一二三四", "五……"]),
            ("一二三四—六七", ["一二三四—", "六七"]), ("一二三四《“五", ["一二三四", "《“五"]), ("一二三四5.", ["一二三四5."]),
            ("一二三四5.5", ["一二三四", "5.5"]), ("一二三四50%", ["一二三四", "50%"]), ("一二三四五ー", ["一二三四", "五ー"]),
            // Latin words are not torn apart, and the space at which a line ends is not written.
            ("hello world", ["hello", "world"]), ("don’t don’t", ["don’t", "don’t"]), ("一二word中文", ["一二word中", "文"]),
            ("一二三words", ["一二三", "words"]), ("aaaa  bbbb  cccc", ["aaaa  bbbb", "cccc"]),
            ("a\u{A0}b\u{A0}c\u{A0}d\u{A0}e f", ["a\u{A0}b\u{A0}c\u{A0}d\u{A0}e", "f"]),
            ("一二三四\u{3000}五", ["一二三四", "五"]),
            // A word that is longer than a line is cut, and what no line can hold by the rules is cut anywhere.
            ("abcdefghijklmno", ["abcdefghij", "klmno"]), ("abcdefghij,k", ["abcdefghi", "j,k"]),
            ("，，，，，，", ["，，，，，", "，"]),
            ("““““““““““““", ["““““““““““", "““"]),
            // Marks stay with their character, and emoji in one piece.
            ("一二三四五\u{301}六", ["一二三四五\u{301}", "六"]), ("一二三四👍🏽", ["一二三四", "👍🏽"]), ("一二三🇨🇳🇨🇳", ["一二三🇨🇳", "🇨🇳"]),
            ("一二三四五❤\u{FE0F}", ["一二三四五", "❤\u{FE0F}"]),
            ("a👨\u{200D}👩\u{200D}👧\u{200D}👦b", ["a👨\u{200D}👩\u{200D}👧\u{200D}👦b"]),
            // Line ends are spaces; other controls show as replaced.
            ("a\r\nb\tc\u{2028}d", ["a b c d"]),
            ("\u{1B}[31m红\u{7}\u{9B}2J", ["\u{FFFD}[31m红", "\u{FFFD}\u{FFFD}2J"]),
            ("\u{202E}甲\u{2066}乙\u{200F}", ["\u{FFFD}甲\u{FFFD}乙\u{200F}"]),
        ] as [(String, [String])])
    func breaksLinesOfTenColumns(text: String, expected: [String]) {
        let lines = Self.lines(text, width: 10)
        #expect(lines.map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
    }

    @Test func losesNothingAndKeepsTheWidth() {
        var generator = SeededGenerator(seed: 80)
        let usual = Array("中文，。“”（）……——《》 \u{3000}abc1.5%’-\u{301}\u{200D}\u{FE0F}👍🏽🇨🇳\u{1B}\r\n".unicodeScalars)
        for round in 0..<400 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...120, using: &generator) {
                let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
                if let scalar = round % 2 == 0 ? usual.randomElement(using: &generator) : any { text.append(scalar) }
            }
            let width = Int.random(in: 18...40, using: &generator)
            let terminal = TerminalText(String(text))
            var end = 0
            for line in terminal.lines(width: width) {
                let skipped = String(decoding: terminal.bytes[end..<line.lowerBound], as: UTF8.self)
                #expect(skipped.isBlank)
                #expect(upperWidth(String(decoding: terminal.bytes[line], as: UTF8.self)) <= width)
                #expect(!line.isEmpty)
                end = line.upperBound
            }
            let rest = String(decoding: terminal.bytes[end...], as: UTF8.self)
            #expect(rest.isBlank)
        }
    }

    @Test(arguments: ["一", "a", "，", "“", "\u{301}", "👨\u{200D}", " ", "a ", "一，", "🇨"])
    func takesTimeThatGrowsWithTheText(part: String) {
        let text = TerminalText(String(repeating: part, count: 5_000))
        for line in text.lines(width: 20) {
            #expect(upperWidth(String(decoding: text.bytes[line], as: UTF8.self)) <= 20)
        }
    }
}

/// The columns of a line in a terminal that joins nothing.
func upperWidth(_ line: String) -> Int {
    var width = 0
    var last = 0
    for scalar in line.unicodeScalars {
        let columns = DisplayWidth.columns(of: scalar)
        if scalar == "\u{FE0F}", last == 1 { width += 1 }
        if columns > 0 || scalar == "\u{FE0F}" { last = scalar.properties.isWhitespace ? 0 : columns }
        width += columns
    }
    return width
}
