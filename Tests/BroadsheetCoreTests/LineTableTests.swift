import BroadsheetCore
import Testing

@Suite struct LineTableTests {
    @Test(
        arguments: [
            ("", [0..<0]), ("a", [0..<1]), ("a\n", [0..<1, 2..<2]), ("\r\n\r\n", [0..<0, 2..<2, 4..<4]),
            ("a\rb\r\nc\n\rd", [0..<1, 2..<3, 5..<6, 7..<7, 8..<9]), ("a\u{2028}b\u{85}c", [0..<8]),
        ] as [(String, [Range<Int>])])
    func lines(text: String, expected: [Range<Int>]) {
        #expect(LineTable(of: Array(text.utf8)).lines == expected)
    }

    @Test func numbers() {
        let table = LineTable(of: Array("甲\r\n乙\n".utf8))
        #expect(table.numbers(of: 0..<3) == 1...1)
        #expect(table.numbers(of: 0..<5) == 1...1)
        #expect(table.numbers(of: 0..<6) == 1...2)
        #expect(table.numbers(of: 5..<5) == 2...2)
        #expect(table.number(of: 9) == 3)
        #expect(table.number(of: -7) == 1)
        #expect(table.number(of: 99) == 3)
    }
}
