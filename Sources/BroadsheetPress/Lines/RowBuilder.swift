/// Puts hard-wrapped lines together to the rows that they were before a column's width broke them.
///
/// The page itself says whether it is wrapped: then a large part of its lines are exactly as wide as its column, and
/// the line after a full one goes on with the sentence.
struct RowBuilder {
    private let text: PageText
    private let lines: [PageLine]
    private let sketches: [LineSketch]
    private let indents: [Int]

    /// The rows of a page's lines, in order. Blank lines are in no row.
    static func rows(of text: PageText, lines: [PageLine]) -> [Row] {
        RowBuilder(text: text, lines: lines).rows()
    }

    private init(text: PageText, lines: [PageLine]) {
        self.text = text
        self.lines = lines
        sketches = lines.map { LineSketch(of: text, in: $0.range) }
        indents = lines.map { line in
            LineSketch.width(of: text, in: line.start..<line.range.lowerBound)
        }
    }

    private func rows() -> [Row] {
        let measure = ColumnMeasure(sketches: sketches, indents: indents)
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
        let upper = sketches[previous]
        let lower = sketches[next]
        if measure.hasIndents {
            guard indents[next] == 0, measure.isFull(upper.width + indents[previous] + 2) else { return false }
            // After a full last line a headline stands without an indent, too.
            return !upper.endsSentence || lower.endsSentence || measure.isFull(lower.width)
        }
        // Where the indents are lost, the first line of a paragraph is narrower than the others by what they took.
        if !measure.isFull(upper.width) {
            guard measure.isFirst(upper.width) else { return false }
            // Inside a paragraph a line may be short of the column by a mark that went on to the next.
            guard row.isSingleLine else { return !upper.endsSentence }
            return measure.isFull(lower.width) || !upper.endsSentence
        }
        guard upper.endsSentence, !measure.isFull(lower.width) else { return true }
        // Both a paragraph's first line and another's last one fit here: what follows tells them apart.
        if measure.isFirst(lower.width), next + 1 < lines.count, measure.isFull(sketches[next + 1].width) {
            return false
        }
        return lower.endsSentence
    }
}

extension LineSketch {
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
