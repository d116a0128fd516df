import BroadsheetCore
import Foundation
import Testing

@testable import BroadsheetPress

/// The sample page in `seeds/`, which has to be read without a fault.
@Suite struct SeedPageTests {
    static let source: PageSource = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("seeds")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let file = files.filter { $0.hasSuffix(".txt") }.sorted().first ?? ""
        let bytes = (try? Data(contentsOf: folder.appendingPathComponent(file))) ?? Data()
        return PageSource(file: file, bytes: Array(bytes))
    }()

    static let articles = PressPageParser().edition(from: [source]).edition.articles

    /// The content of one article, in a few words.
    struct Expected: Sendable, CustomTestStringConvertible {
        var decks: [String]
        var kind = Article.Kind.report
        var dateline: String? = "本报讯"
        var writers: [String]
        var paragraphs: Int
        /// The words on both sides of each place where a column broke a paragraph.
        var seams: [String] = []
        var end = ""
        var testDescription: String { decks[0] }
    }

    static let expected = [
        Expected(
            decks: ["柯城区部署督导疫情防控工作"], writers: ["楼郁馨", "赖小兰"], paragraphs: 7,
            seams: ["各级各部门要深入贯彻"], end: "要严格执"),
        Expected(
            decks: ["区四套班子领导督导检查全国文明城市建设工作"], writers: ["楼郁馨", "赖小兰"], paragraphs: 6,
            seams: ["沿街店面管理"], end: "文明城市建"),
        Expected(decks: ["疫情防控实战演练"], kind: .photo, dateline: nil, writers: [], paragraphs: 0),
        Expected(
            decks: ["奋力交出数字化改革工作高分答卷", "全区数字化改革推进会召开"], writers: ["楼郁馨"],
            paragraphs: 5, seams: ["但在工作推进", "精准对接，在完成"], end: "进一步压实网"),
        Expected(
            decks: ["“请你来协商·助力乡村美丽大花园建设”专题协商会召开"], writers: ["方心怡"], paragraphs: 4,
            seams: ["政协委员们的发言，精准"], end: "释放新"),
    ]

    @Test func hasFiveArticles() {
        #expect(Self.articles.count == 5)
    }

    @Test(arguments: zip(articles, expected)) func article(_ article: Article, _ expected: Expected) {
        #expect(article.headline?.decks.map(\.text) == expected.decks)
        #expect(article.kind == expected.kind)
        #expect(article.dateline?.text == expected.dateline)
        #expect(article.contributors.map(\.name) == expected.writers)
        #expect(article.contributors.allSatisfy { $0.role == .reporter && $0.label == "记者" })
        #expect(article.body.count == expected.paragraphs)
        #expect(article.body.allSatisfy { $0.kind == .paragraph })
        #expect(article.body.filter { $0.ranges.count == 2 }.count == expected.seams.count)
        #expect(article.body.allSatisfy { $0.ranges.count <= 2 })
        for seam in expected.seams {
            #expect(article.body.contains { $0.ranges.count == 2 && $0.text.contains(seam) })
        }
        #expect(article.body.last.map { $0.text.hasSuffix(expected.end) } ?? expected.end.isEmpty)
        #expect(!article.body.contains { $0.text.contains("（") && ($0.text.contains("记者") || $0.text.contains("下转")) })
        #expect(article.continuesOn?.page == (expected.kind == .photo ? nil : "2"))
        #expect(article.continuesOn?.text == (expected.kind == .photo ? nil : "（下转2版）"))
    }

    @Test func photoStory() throws {
        let story = try #require(Self.articles.first { $0.kind == .photo })
        let photo = try #require(story.photos.first)
        #expect(story.photos.count == 1)
        #expect(photo.caption == "12月12日下午，我区在荷花街道新荷社区荷花小区开展新冠肺炎疫情防控应急演练。图为演练现场。")
        #expect(photo.credit == "（葛继锐 王思 摄）")
        #expect(photo.contributors.map(\.name) == ["葛继锐", "王思"])
        #expect(photo.contributors.allSatisfy { $0.role == .photographer })
        #expect(photo.ranges.map(\.lines) == [43...43])
        #expect(photo.creditRanges.map(\.lines) == [45...45])
    }

    @Test func nothingIsLeftOver() {
        let page = PressPageParser().parse(Self.source)[0]
        #expect(page.page.ledger.firstFault(inTextOf: Self.source.bytes.count) == nil)
        #expect(!page.page.ledger.fragments.contains { $0.role == .unassigned || $0.role == .furniture })
        #expect(page.diagnostics.isEmpty)
    }
}
