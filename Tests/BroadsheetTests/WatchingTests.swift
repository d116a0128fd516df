import Foundation
import Testing

@testable import Broadsheet

/// What a watch is made of: what a run reads, seen from outside, and a run that follows another.
@Suite struct WatchingTests {
    private static let yaml = """
        version: 1
        publication: {title: 晨湾日报, link: https://news.example/}
        edition: {date: 2024-03-01}
        sources: [{path: "pages/*.txt"}]
        exporters:
          - rss: {output: out/feed.xml, headers: true}
          - digest: {output: "out/{page}.txt"}
          - html: {output: out/site/}

        """

    private static func page(_ title: String) -> String {
        "\(title)\n\n本报讯（记者 白帆）3月1日，\(title)，两岸居民步行十分钟就能相见，通车日期将在下月公布。\n"
    }

    private static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(yaml, to: "b.yaml")
        try folder.write(page("晨湾大桥今日合龙"), to: "pages/1.txt")
        try folder.write(page("消防演练走进社区"), to: "pages/2.txt")
        return folder
    }

    @Test func everyChangeIsNoticed() throws {
        let folder = try Self.folder()
        let pipeline = Pipeline.standard
        func files() -> InputFiles { InputFiles(of: pipeline.load(folder.path("b.yaml"))) }
        var last = files()
        #expect(files() == last)
        let changes: [(String, () throws -> Void)] = [
            ("a new page", { try folder.write(Self.page("新"), to: "pages/3.txt") }),
            ("a longer page", { try folder.write(Self.page("新的"), to: "pages/3.txt") }),
            (
                "another file of the same size and time",
                {
                    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("pages/3.txt"))
                    try folder.write(Self.page("旧的"), to: "pages/3.txt")
                    try FileManager.default.setAttributes(
                        [.modificationDate: attributes[.modificationDate] as Any],
                        ofItemAtPath: folder.path("pages/3.txt"))
                }
            ), ("corrections", { try folder.write("version: 1\n", to: "pages/3.corrections.yaml") }),
            ("no corrections", { try folder.remove("pages/3.corrections.yaml") }),
            ("no page", { try folder.remove("pages/3.txt") }),
            ("the configuration", { try folder.write(Self.yaml + "\n", to: "b.yaml") }),
        ]
        for (name, change) in changes {
            try change()
            #expect(files() != last, "\(name)")
            last = files()
            #expect(files() == last)
        }
        try folder.write("other", to: "other.txt")
        #expect(files() == last, "a file that is no page")
        let other = InputFiles(of: pipeline.load(folder.path("b.yaml")), and: [folder.path("other.txt")])
        #expect(other != last && other.haveSameSettings(as: last))
        try folder.write(Self.yaml, to: "b.yaml")
        #expect(!files().haveSameSettings(as: last))
    }

    @Test func aChangeCountsWhenItHasComeToRest() throws {
        let folder = try Self.folder()
        let configuration = Pipeline.standard.load(folder.path("b.yaml"))
        func files() -> InputFiles { InputFiles(of: configuration) }
        var watch = InputWatch()
        #expect(watch.look(files()) == .settling)
        #expect(watch.look(files()) == .changed)
        watch.take(files())
        #expect(watch.look(files()) == .unchanged)
        try folder.write("半", to: "pages/3.txt")
        #expect(watch.look(files()) == .settling)
        try folder.write("半篇", to: "pages/3.txt")
        #expect(watch.look(files()) == .settling)
        #expect(watch.look(files()) == .changed)
        try folder.remove("pages/3.txt")
        #expect(watch.look(files()) == .unchanged)
    }

    @Test func theNewestChangeIsThatOfAFileOrFolder() throws {
        let folder = try Self.folder()
        let configuration = Pipeline.standard.load(folder.path("b.yaml"))
        func date(_ seconds: Int, of name: String) throws {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: TimeInterval(seconds))], ofItemAtPath: folder.path(name)
            )
        }
        for name in ["b.yaml", "pages/1.txt", "pages/2.txt", "pages", "."] { try date(1000, of: name) }
        #expect(InputFiles(of: configuration).newestChange(in: folder.path("pages")) == 1000)
        try date(2000, of: "pages")
        #expect(InputFiles(of: configuration).newestChange(in: folder.path(".")) == 2000)
        try date(3000, of: "pages/2.txt")
        #expect(InputFiles(of: configuration).newestChange(in: folder.path(".")) == 3000)
    }

    /// A run after another writes what has changed, and nothing else; its outputs are those of a run by itself.
    @Test func onlyWhatChangedIsWritten() async throws {
        let folder = try Self.folder()
        let pipeline = Pipeline.standard
        let earlier = EarlierRun()
        func changed() async -> [String] {
            let report = await pipeline.run(pipeline.load(folder.path("b.yaml")), after: earlier)
            #expect(!report.hasErrors && report.outputs.count == report.standings.count, "\(report.diagnostics)")
            return report.standings.filter { !$0.isUnchanged }.map(\.destination.name)
        }
        func inodes() throws -> [String: UInt64] {
            let names = try folder.listing().filter { $0.hasPrefix("out/") }
            return try Dictionary(
                uniqueKeysWithValues: names.map { name in
                    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
                    return (name, (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0)
                })
        }
        #expect(await changed() == ["out/feed.xml", "out/1.txt", "out/2.txt", "out/site/"])
        let first = try inodes()
        #expect(await changed() == [])
        #expect(try inodes() == first)

        try folder.write(Self.page("消防演练走进学校"), to: "pages/2.txt")
        #expect(await changed() == ["out/feed.xml", "out/2.txt", "out/site/"])
        let second = try inodes()
        #expect(second["out/1.txt"] == first["out/1.txt"] && second["out/feed.xml"] != first["out/feed.xml"])
        let written = try folder.listing().filter { $0.hasPrefix("out/") }.map { folder.text($0) }
        _ = await pipeline.run(pipeline.load(folder.path("b.yaml")))
        #expect(try folder.listing().filter { $0.hasPrefix("out/") }.map { folder.text($0) } == written)
        #expect(try inodes() != second, "a run by itself writes every file")

        try folder.write("other", to: "out/1.txt")
        #expect(await changed() == ["out/1.txt"])
    }

    /// A page is read again where its file or its corrections have changed, and only there.
    @Test func onlyWhatChangedIsRead() async throws {
        let folder = try Self.folder()
        let pipeline = Pipeline.standard
        let earlier = EarlierRun()
        func known() async -> [String] {
            var diagnostics: [Diagnostic] = []
            let jobs = pipeline.findEditions(of: pipeline.load(folder.path("b.yaml")), &diagnostics).flatMap(\.jobs)
            var names: [String] = []
            for job in jobs where await earlier.outcome(of: job) != nil { names.append(job.file) }
            return names
        }
        func run() async { _ = await pipeline.run(pipeline.load(folder.path("b.yaml")), after: earlier) }
        #expect(await known() == [])
        await run()
        #expect(await known() == ["pages/1.txt", "pages/2.txt"])
        try folder.write("version: 1\n", to: "pages/1.corrections.yaml")
        #expect(await known() == ["pages/2.txt"])
        await run()
        #expect(await known() == ["pages/1.txt", "pages/2.txt"])
        try folder.write(Self.page("改"), to: "pages/2.txt")
        #expect(await known() == ["pages/1.txt"])
        try folder.remove("pages/1.txt")
        await run()
        #expect(await known() == ["pages/2.txt"])
    }

    @Test(arguments: [
        ("feed.xml", "/feed.xml"), ("./a/./b.xml", "/a/b.xml"), ("site/", "/site/"), ("./", "/"),
        ("版/1.xml", "/版/1.xml"),
        ("/tmp/feed.xml", nil), ("../feed.xml", nil), ("a/../../b", nil),
    ])
    func outputsHaveAPath(name: String, path: String?) {
        #expect(Configuration.Destination.file(name).servedPath == path)
        #expect(Configuration.Destination.standardOutput.servedPath == nil)
    }

    @Test func theIndexHoldsNothingButText() {
        let index = OutputIndex(
            publication: Publication(title: "<\u{338}b>&\"", language: "zh\"<"),
            entries: [
                OutputIndex.Entry(path: "/版/a b.xml", format: "rss", mediaType: "application/rss+xml", summary: "<i>"),
                OutputIndex.Entry(path: "/site/", format: "html", mediaType: "text/html", summary: "a site"),
            ])
        let html = index.html
        #expect(html.contains("<title>&lt;\u{338}b>&amp;&quot;</title>") && html.contains("lang=\"zh&quot;&lt;\""))
        #expect(html.contains("href=\"./%E7%89%88/a%20b.xml\">版/a b.xml</a>: &lt;i>"))
        #expect(html.components(separatedBy: "rel=\"alternate\"").count == 2)
    }
}
