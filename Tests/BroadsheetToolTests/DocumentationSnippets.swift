import Broadsheet
import BroadsheetPress
import BroadsheetRSS
import BroadsheetTesting

// The Swift of README and DocC, so that it is compiled and run. `DocumentationTests` compares it line by line; a block of
// the documentation stands here between two lines with its name.

func feedInMemory(_ page: String) throws -> String {
    // snippet: feed in memory
    let paper = Publication(title: "今日柯城", link: "https://news.example/kecheng/", language: "zh-CN")
    let edition = Edition.Info(publication: paper, date: CalendarDate("2021-12-13"))
    let parsed = PressPageParser().edition(from: [PageSource(text: page)], info: edition)
    for article in parsed.edition.articles {
        print(article.headline?.text ?? "", article.contributors.map(\.name))
    }
    let feed = try Export(RSSExporter(), limit: 50).text([parsed.edition])
    // end
    return feed
}

func wholeConfiguration() async -> RunReport {
    // snippet: whole configuration
    let pipeline = Pipeline.standard
    let report = await pipeline.run(pipeline.load("broadsheet.yaml"))
    for diagnostic in report.diagnostics { print(diagnostic) }
    // end
    return report
}

func ownExporter() throws -> Pipeline {
    // snippet: own exporter
    var exporters = ExporterRegistry.standard
    try exporters.register(HeadlineExporter.self)
    let pipeline = Pipeline(exporters: exporters)
    // end
    return pipeline
}

// snippet: headline exporter
struct HeadlineExporter: ArticleExporter {
    static let descriptor = FormatDescriptor(
        name: "headlines", mediaType: "text/plain", fileExtension: "txt", summary: "One headline a line")

    struct Options: ExporterOptions {
        var numbered = false
        init() {}
        init(reading reader: inout OptionReader) {
            numbered = reader.boolean(
                "numbered", default: numbered, example: "true", help: "Put a number before each headline.")
        }
    }

    private let options: Options
    private var count = 0

    init(options: Options) { self.options = options }

    mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {}

    mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        count += 1
        if options.numbered { output.append("\(count). ") }
        output.append((article.headline?.text ?? "") + "\n")
    }

    mutating func finish(into output: inout ExportOutput) {}
}
// end

func exporterFaults() -> [ConformanceFault] {
    // snippet: exporter conformance
    let faults = ExporterConformance.check(HeadlineExporter.self)
    // end
    return faults
}

// snippet: line parser
struct LineParser: ArticleParser {
    static let descriptor = ParserDescriptor(name: "lines", summary: "Every line is a brief")

    init(options: NoOptions) {}

    func parse(_ source: PageSource) -> [ParsedPage] {
        var parsed = ParsedPage(page: Page(code: source.code, file: source.file))
        var end = 0
        func add(_ role: Ledger.Role, upTo next: Int, article: String? = nil) {
            guard next > end else { return }
            parsed.page.ledger.fragments.append(Ledger.Fragment(bytes: end..<next, role: role, article: article))
            end = next
        }
        for (index, bytes) in LineTable(of: source.bytes).lines.enumerated() where !bytes.isEmpty {
            let line = index + 1
            let place = SourceRange(file: source.file, page: source.code, bytes: bytes, lines: line...line)
            let text = String(decoding: source.bytes[bytes], as: UTF8.self)
            parsed.articles.append(
                Article(id: "\(line)", kind: .brief, body: [Block(text: text, ranges: [place])], ranges: [place]))
            add(.separator, upTo: bytes.lowerBound)
            add(.paragraph, upTo: bytes.upperBound, article: "\(line)")
        }
        add(.separator, upTo: source.bytes.count)
        return [parsed]
    }
}
// end

func parserFaults(_ page: PageSource) -> [ConformanceFault] {
    // snippet: parser conformance
    let faults = ParserConformance.check(LineParser.self, samples: [page])
    // end
    return faults
}
