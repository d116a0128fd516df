import BroadsheetCore

/// The text written as one line of a page's text: a deck, a paragraph, a caption, however many lines it takes on the page.
struct ProjectedRow: Sendable {
    /// Its lines in reading order.
    var lines: [Int]
    /// Its part in the region that it is in.
    var part: Part
    /// Whether it is the first of its region.
    var startsRegion = false
    /// Whether it begins after an indent: it continues with nothing, even where the stop before it was not recognised.
    var opensParagraph = false
    /// The column that its first line is in, counted from 1; `nil` where it is in none.
    var column: Int?

    /// The part of a row in its region.
    enum Part: String, Sendable, Hashable {
        /// A row of the headline.
        case head
        /// A row of the text.
        case text
        /// The text under a picture.
        case caption
        /// Everything that belongs to the page.
        case furniture
        /// A line of a page whose order was not looked for.
        case unknown
    }
}

/// Makes rows of the lines of one region.
struct RegionRows {
    private let page: PageLines
    private(set) var rows: [ProjectedRow] = []

    init(of shape: RegionShape, on page: PageLines) {
        self.page = page
        for line in shape.heads { addHead(line) }
        for line in shape.spanning { addSpanning(line) }
        addText(of: shape.columns)
        for caption in shape.captions { rows.append(ProjectedRow(lines: caption, part: .caption)) }
        if !rows.isEmpty { rows[0].startsRegion = true }
    }

    /// Adds a line of the headline: to the last row where it is a further line of the same deck.
    private mutating func addHead(_ line: Int) {
        if let last = rows.last?.lines.last, isSameType(last, line),
            page.lines[last].isVertical == page.lines[line].isVertical
        {
            rows[rows.count - 1].lines.append(line)
        } else {
            rows.append(ProjectedRow(lines: [line], part: .head))
        }
    }

    /// Adds a line above the columns: to the last row where that breaks off.
    private mutating func addSpanning(_ line: Int) {
        if let last = rows.last, last.part == .text, let upper = last.lines.last, isSameType(upper, line),
            !page.endsSentence(upper), abs(page.box(upper).right - page.box(line).right) <= page.bodySize * 2,
            page.box(upper).left <= page.box(line).left + page.bodySize * 3
        {
            rows[rows.count - 1].lines.append(line)
        } else {
            rows.append(ProjectedRow(lines: [line], part: .text))
        }
    }

    private func isSameType(_ one: Int, _ other: Int) -> Bool {
        let isSure = page.lines[one].hasSurePitch && page.lines[other].hasSurePitch
        let isLong = min(page.lines[one].scalarCount, page.lines[other].scalarCount) >= 5
        let tolerance = page.hasExactSizes ? 3 : isSure ? 8 : isLong ? 14 : 28
        return abs(page.lines[one].size - page.lines[other].size) * 100 <= page.lines[one].size * tolerance
    }

    /// Adds the text of the columns, paragraph by paragraph.
    private mutating func addText(of columns: [RegionShape.Column]) {
        var last: (line: Int, column: Int)?
        for (number, column) in columns.enumerated() {
            for line in column.lines {
                if let last,
                    goesOn(
                        from: last.line, in: columns[last.column], to: line, in: column, isNext: number != last.column)
                {
                    rows[rows.count - 1].lines.append(line)
                } else {
                    var row = ProjectedRow(lines: [line], part: .text, column: number + 1)
                    row.opensParagraph = last != nil && isSurelyIndented(line, in: column)
                    rows.append(row)
                }
                last = (line, number)
            }
        }
    }

    private func isIndented(_ line: Int, in column: RegionShape.Column) -> Bool {
        (page.box(line).left - column.left) * 10 >= page.bodySize * 12
    }

    /// Whether a line begins two characters after the edge, where its place is no more than near.
    private func isSurelyIndented(_ line: Int, in column: RegionShape.Column) -> Bool {
        let indent = (page.box(line).left - column.left) * 10
        return page.hasExactSizes
            ? isIndented(line, in: column) : (page.bodySize * 16...page.bodySize * 26).contains(indent)
    }

    /// Whether a line continues the paragraph of the one before it.
    private func goesOn(
        from last: Int, in upper: RegionShape.Column, to line: Int, in column: RegionShape.Column, isNext: Bool
    ) -> Bool {
        let room = upper.right - page.box(last).right
        if isIndented(line, in: column) {
            // The first word of a line may be missing where a program recognised it.
            return !isSurelyIndented(line, in: column) && room * 10 < page.bodySize * 15 && !page.endsSentence(last)
        }
        if page.hasExactSizes, !isSameType(last, line) { return false }
        if room * 10 < page.bodySize * 15 { return true }
        return !page.endsSentence(last) && room * 10 < page.bodySize * 30 && !isNext
    }
}
