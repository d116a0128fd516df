import BroadsheetTesting
import Testing

@testable import BroadsheetPress

@Suite struct WordTableTests {
    /// However many words begin or end alike, the longest one that is there is found, and the last of equal ones counts.
    @Test(arguments: [3, 40, 700]) func findsTheLongestWord(count: Int) {
        var generator = SeededGenerator(seed: 3)
        let letters = ["甲", "乙", "丙", "a", "é"]
        func word(_ most: Int) -> String {
            (0..<Int.random(in: 1...most, using: &generator)).map { _ in
                letters.randomElement(using: &generator) ?? ""
            }.joined()
        }
        var words: [(word: String, tag: Int16)] = []
        for number in 0..<count {
            let head = number % 3 == 0 ? "" : "甲"
            let tail = number % 5 == 0 ? "" : "乙"
            words.append((word: head + word(4) + tail, tag: Int16(number)))
        }
        let table = WordTable(words)
        var tags: [[UInt8]: Int16] = [:]
        for (word, tag) in words { tags[Array(word.utf8)] = tag }
        for _ in 0..<200 {
            let text = PageText(bytes: Array(word(9).utf8))
            let bytes = text.bytes
            for start in bytes.indices where bytes[start] & 0xC0 != 0x80 {
                let ends = bytes.indices.filter { $0 >= start && tags[Array(bytes[start...$0])] != nil }
                let longest: [UInt8]? = ends.last.map { Array(bytes[start...$0]) }
                let match = table.match(text, at: start, before: bytes.count)
                #expect(match?.length == longest?.count)
                #expect(match?.tag == longest.flatMap { tags[$0] })
                let isWord = tags[Array(bytes[start...])] != nil
                #expect(table.contains(text, start..<bytes.count) == isWord)
            }
            let first = bytes.indices.first { tags[Array(bytes[$0...])] != nil }
            let length: Int? = first.map { bytes.count - $0 }
            #expect(table.match(text, endingAt: bytes.count, after: 0)?.length == length)
        }
    }
}
