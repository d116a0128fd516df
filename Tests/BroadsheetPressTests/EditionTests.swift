import BroadsheetCore
import BroadsheetTesting
import Foundation
import Testing

@testable import BroadsheetPress

/// What is promised of the pages of an edition together, damaged or not.
@Suite struct EditionTests {
    /// Three pages of an edition, with two stories that jump, one of them twice.
    static let pages = [
        """
        柯城日报
        2021年12月13日 星期一 第9876号 今日8版

        老城河道清淤提前完工

        本报讯（记者 林晓梅）昨天，记者从市水务局获悉，老城七条河道的清淤工程比计划提前二十天完工，沿河三千户居民（下转第二版）

        山区学校用上集中供暖

        本报讯（记者 周海涛）北山片区的九所山区学校今年冬天用上了集中供暖，教室里的温度始终保持在二十（下转第三版）
        """,
        """
        第02版：要闻

        老城河道清淤完工

        （上接第一版）推窗就能见到清水。市水务局局长何志远表示，清出的淤泥将用于园林绿化，明年春天还要再清（下转第三版）

        图书馆延长夏季开放时间

        本报讯（记者 吴秀英）市图书馆昨日宣布，自下月起夏季开放时间延长至晚上九点。
        """,
        """
        第03版：综合

        山区学校用上集中供暖

        ◀上接1版

        度上下。北山片区的供暖管道全长四十六公里，途经三个乡镇。

        老城河道清淤完工

        （上接第二版）四条支流。何志远说，水清了，鱼才会回来。（本报云岭12月12日电）
        """,
    ]

    static func source(_ index: Int, _ bytes: [UInt8]) -> PageSource {
        PageSource(file: "\(index + 1).txt", bytes: bytes, code: String(index + 1), encoding: .utf8)
    }

    static let parser = PressPageParser()

    @Test func mastheadFillsTheEdition() {
        let parsed = Self.parser.edition(from: Self.pages.enumerated().map { Self.source($0, Array($1.utf8)) })
        let info = parsed.edition.info
        #expect(info.publication.title == "柯城日报")
        #expect(info.date == CalendarDate("2021-12-13"))
        #expect(info.issue == 9_876 && info.pageCount == 8)
        #expect(info.pages.map(\.name) == [nil, "要闻", "综合"])
        #expect(parsed.diagnostics.isEmpty)
    }

    @Test func jumpedStoriesAreWhole() throws {
        let parsed = Self.parser.edition(from: Self.pages.enumerated().map { Self.source($0, Array($1.utf8)) })
        let articles = parsed.edition.articles
        #expect(articles.count == 3)
        let story = try #require(articles.first)
        #expect(story.body.map(\.text).joined().hasSuffix("明年春天还要再清四条支流。何志远说，水清了，鱼才会回来。（本报云岭12月12日电）"))
        #expect(story.body.count == 1 && story.body[0].ranges.map(\.page) == ["1", "2", "3"])
        #expect(story.ranges.map(\.page) == ["1", "2", "3"])
        #expect(story.people.map { "\($0.name) \($0.titles) \($0.mentions)" } == ["何志远 [\"市水务局局长\"] 2"])
        for page in parsed.edition.info.pages {
            #expect(page.ledger.fragments.contains { $0.article == story.id && $0.role == .paragraph })
        }
        // The headline that a continuation repeats is in the ledger of its page and in no text.
        let decks = parsed.edition.info.pages[2].ledger.fragments.filter { $0.role == .deck && $0.article == story.id }
        #expect(decks.count == 1)
    }

    @Test func theDateMostPagesSayCounts() {
        let dates = ["2021年12月13日 星期一", "2021年12月14日 星期二", "2021年12月14日 星期二"]
        let sources = dates.enumerated().map { index, date in
            Self.source(index, Array("\(date)\n\n标题一二三四五六\(index)\n\n本报讯 昨天，新的桥通车了。".utf8))
        }
        let found = Self.parser.edition(from: sources)
        #expect(found.edition.info.date == CalendarDate("2021-12-14"))
        #expect(found.diagnostics.map { "\($0.code) \($0.location?.description ?? "")" } == ["date-mismatch 1.txt:1:1"])
        let given = Self.parser.edition(from: sources, info: Edition.Info(date: CalendarDate("2021-12-13")))
        #expect(given.edition.info.date == CalendarDate("2021-12-13"))
        #expect(given.diagnostics.map(\.code) == ["date-mismatch", "date-mismatch"])
    }

