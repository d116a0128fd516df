import BroadsheetCore
import BroadsheetLayout
import BroadsheetPress
import BroadsheetTesting
import Foundation
import Testing

/// The readers of this package, and a parser of layouts, are held to the laws that those of others are held to.
@Suite struct LayoutConformanceTests {
    private static func fixture(_ name: String) throws -> PageSource {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/layout")
        return PageSource(file: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
    }

    @Test func readersConform() throws {
        #expect(
            LayoutConformance.check(BoxReader.self, samples: [try Self.fixture("page.bbox.xhtml")], damagedCopies: 20)
                == [])
        #expect(
            LayoutConformance.check(HOCRReader.self, samples: [try Self.fixture("page.hocr")], damagedCopies: 20) == [])
        let table = """
            level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
            1\t1\t0\t0\t0\t0\t0\t0\t1000\t800\t-1\t
            5\t1\t1\t1\t1\t1\t100\t50\t300\t40\t96\t晨湾大桥
            5\t1\t1\t1\t1\t2\t410\t50\t300\t40\t96\t今日合龙

            """
        let sample = PageSource(file: "page.tsv", bytes: Array(table.utf8))
        #expect(LayoutConformance.check(TSVReader.self, samples: [sample], damagedCopies: 20) == [])
    }

    @Test func theParserConforms() throws {
        let source = try Self.fixture("page.bbox.xhtml")
        let pages = BoxReader.read(source.bytes, file: source.file).pages
        #expect(ParserConformance.check(PressPageParser.self, layouts: [pages], damagedCopies: 20) == [])
    }

    /// A parser of layouts that keeps neither of the laws that are theirs alone.
    @Test func faultsOfAParserAreFound() throws {
        struct Broken: LayoutParser {
            static let descriptor = ParserDescriptor(name: "broken", summary: "Layouts, in a broken way.")
            init(options: NoOptions) {}
            func parse(_ source: PageSource) -> [ParsedPage] { PressPageParser().parse(source) }
            func parse(_ layouts: [PageLayout], of source: PageSource) -> [ParsedPage] {
                PressPageParser().parse(layouts, of: source).map { page in
                    var page = page
                    page.page.text = nil
                    for article in page.articles.indices {
                        for range in page.articles[article].ranges.indices {
                            for place in page.articles[article].ranges[range].boxes.indices {
                                page.articles[article].ranges[range].boxes[place].box = LayoutBox(
                                    left: 0, top: 0, right: 10_000_000, bottom: 1)
                            }
                        }
                    }
                    return page
                }
            }
        }
        let source = try Self.fixture("page.bbox.xhtml")
        let pages = BoxReader.read(source.bytes, file: source.file).pages
        let laws = Set(ParserConformance.check(Broken.self, layouts: [pages], damagedCopies: 1).map(\.law))
        #expect(laws.isSuperset(of: ["text-of-layouts", "boxes-hold-words"]), "\(laws)")
    }

    /// A reader that keeps none of the laws, and the laws that it breaks.
    @Test func faultsAreFound() {
        enum Broken: LayoutReader {
            static let name = "Broken Reader"
            static func recognizes(_ head: ArraySlice<UInt8>) -> Bool { head.first != UInt8(ascii: "<") }
            static func read(_ bytes: [UInt8], file: String) -> LayoutReading {
                let box = LayoutBox(left: 0, top: 0, right: Int.random(in: 1...1_000_000), bottom: 1)
                let line = PageLayout.Line(words: [PageLayout.Word(" ", box: box)], typeSize: 0)
                let page = PageLayout(width: -1, height: 1, unit: .point, blocks: [PageLayout.Block(lines: [line])])
                return LayoutReading(
                    pages: bytes.count > 5 ? [] : [page], diagnostics: [Diagnostic(.error, code: "No Code", "")])
            }
        }
        let sample = PageSource(file: "page.xml", bytes: Array("<page>".utf8))
        let report = LayoutConformance.report(Broken.self, samples: [sample], damagedCopies: 3)
        #expect(
            Set(report.faults.map(\.law)) == [
                "descriptor", "recognizes-its-own", "recognizes-no-other", "a-page-at-least", "same-result", "sizes",
                "words-are-text", "diagnostics-say-something", "diagnostics-have-a-place",
            ])
    }
}
