import Foundation
import Testing

@testable import Broadsheet

/// Which articles an output takes, and what is reported where it takes none.
@Suite struct SelectionTests {
    private static func article(_ id: String, _ page: String, _ section: String?, _ kind: Article.Kind) -> Article {
        Article(
            id: id, kind: kind, headline: Headline(decks: [Deck(role: .main, text: id)]), section: section,
            ranges: [SourceRange(file: "f", page: page, bytes: 0..<1, lines: 1...1)])
    }

    private static let edition = Edition(
        info: Edition.Info(date: CalendarDate("2021-12-13"), pages: []),
        articles: [
            article("a", "1", "要闻", .report), article("b", "2", "要闻", .photo), article("c", "A03", nil, .notice),
            article("d", "A12", "广告", .notice), article("e", "B01", "副刊", .report), article("f", "10", nil, .report),
        ])

    private static func configuration(_ exporter: String, in folder: TemporaryFolder) throws -> Configuration {
        let yaml = "version: 1\npublication: {title: 报, link: https://news.example/}\nexporters:\n  - \(exporter)\n"
        return Pipeline.standard.configuration(fromYAML: Array(yaml.utf8), path: folder.path("b.yaml"))
    }

    private static func run(_ exporter: String) throws -> (ids: String, said: [String]) {
        let folder = try TemporaryFolder()
        let report = Pipeline.standard.write([edition], outputsOf: try configuration(exporter, in: folder))
        let text = folder.text("out") ?? ""
        let ids = text.matches(of: #/"id":"(.)"/#).map { String($0.output.1) }.joined()
        return (ids, report.diagnostics.map { "\($0)".replacingOccurrences(of: folder.path, with: "~") })
    }

    @Test(arguments: [
        ("pages: [1-4]", "ab"), ("pages: 1-10", "abf"), ("pages: [\"A01-A12\"]", "cd"), ("pages: [A1-12, 2]", "bcd"),
        ("pages: [第1版-第2版]", "ab"), ("pages: [a03–a04]", "c"), ("pages: [\"B01 - B01\"]", "e"), ("pages: [A3]", "c"),
        ("not: {kinds: [notice]}", "abef"), ("not: {kinds: [photo], sections: [广告]}", "acef"),
        ("not: {pages: [2-12]}", "acde"), ("pages: [1-12], not: {pages: [2]}", "af"),
        ("kinds: [notice], not: {sections: [广告]}", "c"), ("not: {}", "abcdef"),
    ])
    func takesRangesAndLeavesOut(select: String, ids: String) throws {
        let (taken, said) = try Self.run("jsonl: {output: out, select: {\(select)}}")
        #expect(taken == ids && said == [])
    }

    /// A range may be written from its end, and reach over parts of the paper.
    @Test(arguments: [
        ("4-1", ["1", "04"], ["5", "A01"]), ("A04-A01", ["A1", "A02"], ["A05", "2", "B01"]),
        ("A03-B02", ["A03", "A12", "B1"], ["A02", "B03", "4", "C01"]), ("2-A04", ["2", "7", "A01"], ["1", "A05"]),
    ])
    func takesRangesAsTheyAreMeant(range: String, inside: [String], outside: [String]) throws {
        let folder = try TemporaryFolder()
        let configuration = try Self.configuration("jsonl: {output: out, select: {pages: \(range)}}", in: folder)
        #expect(configuration.diagnostics == [])
        let chosen = try #require(configuration.outputs.first?.selection.pageRanges.first)
        #expect(inside.filter(chosen.contains) == inside && outside.filter(chosen.contains) == [])
    }

    @Test(arguments: [
        (
            "jsonl: {output: out, select: {sections: [要闻, 体育]}}",
            [
                "~/b.yaml:4:50: warning: no article stands in the section '体育'; the sections are '副刊', '广告', '要闻' [nothing-selected]"
            ]
        ),
        (
            "jsonl: {output: out, select: {pages: [1, 5-9]}}",
            [
                "~/b.yaml:4:46: warning: no article starts on pages '5-9'; the pages are '1', '2', '10', 'A03', 'A12', 'B01' "
                    + "[nothing-selected]"
            ]
        ),
        // Where all of them take nothing, that explains the rest.
        (
            "jsonl: {output: out, select: {pages: A9, kinds: [photo]}}",
            [
                "~/b.yaml:4:42: warning: no article starts on page 'A9'; the pages are '1', '2', '10', 'A03', 'A12', 'B01' "
                    + "[nothing-selected]"
            ]
        ),
        (
            "jsonl: {output: out, select: {kinds: [brief]}}",
            [
                "~/b.yaml:4:34: warning: 'select' takes none of the articles that were read; take a condition away, or "
                    + "correct it [nothing-selected]"
            ]
        ),
        (
            "jsonl: {output: out, select: {sections: [要闻], not: {pages: [1-2]}}}",
            [
                "~/b.yaml:4:34: warning: 'select' takes none of the articles that were read; take a condition away, or "
                    + "correct it [nothing-selected]"
            ]
        ),
        (
            "jsonl: {output: \"x-{person}\"}",
            [
                "~/b.yaml:4:21: warning: no article has a value for '{person}', so no file is written; name a file without "
                    + "it [nothing-selected]"
            ]
        ),
        ("jsonl: {output: \"x-{section}\", select: {kinds: [photo, brief]}}", []),
    ])
    func saysWhatTakesNothing(exporter: String, expected: [String]) throws {
        #expect(try Self.run(exporter).said == expected)
    }

    /// An output that a placeholder divides into none was asked for: nobody is told to add one.
    @Test(arguments: ["select: {sections: [体育]}, output: a", "output: 'x-{person}'"])
    func saysItWhenPagesAreChecked(output: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("水库蓄水过半\n\n本报讯 昨日，水库蓄水过半。\n", to: "pages/1.txt")
        try folder.write(
            "version: 1\nsources: [{path: pages/*.txt}]\nexporters: [{jsonl: {\(output)}}]\n",
            to: "b.yaml")
        let pipeline = Pipeline.standard
        let configuration = pipeline.load(folder.path("b.yaml"))
        let dry = await pipeline.dryRun(configuration).diagnostics
        let run = await pipeline.run(configuration).diagnostics
        #expect(dry.map(\.code) == ["nothing-selected"] && dry == run)
        #expect(pipeline.check(configuration) == [])
    }

    // MARK: Folders

    @Test(arguments: ["new/out", "new/deep/er/out", "./new//out", "there/new/out"])
    func makesFoldersBelowTheConfiguration(path: String) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("there")
        let configuration = try Self.configuration("jsonl: {output: \(path)}", in: folder)
        #expect(Pipeline.standard.check(configuration).filter { $0.code == "missing-folder" } == [])
        #expect(try folder.listing() == ["there"])
        let report = Pipeline.standard.write([Self.edition], outputsOf: configuration)
        #expect(!report.hasErrors && folder.text(path) != nil, "\(report.diagnostics)")
    }

