/// Joins the rows of a caption that was broken at a width of its own, narrower or wider than the column's.
///
/// A caption that opens with words such as 图为 continues up to its credit, or to the end of a sentence. One that opens
/// with a day, or that has two lines of the same width, is known by the credit in its last line alone.
struct CaptionSeams {
    private let text: PageText
    private let lines: [PageLine]
    private let rows: [Row]
    private let cues: LineCues

    /// The most rows of a caption.
    private static let mostRows = 8
    /// The narrowest line of a caption, in columns.
    private static let narrowest = 12
    /// What the lines of a caption may differ in width, in columns: a mark or a word that had no room.
    private static let tolerance = 4

    /// The rows with those of broken captions joined.
    static func joining(_ rows: [Row], of text: PageText, lines: [PageLine], cues: LineCues) -> [Row] {
        let seams = CaptionSeams(text: text, lines: lines, rows: rows, cues: cues)
        var joined: [Row] = []
        joined.reserveCapacity(rows.count)
        var index = 0
        while index < rows.count {
            let end = seams.end(ofCaptionAt: index)
            var row = rows[index]
            for next in rows[index + 1..<end] {
                row.lines = row.lines.lowerBound..<next.lines.upperBound
                row.range = row.range.lowerBound..<next.range.upperBound
                row.sketch = row.sketch.joined(with: next.sketch)
            }
            joined.append(row)
            index = end
        }
        return joined
    }

    /// The first row after the caption that begins with a row; the next one where none does.
    private func end(ofCaptionAt first: Int) -> Int {
        let row = rows[first]
        let single = first + 1
        guard single < rows.count, rows[single].gapBefore == 0, !row.sketch.endsSentence,
            width(row) >= Self.narrowest, !cues.endsWithCredit(lastLine(of: row))
        else { return single }
        let opens = cues.opensCaption(row.range)
        guard opens || row.isSingleLine && mayBeCaption(row.sketch) else { return single }
        for index in single..<min(rows.count, first + Self.mostRows) {
            let next = rows[index]
            guard next.gapBefore == 0, opens || next.isSingleLine, index == single || fills(rows[index - 1], row),
                width(next) <= width(row) + Self.tolerance, !cues.opensRow(next.range)
            else { return single }
            let isCredited = cues.endsWithCredit(next.range) || endsWithCredit(first...index)
            if isCredited {
                // 3月8日，…: two lines of one width, or a day at the beginning.
                return opens || index > single || row.sketch.opening == .digit ? index + 1 : single
            }
            if next.sketch.endsSentence { return opens ? index + 1 : single }
        }
        return single
    }

    /// Whether a line without a caption's words may be the first of one: a clause that breaks off.
    private func mayBeCaption(_ sketch: LineSketch) -> Bool {
        sketch.commas > 0 && sketch.scalars >= 10
    }

    /// Whether a row is as wide as the caption's first one.
    private func fills(_ row: Row, _ first: Row) -> Bool {
        abs(width(row) - width(first)) <= Self.tolerance
    }

    /// The width of a row's last line.
    private func width(_ row: Row) -> Int {
        row.isSingleLine ? row.sketch.width : LineSketch.width(of: text, in: lastLine(of: row))
    }

    private func lastLine(of row: Row) -> Range<Int> {
        lines[row.lines.upperBound - 1].range
    }

    /// Whether some rows end with a credit that a line's end may have broken.
    private func endsWithCredit(_ range: ClosedRange<Int>) -> Bool {
        var row = rows[range.lowerBound]
        row.lines = row.lines.lowerBound..<rows[range.upperBound].lines.upperBound
        let joined = row.joined(on: text, lines: lines)
        return cues.reader.captionCredit(joined, in: joined.range) != nil
    }
}
