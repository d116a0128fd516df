/// Puts hard-wrapped lines together to the rows that they were before a column's width broke them.
///
/// The page itself says whether it is wrapped: then a large part of its lines are exactly as wide as their column, and
/// the line after a full one goes on with the sentence.
struct RowBuilder {
    private let text: PageText
    private let lines: [PageLine]
    private let sketches: [LineSketch]
    /// The columns of white space before each line's words.
    private let indents: [Int]
    /// What each line measures, in the page's own measure.
    private let extents: [LineExtent]
    /// The width of the column that each line stands in; 0 where lines are not broken.
    private let widths: [Int]
    private let style: WrappingStyle
    /// Whether a line's words are such as only a row begins with: 本报讯, 新华社北京1月2日电, 1、, 本报记者 张三.
    private let standsAlone: (Range<Int>) -> Bool

    /// The rows of a page's lines, in order. Blank lines are in no row.
    static func rows(of text: PageText, lines: [PageLine], standsAlone: @escaping (Range<Int>) -> Bool) -> [Row] {
        RowBuilder(text: text, lines: lines, standsAlone: standsAlone).rows()
    }

    private init(text: PageText, lines: [PageLine], standsAlone: @escaping (Range<Int>) -> Bool) {
        self.text = text
        self.lines = lines
        self.standsAlone = standsAlone
        let sketches = lines.map { LineSketch(of: text, in: $0.range) }
        indents = lines.map { LineSketch.width(of: text, in: $0.start..<$0.range.lowerBound) }
        self.sketches = sketches
        // A page is set to a width; a program that broke its lines has rather counted characters.
        let byWidth = LineExtents(of: text, lines: lines, sketches: sketches, byCount: false).lines
        let byCount = LineExtents(of: text, lines: lines, sketches: sketches, byCount: true).lines
        let widths = ColumnWidths(byWidth, sketches: sketches)
        let counts = ColumnWidths(byCount, sketches: sketches)
        extents = counts.cost < widths.cost ? byCount : byWidth
        self.widths = counts.cost < widths.cost ? counts.widths : widths.widths
        style = WrappingStyle(lines: lines, sketches: sketches, extents: extents, widths: self.widths)
    }

