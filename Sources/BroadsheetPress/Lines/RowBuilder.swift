/// Puts hard-wrapped lines together to the rows that they were before a column's width broke them.
///
/// The page itself says whether it is wrapped: then a large part of its lines are exactly as wide as its column, and
/// the line after a full one goes on with the sentence.
struct RowBuilder {
    private let text: PageText
    private let lines: [PageLine]
    private let sketches: [LineSketch]
    /// The columns of white space before each line's words.
    private let indents: [Int]
    /// What each line measures, in the page's own measure.
    private let extents: [ColumnMeasure.Extent]
    private let measure: ColumnMeasure?

    /// The rows of a page's lines, in order. Blank lines are in no row.
    static func rows(of text: PageText, lines: [PageLine]) -> [Row] {
        RowBuilder(text: text, lines: lines).rows()
    }

    private init(text: PageText, lines: [PageLine]) {
        self.text = text
        self.lines = lines
        let sketches = lines.map { LineSketch(of: text, in: $0.range) }
        let indents = lines.map { line in
            LineSketch.width(of: text, in: line.start..<line.range.lowerBound)
        }
        self.sketches = sketches
        self.indents = indents
        // A page is set to a width; a program that broke its lines has rather counted characters.
        func extent(_ index: Int, words: Int, indent: Int) -> ColumnMeasure.Extent {
            let sketch = sketches[index]
            return ColumnMeasure.Extent(
                words: words, indent: indent, endsSentence: sketch.endsSentence,
                hasPause: sketch.commas + sketch.stops > 0)
        }
        let widths = lines.indices.map { extent($0, words: sketches[$0].width, indent: indents[$0]) }
        let counts = lines.indices.map { index in
            let line = lines[index]
            return extent(
                index, words: 2 * LineSketch.count(of: text, in: line.range),
                indent: 2 * LineSketch.count(of: text, in: line.start..<line.range.lowerBound))
        }
        let byWidth = ColumnMeasure(widths)
        let byCount = ColumnMeasure(counts)
        let isCounted =
            (byCount?.full ?? 0, byCount?.nearlyFull ?? 0) > (byWidth?.full ?? 0, byWidth?.nearlyFull ?? 0)
        measure = isCounted ? byCount : byWidth
        extents = isCounted ? counts : widths
    }

    private func rows() -> [Row] {
        var rows: [Row] = []
        var gap = 0
        for index in lines.indices {
            guard !lines[index].isBlank else {
                gap += 1
                continue
            }
            if gap == 0, let measure, let last = rows.last, !lines[index].startsPage,
                goesOn(from: last, to: index, in: measure)
            {
                rows[rows.count - 1].lines = last.lines.lowerBound..<index + 1
                rows[rows.count - 1].range = last.range.lowerBound..<lines[index].range.upperBound
                rows[rows.count - 1].sketch = last.sketch.joined(with: sketches[index])
            } else {
                rows.append(
                    Row(
                        lines: index..<index + 1, range: lines[index].range, gapBefore: gap, indent: indents[index],
                        sketch: sketches[index]))
            }
            gap = 0
        }
        return rows
    }

    /// Whether a line goes on with the sentence of the row before it.
    private func goesOn(from row: Row, to next: Int, in measure: ColumnMeasure) -> Bool {
        let previous = row.lines.upperBound - 1
        let endsSentence = sketches[previous].endsSentence
        let upper = extents[previous].words
        let lower = extents[next].words
        if measure.hasIndents {
            let whole = upper + extents[previous].indent
            guard indents[next] == 0, measure.isFull(whole) || measure.isFull(whole + 2) else { return false }
            // After a full last line a headline stands without an indent, too.
            return !endsSentence || sketches[next].endsSentence || measure.isFull(lower)
        }
        // Where the indents are lost, the first line of a paragraph is narrower than the others by what they took.
        if !measure.isFull(upper) {
            guard measure.isFirst(upper) else { return false }
            // Inside a paragraph a line may be short of the column by a mark that went on to the next.
            guard row.isSingleLine else { return !endsSentence }
            return measure.isFull(lower) || !endsSentence
        }
        guard endsSentence, !measure.isFull(lower) else { return true }
        // Both a paragraph's first line and another's last one fit here: what follows tells them apart.
        if measure.isFirst(lower), next + 1 < lines.count, measure.isFull(extents[next + 1].words) { return false }
        return sketches[next].endsSentence
    }
}

extension LineSketch {
    /// The scalars of a stretch of text, white space included.
    static func count(of text: PageText, in range: Range<Int>) -> Int {
        text.bytes[range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }

    /// The columns that a stretch of text takes.
    static func width(of text: PageText, in range: Range<Int>) -> Int {
        var width = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            offset += length
            width += ScalarClass.isWide(scalar.value) ? 2 : 1
        }
        return width
    }
}
