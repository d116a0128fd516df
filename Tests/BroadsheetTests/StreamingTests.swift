import BroadsheetTesting
import Testing

@testable import Broadsheet

/// Editions are read in portions, and dropped where no output can take an article of them.
@Suite struct StreamingTests {
    /// A folder with pages of many days, one of them without a date, and a configuration.
    private static func desk(_ exporters: String) throws -> (TemporaryFolder, Pipeline, Configuration) {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(seed: 7)
        for day in 1...28 {
            for page in 1...Int.random(in: 1...3, using: &generator) {
                let titles = (0..<Int.random(in: 0...4, using: &generator)).map { "题\(day)-\(page)-\($0)" }
                try folder.write(
                    titles.joined(separator: "\n"), to: "p/2021-12-\(day < 10 ? "0" : "")\(day)-\(page).txt")
            }
        }
        try folder.write("无日", to: "q/1.txt")
        try folder.makeFolder("out")
        try folder.write(
            """
            version: 1
            publication: {title: 报, link: https://news.example/, language: zh-CN}
            sources: [{path: "p/{date}-{page}.txt", parser: lines}, {path: q/*.txt, parser: lines}]
            exporters: [\(exporters)]
            """, to: "b.yaml")
        var pipeline = Pipeline.standard
        try pipeline.parsers.register(TitleParser.self)
        return (folder, pipeline, pipeline.load(folder.path("b.yaml")))
    }

    /// Whatever is dropped, the outputs are those of all editions.
    @Test(arguments: [
        "{rss: {output: out/a, limit: 5}}", "{rss: {output: out/a, limit: 1}}, {atom: {output: out/b, limit-days: 3}}",
        "{json: {output: out/a, limit: 7, select: {pages: [2]}}}, {jsonl: {output: out/b, limit-days: 9, limit: 4}}",
        "{rss: {output: out/a, limit: 6, keep: true}}", "{rss: {output: out/a}}", "{rss: {output: out/a, limit: 500}}",
        "{rss: {output: out/a, limit: 5}}, {json: {output: out/b}}", "{json: {output: out/a, limit: 5, ledger: true}}",
        "{rss: {output: \"out/{page}\", limit: 2}}",
        "{digest: {output: out/a, limit: 9}}, {yaml: {output: out/b, limit: 2}}",
    ])
    func dropsNothingThatIsNeeded(exporters: String) async throws {
        let (folder, pipeline, configuration) = try Self.desk(exporters)
        let all = await pipeline.read(configuration)
        #expect(all.editions.count == 29 && all.editions.last?.info.date == nil)
        for size in [1, 5, 1000] {
            let needs = EditionNeeds(configuration)
            let some = await pipeline.read(configuration, keeping: needs, portion: size) { _ in }
            #expect(some.filesRead == all.filesRead && some.pages == all.pages && some.articles == all.articles)
            #expect(some.editions.map(\.info.date) == all.editions.map(\.info.date))
            #expect(some.diagnostics == all.diagnostics)
            var outputs: [[String: String]] = []
            for editions in [all.editions, some.editions] {
                for file in try folder.listing() where file.hasPrefix("out/") { try folder.remove(file) }
                let report = pipeline.write(editions, outputsOf: configuration)
                #expect(!report.hasErrors)
                let names = try folder.listing().filter { $0.hasPrefix("out/") }
                outputs.append(Dictionary(uniqueKeysWithValues: names.map { ($0, folder.text($0) ?? "") }))
            }
            #expect(outputs[0] == outputs[1] && !outputs[0].isEmpty)
        }
    }

    @Test(arguments: [
        ("{rss: {output: out/a, limit: 5}}", true), ("{rss: {output: out/a, limit-days: 2}}", true),
        ("{rss: {output: out/a, limit: 5}}, {json: {output: out/b}}", false),
        ("{rss: {output: out/a, limit-bytes: 5000}}", false), ("{rss: {output: \"out/{kind}\", limit: 5}}", false),
        ("{rss: {output: out/a, limit: 5, archive: 5}}", false),
    ])
    func holdsOnlyWhatIsNeeded(exporters: String, isDropped: Bool) async throws {
        let (_, pipeline, configuration) = try Self.desk(exporters)
        let needs = EditionNeeds(configuration)
        #expect((needs != nil) == isDropped)
        let result = await pipeline.read(configuration, keeping: needs, portion: 2) { _ in }
        let all = await pipeline.read(configuration)
        let held = result.editions.count { !$0.articles.isEmpty }
        #expect(isDropped ? held < 6 : result.editions == all.editions)
    }

    /// What is put away is written as what is held: all outputs, undivided and divided, selected and kept, with archives.
    @Test(arguments: [
        "{json: {output: out/a, ledger: true}}", "{json: {output: out/a}}, {jsonl: {output: out/b}}",
        "{rss: {output: \"out/{page}.xml\"}}, {rss: {output: \"out/{article}.xml\", headers: true}}",
        "{rss: {output: out/a, select: {pages: [2]}}}, {atom: {output: out/b, select: {not: {pages: [1]}}}}",
        "{rss: {output: out/a, limit: 5, archive: 5}}, {digest: {output: out/b}}",
        "{rss: {output: out/a, limit-bytes: 5000}}, {json-feed: {output: out/b, select: {sections: [无]}}}",
    ])
    func whatIsPutAwayIsWrittenAsItWas(exporters: String) async throws {
        let (folder, pipeline, configuration) = try Self.desk(exporters)
        let all = await pipeline.read(configuration)
        let written = pipeline.write(all.editions, outputsOf: configuration)
        let expected = try Self.outputs(in: folder)
        for name in expected.keys { try folder.remove(name) }
        let report = await pipeline.run(configuration)
        #expect(report.outputs == written.outputs && !report.hasErrors)
        #expect(
            report.diagnostics.filter { $0.code == "nothing-selected" }
                == written.diagnostics.filter { $0.code == "nothing-selected" })
        #expect(try Self.outputs(in: folder) == expected && !expected.isEmpty)
    }

    private static func outputs(in folder: TemporaryFolder) throws -> [String: String] {
        let names = try folder.listing().filter { $0.hasPrefix("out/") }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, folder.text($0) ?? "") })
    }
}
