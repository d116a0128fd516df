import BroadsheetCore

/// The rows of a page with their cues: what each says by its words, read once for all later stages.
struct PageRows: Sendable {
    let text: PageText
    let lines: [PageLine]
    private(set) var rows: [Row]
    /// What the field readers found in each row.
    let evidence: [RowEvidence]
    let readings: [RowReadings]
    /// Where the rows are on the page; `nil` for a page of text alone.
    let geometry: RowGeometry?
    /// The corrections of the rows, by their numbers.
    let corrections: [Int: Corrections.Line]

    /// Joins the lines of a page to rows, and reads the small print in each.
    ///
    /// - Parameters:
    ///   - text: The page's text.
    ///   - lines: Its lines.
    ///   - reader: Reads the fields in them.
    ///   - geometry: Where the rows are on the page; `nil` for a page of text alone.
    ///   - corrected: The corrections of lines: a row begins at each.
    init(
        of text: PageText, lines: [PageLine], reader: FieldReader, geometry: RowGeometry? = nil,
        corrected: [Int: Corrections.Line] = [:]
    ) {
        var rows =
            geometry == nil
            ? Self.joined(lines, of: text, reader: reader) : Self.whole(lines, of: text)
        // Nobody looks at a page of a run that was cancelled.
        if Task.isCancelled { rows = [] }
        var corrections: [Int: Corrections.Line] = [:]
        if !corrected.isEmpty {
            rows = rows.beginning(at: corrected, on: text, lines: lines)
            for row in rows.indices {
                corrections[row] = corrected[rows[row].lines.lowerBound]
                rows[row].isFixed = corrections[row]?.label != nil
            }
        }
        if let geometry {
            for index in rows.indices {
                let place = geometry.row(of: rows[index])
                rows[index].markup = place?.markup
                rows[index].isTitle = place?.isTitle ?? false
            }
        }
        let cues = rows.map { RowEvidence.read($0, on: text, lines: lines, reader: reader) }
        for index in rows.indices where cues[index].evidence.endsWithOpenByline(rows[index].sketch) {
            rows[index].sketch.encloseEnd()
        }
        self.text = text
        self.lines = lines
        self.rows = rows
        self.geometry = geometry
        self.corrections = corrections
        evidence = cues.map(\.evidence)
        readings = cues.map(\.readings)
    }

    /// The rows of a page's lines, those that a narrow column broke joined.
    static func joined(_ lines: [PageLine], of text: PageText, reader: FieldReader) -> [Row] {
        RowBuilder.rows(of: text, lines: lines, cues: LineCues(of: text, reader: reader))
    }

    /// The lines of a page as rows, for a text whose lines are whole paragraphs.
    private static func whole(_ lines: [PageLine], of text: PageText) -> [Row] {
        var gap = 0
        return lines.indices.compactMap { index in
            guard !lines[index].isBlank else {
                gap += 1
                return nil
            }
            defer { gap = 0 }
            return Row(
                lines: index..<index + 1, range: lines[index].range, gapBefore: gap, indent: 0,
                sketch: LineSketch(of: text, in: lines[index].range))
        }
    }
}
