import BroadsheetCore
import BroadsheetTesting
import Testing

@testable import BroadsheetHTML

@Suite struct StatisticsReportTests {
    private static func statistics(of editions: [Edition]) -> EditionStatistics {
        var statistics = EditionStatistics()
        for edition in editions { statistics.add(edition) }
        return statistics
    }

    private static func tree(_ editions: [Edition], names: Int = 20, language: String? = "zh-CN") throws -> HTMLTree {
        let report = StatisticsReport(statistics(of: editions), names: names, language: language)
        return try HTMLTree(report.html(title: "晨湾日报"))
    }

    @Test func everyEditionHasARowAndAColumn() throws {
        let tree = try Self.tree(SampleEditions.many(12))
        let heads = tree.all("th").filter { $0.attributes["scope"] == "row" && $0.path.contains("tbody") }
        #expect(heads.count >= 12)
        let plots = tree.all("svg")
        #expect(plots.map { $0.attributes["aria-label"] } == ["各期篇数，按体裁", "各期存疑篇数"])
        #expect(tree.all("g").count == 24)
        #expect(try Self.tree([SampleEditions.rich[0]]).all("svg").isEmpty)
    }

    @Test func aThousandColumnsAreDrawnTogether() throws {
        let days = (0..<1_000).map { day in
            Edition(
                info: Edition.Info(date: CalendarDate(daysSince1970: 19_000 + day)),
                articles: [Article(id: "\(day)", kind: .brief)])
        }
        let tree = try Self.tree(days, language: "en")
        let titles = tree.all("title").filter { $0.path.last == "g" }.map(\.text)
        #expect(titles.count == 2 * 334)
        #expect(titles[0] == "2022-01-08 – 2022-01-10: 3")
        #expect(titles[333].hasSuffix(": 1"))
        for path in tree.all("path") where path.attributes["class"] == "kind0" {
            let numbers = (path.attributes["d"] ?? "").split { "MHVZ ".contains($0) }.compactMap { Double($0) }
            #expect(numbers.count == 5 && numbers.allSatisfy { (0...960).contains($0) })
        }
    }

    @Test func namesThatAreNotListedAreCounted() throws {
        let tree = try Self.tree(SampleEditions.rich, names: 1)
        let people = Self.statistics(of: SampleEditions.rich).people.count
        #expect(people > 1)
        #expect(tree.all("p").map(\.text).contains("另有\(people - 1)个未列出。"))
    }

    @Test func nothingIsLoadedAndNoTextIsMarkup() throws {
        func edition(_ text: String) -> Edition {
            Edition(
                info: Edition.Info(publication: Publication(title: text)),
                articles: [
                    Article(
                        id: "a", contributors: [Contributor(name: text, role: .author, label: text)], section: text,
                        people: [Person(name: text, titles: [text])])
                ])
        }
        let plain = try Self.tree([edition("白帆")])
        #expect(plain.all("script").isEmpty && plain.all("img").isEmpty)
        let policy = plain.all("meta").compactMap { $0.attributes["content"] }.first { $0.contains("default-src") }
        #expect(policy == SiteStyle.reportPolicy)
        for hostile in HostileText.all where !hostile.text.isEmpty {
            #expect(try Self.tree([edition(hostile.text)]).elements.count == plain.elements.count, "\(hostile.name)")
        }
    }
}
