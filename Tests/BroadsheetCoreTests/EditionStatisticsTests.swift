import BroadsheetCore
import BroadsheetTesting
import Testing

@Suite struct EditionStatisticsTests {
    private static func article(
        _ headline: String, kind: Article.Kind = .report, writers: [String] = [], people: [Person] = [],
        confidence: Int? = nil
    ) -> Article {
        Article(
            id: headline, kind: kind,
            headline: Headline(decks: [Deck(role: .main, text: headline)]),
            contributors: writers.map { Contributor(name: $0, role: .reporter, label: "记者") }, section: "要闻",
            people: people, confidence: confidence.map { Confidence(hundredths: $0) })
    }

    private static func edition(_ day: String?, _ articles: [Article], file: String = "1.txt") -> Edition {
        Edition(
            info: Edition.Info(
                publication: Publication(title: "晨湾日报"), date: day.flatMap { CalendarDate($0) },
                pages: [Page(code: "1", file: file)]), articles: articles)
    }

    private static let editions = [
        edition(nil, [article("甲")], file: "0.txt"),
        edition(
            "2024-03-02",
            [
                article(
                    "渡船 停航", kind: .notice, writers: ["白帆"],
                    people: [Person(name: "乔木", titles: ["船长", "委员"]), Person(name: "林小雨")], confidence: 94),
                article("大桥", writers: ["白帆", "白帆", "田海"], people: [Person(name: "乔木", titles: ["委员"])]),
            ], file: "2.txt"),
        edition("2024-03-01", [article("灯塔", writers: ["田海"], confidence: 95)], file: "1.txt"),
    ]

    private static func statistics(of editions: [Edition]) -> EditionStatistics {
        var statistics = EditionStatistics()
        for edition in editions { statistics.add(edition) }
        return statistics
    }

    @Test func editionsStandInTheOrderOfTheirDays() {
        let rows = Self.statistics(of: Self.editions).editions
        #expect(rows.map { $0.date?.description } == ["2024-03-01", "2024-03-02", nil])
        #expect(rows.map(\.articles) == [1, 2, 1])
        #expect(rows.map(\.characters) == [2, 6, 1])
        #expect(rows.map(\.doubtfulArticles) == [0, 1, 0])
        #expect(rows[1].kinds == [.notice: 1, .report: 1])
        #expect(rows[1].publication == "晨湾日报")
    }

    @Test func theOrderOfTheEditionsDoesNotCount() {
        #expect(
            Self.statistics(of: Self.editions).editions == Self.statistics(of: Self.editions.reversed()).editions)
        #expect(Self.statistics(of: Self.editions).total == Self.statistics(of: Self.editions.reversed()).total)
    }

    @Test func aNameCountsOnceAnArticle() {
        let statistics = Self.statistics(of: Self.editions)
        #expect(statistics.writers.count == 2)
        #expect(statistics.writers.most(5).map(\.name) == ["田海", "白帆"])
        #expect(statistics.writers.most(5).map(\.articles) == [2, 2])
        #expect(statistics.writers.most(1).map(\.remarks) == [["记者"]])
        #expect(statistics.people.most(5).map(\.name) == ["乔木", "林小雨"])
        #expect(statistics.people.most(1)[0].remarks == ["委员", "船长"])
        #expect(statistics.sections.most(5).map(\.articles) == [4])
        #expect(statistics.people.most(0).isEmpty && statistics.people.most(-1).isEmpty)
    }

    @Test func diagnosticsCountForTheEditionOfTheirPage() {
        var statistics = Self.statistics(of: Self.editions)
        statistics.add([
            Diagnostic(.note, code: "a", "", at: FileLocation(path: "2.txt", line: 1)),
            Diagnostic(.warning, code: "b", "", at: FileLocation(path: "2.txt", line: 1)),
            Diagnostic(.warning, code: "b", "", at: FileLocation(path: "1.txt")),
            Diagnostic(.error, code: "c", "", at: FileLocation(path: "unread.txt")),
        ])
        #expect(statistics.editions.map(\.warnings) == [1, 1, 0])
        #expect(statistics.editions.map(\.errors) == [0, 0, 0])
        #expect(statistics.total.warnings == 2 && statistics.total.errors == 1)
        #expect(statistics.diagnostics.map(\.code) == ["c", "b", "a"])
        #expect(statistics.diagnostics.map(\.count) == [1, 2, 1])
    }
}
