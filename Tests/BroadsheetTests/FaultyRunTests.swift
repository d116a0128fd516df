import Foundation
import Testing

@testable import Broadsheet

/// Runs in which something is wrong, and which must leave what is right as it is.
@Suite struct FaultyRunTests {
    /// Two days, of which the newer one has a page that cannot be read, and this exporter.
    private static func days(_ exporter: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(BuildTests.page, to: "pages/2024-03-01.txt")
        try folder.write([0, 1, 2, 0xFF, 0xFE, 0, 3, 0x80], to: "pages/2024-03-09.txt")
        try folder.write(
            """
            version: 1
            publication: {title: 晨湾日报, link: https://news.example/, language: zh-CN}
            sources: [{path: "pages/{date}.txt"}]
            exporters:
              - \(exporter)

            """, to: "b.yaml")
        return folder
    }

    private static func run(_ folder: TemporaryFolder, _ limits: ResourceLimits = ResourceLimits()) async -> RunReport {
        var pipeline = Pipeline.standard
        pipeline.limits = limits
        return await pipeline.run(pipeline.load(folder.path("b.yaml")))
    }

    /// A day of which no page could be read is not the newest one.
    @Test(arguments: ["rss", "json-feed", "atom"])
    func anUnreadEditionIsNotTheNewest(format: String) async throws {
        for keep in [false, true] {
            let folder = try Self.days("\(format): {output: f, limit-days: 3, keep: \(keep)}")
            let report = await Self.run(folder)
            #expect(report.diagnostics.map(\.code).contains("not-text") && report.hasErrors)
            #expect(folder.text("f")?.contains("晨湾大桥今日合龙") == true)
        }
    }

    /// What was kept of a page stays where the page can no longer be read.
    @Test func anUnreadPageTakesNothingFromAKeptFeed() async throws {
        let folder = try Self.days("rss: {output: f, keep: true}")
        _ = await Self.run(folder)
        try folder.write([0, 1, 2, 0xFF, 0xFE, 0, 3, 0x80], to: "pages/2024-03-01.txt")
        try folder.write(BuildTests.page.replacing("晨湾", with: "白石"), to: "pages/2024-03-09.txt")
        _ = await Self.run(folder)
        let feed = try #require(folder.text("f"))
        #expect(feed.contains("晨湾大桥今日合龙") && feed.contains("白石大桥今日合龙"))
    }

    /// A folder where the headers go is found before the output is written.
    @Test func aFolderWhereTheHeadersGo() async throws {
        let folder = try Self.days("json: {output: a.json, headers: true}")
        try folder.makeFolder("a.json.headers")
        let pipeline = Pipeline.standard
        let configuration = pipeline.load(folder.path("b.yaml"))
        #expect(pipeline.check(configuration).map(\.code) == ["is-a-folder"])
        let report = await Self.run(folder)
        #expect(report.outputs.map(\.result) == [.notWritten] && folder.text("a.json") == nil)
        #expect(
            report.diagnostics.map { folder.hidingPath($0.description) }.contains(
                "~/b.yaml:5:20: error: '~/a.json.headers' is a folder; name a file in it [is-a-folder]"))
    }

    @Test func headersOfStandardOutputAreAMistake() throws {
        let folder = try Self.days("json: {output: \"-\", headers: true}")
        let said = Pipeline.standard.load(folder.path("b.yaml")).diagnostics
        #expect(said.map(\.code) == ["no-headers"] && said.first?.location?.column == 34)
    }

    /// Other runs are waited for once in a run, and not once for each feed.
    @Test func theWaitIsThatOfTheRun() async throws {
        let folder = try Self.days("rss: {output: f, keep: true}")
        let other = try FolderLock(on: OutputFolder(folder.path), waitingUntil: .now, .zero)
        let said = await Self.run(folder, ResourceLimits(waitSeconds: 1)).diagnostics.filter { $0.code == "in-use" }
        #expect(said.count == 1 && said.first?.message.contains("had not ended after 1 second;") == true, "\(said)")
        var files = OutputFiles()
        let limit = Duration.milliseconds(20)
        #expect(files.patience(of: limit) == limit)
        let opened = try files.folder(at: folder.path)
        #expect(throws: FileError.self) { try files.lock(opened, waitingFor: limit) }
        #expect(files.patience(of: limit) == .zero)
        withExtendedLifetime(other) {}
    }

    /// A parser that is named on the command line takes the place of the configuration's, with its options.
    @Test(arguments: ["pdf", "layout", "press-page"])
    func aNamedParserIsTheOneThatReads(configured: String) async throws {
        let pipeline = Pipeline.standard
        let yaml = """
            version: 1
            sources: [{path: a.txt, parser: \(configured), sections: [港湾随笔]}]
            exporters: [{json: {output: a.json}}]
            """
        let configuration = pipeline.configuration(fromYAML: Array(yaml.utf8), path: "b.yaml")
        #expect(configuration.diagnostics == [])
        for (name, code) in [("press-page", nil), ("layout", "wrong-parser"), ("pdf", "wrong-parser")] {
            let named = configuration.reading(with: name, of: pipeline.parsers)
            #expect(named.sources.first?.parser?.pressParser?.options.sections == ["港湾随笔"])
            let result = await pipeline.parse(
                [.bytes(Array(BuildTests.page.utf8), name: "a.txt")], configuration: named)
            #expect(result.diagnostics.map(\.code) == (code.map { [$0] } ?? []))
            #expect(result.isUnread == (code != nil))
        }
    }
}