    private func rows() -> [Row] {
        var rows: [Row] = []
        var gap = 0
        for index in lines.indices {
            guard !lines[index].isBlank else {
                gap += 1
                continue
            }
            if let last = rows.last, gap <= style.innerGap, !lines[index].startsPage, goesOn(from: last, to: index) {
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
        return HeadlineSeams.joining(rows, of: text)
    }

    /// Whether a line goes on with the sentence of the row before it.
    private func goesOn(from row: Row, to next: Int) -> Bool {
        let previous = row.lines.upperBound - 1
        guard widths[previous] > 0, extents[previous].whole <= widths[previous] + ColumnWidths.overhang else {
            return false
        }
        if style.hasIndents, extents[next].indent >= 2 { return false }
        if sketches[next].opening.mustNotBeginLine, sketches[next].opening != .ellipsis,
            extents[previous].whole >= widths[previous] - 4
        {
            return true
        }
        if style.hasIndents { return goesOnUnindented(from: row, previous, to: next) }
        // A caption's or a report's signature, and the rows of a table, are whole however wide they are.
        if row.isSingleLine, row.sketch.isBracketed || row.sketch.digits * 2 > row.sketch.scalars && !isText(row.sketch)
        {
            return false
        }
        let endsSentence = sketches[previous].endsSentence
        if isFull(previous, before: next) {
            if style.gapsPartParagraphs { return true }
            if endsSentence || !isText(row.sketch), sketches[next].opening == .bullet || standsAlone(lines[next].range)
            {
                return false
            }
            return endsSentence ? !beginsAnew(next) : !mayBegin(next, after: row)
        }
        guard style.losesIndents, row.isSingleLine, isFull(previous, before: next, indent: WrappingStyle.indent) else {
            // Inside a paragraph a line may be short of the column by marks that went on to the next.
            return !row.isSingleLine && !endsSentence && !isClause(row.sketch)
                && extents[previous].whole >= widths[previous] - 3
        }
        if fills(next) || flows(next) && !opensNarrow(next) { return true }
        return !endsSentence && (sketches[next].endsSentence || isText(sketches[next]) || isText(row.sketch))
    }

    /// Whether a line without an indent goes on, on a page where paragraphs begin with one.
    private func goesOnUnindented(from row: Row, _ previous: Int, to next: Int) -> Bool {
        let endsSentence = sketches[previous].endsSentence
        if isFull(previous, before: next) {
            // After a full last line a headline stands without an indent, too.
            return !endsSentence || sketches[next].endsSentence || fills(next) || flows(next)
        }
        return !endsSentence && extents[row.lines.lowerBound].indent >= 2 && isText(row.sketch)
            && sketches[previous].ending != .colon
            && (isText(sketches[next]) || extents[previous].whole >= widths[previous] - 8)
    }

    /// Whether a line that comes after a full one that ends a sentence is the first of a paragraph, or a heading.
    private func beginsAnew(_ line: Int) -> Bool {
        if fills(line) || flows(line) { return false }
        // Both a paragraph's first line and another's last one fit here: what follows tells them apart.
        if opensNarrow(line) { return true }
        return !sketches[line].endsSentence && !isSignature(sketches[line])
    }

    /// Whether a line may be the first of a paragraph though the line before it ends no sentence: after a clause, or
    /// after a heading that happens to fill the column.
    private func mayBegin(_ line: Int, after row: Row) -> Bool {
        guard opensNarrow(line), !fills(line) else { return false }
        return isClause(row.sketch) || row.isSingleLine && !isText(row.sketch)
    }

    /// Whether a line is narrower than its column by a lost indent, though its sentence goes on in the next line.
    private func opensNarrow(_ line: Int) -> Bool {
        guard style.losesIndents, line + 1 < lines.count, !lines[line + 1].isBlank, widths[line] > 0,
            !isFull(line, before: line + 1), isFull(line, before: line + 1, indent: WrappingStyle.indent)
        else { return false }
        return !sketches[line].endsSentence || fills(line + 1)
    }

    /// Whether a line had no room for the words that open the next one, so that its text goes on there.
    private func flows(_ line: Int) -> Bool {
        line + 1 < lines.count && !lines[line + 1].isBlank && widths[line] > 0 && isFull(line, before: line + 1)
    }

    /// Whether a line fills its column.
    private func fills(_ line: Int) -> Bool {
        widths[line] > 0 && ColumnWidths.isFull(extents[line].whole, in: widths[line])
    }

    /// Whether a line is so wide that the words which open the next one had no room in it.
    private func isFull(_ line: Int, before next: Int, indent: Int = 0) -> Bool {
        let whole = extents[line].whole + indent
        // White space inside may have been wider on the page.
        let lost = sketches[line].gaps > 0 && !sketches[line].endsSentence ? 2 : 0
        let opening = style.hangsMarks ? extents[next].opening : extents[next].openingWithMarks
        return whole + lost + opening > widths[line]
            && whole <= widths[line]
                + (indent == 0 || sketches[line].ending.mustNotBeginLine ? ColumnWidths.overhang : 1)
    }

    /// Whether a row ends where a list of clauses may be divided into paragraphs.
    private func isClause(_ sketch: LineSketch) -> Bool {
        sketch.ending == .colon || sketch.ending == .dash || sketch.last == 0xFF1B || sketch.last == 0x3B
    }

    /// Whether a line may be a name in brackets behind the last sentence: （张三）, but not （二）.
    private func isSignature(_ sketch: LineSketch) -> Bool {
        sketch.isBracketed && sketch.scalars > 4
    }

    private func isText(_ sketch: LineSketch) -> Bool {
        sketch.commas + sketch.stops > 0
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
