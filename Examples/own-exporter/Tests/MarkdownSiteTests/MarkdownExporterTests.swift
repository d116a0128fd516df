import Broadsheet
import BroadsheetTesting
import Foundation
import MarkdownSite
import Testing

@Suite struct MarkdownExporterTests {
    private let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func pipeline() throws -> Pipeline {
        var exporters = ExporterRegistry.standard
        try exporters.register(MarkdownExporter.self)
        return Pipeline(exporters: exporters)
    }

    @Test func keepsTheLawsOfExporters() {
        #expect(ExporterConformance.check(MarkdownExporter.self) { bytes in _ = try MarkdownReader(bytes) } == [])
    }

    @Test func everyTextReadsBack() throws {
        for hostile in HostileText.all {
            let article = Article(
                id: "1", headline: Headline(decks: [Deck(role: .main, text: "题" + hostile.text)]),
                body: [Block(text: "文" + hostile.text), Block(kind: .listItem, text: hostile.text + "。")])
            let bytes = try Export(MarkdownExporter()).bytes([Edition(info: Edition.Info(), articles: [article])])
            let read = try MarkdownReader(bytes)
            // The front matter says every text as it is, Markdown all but control characters.
            #expect(
                read.frontMatter["title"].map { Array($0.utf8) } == Array("题\(hostile.text)".utf8), "\(hostile.name)")
            #expect(
                read.body.map { MarkdownReader.shown($0) } == [
                    plain("文" + hostile.text), "- " + plain(hostile.text + "。"),
                ],
                "\(hostile.name)")
        }
    }

    /// A text on one line, as HTML would show it.
    private func plain(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            if scalar.properties.isWhitespace, scalar != "\u{3000}" { return " " }
            return scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
        }
        return String(String.UnicodeScalarView(scalars)).unicodeScalars.split(separator: " ").map { String($0) }
            .joined(separator: " ")
    }

    @Test func aSiteOfTheSamplePage() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let content = folder.appendingPathComponent("public")
        try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
        let yaml = try String(contentsOf: example.appendingPathComponent("broadsheet.yaml"), encoding: .utf8)
            .replacingOccurrences(of: "../../seeds", with: example.path + "/../../seeds")
        let path = folder.appendingPathComponent("broadsheet.yaml")
        try yaml.write(to: path, atomically: true, encoding: .utf8)

        let pipeline = try pipeline()
        let report = await pipeline.run(pipeline.load(path.path))
        #expect(!report.hasErrors, "\(report.diagnostics)")
        var posts: [String: MarkdownReader] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: content.path) {
            posts[name] = try MarkdownReader(Array(try Data(contentsOf: content.appendingPathComponent(name))))
        }
        #expect(posts.count == report.articles + 1)
        let post = try #require(posts.values.first { $0.frontMatter["title"] == "柯城区部署督导疫情防控工作" })
        #expect(post.frontMatter["date"] == "2021-12-13T06:00:00+08:00")
        #expect(post.frontMatter["authors"]?.isEmpty == false)
        #expect(post.frontMatter["tags"]?.contains("蒋国强") == true)
        #expect(post.frontMatter["draft"] == nil)
        let readme = try String(contentsOf: example.appendingPathComponent("README.md"), encoding: .utf8)
        for (key, text) in post.frontMatter where key != "date" {
            for part in text.components(separatedBy: "|") { #expect(readme.contains("\"\(part)\"")) }
        }
        #expect(post.body.first?.hasPrefix("本报讯 为严格把好疫情防控关") == true)

        let edition = try #require(posts["edition.md"])
        #expect(edition.frontMatter["title"] == "今日柯城 · 2021-12-13" && edition.frontMatter["draft"] == "true")
        #expect(edition.body.filter { $0.hasPrefix("## ") }.count == report.articles)
    }

    @Test func mistakesAreToldAtTheirPlace() throws {
        let yaml = """
            version: 1
            exporters:
              - markdown: {output: a.md, front-matter: artikel, draft: yes, tag: [people]}
              - markdwn: {output: b.md}

            """
        let configuration = try pipeline().configuration(fromYAML: Array(yaml.utf8), path: "broadsheet.yaml")
        #expect(
            configuration.diagnostics.map(\.description) == [
                "broadsheet.yaml:3:44: error: 'front-matter' cannot be 'artikel'; did you mean 'article'? [unknown-value]",
                "broadsheet.yaml:3:60: error: 'draft' cannot be 'yes'; write true or false [wrong-type]",
                "broadsheet.yaml:3:65: error: unknown key 'tag'; did you mean 'tags'? [unknown-key]",
                "broadsheet.yaml:4:5: error: unknown exporter 'markdwn'; did you mean 'markdown'? [unknown-exporter]",
            ])
    }

    @Test func theReadmeShowsWhatIsSaid() throws {
        let readme = try String(contentsOf: example.appendingPathComponent("README.md"), encoding: .utf8)
        let yaml = try String(contentsOf: example.appendingPathComponent("broadsheet.yaml"), encoding: .utf8)
        let wrong = Array(yaml.replacingOccurrences(of: "tags:", with: "tag:").utf8)
        let said = try pipeline().configuration(fromYAML: wrong, path: "broadsheet.yaml").diagnostics.map(\.description)
        #expect(said.count == 1 && readme.contains("\n\(said[0])\n"), "\(said)")
        #expect(readme.contains(yaml.components(separatedBy: "exporters:")[1]))
    }

    @Test func manyArticlesUnderOneFrontMatterAreTold() throws {
        let summary = try Export(MarkdownExporter()).write(SampleEditions.rich) { _ in }
        #expect(summary.diagnostics.map(\.code) == ["many-articles"])
    }
}
