import BroadsheetTemplate
import Foundation
import Testing

@testable import Broadsheet

/// Outputs that are made anew, as a step of a build.
@Suite struct BuildTests {
    static let page = "晨湾大桥今日合龙\n\n本报讯（记者 白帆）3月1日上午，晨湾大桥最后一段钢梁落位。\n\n通车日期将在下月公布。\n"

    /// A folder with a page, and a configuration with these sources and exporters, one line each.
    static func folder(
        top: String = "", sources: [String] = ["pages/*.txt"], _ exporters: [String]
    ) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(page, to: "in/pages/第 1 版.txt")
        try folder.write(
            """
            version: 1
            publication: {title: 晨湾日报, link: https://news.example/, language: zh-CN, description: 新闻}
            edition: {date: 2024-03-01}
            \(top)
            sources: [\(sources.map { "{path: \"\($0)\"}" }.joined(separator: ", "))]
            exporters:
            \(exporters.map { "  - \($0)" }.joined(separator: "\n"))

            """, to: "in/b.yaml")
        return folder
    }

    static func build(_ folder: TemporaryFolder, into output: String = "out/feeds") async -> RunReport {
        await Pipeline.standard.build(Pipeline.standard.load(folder.path("in/b.yaml")), into: folder.path(output))
    }

    @Test func outputsAreMadeInTheFolderAndThoseOfTheLastBuildGo() async throws {
        let folder = try Self.folder([
            "rss: {output: feed.xml, headers: true}", "json: {output: ./data/all.json}",
            "digest: {output: \"kinds/{kind}.txt\"}",
        ])
        let report = await Self.build(folder)
        #expect(!report.hasErrors, "\(report.diagnostics)")
        let first = [
            "in", "in/b.yaml", "in/pages", "in/pages/第 1 版.txt", "out", "out/feeds", "out/feeds.outputs",
            "out/feeds/data", "out/feeds/data/all.json", "out/feeds/feed.xml", "out/feeds/feed.xml.headers",
            "out/feeds/kinds", "out/feeds/kinds/report.txt",
        ]
        #expect(try folder.listing() == first)
        #expect(report.outputs.map(\.path) == ["feed.xml", "./data/all.json", "kinds/report.txt"])

        // The bytes are those of a run.
        try folder.makeFolder("in/data")
        try folder.makeFolder("in/kinds")
        let run = await Pipeline.standard.run(Pipeline.standard.load(folder.path("in/b.yaml")))
        #expect(!run.hasErrors)
        for name in ["feed.xml", "feed.xml.headers", "data/all.json", "kinds/report.txt"] {
            #expect(folder.text("out/feeds/\(name)") == folder.text("in/\(name)"))
        }

        // A file of somebody else stays; what builds have made and would make no longer goes.
        try folder.write("mine", to: "out/feeds/data/mine")
        let configuration = try #require(folder.text("in/b.yaml"))
        try folder.write(
            configuration.replacing("./data/all.json", with: "all.json").replacing(", headers: true", with: ""),
            to: "in/b.yaml")
        #expect(await !Self.build(folder).hasErrors)
        #expect(
            try folder.listing().filter { $0.hasPrefix("out/feeds/") } == [
                "out/feeds/all.json", "out/feeds/data", "out/feeds/data/mine", "out/feeds/feed.xml", "out/feeds/kinds",
                "out/feeds/kinds/report.txt",
            ])
    }

    /// What a build cannot do is reported at its place, both before and instead of building; nothing is written.
    @Test(arguments: [
        ("rss: {output: ../feed.xml}", "7:19", "outside-folder", "a build writes into a folder of its own, which"),
        ("rss: {output: a/../../feed.xml}", "7:19", "outside-folder", "leaves; write 'feed.xml'"),
        ("rss: {output: /feed.xml}", "7:19", "outside-folder", "leaves; write 'feed.xml'"),
        ("rss: {output: \"-\"}", "7:19", "outside-folder", "name a file such as 'feed.xml'"),
        ("rss: {output: feed.xml, keep: true}", "7:35", "cannot-keep", "leave 'keep' and 'archive' out"),
        ("rss: {output: feed.xml, limit: 5, archive: 10}", "7:48", "cannot-keep", "leave 'keep' and 'archive' out"),
        ("rss: {output: a/./good.txt}", "8:22", "same-output", "'a/good.txt' is also taken by"),
        ("rss: {output: feed.xml, limt: 5}", "7:29", "unknown-key", "did you mean 'limit'?"),
    ])
    func mistakesOfOutputs(_ exporter: String, place: String, code: String, words: String) async throws {
        let folder = try Self.folder([exporter, "digest: {output: a/good.txt}"])
        try await expectMistake(in: folder, place: place, code: code, words: words)
    }

    @Test(arguments: [
        (["pages/*.txt", "../in/pages/*.txt"], "5:41", "move the pages of '../in/pages/*.txt' into it"),
        (["pages/../../in/pages/*.txt"], "5:18", "a build sees no change of pages outside"),
        (["/no-such-folder/*.txt"], "5:18", "a build sees no change of pages outside"),
        (["pages/*.txt", "linked/*.txt"], nil, "where a build sees no change of pages"),
    ])
    func pagesOutsideTheFolder(_ sources: [String], place: String?, words: String) async throws {
        let folder = try Self.folder(sources: sources, ["digest: {output: good.txt}"])
        try folder.write(Self.page, to: "elsewhere/2.txt")
        try folder.link("in/linked", to: "../elsewhere")
        try await expectMistake(in: folder, place: place, code: "outside-folder", words: words)
    }

    private static func templatePipeline() throws -> Pipeline {
        var pipeline = Pipeline.standard
        try pipeline.exporters.register(TemplateExporter.self)
        return pipeline
    }

    /// A template is an input as a page is: it is in the folder, is listed, and no output overwrites it.
    @Test(arguments: [
        ("notes.mustache", "notes.md", nil, ""), ("../notes.mustache", "notes.md", "7:26", "move it into that"),
        ("linked/notes.mustache", "notes.md", "7:26", "a build sees no change of"),
    ])
    func templates(_ template: String, output: String, place: String?, words: String) async throws {
        let folder = try Self.folder(["template: {template: \(template), output: \(output)}"])
        try folder.makeFolder("elsewhere")
        try folder.link("in/linked", to: "../elsewhere")
        for name in ["in/notes.mustache", "notes.mustache", "elsewhere/notes.mustache"] {
            try folder.write("{{> part}}{{id}}\n", to: name)
            try folder.write("# ", to: name.replacing("notes", with: "part"))
        }
        let pipeline = try Self.templatePipeline()
        let report = await pipeline.build(
            pipeline.load(folder.path("in/b.yaml")), into: folder.path("out/feeds"),
            dependencies: folder.path("out/deps/feeds.d"))
        guard let place else {
            #expect(!report.hasErrors, "\(report.diagnostics)")
            let inputs = ["in/b.yaml", "in/notes.mustache", "in/part.mustache", "in/pages/第\\ 1\\ 版.txt"]
            let rule = "out/feeds/notes.md:" + inputs.map { " \\\n  ~/\($0)" }.joined() + "\n"
            #expect(folder.text("out/deps/feeds.d")?.replacing(folder.path(""), with: "~/") == "~/" + rule)
            return
        }
        let told = report.diagnostics.map(\.description)
        let start = folder.path("in/b.yaml") + ":\(place): error: "
        #expect(told.allSatisfy { $0.hasPrefix(start) && $0.contains(words) } && told.count == 2, "\(told)")
        #expect(report.outputs.isEmpty && folder.text("out/deps/feeds.d") == nil)
    }

    @Test func noOutputOverwritesATemplate() async throws {
        let folder = try Self.folder([
            "template: {template: notes.mustache, output: a.md}", "digest: {output: notes.mustache}",
        ])
        try folder.write("{{id}}", to: "in/notes.mustache")
        let pipeline = try Self.templatePipeline()
        let report = await pipeline.run(pipeline.load(folder.path("in/b.yaml")))
        #expect(report.diagnostics.map(\.code) == ["overwrites-source"])
        #expect(folder.text("in/notes.mustache") == "{{id}}")
    }

    /// The list of feeds is an output as well.
    @Test func theListOfFeeds() async throws {
        let folder = try Self.folder(top: "opml: ../list.opml", ["rss: {output: feed.xml}"])
        try await expectMistake(in: folder, place: "4:7", code: "outside-folder", words: "write 'list.opml'")
    }

    /// A fault of one page keeps all from being made, and what the last build made stays.
    @Test func allOrNothing() async throws {
        let folder = try Self.folder(["rss: {output: feed.xml}", "digest: {output: a.txt}"])
        #expect(await !Self.build(folder).hasErrors)
        let before = try folder.listing()
        let feed = folder.text("out/feeds/feed.xml")
        try folder.write([0xFF, 0xFE, 0x00, 0xD8], to: "in/pages/2.txt")
        let report = await Self.build(folder)
        #expect(report.diagnostics.map(\.code) == ["not-text"])
        #expect(report.diagnostics.first?.location?.path == folder.path("in/pages/2.txt"))
        #expect(try folder.listing() == (before + ["in/pages/2.txt"]).sorted())
        #expect(folder.text("out/feeds/feed.xml") == feed)
    }

    /// An output that cannot be written takes the others with it.
    @Test func anOutputThatCannotBeWritten() async throws {
        let folder = try Self.folder(["digest: {output: a.txt}", "rss: {output: b}", "json: {output: b/c.json}"])
        let report = await Self.build(folder)
        #expect(report.diagnostics.map(\.code) == ["is-a-folder"])
        #expect(try folder.listing().filter { $0.hasPrefix("out/") } == [])
        try folder.write("a file", to: "wall")
        let blocked = await Self.build(folder, into: "wall/feeds")
        #expect(blocked.diagnostics.map(\.code) == ["missing-folder"])
        #expect(folder.text("wall") == "a file")
    }

    /// The file of dependencies is written as an output is: over nothing that is read or made, and over no pipe.
    @Test(arguments: [
        ("in/b.yaml", "overwrites-source", "is the configuration"),
        ("in/pages/第 1 版.txt", "overwrites-source", "is a source"),
        ("in/pages/deps.txt", "overwrites-source", "would be read as a page by the next build"),
        ("out/feeds/a.txt", "same-output", "is the output 'digest' of line 7"),
        ("out/feeds.outputs", "overwrites-source", "is the list of what builds have made"),
        ("pipe", "no-regular-file", "is a device, pipe or socket"), ("out", "is-a-folder", "is a folder"),
    ])
    func theFileOfDependencies(_ name: String, code: String, words: String) async throws {
        let folder = try Self.folder(["digest: {output: a.txt}"])
        // In the first build, and in one where all is there already.
        for isBuilt in [false, true] {
            if isBuilt { #expect(await !Self.build(folder).hasErrors) }
            try folder.makeFolder("out")
            if !isBuilt { #expect(mkfifo(folder.path("pipe"), 0o600) == 0) }
            let before = try folder.listing()
            let texts = before.filter { $0 != "pipe" }.map(folder.text)
            let pipeline = Pipeline.standard
            let report = await pipeline.build(
                pipeline.load(folder.path("in/b.yaml")), into: folder.path("out/feeds"), dependencies: folder.path(name)
            )
            #expect(report.diagnostics.map(\.code) == [code])
            #expect(report.diagnostics.first?.message.contains(words) == true, "\(report.diagnostics)")
            #expect(try folder.listing() == before)
            #expect(before.filter { $0 != "pipe" }.map(folder.text) == texts)
        }
    }

    /// A list of the same name that is somebody else's stays as it is, and so does everything else.
    @Test(arguments: ["my notes", "", "/etc/passwd\0", "a\0"])
    func aForeignList(_ text: String) async throws {
        let folder = try Self.folder(["digest: {output: a.txt}"])
        try folder.write(text, to: "out/feeds.outputs")
        try folder.write("mine", to: "out/feeds/a.txt")
        let report = await Self.build(folder)
        #expect(report.diagnostics.map(\.code) == ["foreign-list"])
        #expect(folder.text("out/feeds.outputs") == text && folder.text("out/feeds/a.txt") == "mine")
    }

    /// The list of a build of 0.1.0, which had whole paths, is taken up; and a folder that was moved keeps its own.
    @Test func listsOfEarlierBuilds() async throws {
        let folder = try Self.folder(["digest: {output: a.txt}"])
        try folder.write("old", to: "out/feeds/old.txt")
        try folder.write(folder.path("out/feeds/old.txt") + "\0", to: "out/feeds.outputs")
        #expect(await !Self.build(folder).hasErrors)
        #expect(folder.text("out/feeds/old.txt") == nil)
        try FileManager.default.moveItem(atPath: folder.path("out"), toPath: folder.path("moved"))
        let configuration = try #require(folder.text("in/b.yaml"))
        try folder.write(configuration.replacing("a.txt", with: "b.txt"), to: "in/b.yaml")
        #expect(await !Self.build(folder, into: "moved/feeds").hasErrors)
        #expect(
            try folder.listing().filter { $0.hasPrefix("moved/") } == [
                "moved/feeds", "moved/feeds.outputs", "moved/feeds/b.txt",
            ])
    }

    /// A dry run says what a run would say of configuration and pages, and writes nothing.
    @Test func dryRuns() async throws {
        let folder = try Self.folder(["digest: {output: a.txt, width: 5}", "rss: {output: no/feed.xml}"])
        try folder.write("", to: "in/pages/2.txt")
        let before = try folder.listing()
        let pipeline = Pipeline.standard
        let configuration = pipeline.load(folder.path("in/b.yaml"))
        let report = await pipeline.dryRun(configuration)
        #expect(report.diagnostics.map(\.code) == ["out-of-range", "empty-page"])
        #expect(report.outputs.isEmpty && report.filesRead == 2 && report.articles == 1)
        #expect(await pipeline.dryBuild(configuration).diagnostics.map(\.code) == ["out-of-range", "empty-page"])
        #expect(try folder.listing() == before)
        #expect(report.diagnostics == (await pipeline.run(configuration)).diagnostics)
    }

    private func expectMistake(
        in folder: TemporaryFolder, place: String?, code: String, words: String
    ) async throws {
        let before = try folder.listing()
        let pipeline = Pipeline.standard
        let configuration = pipeline.load(folder.path("in/b.yaml"))
        for report in [await pipeline.dryBuild(configuration), await Self.build(folder)] {
            let told = report.diagnostics.map(\.description)
            let start = folder.path("in/b.yaml") + (place.map { ":\($0)" } ?? "") + ": error: "
            #expect(told.contains { $0.hasPrefix(start) && $0.contains(words) && $0.hasSuffix("[\(code)]") }, "\(told)")
            #expect(report.outputs.isEmpty)
        }
        #expect(try folder.listing() == before)
    }
}
