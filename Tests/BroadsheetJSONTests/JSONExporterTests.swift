import BroadsheetCore
import BroadsheetJSON
import BroadsheetTesting
import Foundation
import TestSupport
import Testing

@Suite struct JSONExporterTests {
    private static func options(pretty: Bool, ranges: Bool = true, ledger: Bool = false) -> JSONExporter.Options {
        var options = JSONExporter.Options()
        options.pretty = pretty
        options.content = DocumentOptions(ranges: ranges, ledger: ledger)
        return options
    }

    /// The lines of an output, without their ends.
    private static func lines(of bytes: [UInt8]) throws -> [[UInt8]] {
        try #require(bytes.last ?? UInt8(ascii: "\n") == UInt8(ascii: "\n"))
        return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast().map(Array.init)
    }

    @Test func bothKeepTheLawsOfExporters() {
        let documents = [Self.options(pretty: true, ledger: true), Self.options(pretty: false)]
        #expect(
            ExporterConformance.check(JSONExporter.self, options: documents) {
                _ = try JSONSerialization.jsonObject(with: Data($0))
            } == [])
        #expect(
            ExporterConformance.check(JSONLinesExporter.self) {
                for line in try Self.lines(of: $0) { _ = try JSONSerialization.jsonObject(with: Data(line)) }
            } == [])
    }

    @Test(arguments: ["rich.json", "rich-ledger.json", "rich-compact.json", "rich.jsonl"])
    func theOutputIsAsRecorded(_ name: String) throws {
        let exporter: any ArticleExporter =
            switch name {
            case "rich-ledger.json": JSONExporter(options: Self.options(pretty: true, ranges: false, ledger: true))
            case "rich-compact.json": JSONExporter(options: Self.options(pretty: false, ranges: false))
            case "rich.jsonl": JSONLinesExporter(options: .init())
            default: JSONExporter(options: .init())
            }
        #expect(try Golden.fault(in: Export(exporter).text(SampleEditions.rich), comparedWith: "JSON/\(name)") == nil)
    }

    @Test(arguments: [false, true], [false, true])
    func foundationReadsTheSameDocument(_ pretty: Bool, all: Bool) throws {
        for editions in [SampleEditions.rich, SampleEditions.bare, SampleEditions.empty, []] {
            let options = Self.options(pretty: pretty, ranges: all, ledger: all)
            let read = try DocumentTree(readingJSON: Export(JSONExporter(options: options)).bytes(editions))
            #expect(read == DocumentTree(of: editions, options: options.content).sorted)
        }
    }

    @Test func linesAreTheArticlesOfTheDocument() throws {
        let lines = try Self.lines(of: Export(JSONLinesExporter(options: .init())).bytes(SampleEditions.rich))
        let read = try lines.map { try DocumentTree(readingJSON: $0) }
        #expect(.sequence(read) == DocumentTree(of: SampleEditions.rich)["articles"]?.sorted)
    }

    /// Programs split text at many characters; none of them may be in a line.
    @Test func noTextBreaksALine() throws {
        let article = Article(body: HostileText.all.map { Block(text: $0.text) })
        let editions = [Edition(info: .init(), articles: [article, article])]
        let text = try Export(JSONLinesExporter(options: .init())).text(editions)
        let breaks = text.unicodeScalars.filter { CharacterSet.newlines.contains($0) }
        #expect(Array(breaks) == ["\n", "\n"])
        for line in try Self.lines(of: Array(text.utf8)) {
            guard case .sequence(let body)? = try DocumentTree(readingJSON: line)["body"] else { continue }
            #expect(body.compactMap { $0["text"] } == HostileText.all.map { .string($0.text) })
        }
    }

    @Test func aLongTextIsWrittenWhole() throws {
        let text = String(repeating: "会议指出，“数字化”\\改革\n", count: 100_000)
        let editions = [Edition(info: .init(), articles: [Article(body: [Block(text: text)])])]
        let bytes = try Export(JSONExporter(options: .init())).bytes(editions)
        #expect(try DocumentTree(readingJSON: bytes) == DocumentTree(of: editions).sorted)
    }
}
