import BroadsheetTesting
import Testing

@testable import Broadsheet

/// Articles that were put away come back as they were.
@Suite struct ArticleHoldTests {
    @Test(arguments: [0, 100, 1_000_000])
    func articlesComeBack(portion: Int) throws {
        var generator = SeededGenerator(seed: 6)
        let editions = (0..<40).map { _ in
            (0..<Int.random(in: 0...6, using: &generator)).map { _ in RandomArticle.next(&generator) }
        }
        var hold = ArticleHold(editions: editions.count, portion: portion)
        let order = editions.indices.shuffled(using: &generator)
        for number in order { hold.add(editions[number], ofEdition: number) }
        #expect(hold.counts == editions.map(\.count))
        let kept = [3, 7, 8, 39, 12]
        var some = hold
        some.keepEditions(kept)
        for number in order.reversed() {
            for (index, article) in editions[number].enumerated() {
                #expect(try hold.article(index, ofEdition: number) == article)
            }
        }
        for (number, edition) in kept.enumerated() where !editions[edition].isEmpty {
            #expect(try some.article(0, ofEdition: number) == editions[edition][0])
        }
    }

    /// Every text is held as it is, also one that is hostile.
    @Test func textsComeBack() throws {
        var hold = ArticleHold(editions: 1)
        let articles = HostileText.all.map { Article(id: $0.text, section: $0.text, body: [Block(text: $0.text)]) }
        hold.add(articles, ofEdition: 0)
        for (index, article) in articles.enumerated() { #expect(try hold.article(index, ofEdition: 0) == article) }
    }

    /// What is damaged is an error, and never a crash.
    @Test func damageIsAnError() {
        var generator = SeededGenerator(seed: 66)
        for _ in 0..<300 {
            var encoder = ArticleEncoder()
            encoder.write(RandomArticle.next(&generator))
            var changed = encoder.bytes
            changed[Int.random(in: changed.indices, using: &generator)] ^= UInt8.random(in: 1...255, using: &generator)
            // It may be another article, or the same where another number means the same.
            _ = Self.decoded(changed)
            let count = Int.random(in: 0..<encoder.bytes.count, using: &generator)
            #expect(Self.decoded(Array(encoder.bytes.prefix(count))) == nil)
        }
    }

    private static func decoded(_ bytes: [UInt8]) -> Article? {
        bytes.withUnsafeBufferPointer { buffer in
            var decoder = ArticleDecoder(buffer)
            return try? decoder.article()
        }
    }

    /// Anyone who gives the model another property must put it away, too.
    @Test func everyPropertyIsPutAway() {
        let values: [(value: Any, count: Int)] = [
            (Article(), 14), (Headline(decks: []), 2), (Deck(role: .main, text: ""), 3), (Dateline(text: ""), 6),
            (Contributor(name: "", role: .author), 6), (Block(text: ""), 3), (Photo(caption: ""), 5),
            (PageReference(page: "", text: ""), 3), (Person(name: ""), 4), (DateMention(text: ""), 4),
            (PartialDate(), 3), (Confidence(hundredths: 1), 1),
            (SourceRange(file: "", page: "", bytes: 0..<0, lines: 1...1), 5),
            (PageBox(LayoutBox(left: 0, top: 0, right: 0, bottom: 0), unit: .point), 2),
            // All four edges are one vector.
            (LayoutBox(left: 0, top: 0, right: 0, bottom: 0), 1),
        ]
        for (value, count) in values {
            #expect(Mirror(reflecting: value).children.count == count, "\(type(of: value))")
        }
    }
}

/// An article with anything in every property.
private enum RandomArticle {
    static func next(_ generator: inout SeededGenerator) -> Article {
        var article = Article(id: text(&generator))
        article.kind = Article.Kind.allCases.randomElement(using: &generator) ?? .report
        article.confidence = confidence(&generator)
        article.headline = optional(&generator) { generator in
            let decks = list(&generator) { generator in
                Deck(
                    role: Deck.Role.allCases.randomElement(using: &generator) ?? .main, text: text(&generator),
                    ranges: ranges(&generator))
            }
            return Headline(decks: decks, confidence: confidence(&generator))
        }
        article.dateline = optional(&generator) { generator in
            Dateline(
                text: text(&generator), source: optional(&generator, text), place: optional(&generator, text),
                date: date(&generator), isAbridged: Bool.random(using: &generator), ranges: ranges(&generator))
        }
        article.contributors = list(&generator, contributor)
        article.section = optional(&generator, text)
        article.body = list(&generator) { generator in
            Block(
                kind: Block.Kind.allCases.randomElement(using: &generator) ?? .paragraph, text: text(&generator),
                ranges: ranges(&generator))
        }
        article.photos = list(&generator) { generator in
            Photo(
                caption: text(&generator), credit: optional(&generator, text),
                contributors: list(&generator, contributor),
                ranges: ranges(&generator), creditRanges: ranges(&generator))
        }
        article.continuesOn = optional(&generator, reference)
        article.continuedFrom = optional(&generator, reference)
        article.people = list(&generator) { generator in
            Person(
                name: text(&generator), titles: list(&generator, text),
                mentions: Int.random(in: -3...300, using: &generator), ranges: ranges(&generator))
        }
        article.dates = list(&generator) { generator in
            DateMention(
                text: text(&generator), date: date(&generator),
                part: DateMention.DayPart.allCases.randomElement(using: &generator), ranges: ranges(&generator))
        }
        article.ranges = ranges(&generator)
        return article
    }

