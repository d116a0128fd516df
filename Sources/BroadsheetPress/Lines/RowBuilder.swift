/// Puts hard-wrapped lines together to the rows that they were before a column's width broke them.
///
/// The page itself says whether it is wrapped: then a large part of its lines are exactly as wide as their column, and
/// the line after a full one continues the sentence.
struct RowBuilder {
    private let text: PageText
    private let lines: [PageLine]
    private let sketches: [LineSketch]
    /// The columns of white space before each line's words.
    private let indents: [Int]
    /// What each line measures, in the page's own measure.
    private let extents: [LineExtent]
    /// The width of the column that each line is in; 0 where lines are not broken.
    private let widths: [Int]
    private let style: WrappingStyle
    private let cues: LineCues

    /// The rows of a page's lines, in order. Blank lines are in no row.
    static func rows(of text: PageText, lines: [PageLine], cues: LineCues) -> [Row] {
        RowBuilder(text: text, lines: lines, cues: cues).rows()
    }

    private init(text: PageText, lines: [PageLine], cues: LineCues) {
        self.text = text
        self.lines = lines
        self.cues = cues
        let sketches = lines.map { LineSketch(of: text, in: $0.range) }
        indents = lines.map { LineSketch.width(of: text, in: $0.start..<$0.range.lowerBound) }
        self.sketches = sketches
        // A page is set to a width; a program that broke its lines has rather counted characters.
        let byWidth = LineExtents(of: text, lines: lines, sketches: sketches, byCount: false)
        let byCount = LineExtents(of: text, lines: lines, sketches: sketches, byCount: true)
        let widths = ColumnWidths(byWidth.lines, sketches: sketches)
        let counts = ColumnWidths(byCount.lines, sketches: sketches)
        var measured = counts.cost < widths.cost ? byCount : byWidth
        self.widths = counts.cost < widths.cost ? counts.widths : widths.widths
        if self.widths.contains(where: { $0 > 0 }) { measured.measureOpenings(of: text, lines: lines) }
        extents = measured.lines
        style = WrappingStyle(lines: lines, sketches: sketches, extents: extents, widths: self.widths)
    }

    private func rows() -> [Row] {
        var rows: [Row] = []
        var gap = 0
        var verticals = VerticalRuns.runs(of: text, lines: lines)[...]
        // The last row takes no more lines.
        var isClosed = false
        for index in lines.indices {
            guard !lines[index].isBlank else {
                gap += 1
                continue
            }
            if let run = verticals.first, run.contains(index) {
                if index == run.lowerBound {
                    rows.append(row(of: run, gapBefore: gap))
                    isClosed = true
                }
                if index + 1 == run.upperBound { verticals.removeFirst() }
                gap = 0
                continue
            }
            if !isClosed, let last = rows.last, gap <= style.innerGap, !lines[index].startsPage,
                goesOn(from: last, to: index)
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
            isClosed = false
        }
        let whole = CaptionSeams.joining(rows, of: text, lines: lines, cues: cues)
        return HeadlineSeams.joining(whole, of: text)
    }

    /// The row of a run of lines.
    private func row(of run: Range<Int>, gapBefore: Int) -> Row {
        Row(
            lines: run, range: lines[run.lowerBound].range.lowerBound..<lines[run.upperBound - 1].range.upperBound,
            gapBefore: gapBefore, indent: indents[run.lowerBound],
            sketch: run.reduce(LineSketch()) { $0.joined(with: sketches[$1]) })
    }

