import Foundation
import Testing

@testable import Broadsheet

/// Ids for ever: of the sample page, and of copies of it that were edited.
@Suite struct ItemIDTests {
    private static let page: String = {
        let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("seeds")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: seeds.path)) ?? []
        return names.sorted().first.flatMap {
            try? String(contentsOf: seeds.appendingPathComponent($0), encoding: .utf8)
        }
            ?? ""
    }()

    /// The id of each article in the feed of pages, by its title.
    private static func ids(_ pages: [String], date: String = "2021-12-13") async throws -> [String: String] {
        let inputs = pages.enumerated().map { PageInput.bytes(Array($1.utf8), name: "\($0 + 1).txt") }
        var configuration = Configuration()
        configuration.publication = Publication(title: "报", link: "https://news.example/")
        let pipeline = Pipeline.standard
        let edition = await pipeline.parse(inputs, configuration: configuration, date: CalendarDate(date)).edition
        let text = try pipeline.export(to: "json-feed").text([edition])
        let feed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let items = feed?["items"] as? [[String: Any]] ?? []
        var ids: [String: String] = [:]
        for item in items { ids[item["title"] as? String ?? ""] = item["id"] as? String }
        #expect(Set(ids.values).count == ids.count)
        return ids
    }

    /// Edits that a page may see without its articles becoming others.
    private static let edits: [(name: String, edit: @Sendable (String) -> [String])] = [
        ("blank lines added", { [$0.replacingOccurrences(of: "\n\n", with: "\n\n\n")] }),
        ("line ends of Windows", { [$0.replacingOccurrences(of: "\n", with: "\r\n")] }),
        ("a byte order mark", { ["\u{FEFF}" + $0] }),
        ("a corrected word", { [$0.replacingOccurrences(of: "疫情防控指挥部", with: "防疫指挥部")] }),
        ("a corrected number", { [$0.replacingOccurrences(of: "12月11日晚", with: "12月10日晚")] }),
        ("another writer", { [$0.replacingOccurrences(of: "赖小兰", with: "林一帆")] }),
        ("punctuation of a headline", { [$0.replacingOccurrences(of: "答卷 全区", with: "答卷　全区")] }),
        ("another page before it", { ["老桥今日通车\n\n本报讯（记者 王思）昨天上午，老桥通车。人们走上桥面。\n", $0] }),
        (
            "an article before it",
            { ["老桥今日通车 两岸居民相见\n\n本报讯（记者 王思）昨天上午，老桥通车。人们走上桥面。\n\n" + $0.drop { $0.isNewline }] }
        ),
    ]

    @Test(arguments: edits.map(\.name))
    func staysInEditedCopies(name: String) async throws {
        let edit = try #require(Self.edits.first { $0.name == name })
        let before = try await Self.ids([Self.page])
        #expect(before.count == 5)
        let pages = edit.edit(Self.page)
        #expect(pages != [Self.page], "nothing was edited")
        let letters: (String) -> String = { title in title.filter(\.isLetter) }
        let after = Dictionary(uniqueKeysWithValues: try await Self.ids(pages).map { (letters($0), $1) })
        for (title, id) in before { #expect(after[letters(title)] == id, "\(title)") }
    }

    /// The same page on another day is another edition, and its articles are others.
    @Test func differsFromDayToDay() async throws {
        let first = try await Self.ids([Self.page])
        let second = try await Self.ids([Self.page], date: "2021-12-14")
        #expect(Set(first.values).isDisjoint(with: second.values) && first.count == second.count)
    }
}
