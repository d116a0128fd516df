import Broadsheet
import BroadsheetTesting
import Foundation
import MarkdownPages
import Testing

@Suite struct MarkdownParserTests {
    private let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func parse(_ text: String, _ options: MarkdownOptions = MarkdownOptions()) -> ParsedPage? {
        MarkdownParser(options: options).parse(PageSource(text: text, file: "a.md")).first
    }

    private func pipeline() throws -> Pipeline {
        var parsers = ParserRegistry.standard
        try parsers.register(MarkdownParser.self)
        return Pipeline(parsers: parsers)
    }

    @Test func keepsTheLawsOfParsers() throws {
        let pages = try FileManager.default.contentsOfDirectory(atPath: example.appendingPathComponent("pages").path)
        var samples = try pages.sorted().map { name in
            PageSource(file: name, bytes: Array(try Data(contentsOf: example.appendingPathComponent("pages/\(name)"))))
        }
        samples.append(
            PageSource(
                text:
                    "---\ntitle: \"a \\\"b\\\" \\\\ c\"\nauthor: '白 帆'\n---\n# x\n*a* **b** `c` \\*d\\* [e](f) ![g](h)\n"
                    + "1. 一\n二 ***三\n> 四\n```\ncode\n```\n***\n![](x)\n# y\n", file: "marks.md"))
        for sample in samples { #expect(MarkdownParser().parse(sample).first?.articles.isEmpty == false) }
        #expect(ParserConformance.check(MarkdownParser.self, samples: samples) == [])
    }

    @Test func everyFieldIsRead() throws {
        let text = try String(contentsOf: example.appendingPathComponent("pages/01-bridge.md"), encoding: .utf8)
        let page = try #require(Self.parse(text))
        let article = try #require(page.articles.first)
        #expect(page.diagnostics == [] && page.articles.count == 1)
        #expect(page.masthead.date == CalendarDate("2024-03-01"))
        #expect(article.headline?.text == "跨海大桥今晨合龙 两岸居民步行十分钟相见")
        #expect(article.section == "湾区观察" && article.contributors.map(\.name) == ["白帆", "乔木"])
        #expect(
            article.body.map { "\($0.kind): \($0.text)" } == [
                "paragraph: 大桥最后一段钢梁今晨落位。两岸居民从此步行十分钟就能相见，渡船运营至月底。", "subheading: 渡船最后一班",
                "paragraph: 船长说，他要改开游船：", "listItem: 周末两班；", "listItem: 平日一班。",
            ])
        #expect(article.photos.map(\.caption) == ["最后一段钢梁落位。"] && article.photos.map(\.credit) == ["乔木 摄"])
    }

    @Test func headingsMaySplitAFile() {
        var options = MarkdownOptions()
        options.split = true
        let text = "# 甲\n一\n## 乙\n# 丙\n二\n"
        #expect(Self.parse(text, options)?.articles.map { $0.headline?.text } == ["甲", "丙"])
        #expect(Self.parse(text)?.articles.first?.body.map(\.text) == ["一", "乙", "丙", "二"])
    }

    @Test(arguments: [
        ("---\ntitel: x\n---\n", "a.md:2:1: warning: unknown key 'titel'; did you mean 'title'? [unknown-key]"),
        (
            "---\n  date: 1. März\n---\n",
            "a.md:2:9: warning: '1. März' is no date; write one such as 2024-03-01 [bad-date]"
        ),
        (
            "---\ntitle: x\n",
            "a.md:1:1: warning: the front matter has no end; write '---' on a line of its own behind it [unclosed-front-matter]"
        ),
        (
            "x\r\n\r\n  ```\r\ny\r\n```",
            "a.md:3:3: warning: a block of code is not read; write it as a paragraph [not-read]"
        ),
    ])
    func whatIsDoubtfulIsToldAtItsPlace(text: String, expected: String) {
        #expect(Self.parse(text)?.diagnostics.map(\.description) == [expected])
    }

    @Test func aFeedOfMarkdownFiles() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("public"), withIntermediateDirectories: true)
        for item in ["pages", "feeds.yaml"] {
            try FileManager.default.copyItem(
                at: example.appendingPathComponent(item), to: folder.appendingPathComponent(item))
        }
        let pipeline = try pipeline()
        let report = await pipeline.run(pipeline.load(folder.appendingPathComponent("feeds.yaml").path))
        #expect(report.diagnostics == [])
        let feed = try String(contentsOf: folder.appendingPathComponent("public/feed.xml"), encoding: .utf8)
        #expect(feed.contains("<pubDate>Fri, 01 Mar 2024 06:00:00 +0800</pubDate>"))
        #expect(feed.components(separatedBy: "<item>").count == 3)
    }

    @Test func mistakesOfTheConfigurationAreToldAtTheirPlace() throws {
        let yaml = """
            version: 1
            sources:
              - {path: a.md, parser: markdown, kind: reprot, splits: true}
              - {path: b.md, parser: markdwn}

            """
        let configuration = try pipeline().configuration(fromYAML: Array(yaml.utf8), path: "feeds.yaml")
        #expect(
            configuration.diagnostics.map(\.description) == [
                "feeds.yaml:3:42: error: 'kind' cannot be 'reprot'; did you mean 'report'? [unknown-value]",
                "feeds.yaml:3:50: error: unknown key 'splits'; did you mean 'split'? [unknown-key]",
                "feeds.yaml:4:26: error: unknown parser 'markdwn'; did you mean 'markdown'? [unknown-parser]",
            ])
    }
}
