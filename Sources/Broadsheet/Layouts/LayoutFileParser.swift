import BroadsheetCore
import BroadsheetLayout
import BroadsheetPress

/// Reads the pages of files with a layout: the boxes of `pdftotext`, ALTO, hOCR, PAGE. A
/// pipeline also gives it the pages that a METS file names.
///
/// The articles are those that the newspaper-page parser finds, whose options it takes.
public struct LayoutFileParser: LayoutParser {
    /// The name of the parser in a configuration.
    public static let descriptor = ParserDescriptor(
        name: "layout", summary: "A page with the places of its words: boxes of pdftotext, ALTO, hOCR, PAGE, METS")

    package let press: PressPageParser

    /// A parser with the options of the newspaper-page parser.
    public init(options: PressOptions = PressOptions()) {
        press = PressPageParser(options: options)
    }

    /// Reads a file of one or more pages.
    public func parse(_ source: PageSource) -> [ParsedPage] {
        switch PageForm(of: source.bytes, readers: Pipeline.standardLayoutReaders) {
        case .layout(let reader): return press.parse(source, with: reader)
        case .issue:
            return IssuePages(of: source, path: nil, limit: 0, readers: Pipeline.standardLayoutReaders).parse(by: press)
        case let form:
            return [
                .unread(
                    source, code: "not-a-layout", "this file is \(form.words); read it with parser '\(form.parserName)'"
                )
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

extension LayoutParser {
    /// Reads a file whose format is known.
    func parse(_ source: PageSource, with reader: any LayoutReader.Type) -> [ParsedPage] {
        parse(reader.read(source.bytes, file: source.file), of: source)
    }

    /// Reads the pages that were found in a file.
    func parse(_ reading: LayoutReading, of source: PageSource) -> [ParsedPage] {
        guard !reading.pages.isEmpty else {
            let nothing = Diagnostic(
                .error, code: "empty-page", "there is no page in this file", at: FileLocation(path: source.file))
            return [.unread(source, reading.diagnostics.isEmpty ? [nothing] : reading.diagnostics)]
        }
        var pages = parse(reading.pages, of: source)
        if !pages.isEmpty { pages[0].diagnostics.insert(contentsOf: reading.diagnostics, at: 0) }
        return pages
    }
}

extension ParsedPage {
    /// A page without articles, of a file that could not be read.
    static func unread(_ source: PageSource, _ diagnostics: [Diagnostic]) -> ParsedPage {
        let bytes = 0..<source.bytes.count
        let fragments = bytes.isEmpty ? [] : [Ledger.Fragment(bytes: bytes, role: .unassigned)]
        return ParsedPage(
            page: Page(code: source.code, file: source.file, ledger: Ledger(fragments: fragments)),
            diagnostics: diagnostics)
    }

    /// A page without articles, of a file that could not be read, and why.
    static func unread(_ source: PageSource, code: String, _ message: Diagnostic.Message) -> ParsedPage {
        unread(source, [Diagnostic(.error, code: code, message, at: FileLocation(path: source.file))])
    }
}
