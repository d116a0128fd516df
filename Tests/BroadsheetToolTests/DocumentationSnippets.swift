// The guides explain their declarations in the text around them.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Broadsheet
import BroadsheetCommandLine
import BroadsheetPress
import BroadsheetProgram
import BroadsheetRSS
import BroadsheetTemplate
import BroadsheetTesting
import Foundation
import Testing

// The Swift of README and DocC, so that it is compiled and run. `DocumentationTests` compares it line by line; a block of
// the documentation is here between two lines with its name.

func feedInMemory(_ page: String) throws -> String {
    // snippet: feed in memory
    let paper = Publication(title: "今日柯城", link: "https://news.example/kecheng/", language: "zh-CN")
    let edition = Edition.Info(publication: paper, date: CalendarDate("2021-12-13"))
    let parsed = PressPageParser().edition(from: [PageSource(text: page)], info: edition)
    for article in parsed.edition.articles {
        print(article.headline?.text ?? "", article.allContributors.map(\.name))
    }
    let feed = try Export(RSSExporter(), limit: 50).text([parsed.edition])
    // end
    return feed
}

protocol ResponseWriter {
    func write(_ chunk: [UInt8]) async throws
}

func feedOfAFile(_ response: some ResponseWriter) async throws -> String {
    // snippet: feed of a file
    let paper = Publication(title: "今日柯城", link: "https://news.example/kecheng/", language: "zh-CN")
    let parsed = await Pipeline.standard.parse(
        [.file("2021-12-13-01.txt")], configuration: Configuration(publication: paper),
        date: CalendarDate("2021-12-13"))
    let export = Export(RSSExporter(), limit: 50, outputURL: "https://news.example/kecheng/feed.xml")

    let text = try export.text([parsed.edition])  // a string
    try export.write([parsed.edition], toFile: "feed.xml")  // a file, whole or not at all
    for try await chunk in export.chunks(of: [parsed.edition]) {
        try await response.write(chunk)  // piece by piece, at the pace of the reader
    }
    // end
    return text
}

func feedWithoutYAML(_ page: String) throws -> [UInt8] {
    // snippet: feed without libyaml
    let parsed = PressPageParser().edition(from: [PageSource(text: page)])
    let feed = try Export(RSSExporter(), limit: 50).bytes([parsed.edition])
    // end
    return feed
}

// snippet: own exporters and parsers
func run(_ configurationPath: String) async throws -> Bool {
    var pipeline = Pipeline.standard
    try pipeline.exporters.register(HeadlineExporter.self)
    try pipeline.parsers.register(LineParser.self)

    let configuration = pipeline.load(configurationPath)
    let report = await pipeline.run(
        configuration, progress: { print("\($0.filesRead) of \($0.fileCount)") })
    for diagnostic in report.diagnostics { print(diagnostic) }
    for output in report.outputs { print(output.path, output.result) }
    return !report.hasErrors
}
// end

func wholeConfiguration() async -> RunReport {
    // snippet: whole configuration
    let pipeline = Pipeline.standard
    let report = await pipeline.run(pipeline.load("broadsheet.yaml"))
    for diagnostic in report.diagnostics { print(diagnostic) }
    // end
    return report
}

func watchedConfiguration(_ pipeline: Pipeline) async throws {
    // snippet: watched configuration
    var watch = InputWatch()
    while !Task.isCancelled {
        let configuration = pipeline.load("broadsheet.yaml")
        let files = InputFiles(of: configuration)
        if watch.look(files) == .changed {
            let report = await pipeline.run(configuration)
            for diagnostic in report.diagnostics { print(diagnostic) }
            watch.take(files)
        }
        try await Task.sleep(for: .seconds(1))
    }
    // end
}

func correctedPage() async -> ParseResult {
    // snippet: corrected page
    var corrections = Corrections()
    corrections.lines = [Corrections.Line(line: 47, begins: "奋力交出数字化改革工作高分答卷", label: .headline)]
    var page = EditionPage(.file("01.txt"))
    page.corrections = .given(corrections)
    let result = await Pipeline.standard.parse([page])
    // end
    return result
}

// snippet: layout reader
public enum TableReader: LayoutReader {
    public static let name = "table"

