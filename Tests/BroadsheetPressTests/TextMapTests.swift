import Testing

@testable import BroadsheetPress

/// Offsets of a text that was folded, and those of its source.
@Suite struct TextMapTests {
    typealias Edit = TextMap.Edit

    /// "ab[&lt;]cd[zero-width]ef": `&lt;` became `<`, and three bytes after `cd` nothing.
    static let map = TextMap([Edit(text: 2..<3, source: 2..<6), Edit(text: 5..<5, source: 8..<11)])

    @Test(
        arguments: [
            (0..<2, 0..<2), (2..<3, 2..<6), (1..<4, 1..<7), (3..<5, 6..<8), (4..<6, 7..<12), (5..<7, 11..<13),
            (5..<5, 11..<11),
            (0..<7, 0..<13), (7..<9, 13..<15),
        ] as [(Range<Int>, Range<Int>)]) func ranges(_ text: Range<Int>, _ source: Range<Int>)
    {
        #expect(Self.map.source(of: text) == source)
        #expect(TextMap().source(of: text) == text)
        #expect(Self.map.followed(by: TextMap()).source(of: text) == source)
        #expect(TextMap().followed(by: Self.map).source(of: text) == source)
    }

    /// A range that cuts through what stands for something else has all of it; two edits may touch.
    @Test func editsThatTouch() {
        let map = TextMap([
            Edit(text: 1..<1, source: 1..<4), Edit(text: 1..<4, source: 4..<10), Edit(text: 4..<4, source: 10..<12),
        ])
        #expect(map.source(of: 0..<1) == 0..<1)
        #expect(map.source(of: 1..<4) == 4..<10)
        #expect(map.source(of: 2..<3) == 4..<10)
        #expect(map.source(of: 4..<5) == 12..<13)
        #expect(map.source(of: 0..<5) == 0..<13)
    }

    /// Texts that are folded at random, and again: the map leads each byte that was left to itself.
    @Test(arguments: 0..<200) func foldingAgain(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        // Each byte is found again by its value.
        let source = PageText(bytes: (0..<120).map { UInt8($0) })
        var text = source
        var map = TextMap()
        for _ in 0..<3 {
            let before = text
            let folded = Self.folded(text, &random)
            text = folded.text
            for offset in text.bytes.indices where text.bytes[offset] < 120 {
                #expect(before.bytes[folded.map.start(of: offset)] == text.bytes[offset])
            }
            map = map.followed(by: folded.map)
        }
        var end = 0
        for offset in text.bytes.indices {
            let range = map.source(of: offset..<offset + 1)
            #expect(range.lowerBound == map.start(of: offset) && range.upperBound == map.end(of: offset + 1))
            if text.bytes[offset] < 120 {
                // A byte beside a stretch that was folded twice may have become a part of it.
                #expect(range.contains(Int(text.bytes[offset])))
            }
            // Pieces of one stretch have the same source, all others are in order.
            #expect(range.lowerBound >= end || map.start(of: offset - 1) == range.lowerBound)
            end = range.upperBound
        }
        #expect(end <= 120)
        for (edit, next) in zip(map.edits, map.edits.dropFirst()) {
            #expect(edit.text.upperBound <= next.text.lowerBound && edit.source.upperBound <= next.source.lowerBound)
        }
    }

    private static func folded(_ text: PageText, _ random: inout SeededGenerator) -> (text: PageText, map: TextMap) {
        var editor = FoldEditor(text)
        var offset = 0
        while true {
            offset += Int.random(in: 0...9, using: &random)
            let length = Int.random(in: 1...4, using: &random)
            guard offset + length <= text.bytes.count else { break }
            let put = (0..<Int.random(in: 0...3, using: &random)).map { _ in UInt8.random(in: 200...255, using: &random)
            }
            editor.replace(offset..<offset + length, with: put, as: .lookalike)
            offset += length
        }
        return editor.finished()
    }
}
