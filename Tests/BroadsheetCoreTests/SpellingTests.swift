import BroadsheetCore
import Testing

@Suite struct SpellingTests {
    @Test(arguments: [
        ("limt", "limit"), ("limiit", "limit"), ("lmiit", "limit"), ("LIMIT", "limit"), ("ttl_minutes", "ttl-minutes"),
        ("ttlMinutes", "ttl-minutes"), ("outptu", "output"), ("rs", "rss"), ("xyz", nil), ("", nil), ("长", nil),
        ("publication-language", nil), ("l\u{301}imit", "limit"),
    ])
    func nearest(_ word: String, expected: String?) {
        #expect(Spelling.nearest(to: word, among: ["rss", "limit", "output", "ttl-minutes"]) == expected)
    }

    @Test func theFirstOfTwoEquallyNearWins() {
        #expect(Spelling.nearest(to: "cart", among: ["card", "care", "carts"]) == "card")
        #expect(Spelling.nearest(to: "x", among: []) == nil)
    }

    @Test func wordsWithoutEndAreNoMisspellings() {
        let long = String(repeating: "a", count: 100_000)
        #expect(Spelling.nearest(to: long, among: [String(long.dropLast())]) == nil)
        #expect(
            Spelling.nearest(to: String(long.prefix(64)), among: [String(long.prefix(63)), long])
                == long.prefix(63).description)
    }

    @Test func suggestions() {
        #expect(Spelling.suggestion(for: "limt", among: ["limit"]) == "; did you mean 'limit'?")
        #expect(Spelling.suggestion(for: "qqqq", among: ["limit", "rss"]) == "; known are: limit, rss")
        #expect(Spelling.suggestion(for: "qqqq", among: []) == "")
    }

    @Test func kebabCase() {
        for name in ["a", "rss", "json-feed", "a1-2b", "press-page"] { #expect(Spelling.isKebabCase(name)) }
        for name in ["", "-", "a-", "-a", "a--b", "1a", "A", "a_b", "a b", "新闻", "a\u{301}", "a\n"] {
            #expect(!Spelling.isKebabCase(name), "\(name)")
        }
    }
}
