import BroadsheetCore
import BroadsheetPress

/// Reads the pages of PDFs that have a text layer.
///
/// It runs `pdftotext` of the package poppler-utils, which has to be installed. The articles are those that the
/// newspaper-page parser finds, whose options it takes.
public struct PDFParser: LayoutParser {
    /// The name of the parser in a configuration.
    public static let descriptor = ParserDescriptor(
        name: "pdf", summary: "A PDF with a text layer, read with pdftotext (package poppler-utils)")

    package let press: PressPageParser

    /// A parser with the options of the newspaper-page parser.
    public init(options: PressOptions = PressOptions()) {
        press = PressPageParser(options: options)
    }

    /// Reads a PDF of one or more pages.
    public func parse(_ source: PageSource) -> [ParsedPage] {
        switch PageForm(of: source.bytes, readers: Pipeline.standardLayoutReaders) {
        case .pdf: return press.parse(PDFText.read(source.bytes, file: source.file), of: source)
        case let form:
            return [
                .unread(
                    source, code: "not-a-pdf", "this file is \(form.words); read it with parser '\(form.parserName)'")
            ]
        }
    }

    /// Reads the pages of one file from the layout of them.
    public func parse(_ layouts: [PageLayout], of source: PageSource) -> [ParsedPage] {
        press.parse(layouts, of: source)
    }

    /// Connects the pages of one edition.
    public func connect(_ pages: inout [ParsedPage], of edition: inout Edition.Info) -> [Diagnostic] {
        press.connect(&pages, of: &edition)
    }
}
