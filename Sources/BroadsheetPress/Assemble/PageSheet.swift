import BroadsheetCore

/// A page of a file before its rows are made: its stretch of the text, its lines, and what its folios say.
struct PageSheet: Sendable {
    /// The file, with what is known of the page.
    let source: PageSource
    let decoded: DecodedPage
    /// The page's lines and folios.
    let section: PageDivider.Section
    /// The stretch of the text that the page has.
    let range: Range<Int>
    /// What places on the page are called.
    let map: PageMap
    /// Where its rows are; `nil` for a page of text alone.
    let geometry: RowGeometry?
    /// Its corrections; `nil` where the file has none.
    let corrections: PageCorrections?

    /// A page of a file.
    ///
    /// - Parameter lines: The lines of the page.
    init(
        of source: PageSource, decoded: DecodedPage, lines: [PageLine], range: Range<Int>,
        section: PageDivider.Section, geometry: RowGeometry? = nil, corrections: PageCorrections? = nil
    ) {
        self.source = source
        self.decoded = decoded
        self.section = section
        self.range = range
        self.geometry = geometry
        self.corrections = corrections
        let code = corrections?.facts.pageCode ?? section.code ?? source.code
        map = PageMap(file: source.file, code: code, decoded: decoded, lines: lines)
    }

    /// The page of what was read, with the places of the original.
    var original: FoldedPage { FoldedPage(decoded: decoded, map: map, range: range) }

    /// The stretch of the file's text that the page has, its original's bytes.
    var bytes: Range<Int> { original.bytes }

    /// The page's rows with their cues.
    func rows(by fields: FieldReader) -> PageRows {
        PageRows(
            of: decoded.text, lines: section.withoutFolios(map.lines), reader: fields, geometry: geometry,
            corrected: corrections?.lines ?? [:])
    }

    /// The rows as they are without the corrections' labels; `nil` where the page has no corrections.
    func uncorrectedRows(by fields: FieldReader) -> PageRows? {
        guard let lines = corrections?.lines, !lines.isEmpty else { return nil }
        return PageRows(
            of: decoded.text, lines: section.withoutFolios(map.lines), reader: fields, geometry: geometry,
            corrected: lines.mapValues { Corrections.Line(line: $0.line, begins: $0.begins) })
    }
}
