import Foundation
import Testing

/// Saved web pages on the command line.
extension ToolTests {
    @Suite struct EPaperTests {
        private static func article(_ title: String, page: String = "第A02版：要闻") -> Data {
            Data(
                """
                <html><head><meta charset="utf-8"><title>青石日报</title></head><body><div>\(page)</div>
                <h1>\(title)</h1><div id=ozoom><!--enpcontent--><p>本报讯（记者 何青山）\(title)，昨天有了结果。</p>
                <p>镇上三千多户居民都听说了这件事。</p><!--/enpcontent--></div></body></html>
                <!--enpproperty <founder-date>2017-10-09</founder-date>/enpproperty-->
                """.utf8)
        }

        private static let list = Data(
            """
            <html><body><map name=PagePicMap></map><a id=pageLink href=node_3.htm>第A02版：要闻</a>
            <ul><li><a href=content_1.htm>水厂扩建完工</a></li></ul></body></html>
            """.utf8)

        @Test func theFilesOfAPageAreOneEdition() throws {
            let folder = try Folder()
            defer { folder.remove() }
            let start = try Tool.run(["init", "--from", "epaper"], in: folder)
            #expect(start.status == 0 && start.output.contains("saved pages"))
            for name in ["content_1.htm", "content_2.htm"] {
                try folder.write(Self.article("\(name.dropFirst(8).prefix(1))号水厂扩建完工"), to: "pages/2017-10/09/\(name)")
            }
            try folder.write(Self.list, to: "pages/2017-10/09/node_3.htm")
            let checked = try Tool.run(["check", "--pages"], in: folder)
            #expect(checked.status == 0, "\(checked.errors)")
            let run = try Tool.run(["export"], in: folder)
            #expect(run.status == 0)
            #expect(!run.errors.contains("warning"), "\(run.errors)")
            #expect(run.errors.contains("[page-of-titles]"), "\(run.errors)")
            let json = try folder.read("articles.json")
            #expect(json.contains("1号水厂扩建完工") && json.contains("2号水厂扩建完工"))
            #expect(json.contains("\"page\": \"A02\"") && json.contains("2017-10-09"))
        }

        @Test func aParserThatIsNamedInsists() throws {
            let folder = try Folder()
            defer { folder.remove() }
            try folder.write(Self.article("水厂扩建完工"), to: "a.htm")
            try folder.write(Data("水厂扩建完工\n\n本报讯 水厂昨天扩建完工。".utf8), to: "a.txt")
            #expect(try Tool.run(["parse", "a.htm"], in: folder).status == 0)
            #expect(try Tool.run(["parse", "--parser", "e-paper", "a.htm"], in: folder).status == 0)
            let text = try Tool.run(["parse", "--parser", "e-paper", "a.txt"], in: folder)
            #expect(text.status == 1 && text.errors.contains("[wrong-parser]") && text.errors.contains("'press-page'"))
            let page = try Tool.run(["parse", "--parser", "press-page", "a.htm"], in: folder)
            #expect(page.status == 1 && page.errors.contains("[wrong-parser]") && page.errors.contains("'e-paper'"))
            try folder.write(
                Data(
                    "version: 1\nsources:\n  - {path: a.txt, parser: e-paper}\nexporters:\n  - json: {output: a.json}\n"
                        .utf8),
                to: "broadsheet.yaml")
            let configured = try Tool.run(["export"], in: folder)
            #expect(configured.status == 1)
            #expect(configured.errors.contains("broadsheet.yaml:3:"), "\(configured.errors)")
        }

        @Test func aWebPageIsExplained() throws {
            let folder = try Folder()
            defer { folder.remove() }
            try folder.write(Self.article("水厂扩建完工"), to: "a.htm")
            let run = try Tool.run(["explain", "a.htm"], in: folder)
            #expect(run.status == 0 && run.output.contains("headline (rule markup)"), "\(run.output)")
        }
    }
}
