/// How the lines of a wrapped page show where paragraphs begin.
struct WrappingStyle: Sendable {
    /// Whether the first line of a paragraph still has its indent.
    var hasIndents = false
    /// Whether the indents are lost, but the first lines are still narrower by them.
    var losesIndents = true
    /// Whether marks that must not begin a line hang over the column's edge, and take no character with them to the
    /// next line.
    var hangsMarks = false
    /// Whether a blank line is between all paragraphs.
    var gapsPartParagraphs = false
    /// How many blank lines are between the lines of one paragraph.
    var innerGap = 0

    /// What an indent takes: two ideographs.
    static let indent = 4

    /// The style of a page's lines.
    init(lines: [PageLine], sketches: [LineSketch], extents: [LineExtent], widths: [Int]) {
        var filled = 0
        var wrapped = 0
        var indented = 0
        var indentedStarts = 0
        var plainStarts = 0
        var narrowStarts = 0
        var fullStarts = 0
        var closed = 0
        var openEnds = 0
        var hanging = 0
        var pushed = 0
        var gaps = [0, 0]
        var widerGaps = 0
        var closeLines = 0
        var previous: Int?
        for line in lines.indices where !lines[line].isBlank {
            defer { previous = line }
            filled += 1
            guard widths[line] > 0 else { continue }
            wrapped += 1
            if extents[line].indent >= 2 { indented += 1 }
            guard let previous, widths[previous] > 0 else { continue }
            let last = extents[previous]
            let hasGap = line > previous + 1
            if !hasGap { closeLines += 1 }
            if line > previous + 2 { widerGaps += 1 }
            let room = widths[previous] - last.whole
            if room < 0, sketches[previous].ending.mustNotBeginLine {
                hanging += 1
            } else if room >= extents[line].opening, room < extents[line].openingWithMarks {
                pushed += 1
            }
            let isFull = ColumnWidths.isFull(last.whole, in: widths[previous])
            if isFull, !sketches[previous].endsSentence {
                gaps[hasGap ? 1 : 0] += 1
            } else if sketches[previous].endsSentence, last.whole + 8 < widths[previous] {
                if hasGap { closed += 1 } else { openEnds += 1 }
                if extents[line].indent >= 2 {
                    indentedStarts += 1
                } else if sketches[line].commas + sketches[line].stops > 0 {
                    plainStarts += 1
                }
                guard !sketches[line].endsSentence, sketches[line].commas + sketches[line].stops > 0 else { continue }
                let whole = extents[line].whole
                if ColumnWidths.isFull(whole, in: widths[line]) {
                    fullStarts += 1
                } else if whole >= widths[line] - Self.indent - 2, whole < widths[line] - 2 {
                    narrowStarts += 1
                }
            }
        }
        let isMarked = indentedStarts + plainStarts > 0 ? indentedStarts > plainStarts : indented * 12 >= wrapped
        hasIndents = indented > 0 && isMarked && indented * 10 <= wrapped * 7
        losesIndents = narrowStarts >= fullStarts
        hangsMarks = hanging > pushed
        // On a short page the blank lines are between all of its lines, and nearly all of them fill a column.
        let isOpen = closeLines == 0 && gaps[1] >= 3 && wrapped * 4 >= filled * 3
        let isSpaced = isOpen || gaps[1] > max(widerGaps > 0 ? 3 : 12, 4 * gaps[0], filled / 3)
        innerGap = isSpaced ? 1 : 0
        gapsPartParagraphs = !isSpaced && closed > 1 && openEnds == 0
    }
}
