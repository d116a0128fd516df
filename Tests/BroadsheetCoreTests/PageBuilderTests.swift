import BroadsheetCore
import BroadsheetTesting
import Testing

@Suite struct PageBuilderTests {
    /// Fragments as `start-end role`.
    private static func shown(_ page: PageBuilder) -> [String] {
        page.parsed().page.ledger.fragments.map { "\($0.bytes.lowerBound)-\($0.bytes.upperBound) \($0.role)" }
    }

    @Test(
        arguments: [
            ("", [], []),
            (" \r\n\u{3000}", [], ["0-6 separator"]),
            ("ab", [], ["0-2 unassigned"]),
            ("\u{FEFF}标 x \n", [], ["0-3 separator", "3-8 unassigned", "8-10 separator"]),
            // Placed in any order, one beyond the text, one of nothing.
            ("ab cd", [3..<9, 0..<2, 4..<4], ["0-2 paragraph", "2-3 separator", "3-5 paragraph"]),
            // The later one lies over the earlier one, and may part it.
            ("abcdef", [0..<4, 2..<3], ["0-2 paragraph", "2-3 paragraph", "3-4 paragraph", "4-6 unassigned"]),
            ("abcdef", [2..<3, 0..<4], ["0-4 paragraph", "4-6 unassigned"]),
            ("abcdef", [2..<5, 0..<3], ["0-3 paragraph", "3-5 paragraph", "5-6 unassigned"]),
        ] as [(String, [Range<Int>], [String])])
    func theLedgerTilesThePage(text: String, placed: [Range<Int>], expected: [String]) {
        var page = PageBuilder(PageSource(text: text))
        for bytes in placed { page.place(bytes, as: .paragraph) }
        #expect(Self.shown(page) == expected)
    }

    @Test func itTilesWhateverIsPlacedAndWhateverTheBytes() {
        var damage = PageDamage(seed: 5)
        var generator = SeededGenerator(seed: 6)
        for (name, bytes) in damage.oddities() {
            let source = PageSource(file: "odd.txt", bytes: bytes)
            let first = Int.random(in: 0...bytes.count, using: &generator)
            var pages = [PageBuilder(source, bytes: 0..<first), PageBuilder(source, bytes: first..<(bytes.count + 9))]
            var start = 0
            for index in pages.indices {
                for _ in 0..<20 {
                    let from = Int.random(in: 0...bytes.count + 5, using: &generator)
                    let length = Int.random(in: 0...40, using: &generator)
                    pages[index].place(from..<(from + length), as: .listItem)
                }
                let end = index == 0 ? first : bytes.count
                #expect(pages[index].parsed().page.ledger.firstFault(inTextOf: end, from: start) == nil, "\(name)")
                start = end
            }
        }
    }

    @Test func rangesAndPlacesSayTheirLines() {
        let text = "\u{FEFF}𠮷田 a\r\n二b\r三\nd"
        var page = PageBuilder(PageSource(text: text, file: "a.md", code: "A02"))
        // The byte order mark, 𠮷田, the space.
        let words = page.place(3..<10, as: .deck, of: "1")
        #expect(words == SourceRange(file: "a.md", page: "A02", bytes: 3..<10, lines: 1...1))
        #expect(page.text(3..<10) == "𠮷田")
        #expect(page.range(11..<17).lines == 1...2)
        let offsets = [0, 3, 7, 11, 14, 17, 19, 22, 23, 24, 99, -1]
        let places = ["1:1", "1:1", "1:2", "1:4", "2:1", "2:2", "3:1", "3:2", "4:1", "4:2", "4:2", "1:1"]
        #expect(offsets.map { page.location(of: $0).description } == places.map { "a.md:\($0)" })
        page.report(.warning, code: "odd", "this is odd; mend it", at: 17)
        #expect(page.parsed().diagnostics.map(\.description) == ["a.md:2:2: warning: this is odd; mend it [odd]"])
    }
}
