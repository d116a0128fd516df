import BroadsheetCore

/// The readers of a file's pages, each made when its turn comes: what a page is labelled by is larger than what is read
/// of it.
struct PageReaders: RandomAccessCollection, Sendable {
    private let parser: PressPageParser
    private let source: PageSource
    private let decoded: DecodedPage
    private let lines: [PageLine]
    private let corrections: FileCorrections
    private let sections: [PageDivider.Section]

    /// The readers of a file whose text has these lines.
    init(
        _ parser: PressPageParser, of source: PageSource, decoded: DecodedPage, lines: [PageLine],
        _ corrections: FileCorrections
    ) {
        self.parser = parser
        self.source = source
        self.decoded = decoded
        self.lines = lines
        self.corrections = corrections
        sections = PageDivider.sections(
            of: decoded.text, lines: lines, fields: parser.fields, besides: corrections.textLines)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { sections.count }

    /// A reader of one page.
    subscript(index: Int) -> PageReader {
        let start = index == 0 ? 0 : lines[sections[index].lines.lowerBound].start
        let end =
            index + 1 < sections.count
            ? lines[sections[index + 1].lines.lowerBound].start : decoded.text.bytes.count
        return PageReader(
            parser: parser, source: source, decoded: decoded, lines: Array(lines[sections[index].lines]),
            range: start..<end, section: sections[index],
            corrections: corrections.page(index, of: sections.count, lines: sections[index].lines))
    }
}
