import BroadsheetCore

/// The pages of a file before they are read, each made when its turn comes.
struct PageSheets: RandomAccessCollection, Sendable {
    private let source: PageSource
    private let decoded: DecodedPage
    private let lines: [PageLine]
    private let corrections: FileCorrections
    private let sections: [PageDivider.Section]

    /// The pages of a file whose text has these lines; none where it has no lines.
    init(
        of source: PageSource, decoded: DecodedPage, lines: [PageLine], fields: FieldReader,
        _ corrections: FileCorrections
    ) {
        self.source = source
        self.decoded = decoded
        self.lines = lines
        self.corrections = corrections
        sections =
            lines.isEmpty
            ? [] : PageDivider.sections(of: decoded.text, lines: lines, fields: fields, besides: corrections.textLines)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { sections.count }

    subscript(index: Int) -> PageSheet {
        let start = index == 0 ? 0 : lines[sections[index].lines.lowerBound].start
        let end =
            index + 1 < sections.count
            ? lines[sections[index + 1].lines.lowerBound].start : decoded.text.bytes.count
        return PageSheet(
            of: source, decoded: decoded, lines: Array(lines[sections[index].lines]), range: start..<end,
            section: sections[index],
            corrections: corrections.page(index, of: sections.count, lines: sections[index].lines))
    }
}