    private static func contributor(_ generator: inout SeededGenerator) -> Contributor {
        Contributor(
            name: text(&generator), role: Contributor.Role.allCases.randomElement(using: &generator) ?? .author,
            label: optional(&generator, text), organisation: optional(&generator, text), ranges: ranges(&generator),
            confidence: confidence(&generator))
    }

    private static func reference(_ generator: inout SeededGenerator) -> PageReference {
        PageReference(page: text(&generator), text: text(&generator), ranges: ranges(&generator))
    }

    private static func date(_ generator: inout SeededGenerator) -> PartialDate? {
        optional(&generator) { generator in
            PartialDate(
                year: optional(&generator) { Int.random(in: -10...9999, using: &$0) },
                month: optional(&generator) { Int.random(in: 1...12, using: &$0) },
                day: optional(&generator) { Int.random(in: 1...31, using: &$0) })
        }
    }

    private static func confidence(_ generator: inout SeededGenerator) -> Confidence? {
        optional(&generator) { Confidence(hundredths: Int.random(in: 0...100, using: &$0)) }
    }

    private static func ranges(_ generator: inout SeededGenerator) -> [SourceRange] {
        list(&generator) { generator in
            let (start, line) = (
                Int.random(in: 0...1 << 40, using: &generator), Int.random(in: 1...900, using: &generator)
            )
            let count = Int.random(in: 0...200, using: &generator)
            var range = SourceRange(
                file: ["a/1.txt", "a/2.txt"].randomElement(using: &generator) ?? "", page: "A1",
                bytes: start..<(start + count), lines: line...(line + count))
            range.boxes = (0..<Int.random(in: 0...2, using: &generator)).map { number in
                let box = LayoutBox(left: -number, top: start % 70, right: count, bottom: start % 70 + line)
                return PageBox(box, unit: LayoutUnit.allCases.randomElement(using: &generator) ?? .point)
            }
            return range
        }
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        ["", "一", "第二段。", "e\u{301} \0", String(repeating: "长", count: 90)].randomElement(using: &generator) ?? ""
    }

    private static func optional<Value>(
        _ generator: inout SeededGenerator, _ make: (inout SeededGenerator) -> Value
    ) -> Value? {
        Bool.random(using: &generator) ? make(&generator) : nil
    }

    private static func list<Element>(
        _ generator: inout SeededGenerator, _ make: (inout SeededGenerator) -> Element
    ) -> [Element] {
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in make(&generator) }
    }
}
