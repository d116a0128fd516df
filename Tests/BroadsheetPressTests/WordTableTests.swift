import BroadsheetTesting
import Testing

@testable import BroadsheetPress

@Suite struct WordTableTests {
    /// However many words begin or end alike, the longest one that stands there is found, and the last of equal ones counts.
    @Test(arguments: [3, 40, 700]) func findsTheLongestWord(count: Int) {
        var generator = SeededGenerator(seed: 3)
        let letters = ["甲", "乙", "丙", "a", "é"]
        func word(_ most: Int) -> String {
            (0..<Int.random(in: 1...most, using: &generator)).map { _ in
                letters.randomElement(using: &generator) ?? ""
            }.joined()
        }
        let words = (0..<count).map { number in
            (word: (number % 3 == 0 ? "" : "甲") + word(4) + (number % 5 == 0 ? "" : "乙"), tag: Int16(number))
        }
        let table = WordTable(words)
        let tags = Dictionary(words.map { (Array($0.word.utf8), $0.tag) }) { $1 }
        for _ in 0..<200 {
            let text = PageText(bytes: Array(word(9).utf8))
            let bytes = text.bytes
            for start in bytes.indices where bytes[start] & 0xC0 != 0x80 {
                let ahead = bytes.indices.filter { $0 >= start }.last { tags[Array(bytes[start...$0])] != nil }
                let match = table.match(text, at: start, before: bytes.count)
                #expect(match?.length == ahead.map { $0 + 1 - start })
                #expect(match?.tag == ahead.flatMap { tags[Array(bytes[start...$0])] })
                #expect(table.contains(text, start..<bytes.count) == (tags[Array(bytes[start...])] != nil))
            }
            let behind = bytes.indices.first { tags[Array(bytes[$0...])] != nil }
            #expect(table.match(text, endingAt: bytes.count, after: 0)?.length == behind.map { bytes.count - $0 })
        }
    }
}