    /// Whether a line continues the sentence of the row before it.
    private func goesOn(from row: Row, to next: Int) -> Bool {
        let previous = row.lines.upperBound - 1
        if breaksOff(row, previous, before: next) { return true }
        guard widths[previous] > 0, extents[previous].whole <= widths[previous] + ColumnWidths.overhang else {
            return false
        }
        if style.hasIndents, extents[next].indent >= 2 { return false }
        if closesBracket(of: row, previous, in: next) { return true }
        if sketches[next].opening.mustNotBeginLine, sketches[next].opening != .ellipsis,
            extents[previous].whole >= widths[previous] - 4
        {
            return true
        }
        if isWhole(row, before: next) { return false }
        if style.hasIndents { return goesOnUnindented(from: row, previous, to: next) }
        let endsSentence = sketches[previous].endsSentence
        if isFull(previous, before: next) {
            if style.gapsPartParagraphs { return true }
            if endsSentence || !isText(row.sketch), begins(next) { return false }
            return endsSentence ? !beginsAnew(next) : !mayBegin(next, after: row)
        }
        guard style.losesIndents, row.isSingleLine, isFull(previous, before: next, indent: WrappingStyle.indent) else {
            // Inside a paragraph a line may be short of the column by marks that continued to the next.
            return !row.isSingleLine && !endsSentence && !isClause(row.sketch)
                && extents[previous].whole >= widths[previous] - 3
        }
        // A heading that is as wide as a first line.
        if !isText(row.sketch), opensNarrow(next) || begins(next) { return false }
        if fills(next) || flows(next) && !opensNarrow(next) { return true }
        return !endsSentence && (sketches[next].endsSentence || isText(sketches[next]) || isText(row.sketch))
    }

    /// Whether a paragraph with an indent breaks off inside its sentence, and the line below, as wide or its last, has none.
    ///
    /// A single brief has too few lines to show how wide its column is.
    private func breaksOff(_ row: Row, _ previous: Int, before next: Int) -> Bool {
        guard widths[previous] == 0, next == previous + 1, (2...6).contains(row.indent), indents[next] == 0,
            sketches[previous].scalars >= 10,
            isOpen(row.sketch) || isText(sketches[next]),
            !sketches[previous].endsSentence, sketches[previous].ending == .ideograph, !begins(next)
        else { return false }
        let room = LineSketch.width(of: text, in: lines[previous].start..<lines[previous].range.upperBound)
        let width = LineSketch.width(of: text, in: lines[next].range)
        // White space inside may have been wider on the page.
        let isFull = width >= room - 3 && width <= room + 2 + sketches[previous].gaps
        return isFull || isOpen(row.sketch) && width <= room && sketches[next].endsSentence
    }

    /// Whether a row has a mark in it that text has, and no heading.
    private func isOpen(_ sketch: LineSketch) -> Bool {
        sketch.commas + sketch.colons + sketch.openBrackets > 0
    }

    /// Whether a row is at its end however wide it is.
    private func isWhole(_ row: Row, before next: Int) -> Bool {
        if row.isSingleLine, !isText(row.sketch) {
            // A caption's or a report's signature, a row of a table, a byline, a folio.
            if row.sketch.isBracketed || row.sketch.digits * 2 > row.sketch.scalars { return true }
            if row.sketch.gaps > 0, cues.isFolio(row.range) { return true }
            if endsByline(row.range, before: next) || cues.isByline(lines[next].range) { return true }
        }
        if row.isSingleLine, row.sketch.commas == 0, isEntry(row.lines.lowerBound, before: next) { return true }
        if cues.opensCaption(lines[next].range) { return true }
        return (row.sketch.endsSentence || row.sketch.stops == 0) && cues.opensArticle(lines[next].range)
    }

    /// Whether a line is one of a list or a table, as the next one is: figures in columns, 1.《江城旧事》 周小远, 地点：江城图书馆.
    private func isEntry(_ line: Int, before next: Int) -> Bool {
        guard !sketches[line].endsSentence else { return false }
        if isOfFigures(sketches[line]) { return isOfFigures(sketches[next]) }
        let (range, below) = (lines[line].range, lines[next].range)
        if sketches[line].colons > 0, !isText(sketches[line]) {
            return sketches[next].colons > 0 && cues.opensFact(range) && cues.opensFact(below)
        }
        return sketches[line].digits > 0 && sketches[next].digits > 0 && cues.opensItem(range) && cues.opensItem(below)
    }

    /// Whether a line is figures for the most part, in columns.
    private func isOfFigures(_ sketch: LineSketch) -> Bool {
        sketch.gaps > 1 && sketch.digits * 2 > sketch.scalars
    }