    @Test(arguments: 0..<60) func damagedEditionsKeepThePromises(_ seed: Int) {
        var damage = PageDamage(seed: UInt64(seed))
        let sources = Self.pages.enumerated().map { index, page -> PageSource in
            let bytes = seed == 0 ? Array(page.utf8) : damage.damaged(Array(page.utf8))
            return Self.source(index, seed < 40 ? bytes : LedgerTests.Damage.converters.apply(to: bytes, seed: seed))
        }
        let parsed = Self.parser.edition(from: sources)
        #expect(Self.parser.edition(from: sources) == parsed)
        let articles = parsed.edition.articles
        let ids = Set(articles.map(\.id))
        #expect(ids.count == articles.count)
        let texts = Dictionary(
            uniqueKeysWithValues: sources.map { source in
                (source.file, PageDecoder(encoding: source.encoding, words: .standard).decode(source.bytes))
            })
        for (file, pages) in Dictionary(grouping: parsed.edition.info.pages, by: \.file) {
            let fragments = pages.flatMap(\.ledger.fragments).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
            #expect(Ledger(fragments: fragments).firstFault(inTextOf: texts[file]?.original.bytes.count ?? 0) == nil)
            #expect(fragments.allSatisfy { $0.article.map(ids.contains) ?? true })
        }
        for article in articles {
            let decks = article.headline?.decks ?? []
            let fields =
                article.body.map { ($0.text, $0.ranges) } + decks.map { ($0.text, $0.ranges) }
                + article.dates.map { ($0.text, $0.ranges) }
            for (words, ranges) in fields {
                // Damage may part the bytes of one character, and a paragraph is put together from both parts.
                let bytes = ranges.flatMap { texts[$0.file]?.wordBytes(at: $0.bytes) ?? [] }
                let printed = String(decoding: bytes, as: UTF8.self)
                #expect(LedgerTests.letters(words) == LedgerTests.letters(printed))
            }
        }
    }

    /// A chain of stories, each continuing on the next page, and a page to which all stories of another jump.
    @Test func longEditionsTakeTimeInProportion() {
        func chain(_ count: Int) -> [ParsedPage] {
            (1...count).map { number in
                ParsedPage(
                    page: Page(code: "\(number)", file: "\(number)"),
                    articles: [
                        Article(
                            id: "\(number)", headline: Headline(decks: [Deck(role: .main, text: "一条古道的重生")]),
                            body: [Block(text: "心里都有")],
                            continuesOn: PageReference(page: "\(number + 1)", text: "（下转\(number + 1)版）"),
                            continuedFrom: number == 1 ? nil : PageReference(page: "\(number - 1)", text: ""),
                            people: [Person(name: "人\(number)", titles: [], mentions: 1)])
                    ])
            }
        }
        func fan(_ count: Int) -> [ParsedPage] {
            [("1", "2", nil), ("2", nil, "1")].map { code, onward, back in
                ParsedPage(
                    page: Page(code: code, file: code),
                    articles: (0..<count).map { number in
                        Article(
                            id: "\(code)-\(number)",
                            headline: Headline(decks: [Deck(role: .main, text: "第\(number)座桥的故事")]),
                            body: [Block(text: "心里都有")],
                            continuesOn: onward.map { PageReference(page: $0, text: "") },
                            continuedFrom: back.map { PageReference(page: $0, text: "") })
                    })
            }
        }
        let jumps = JumpReader(lexicon: .standard)
        func seconds(_ pages: [ParsedPage]) -> Double {
            let start = ContinuousClock.now
            let stitcher = JumpStitcher(pages, jumps: jumps)
            #expect(stitcher.pages.count == pages.count)
            return (ContinuousClock.now - start) / .seconds(1)
        }
        #expect(JumpStitcher(chain(1_000), jumps: jumps).pages.reduce(0) { $0 + $1.articles.count } == 1)
        #expect(JumpStitcher(fan(1_000), jumps: jumps).pages[1].articles.isEmpty)
        // Ten times as much may take fifteen times as long, and what a busy machine adds.
        #expect(seconds(chain(3_000)) < 15 * seconds(chain(300)) + 1)
        #expect(seconds(fan(3_000)) < 15 * seconds(fan(300)) + 1)
    }
}