    public static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        head.starts(with: "x\ty\twidth\theight\tword\n".utf8)
    }

    public static func read(_ bytes: [UInt8], file: String) -> LayoutReading {
        var lines: [PageLayout.Line] = []
        var diagnostics: [Diagnostic] = []
        for (number, row) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard number > 0, !row.isEmpty else { continue }
            let cells = row.split(separator: UInt8(ascii: "\t"), maxSplits: 4).map {
                String(decoding: $0, as: UTF8.self)
            }
            let numbers = cells.prefix(4).compactMap { Int($0) }
            guard cells.count == 5, numbers.count == 4, numbers.allSatisfy((0...100_000).contains),
                !cells[4].allSatisfy(\.isWhitespace), !cells[4].contains(where: \.isNewline)
            else {
                let place = FileLocation(path: file, line: number + 1)
                diagnostics.append(
                    Diagnostic(.warning, code: "bad-row", "this row is no word, and was left out; mend it", at: place))
                continue
            }
            // Numbers of boxes are hundredths of the unit.
            let box = LayoutBox(
                left: numbers[0] * 100, top: numbers[1] * 100, right: (numbers[0] + numbers[2]) * 100,
                bottom: (numbers[1] + numbers[3]) * 100)
            lines.append(PageLayout.Line(words: [PageLayout.Word(cells[4], box: box)]))
        }
        let page = PageLayout(width: 0, height: 0, unit: .point, blocks: lines.map { PageLayout.Block(lines: [$0]) })
        return LayoutReading(pages: [page], diagnostics: diagnostics)
    }
}
// end

func ownReader() -> Pipeline {
    // snippet: own layout reader
    var pipeline = Pipeline.standard
    pipeline.layoutReaders.append(TableReader.self)
    // end
    return pipeline
}

// snippet: laws of a layout reader
@Test func theReaderKeepsTheLaws() {
    let table = "x\ty\twidth\theight\tword\n10\t10\t80\t20\t晨湾大桥今日合龙\n"
    let page = PageSource(text: table, file: "page.table")
    #expect(LayoutConformance.check(TableReader.self, samples: [page]) == [])
}
// end

func ownSchema(_ pipeline: Pipeline) -> String {
    // snippet: own schema
    let schema = ConfigurationSchema(parsers: pipeline.parsers, exporters: pipeline.exporters).text
    // end
    return schema
}

func ownExporter() throws -> Pipeline {
    // snippet: own exporter
    var exporters = ExporterRegistry.standard
    try exporters.register(HeadlineExporter.self)
    let pipeline = Pipeline(exporters: exporters)
    // end
    return pipeline
}

func exporterProgram() throws -> Pipeline {
    // snippet: exporter program
    let headlines = ExternalProgram(
        name: "headlines", path: "/usr/local/bin/headlines.py", timeLimit: .seconds(10), mediaType: "text/plain")
    var exporters = ExporterRegistry.standard
    try exporters.register(headlines)
    let pipeline = Pipeline(exporters: exporters)
    // end
    return pipeline
}

func ownCommands() async throws {
    // snippet: own commands
    var pipeline = Pipeline.standard
    try pipeline.exporters.register(HeadlineExporter.self)
    await CommandLineTool(pipeline, name: "newsroom").main()
    // end
}

// snippet: headline exporter
public struct HeadlineExporter: ArticleExporter {
    public static let descriptor = FormatDescriptor(
        name: "headlines", mediaType: "text/plain", fileExtension: "txt", summary: "One headline a line")

    public struct Options: ExporterOptions {
        public var numbered = false
        public init() {}
        public init(reading reader: inout OptionReader) {
            numbered = reader.boolean(
                "numbered", default: numbered, example: "true", help: "Put a number before each headline.")
        }
    }

    private let options: Options
    private var count = 0

    public init(options: Options) { self.options = options }

    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {}

    public mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        count += 1
        if options.numbered { output.append("\(count). ") }
        let words = (article.headline?.text ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
        output.append(words + "\n")
    }

    public mutating func finish(into output: inout ExportOutput) {}
}
// end

enum TableFormat {
    // snippet: options with choices
    struct Options: ExporterOptions {
        enum Column: String, CaseIterable, Sendable {
            case date, headline, authors
            case firstParagraph = "first-paragraph"
        }

        enum Separator: String, CaseIterable, Sendable {
            case comma, semicolon, tab
        }

        var columns = Column.allCases
        var separator = Separator.comma

        init() {}

        init(reading reader: inout OptionReader) {
            columns = reader.choices(
                "columns", default: columns, example: "[date, headline]", help: "The columns, in this order.")
            separator = reader.choice(
                "separator", default: separator, example: "semicolon", help: "What stands between two columns.")
            if columns.isEmpty {
                reader.report(
                    Diagnostic(
                        .error, code: "no-columns", "'columns' is empty; name one column at least",
                        at: reader.location(of: "columns")))
                columns = Column.allCases
            }
        }
    }
    // end
}

func reportNull(in headline: String, of article: Article, to output: inout ExportOutput) {
    // snippet: report of an exporter
    if headline.unicodeScalars.contains("\0") {
        let place = article.ranges.first.map { FileLocation(path: $0.file, line: $0.lines.lowerBound) }
        output.report(
            Diagnostic(.warning, code: "null-in-headline", "the null in this headline became U+FFFD", at: place))
    }
    // end
}