    @Test(arguments: [
        "/nowhere-at-all/out", "../nowhere-at-all/out", "new/../new/out", "link/new/out", "gone/new/out",
        "file/new/out",
    ])
    func makesNoFolderElsewhere(path: String) throws {
        let folder = try TemporaryFolder()
        let other = try TemporaryFolder()
        try folder.link("link", to: other.path)
        try folder.link("gone", to: "nothing")
        try folder.write("x", to: "file")
        let report = Pipeline.standard.write(
            [Self.edition], outputsOf: try Self.configuration("jsonl: {output: \(path)}", in: folder))
        #expect(report.diagnostics.map(\.code) == ["missing-folder"])
        #expect(try other.listing() == [])
    }

    // MARK: Links

    @Test func notesFeedsWithoutLinks() throws {
        let folder = try TemporaryFolder()
        try folder.write("水库蓄水过半\n", to: "1.txt")
        func said(_ exporter: String) throws -> [String] {
            let yaml =
                "version: 1\npublication: {link: https://news.example/}\nsources: [{path: \"*.txt\"}]\nexporters:\n"
                + "  - \(exporter)\n"
            let pipeline = Pipeline.standard
            return pipeline.check(pipeline.configuration(fromYAML: Array(yaml.utf8), path: folder.path("b.yaml")))
                .map { "\($0.location?.line ?? 0) \($0.code) \($0.message)" }
        }
        for format in ["rss", "atom", "json-feed"] {
            let notes = try said("\(format): {output: out}")
            #expect(notes.count == 1 && notes.first?.hasPrefix("5 feed-without-links ") == true)
            #expect(notes.first?.hasSuffix("'https://news.example/#{id}'") == true)
            #expect(try said("\(format): {output: out, item-link: \"https://news.example/#{id}\"}") == [])
        }
        #expect(try said("jsonl: {output: out}") == [])
    }

    @Test func listsOneFeedOfEachSelection() throws {
        let folder = try TemporaryFolder()
        let yaml = """
            version: 1
            publication: {title: 报, link: https://news.example/}
            opml: out/feeds.opml
            exporters:
              - json-feed: {output: out/a.json}
              - rss: {output: out/a.xml, limit: 3}
              - rss: {output: "out/{section}.xml"}
              - atom: {output: out/a.atom}
              - rss: {output: out/reports.xml, select: {kinds: [report]}}
              - json-feed: {output: out/reports.json, select: {kinds: [report]}}
              - json-feed: {output: out/photos.json, select: {kinds: [photo]}}

            """
        let configuration = Pipeline.standard.configuration(fromYAML: Array(yaml.utf8), path: folder.path("b.yaml"))
        #expect(!Pipeline.standard.write([Self.edition], outputsOf: configuration).hasErrors)
        let list = try #require(folder.text("out/feeds.opml"))
        // Feeds of one title are distinguished by their names.
        let titles = list.matches(of: #/ text="([^"]*)"/#).map { String($0.output.1) }
        #expect(titles == ["报 · a", "报 · 副刊", "报 · 广告", "报 · 要闻", "报 · reports", "报 · photos"])
        let names = list.matches(of: #/xmlUrl="https://news.example/([^"]*)"/#)
        let expected = ["a.atom", "副刊.xml", "广告.xml", "要闻.xml", "reports.xml", "photos.json"]
        #expect(names.map { String($0.output.1).removingPercentEncoding } == expected)
    }
}
