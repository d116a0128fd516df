import Broadsheet
import BroadsheetCore
import BroadsheetTesting
import Foundation
import Testing

/// The parsers of layouts and PDFs are held to the laws of all parsers, from the bytes of a file on.
@Suite struct LayoutParserTests {
    private static func fixture(_ name: String) throws -> PageSource {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/layout")
        return PageSource(file: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
    }

    private static let hasPDFProgram = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext")
        }

    @Test func layoutFiles() throws {
        let samples = [try Self.fixture("page.bbox.xhtml"), try Self.fixture("page.hocr")]
        #expect(ParserConformance.check(LayoutFileParser.self, samples: samples, damagedCopies: 5) == [])
    }

    @Test(.enabled(if: hasPDFProgram)) func pdfs() throws {
        #expect(
            ParserConformance.check(PDFParser.self, samples: [try Self.fixture("page.pdf")], damagedCopies: 2) == [])
    }
}