// snippet: article row
/// The row of an article in a table; a field of which nothing is known is empty.
struct ArticleRow {
    var date: String
    var page: String
    var kind: String
    var headline: String
    var authors: String
    var firstParagraph: String
    var summary: String
    var address: String

    init(_ article: Article, in edition: Edition.Info) {
        date = edition.date?.description ?? ""
        page = article.page ?? ""
        kind = article.kind.rawValue
        // A headline off a page is one line; any other text may hold line ends.
        headline = (article.headline?.text ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
        authors = article.allContributors.map(\.name).joined(separator: "; ")
        firstParagraph = article.body.first { $0.kind == .paragraph }?.text ?? article.photos.first?.caption ?? ""
        summary = article.summary(sentences: 1, maximumLength: 200)
        let site = edition.publication.link ?? ""
        address = WebAddress("\(site)\(article.id).html")?.uri ?? ""
    }
}
// end

// snippet: exporter conformance
@Test func theExporterKeepsTheLaws() {
    #expect(ExporterConformance.check(HeadlineExporter.self) == [])
}
// end

struct NoHeadline: Error {
    var line: String
}

func exporterFaultsWithReader() -> [ConformanceFault] {
    // snippet: exporter conformance with a reader
    let faults = ExporterConformance.check(HeadlineExporter.self) { bytes, options in
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        for line in lines where options.numbered && line.first?.isNumber != true {
            throw NoHeadline(line: String(line))
        }
    }
    // end
    return faults
}

func headlines(of editions: [Edition]) throws -> String {
    // snippet: own exporter in memory
    var options = HeadlineExporter.Options()
    options.numbered = true
    let text = try Export(HeadlineExporter(options: options), limit: 20).text(editions)
    // end
    return text
}

func ownExporterRun() async throws -> RunReport {
    // snippet: own exporter run
    var exporters = ExporterRegistry.standard
    try exporters.register(HeadlineExporter.self)
    let pipeline = Pipeline(exporters: exporters)
    let report = await pipeline.run(pipeline.load("broadsheet.yaml"))
    for diagnostic in report.diagnostics { FileHandle.standardError.write(Data("\(diagnostic)\n".utf8)) }
    if report.hasErrors { exit(1) }
    // end
    return report
}

func ownParser() throws -> Pipeline {
    // snippet: own parser
    var parsers = ParserRegistry.standard
    try parsers.register(LineParser.self)
    let pipeline = Pipeline(parsers: parsers)
    // end
    return pipeline
}

// snippet: line parser
public struct LineParser: ArticleParser {
    public static let descriptor = ParserDescriptor(name: "lines", summary: "Every line is a brief")

    public struct Options: ParserOptions {
        public var minimumLength = 1
        public init() {}
        public init(reading reader: inout OptionReader) {
            minimumLength = reader.integer(
                "minimum-length", in: 1...Int.max, default: minimumLength, unit: "characters",
                help: "Lines of fewer characters are left out.")
        }
    }

    private let options: Options

    public init(options: Options) { self.options = options }

    public func parse(_ source: PageSource) -> [ParsedPage] {
        var page = PageBuilder(source)
        for line in page.lines.lines where !line.isEmpty {
            let text = page.text(line)
            let length = text.unicodeScalars.count
            guard length >= options.minimumLength else {
                page.report(
                    .note, code: "short-line", "a line of \(length) characters is left out", at: line.lowerBound)
                continue
            }
            let id = "\(page.articles.count + 1)"
            let range = page.place(line, as: .paragraph, of: id)
            page.articles.append(
                Article(id: id, kind: .brief, body: [Block(text: text, ranges: [range])], ranges: [range]))
        }
        return [page.parsed()]
    }
}
// end

// snippet: parser conformance
@Test func theParserKeepsTheLaws() {
    let page = PageSource(text: "第一条\n\n第二条\r\n", file: "page.txt")
    #expect(ParserConformance.check(LineParser.self, samples: [page]) == [])
}
// end

extension Pipeline {
    /// The pipeline with the exporter and the parser that the documentation writes.
    static func documented() throws -> Pipeline {
        var pipeline = try ownExporter()
        pipeline.parsers = try ownParser().parsers
        try pipeline.exporters.register(TemplateExporter.self)
        return pipeline
    }

    /// The pipeline of the program `broadsheet`.
    static func ofTheTool() throws -> Pipeline {
        var pipeline = Pipeline.standard
        try pipeline.exporters.register(TemplateExporter.self)
        return pipeline
    }
}

func outputs(of bundle: Bundle) -> [URL?] {
    // snippet: build-time feeds
    let feed = bundle.url(forResource: "feed", withExtension: "xml", subdirectory: "Feeds")
    let culture = bundle.url(forResource: "文化", withExtension: "xml", subdirectory: "Feeds/sections")
    // end
    return [feed, culture]
}
