import BroadsheetHTML
import Foundation
import Testing

@testable import Broadsheet

@Suite struct FolderOutputTests {
    private static let head = """
        version: 1
        publication: {title: 今日柯城, link: https://news.example/kecheng, language: zh-CN}
        edition: {date: 2021-12-13}
        sources: [{path: pages/*.txt}]
        exporters:

        """
    private static let page = "晨湾大桥今日合龙\n\n本报讯（记者 白帆）3月1日，晨湾大桥合龙。风平浪静。\n"

    private static func folder(_ exporters: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(page, to: "pages/1.txt")
        try folder.write(head + exporters, to: "b.yaml")
        return folder
    }

    private static func run(_ folder: TemporaryFolder) async -> RunReport {
        let pipeline = Pipeline.standard
        return await pipeline.run(pipeline.load(folder.path("b.yaml")))
    }

    private static func files(in folder: TemporaryFolder, _ name: String) -> [String] {
        (try? FileManager.default.subpathsOfDirectory(atPath: folder.path(name)))?.filter { $0.contains(".") }.sorted()
            ?? []
    }

    @Test func aSiteStandsWhereTheFeedsLinksLead() async throws {
        let folder = try Self.folder(
            """
              - html: {output: a/site/}
              - rss: {output: a/site/feed.xml, item-link: "https://news.example/kecheng/{page}/{id}/"}
            """)
        let report = await Self.run(folder)
        #expect(report.diagnostics.map(\.code) == [])
        #expect(report.outputs.map(\.path) == [folder.path("a/site/"), folder.path("a/site/feed.xml")])
        let files = Self.files(in: folder, "a/site")
        let article = try #require(files.first { $0.hasPrefix("1/") && $0.hasSuffix("/index.html") })
        #expect(
            files
                == [
                    article, "2021-12-13/index.html", "2021-12-13/names.html", "feed.xml", "index.html",
                    "sitemap-news.xml", "style.css",
                ].sorted())
        let feed = try #require(folder.text("a/site/feed.xml"))
        #expect(feed.contains("<link>https://news.example/kecheng/\(article.dropLast("index.html".count))</link>"))
        let front = try #require(folder.text("a/site/2021-12-13/index.html"))
        #expect(front.contains("type=\"application/rss+xml\" title=\"feed.xml\" href=\"../feed.xml\""))
    }

    @Test func filesThatSayTheSameAreLeftAlone() async throws {
        let folder = try Self.folder("  - html: {output: site/}\n")
        #expect(await !Self.run(folder).hasErrors)
        let style = folder.path("site/style.css")
        let old = try FileManager.default.attributesOfItem(atPath: style)[.systemFileNumber] as? Int
        try folder.write("old", to: "site/index.html")
        let report = await Self.run(folder)
        #expect(report.outputs.map(\.result).allSatisfy { $0 != .notWritten })
        #expect(try FileManager.default.attributesOfItem(atPath: style)[.systemFileNumber] as? Int == old)
        #expect(folder.text("site/index.html")?.hasPrefix("<!DOCTYPE html>") == true)
    }

    @Test(arguments: [
        (
            "html: {output: site/, item-link: \"https://elsewhere.example/{id}\"}",
            "error: 'item-link' leads to addresses outside"
        ),
        ("html: {output: site/, limit-bytes: 9, headers: true}", "error: 'limit-bytes' is for an output that"),
        ("html: {output: site/, keep: true}", "keep"), ("rss: {output: site/}", "'output' must name a file"),
        ("html: {output: /}", "'output' must name a file"),
        ("html: {output: \"{section}/\"}", "in the file's name only"),
        ("html: {output: site/, stylesheet: \"https://a.example/a.css\"}", "the relative path of a CSS file"),
        ("html: {output: ../elsewhere/site/}", "does not exist"),
    ])
    func mistakesAreTold(item: String, remedy: String) async throws {
        let folder = try Self.folder("  - \(item)\n")
        let report = await Self.run(folder)
        #expect(report.diagnostics.contains { $0.description.contains(remedy) }, "\(report.diagnostics)")
        #expect(report.outputs.map(\.result) == [.notWritten])
        #expect(Self.files(in: folder, "site") == [])
    }

    @Test(arguments: [
        ("  - html: {output: a/}\n  - html: {output: a/}\n", "same-output"),
        ("  - html: {output: a/}\n  - json: {output: a/index.html}\n", "same-output"),
        ("  - html: {output: ./}\n  - json: {output: style.css}\n", "same-output"),
        ("  - html: {output: pages/, item-link: \"https://news.example/kecheng/{id}.txt\"}\n", "overwrites-source"),
    ])
    func nothingElseIsOverwritten(exporters: String, code: String) async throws {
        let folder = try Self.folder(exporters)
        let report = await Self.run(folder)
        #expect(report.diagnostics.map(\.code).contains(code), "\(report.diagnostics)")
        #expect(report.outputs.first?.result == .notWritten)
        #expect(folder.text("pages/1.txt") == Self.page)
    }

    @Test func aBuildRefusesAFolder() async throws {
        let folder = try Self.folder("  - html: {output: a/}\n")
        let report = await Pipeline.standard.dryBuild(Pipeline.standard.load(folder.path("b.yaml")))
        #expect(report.diagnostics.map(\.code) == ["folder-output"])
    }
}