    /// Whether a line without an indent continues, on a page where paragraphs begin with one.
    private func goesOnUnindented(from row: Row, _ previous: Int, to next: Int) -> Bool {
        let endsSentence = sketches[previous].endsSentence
        if isFull(previous, before: next) {
            // After a full last line a headline is without an indent, too.
            return !endsSentence || sketches[next].endsSentence || fills(next) || flows(next)
        }
        return !endsSentence && extents[row.lines.lowerBound].indent >= 2 && isText(row.sketch)
            && sketches[previous].ending != .colon
            && (isText(sketches[next]) || extents[previous].whole >= widths[previous] - 4)
    }

    /// Whether a line's words are such as only a row begins with.
    private func begins(_ line: Int) -> Bool {
        sketches[line].opening == .bullet || cues.opensRow(lines[line].range)
    }

    /// Whether a line is nothing but a byline, and the next one does not continue its names.
    private func endsByline(_ line: Range<Int>, before next: Int) -> Bool {
        guard cues.isByline(line) else { return false }
        let sketch = sketches[next]
        let mayBeNames = sketch.ideographs == sketch.scalars && sketch.scalars <= Self.longestNames
        return !mayBeNames || opensNarrow(next)
    }

    /// The names that a byline may have in its next line, in scalars.
    private static let longestNames = 12

    /// Whether a bracket is open at the end of a row that was broken there, and the next line closes it.
    private func closesBracket(of row: Row, _ previous: Int, in next: Int) -> Bool {
        row.sketch.openBrackets > 0 && sketches[next].openBrackets < 0
            && extents[previous].whole >= widths[previous] - Self.widestWord
    }

    /// The room that a word such as a name may leave at a line's end, in columns.
    private static let widestWord = 8

    /// Whether a line that comes after a full one that ends a sentence is the first of a paragraph, or a heading.
    private func beginsAnew(_ line: Int) -> Bool {
        if !sketches[line].endsSentence, line + 1 < lines.count, cues.opensArticle(lines[line + 1].range) {
            return true
        }
        if fills(line) || flows(line) { return false }
        // Both a paragraph's first line and another's last one fit here: what follows distinguishes them.
        if opensNarrow(line) { return true }
        return !sketches[line].endsSentence && !isSignature(sketches[line])
    }

    /// Whether a line may be the first of a paragraph though the line before it ends no sentence: after a clause, or
    /// after a heading that happens to fill the column.
    private func mayBegin(_ line: Int, after row: Row) -> Bool {
        guard opensNarrow(line), !fills(line) else { return false }
        return isClause(row.sketch) || row.isSingleLine && !isText(row.sketch)
    }

    /// Whether a line is narrower than its column by a lost indent, though its sentence continues in the next line.
    private func opensNarrow(_ line: Int) -> Bool {
        guard style.losesIndents, line + 1 < lines.count, !lines[line + 1].isBlank, widths[line] > 0,
            !isFull(line, before: line + 1), isFull(line, before: line + 1, indent: WrappingStyle.indent)
        else { return false }
        return !sketches[line].endsSentence || fills(line + 1)
    }

    /// Whether a line had no room for the words that open the next one, so that its text continues there.
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
        let opening = style.hangsMarks ? extents[next].openingWithHungMark : extents[next].openingWithMarks
        return whole + lost + opening > widths[line]
            && whole <= widths[line]
                + (indent == 0 || hangs(sketches[line]) ? ColumnWidths.overhang : 1)
    }

    /// Whether a line ends with a mark that may be over the column's edge.
    private func hangs(_ sketch: LineSketch) -> Bool {
        sketch.ending.mustNotBeginLine || sketch.last == 0xB7
    }

    /// Whether a row ends where a list of clauses may be divided into paragraphs.
    private func isClause(_ sketch: LineSketch) -> Bool {
        sketch.ending == .colon || sketch.ending == .dash || sketch.last == 0xFF1B || sketch.last == 0x3B
    }

    /// Whether a line may be a name in brackets after the last sentence: （张三）, but not （二）.
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
        text.bytes[range].withUnsafeBufferPointer { bytes in
            var count = 0
            for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
            return count
        }
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
