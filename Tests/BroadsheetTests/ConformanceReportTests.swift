import Broadsheet
import BroadsheetTesting
import BroadsheetYAML
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Every exporter and parser of this package, held to the laws with a reader of each format; the modules' own tests
/// use stricter readers and more options. Asked for with
/// `BROADSHEET_REPORT=1 swift test --filter ConformanceReport --disable-xctest`, which prints the tables.
@Suite struct ConformanceReportTests {
    @Test(
        "the laws, exporter by exporter", .enabled(if: ProcessInfo.processInfo.environment["BROADSHEET_REPORT"] != nil))
    func report() throws {
        let exporters = ExporterRegistry.standard.entries.map { entry in
            var reader = OptionReader(nil)
            return Self.report(of: entry.make(&reader))
        }
        let parsers = try ParserRegistry.standard.entries.map { entry in
            var reader = OptionReader(nil)
            return Self.report(of: entry.make(&reader), samples: try Self.samples())
        }
        print("\n\(ConformanceReport.table(of: exporters))\n\(ConformanceReport.table(of: parsers))")
        #expect((exporters + parsers).flatMap(\.faults) == [])
    }

    /// What the checks take for the pipeline's keys is what the pipeline reads.
    @Test func reservedKeysAreThoseOfTheConfiguration() {
        #expect(ExporterConformance.reservedKeys.sorted() == Configuration.outputOptions.map(\.key).sorted())
        #expect(ParserConformance.reservedKeys.sorted() == Configuration.sourceOptions.map(\.key).sorted())
    }

    private static func report<Exporter: ArticleExporter>(of exporter: Exporter) -> ConformanceReport {
        ExporterConformance.report(Exporter.self, reading: reader(of: Exporter.descriptor.mediaType))
    }

    private static func report<Parser: ArticleParser>(of parser: Parser, samples: [PageSource]) -> ConformanceReport {
        ParserConformance.report(Parser.self, samples: samples)
    }

    private static func reader(of mediaType: String) -> ([UInt8]) throws -> Void {
        switch mediaType {
        case "application/rss+xml", "application/atom+xml":
            { bytes in
                let parser = XMLParser(data: Data(bytes))
                _ = parser.parse()
                if let error = parser.parserError { throw error }
            }
        case "application/json", "application/feed+json":
            { bytes in _ = try JSONSerialization.jsonObject(with: Data(bytes)) }
        case "application/jsonl", "application/x-ndjson":
            { bytes in
                for line in bytes.split(separator: UInt8(ascii: "\n")) {
                    _ = try JSONSerialization.jsonObject(with: Data(line))
                }
            }
        case "application/yaml":
            { bytes in
                let mistakes = YAMLReader().read(bytes, path: "output").diagnostics
                if let first = mistakes.first { throw Unreadable(description: first.description) }
            }
        case "text/plain": { _ in }
        default: { _ in throw Unreadable(description: "no reader of '\(mediaType)' is known; add one here") }
        }
    }

    private struct Unreadable: Error, CustomStringConvertible {
        var description: String
    }

    private static func samples() throws -> [PageSource] {
        let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("seeds")
        let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).filter { $0.hasSuffix(".txt") }
        return try names.sorted().map { name in
            PageSource(file: name, bytes: Array(try Data(contentsOf: seeds.appendingPathComponent(name))))
        }
    }
}
