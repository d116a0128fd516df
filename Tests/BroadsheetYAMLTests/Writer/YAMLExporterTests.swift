import BroadsheetCore
import BroadsheetTesting
import BroadsheetYAML
import TestSupport
import Testing

@Suite struct YAMLExporterTests {
    @Test func itKeepsTheLawsOfExporters() {
        let options = [DocumentOptions(ranges: true, ledger: true), DocumentOptions(ranges: false, ledger: false)]
        let faults = ExporterConformance.check(YAMLExporter.self, options: options) { bytes in
            _ = try LibYAMLLoader.load(bytes) { .string($0) }
        }
        #expect(faults == [])
    }

    @Test(arguments: ["rich.yaml", "rich-ledger.yaml"])
    func theOutputIsAsRecorded(_ name: String) throws {
        let options = name == "rich.yaml" ? DocumentOptions() : DocumentOptions(ranges: false, ledger: true)
        let text = try Export(YAMLExporter(options: options)).text(SampleEditions.rich)
        #expect(try Golden.fault(in: text, comparedWith: "YAML/\(name)") == nil)
    }

    @Test(arguments: [false, true])
    func libyamlReadsTheSameDocument(_ all: Bool) throws {
        let options = DocumentOptions(ranges: all, ledger: all)
        for editions in [SampleEditions.rich, SampleEditions.bare, SampleEditions.empty, []] {
            let read = try LibYAMLLoader.load(Export(YAMLExporter(options: options)).bytes(editions))
            #expect(read == DocumentTree(of: editions, options: options))
        }
    }

    @Test func aLongTextStandsOnOneLine() throws {
        let text = String(repeating: "会议指出，“数字化”改革 a ", count: 50_000) + "。"
        let editions = [
            Edition(info: .init(), articles: [Article(body: [Block(text: text), Block(text: text + "\n")])])
        ]
        let bytes = try Export(YAMLExporter(options: .init())).bytes(editions)
        #expect(try LibYAMLLoader.load(bytes) == DocumentTree(of: editions))
        #expect(bytes.split(separator: UInt8(ascii: "\n")).count { $0.count > 1_000 } == 2)
    }
}
