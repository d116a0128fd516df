import BroadsheetCore
import Testing

@testable import BroadsheetPress

/// A small generator, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

/// Damaged copies of the sample page: what is promised of any bytes.
@Suite struct LedgerTests {
    /// What is done to the page.
    enum Damage: CaseIterable, Sendable {
        case drop, flip, duplicate, truncate, carriageReturns, noise, wrap, shuffle, converters

        func apply(to bytes: [UInt8], seed: Int) -> [UInt8] {
            var random = SeededGenerator(seed: seed)
            var bytes = bytes
            switch self {
            case .drop:
                for _ in 0..<40 { bytes.remove(at: Int.random(in: 0..<bytes.count, using: &random)) }
            case .flip:
                for _ in 0..<60 {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
            case .duplicate:
                let start = Int.random(in: 0..<bytes.count, using: &random)
                bytes.insert(contentsOf: bytes[start..<min(bytes.count, start + 500)], at: start)
            case .truncate:
                bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
            case .carriageReturns:
                let ends: [[UInt8]] = [[13, 10], [13], [12], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [10, 13]]
                bytes = bytes.flatMap { $0 == 10 ? ends.randomElement(using: &random) ?? [10] : [$0] }
            case .noise:
                bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &random) }
            case .wrap:
                var wrapped: [UInt8] = []
                for (index, byte) in bytes.enumerated() {
                    if index % 60 == 0, byte & 0xC0 != 0x80 { wrapped.append(10) }
                    wrapped.append(byte)
                }
                bytes = wrapped
            case .converters:
                // What extractors and converters leave, between characters anywhere.
                let leavings = [
                    "&nbsp;", "&ldquo;", "**", "<br/>", "<p>", "</p>", "\u{200B}", "\u{AD}", "⽉", "\u{2F81A}",
                    "\u{E5E5}", "︒",
                    "\"", " ", "\n## ", "\u{2}", "全全市市重重点点项项", " 本 报 讯 （ 记 者 王 小 华 ） ", "\u{C}",
                ]
                for _ in 0..<60 {
                    var place = Int.random(in: 0...bytes.count, using: &random)
                    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
                    bytes.insert(contentsOf: (leavings.randomElement(using: &random) ?? "").utf8, at: place)
                }
            case .shuffle:
                bytes = Array(
                    bytes.split(separator: 10, omittingEmptySubsequences: false).shuffled(using: &random).joined(
                        separator: [10]))
            }
            return bytes
        }
    }

    @Test(arguments: Damage.allCases, 0..<6) func damagedPage(_ damage: Damage, seed: Int) {
        let bytes = damage.apply(to: SeedPageTests.source.bytes, seed: seed)
        let source = PageSource(file: "page", bytes: bytes, encoding: .utf8)
        Self.check(source)
        Self.check(PageSource(file: "page", bytes: bytes))
    }

    @Test(arguments: [
        "", "\n", "\r\n", "\u{FEFF}", "\u{FEFF}\n", " ", "\u{3000}", "\u{0}", "a", "。", "（", "）", "（）", "本报讯", "（下转",
        "标题\u{0}\n\u{FFFE}本报讯", "\u{1F600}\u{1F600}\n\u{20BB7}\u{20BB7}", "e\u{301}&\u{301}\r\n&\u{301}",
        "\u{C}\u{C}\n\u{C}",
        "\u{2028}\u{2029}\u{85}", "第01版：要闻\n第02版：要闻\n第01版：要闻", "本报讯（记者", "（记者 王）", "●\n●\n●",
    ]) func oddTexts(_ text: String) {
        Self.check(PageSource(text: text))
        Self.check(PageSource(file: "page", bytes: Array(text.utf8)))
    }

    /// The promises: the ledger tiles, ranges lie in the text and give the words that were read, ids differ, the same
    /// bytes give the same result.
    static func check(_ source: PageSource) {
        let parser = PressPageParser()
        let pages = parser.parse(source)
        #expect(!pages.isEmpty)
        let text = PageDecoder(encoding: source.encoding, words: .standard).decode(source.bytes)
        var start = 0
        for page in pages {
            let end = page.page.ledger.fragments.last?.bytes.upperBound ?? start
            #expect(page.page.ledger.firstFault(inTextOf: end, from: start) == nil)
            start = end
            for article in page.articles { check(article, in: text) }
        }
        #expect(start == text.original.bytes.count)
        let ids = pages.flatMap(\.articles).map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(parser.parse(source) == pages)
        _ = parser.explain(source).description
    }

    /// Every field's words are on the page, where it says.
    private static func check(_ article: Article, in text: DecodedPage) {
        #expect(!article.ranges.isEmpty)
        var fields = article.body.map { ($0.text, $0.ranges) }
        fields += (article.headline?.decks ?? []).map { ($0.text, $0.ranges) }
        fields += article.photos.map { ($0.caption, $0.ranges) }
        fields += article.contributors.map { ($0.name, $0.ranges) }
        for (words, ranges) in fields {
            if !isHealed(words, from: ranges.map { text.words(at: $0.bytes) }) {
                Issue.record("'\(words)' cannot be parted again into \(ranges)")
            }
            let printed = ranges.map { text.words(at: $0.bytes) }.joined()
            if Self.letters(words) != Self.letters(printed) { Issue.record("'\(words)' is not '\(printed)'") }
            for range in ranges {
                #expect(range.bytes.lowerBound >= 0 && range.bytes.upperBound <= text.original.bytes.count)
                #expect(article.ranges.contains { $0.bytes.clamped(to: range.bytes) == range.bytes })
            }
        }
    }

    /// Whether a text is its pieces one after the other, with nothing between two but a space at most: then the joining
    /// can be undone. Inside a name, and of bad bytes, spaces and U+FFFD may be gone.
    private static func isHealed(_ words: String, from pieces: [String]) -> Bool {
        if pieces.count == 1 { return true }
        var rest = letters(words)[...]
        for piece in pieces {
            let own = letters(piece)
            guard rest.starts(with: own) else { return false }
            rest = rest.dropFirst(own.count)
        }
        return rest.isEmpty && words.unicodeScalars.count <= pieces.reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    }

    static func letters(_ text: String) -> [Unicode.Scalar] {
        // A place of bad bytes may be one sign for the page and two for its parts.
        text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" && $0 != "\u{FFFD}" }
    }
}

extension DecodedPage {
    /// The ordinary words of the text that is at some bytes of the original.
    func words(at range: Range<Int>) -> String { String(decoding: wordBytes(at: range), as: UTF8.self) }

    /// The bytes of those words.
    func wordBytes(at range: Range<Int>) -> [UInt8] {
        if map.isIdentity { return Array(text.bytes[range]) }
        return text.bytes.indices.filter { range.contains(map.start(of: $0)) }.map { text.bytes[$0] }
    }
}
