import BroadsheetCore
import BroadsheetRSS
import BroadsheetTesting
import TestSupport
import Testing

/// The laws of every feed, whatever is in it.
@Suite struct FeedLawTests {
    @Test(arguments: FeedFormat.allCases)
    func keepsTheLawsOfExportersAndTheRulesOfFeeds(format: FeedFormat) {
        let check = format.rules.check
        let feeds = [FeedOptions(), .every, .full]
        switch format {
        case .rss:
            let all = feeds.map { feed in
                var own = RSSOptions()
                own.feed = feed
                own.ttlMinutes = 60
                own.styleSheet = StyleSheet("样式/feed.css?a=1&b")
                return own
            }
            #expect(ExporterConformance.check(RSSExporter.self, options: all, reading: check) == [])
        case .atom:
            let all = feeds.map { feed in
                var own = AtomOptions()
                own.feed = feed
                own.icon = WebAddress("https://news.example/icon.png")
                own.styleSheet = StyleSheet("https://news.example/feed.xsl")
                return own
            }
            #expect(ExporterConformance.check(AtomExporter.self, options: all, reading: check) == [])
        case .json:
            let all = feeds.map { feed in
                var own = JSONFeedOptions()
                own.feed = feed
                own.icon = WebAddress("https://news.example/icon.png")
                return own
            }
            #expect(ExporterConformance.check(JSONFeedExporter.self, options: all, reading: check) == [])
        }
    }

    @Test(
        arguments: FeedFormat.allCases,
        [
            ("rich", SampleEditions.rich, FeedOptions()), ("every-option", SampleEditions.rich, .every),
            ("full", SampleEditions.rich, .full), ("bare", SampleEditions.bare, FeedOptions()),
            ("empty", SampleEditions.empty, FeedOptions()),
        ])
    func writesWhatTheGoldenSays(format: FeedFormat, sample: (name: String, editions: [Edition], options: FeedOptions))
        throws
    {
        let text = try String(decoding: format.write(sample.editions, sample.options).bytes, as: UTF8.self)
        let file = "feeds/\(format)/\(sample.name).\(format == .json ? "json" : "xml")"
        #expect(try Golden.fault(in: text, comparedWith: file) == nil)
    }

    // MARK: Text

    /// Every text reads back equal, but for what XML may not hold; that is replaced and reported once.
    private static func checkReadingBack(_ text: String, _ format: FeedFormat) throws {
        let inXML = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x09, 0x0A, 0x0D: scalar
                    case ..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: "\u{FFFD}"
                    default: scalar
                    }
                }))
        let written = format == .json ? text : inXML
        let article = Article(
            id: "1", headline: Headline(decks: [Deck(role: .main, text: "题" + text)]),
            contributors: [
                Contributor(name: "名" + text, role: .reporter), Contributor(name: "编" + text, role: .editor),
            ], section: "栏" + text,
            body: [Block(text: "文" + text + "。")])
        var edition = FeedFormat.edition([article])
        edition.info.publication.title = "报" + text
        edition.info.publication.description = "述" + text
        let (bytes, diagnostics) = try format.write([edition])
        try format.rules.check(bytes)
        let feed = try format.read(bytes)
        let item = try #require(feed.items.first)
        // Strings are equal where they are canonically equivalent; bytes say more.
        #expect(Array(feed.title.utf8) == Array("报\(written)".utf8))
        #expect(feed.description.map { Array($0.utf8) } == Array("述\(written)".utf8))
        #expect(item.title.map { Array($0.utf8) } == Array("题\(written)".utf8))
        #expect(item.makers.map { Array($0.utf8) } == [Array("名\(written)".utf8)])
        #expect(item.helpers.map { Array($0.utf8) } == [Array("编\(written)".utf8)])
        #expect(item.categories.first.map { Array($0.value.utf8) } == Array("栏\(written)".utf8))
        #expect(item.html.map { Array(textOfHTML($0).utf8) } == Array("<p>文\(written)。</p>\n".utf8))
        let replaced = diagnostics.filter { $0.code == "unwritable-character" }
        #expect(
            replaced.count == (written.utf8.elementsEqual(text.utf8) ? 0 : 2), "once for the head, once for the item")
    }

    @Test(arguments: FeedFormat.allCases)
    func readsBackHostileText(format: FeedFormat) throws {
        for hostile in HostileText.all { try Self.checkReadingBack(hostile.text, format) }
    }

    @Test(arguments: FeedFormat.allCases)
    func readsBackRandomText(format: FeedFormat) throws {
        var generator = SeededGenerator(seed: 2021)
        for _ in 0..<300 { try Self.checkReadingBack(RandomText.make(&generator), format) }
    }

    /// A suspect character at every place of a word of the machine and around its ends, between long plain stretches.
    @Test(arguments: FeedFormat.allCases)
    func findsEveryCharacterThatMustBeEscaped(format: FeedFormat) throws {
        for suspect in [
            "&", "<", ">", "\"", "\r", "\u{1}", "\u{FFFE}", "\u{FFFF}", "\u{7F}", "\u{80}", "\u{9F}", "\u{A0}",
            "\u{FFC0}", "\u{FEFF}", "￿￾&",
        ] {
            for before in 0..<18 {
                let plain = String(repeating: "a", count: before)
                try Self.checkReadingBack(plain + suspect + "，。新闻1234567890" + suspect, format)
            }
        }
    }

    /// However the text is split into paragraphs, together they read back as the text.
    @Test(arguments: FeedFormat.allCases)
    func readsBackTextInChunks(format: FeedFormat) throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<60 {
            let text = RandomText.make(&generator).filter { $0 != "\n" }
            var blocks: [Block] = []
            var rest = text.unicodeScalars[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...max(1, rest.count), using: &generator)
                blocks.append(Block(text: String(rest.prefix(count))))
                rest = rest.dropFirst(count)
            }
            let item = try #require(try format.items([Article(id: "1", body: blocks)]).first)
            let whole = try #require(try format.items([Article(id: "1", body: [Block(text: text)])]).first)
            let joined = item.html?.replacing("</p>\n<p>", with: "")
            #expect(joined.map { Array($0.utf8) } == whole.html.map { Array($0.utf8) })
        }
    }
}

/// Texts of random scalars. Hardly any scalar of all is one that hurts, so those that do are drawn as often as others.
enum RandomText {
    private static let troublesome =
        Array(
            "]]><![CDATA[&amp;'\"\\\r\n\t\u{0}\u{1}\u{B}\u{C}\u{1F}\u{7F}\u{85}\u{301}\u{200D}\u{2028}\u{FFFD}\u{FEFF}"
                .unicodeScalars)
        + [0xFFFE, 0xFFFF, 0xD7FF, 0xE000, 0x1FFFE, 0x10FFFF].compactMap { Unicode.Scalar($0 as UInt32) }

    static func make(_ generator: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...40, using: &generator) {
            if Bool.random(using: &generator), let scalar = troublesome.randomElement(using: &generator) {
                text.append(scalar)
            } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) {
                text.append(scalar)
            }
        }
        return String(text)
    }
}
