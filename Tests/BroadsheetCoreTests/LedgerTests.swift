import BroadsheetCore
import BroadsheetTesting
import Testing

@Suite struct LedgerTests {
    private func ledger(_ ranges: Range<Int>...) -> Ledger {
        Ledger(fragments: ranges.map { Ledger.Fragment(bytes: $0, role: .unassigned) })
    }

    @Test func whatTiles() {
        #expect(ledger().firstFault(inTextOf: 0) == nil)
        #expect(ledger(0..<3, 3..<4, 4..<9).firstFault(inTextOf: 9) == nil)
        #expect(ledger(5..<9).firstFault(inTextOf: 9, from: 5) == nil)
    }

    @Test func whatDoesNotTileAndWhere() {
        #expect(ledger().firstFault(inTextOf: 1) == 0)
        #expect(ledger(1..<3).firstFault(inTextOf: 3) == 0)
        #expect(ledger(0..<3, 4..<5).firstFault(inTextOf: 5) == 3)
        #expect(ledger(0..<3, 2..<5).firstFault(inTextOf: 5) == 3)
        #expect(ledger(0..<3, 3..<3, 3..<5).firstFault(inTextOf: 5) == 3)
        #expect(ledger(0..<3).firstFault(inTextOf: 4) == 3)
        #expect(ledger(0..<5).firstFault(inTextOf: 4) == 5)
        #expect(ledger(3..<5, 0..<3).firstFault(inTextOf: 5) == 0)
        #expect(ledger(0..<Int.max).firstFault(inTextOf: 4) == .max)
    }

    /// Ids are provisional until the pages are one edition; the ledgers follow.
    @Test func anEditionRenamesItsArticlesAndTheirFragments() throws {
        func page(_ code: String, _ ids: [String?], articles: [Article]) -> ParsedPage {
            let fragments = ids.enumerated().map { index, id in
                Ledger.Fragment(bytes: index..<(index + 1), role: .paragraph, article: id)
            }
            return ParsedPage(
                page: Page(code: code, file: "\(code).txt", ledger: Ledger(fragments: fragments)), articles: articles,
                diagnostics: [Diagnostic(.note, code: "page", code)])
        }
        let title = Headline(decks: [Deck(role: .main, text: "同一个标题也要分开")])
        let pages = [
            page(
                "1", ["a", nil, "b"], articles: [Article(id: "a", headline: title), Article(id: "b", headline: title)]),
            page("2", ["a", "b", "gone"], articles: [Article(id: "a", body: [Block(text: "第二版")])]),
        ]
        let date = try #require(CalendarDate("2021-12-13"))
        let parsed = ParsedEdition(
            pages: pages, info: Edition.Info(date: date), diagnostics: [Diagnostic(.note, code: "edition", "all")])
        let ids = parsed.edition.articles.map(\.id)
        #expect(Set(ids).count == 3)
        let fragments = parsed.edition.info.pages.map { $0.ledger.fragments.map(\.article) }
        #expect(fragments == [[ids[0], nil, ids[1]], [ids[2], ids[1], nil]])
        #expect(parsed.diagnostics.map(\.message) == ["1", "2", "all"])
    }

    @Test func theFirstMastheadThatSaysItIsBelieved() throws {
        struct Mastheads: ArticleParser {
            static let descriptor = ParserDescriptor(name: "mastheads", summary: "A masthead a page.")
            init(options: NoOptions) {}
            func parse(_ source: PageSource) -> [ParsedPage] {
                let text = String(decoding: source.bytes, as: UTF8.self)
                let masthead = Masthead(title: text.isEmpty ? nil : text, date: CalendarDate(text))
                return [ParsedPage(page: Page(code: source.code, file: source.file), masthead: masthead)]
            }
        }
        let parser = Mastheads(options: NoOptions())
        let sources = ["", "晨湾日报", "2021-12-13", "2021-12-14"].map { PageSource(text: $0) }
        let found = parser.edition(from: sources).edition.info
        #expect(found.publication.title == "晨湾日报" && found.date == CalendarDate("2021-12-13"))
        let given = Edition.Info(publication: Publication(title: "今日"), date: CalendarDate("2020-01-01"))
        let kept = parser.edition(from: sources, info: given).edition.info
        #expect(kept.publication.title == "今日" && kept.date == given.date && kept.pages.count == 4)
    }

    @Test func headlines() {
        let decks = [Deck(role: .kicker, text: "引"), Deck(role: .main, text: "主"), Deck(role: .sub, text: "副")]
        #expect(Headline(decks: decks).text == "引 主 副")
        #expect(Headline(decks: decks).main == "主")
        #expect(Headline(decks: [decks[2], decks[0]]).main == "副")
        #expect(Headline(decks: []).text == "" && Headline(decks: []).main == "")
    }

    @Test func contributorsAreNamedOnceForEachRole() {
        func person(_ name: String, _ role: Contributor.Role, label: String? = nil) -> Contributor {
            Contributor(name: name, role: role, label: label)
        }
        let article = Article(
            contributors: [person("甲", .reporter, label: "记者"), person("乙", .reporter), person("甲", .reporter)],
            photos: [
                Photo(caption: "", contributors: [person("甲", .photographer), person("丙", .photographer)]),
                Photo(caption: "", contributors: [person("丙", .photographer)]),
            ])
        #expect(
            article.allContributors.map { "\($0.name) \($0.role)" } == [
                "甲 reporter", "乙 reporter", "甲 photographer", "丙 photographer",
            ])
        #expect(article.allContributors.first?.label == "记者")
    }
}
