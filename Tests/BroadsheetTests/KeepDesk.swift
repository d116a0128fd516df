import Foundation
import Testing

@testable import Broadsheet

/// A folder with a configuration, and pages of days that come and go.
struct KeepDesk: Sendable {
    let folder: TemporaryFolder
    let format: String

    init(_ format: String, options: String = "") throws {
        self.format = format
        folder = try TemporaryFolder()
        try folder.makeFolder("pages")
        try configure(options)
    }

    func configure(_ options: String, top: String = "") throws {
        try folder.write(
            """
            version: 1
            publication: {title: 报, link: https://news.example/, language: zh-CN}
            edition: {time-zone: "+08:00", publish-time: "06:00"}
            sources: [{path: "pages/{date}-{page}.txt", parser: lines}]
            exporters: [{\(format): {output: feed, keep: true\(options)}}]
            \(top)

            """, to: "b.yaml")
    }

    /// The pages of a run: the day of December and the page, and its lines, each an article.
    func run(_ pages: [String: String], limits: ResourceLimits = ResourceLimits()) async throws -> RunReport {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("pages")) {
            try FileManager.default.removeItem(atPath: folder.path("pages/\(name)"))
        }
        for (name, lines) in pages {
            try folder.write(lines.replacingOccurrences(of: " ", with: "\n"), to: "pages/2021-12-\(name).txt")
        }
        let pipeline = try Self.pipeline(limits)
        return await pipeline.run(pipeline.load(folder.path("b.yaml")))
    }

    /// The errors that are reported without a run.
    func check() throws -> [Diagnostic] {
        let pipeline = try Self.pipeline(ResourceLimits())
        return pipeline.check(pipeline.load(folder.path("b.yaml"))).filter { $0.severity == .error }
    }

    private static func pipeline(_ limits: ResourceLimits) throws -> Pipeline {
        var pipeline = Pipeline.standard
        try pipeline.parsers.register(TitleParser.self)
        pipeline.limits = limits
        return pipeline
    }

    /// The titles in the feed, in order.
    func titles() throws -> String {
        let text = try #require(folder.text("feed"))
        let pattern =
            format == "json-feed"
            ? #/"title": "([^"]*)", "content/# : #/<(?:item|entry)>[^\0]*?<title>(.*?)</title>/#
        return text.matches(of: pattern).map { String($0.output.1) }.joined(separator: " ")
    }
}

/// A parser whose every line is an article with an id of its own; after `：` is its text.
struct TitleParser: ArticleParser {
    static let descriptor = ParserDescriptor(name: "lines", summary: "Every line is an article.")

    init(options: NoOptions) {}

    func parse(_ source: PageSource) -> [ParsedPage] {
        let lines = String(decoding: source.bytes, as: UTF8.self).split(separator: "\n")
        let range = SourceRange(file: source.file, page: source.code, bytes: 0..<1, lines: 1...1)
        let articles = lines.map { line in
            let parts = line.split(separator: "：", maxSplits: 1).map(String.init)
            return Article(
                id: parts[0], headline: Headline(decks: [Deck(role: .main, text: parts[0])]),
                body: [Block(text: parts.last ?? "")], ranges: [range])
        }
        return [ParsedPage(page: Page(code: source.code, file: source.file), articles: articles)]
    }
}
