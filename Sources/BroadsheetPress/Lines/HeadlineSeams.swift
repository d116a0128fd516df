/// Joins the rows of a headline that was too long for one line: 全国文学报刊联盟⏎常务理事会在京召开.
///
/// Two decks of a headline are one below the other just so. What tells a broken one: a pause or an open bracket at
/// the end of its first row, or that the text below has the words on both sides of the break in one piece.
struct HeadlineSeams {
    private let text: PageText
    private let rows: [Row]

    /// The longest row of a broken headline, in scalars.
    private static let longestRow = 24
    /// The longest headline, in scalars.
    private static let longestHeadline = 50
    /// How much of the text below is searched, in bytes.
    private static let reach = 2_400

    /// The rows with those of broken headlines joined.
    static func joining(_ rows: [Row], of text: PageText) -> [Row] {
        let seams = HeadlineSeams(text: text, rows: rows)
        var joined: [Row] = []
        joined.reserveCapacity(rows.count)
        for index in rows.indices {
            guard index > 0, let last = joined.last, seams.goesOn(last, index) else {
                joined.append(rows[index])
                continue
            }
            joined[joined.count - 1].lines = last.lines.lowerBound..<rows[index].lines.upperBound
            joined[joined.count - 1].range = last.range.lowerBound..<rows[index].range.upperBound
            joined[joined.count - 1].sketch = last.sketch.joined(with: rows[index].sketch)
        }
        return joined
    }

    /// Whether a row continues the headline before it.
    private func goesOn(_ upper: Row, _ index: Int) -> Bool {
        let lower = rows[index]
        let last = rows[index - 1]
        guard lower.gapBefore == 0, last.isSingleLine, lower.isSingleLine, mayBeHead(last.sketch),
            mayBeHead(lower.sketch), lower.sketch.ending != .comma,
            upper.sketch.scalars + lower.sketch.scalars <= Self.longestHeadline
        else { return false }
        if last.sketch.ending == .comma || lower.sketch.opening.mustNotBeginLine { return true }
        if closesBracket(of: upper.range, in: lower.range) { return true }
        return isInText(below: index, across: last.range.upperBound, lower.range.lowerBound)
    }

    private func mayBeHead(_ sketch: LineSketch) -> Bool {
        sketch.stops == 0 && sketch.commas <= 1 && sketch.scalars >= 3 && sketch.scalars <= Self.longestRow
            && sketch.ideographs * 2 > sketch.scalars && sketch.ending != .colon
    }

    /// Whether a bracket or a quotation mark is open at the end of a row, and the next row closes it.
    private func closesBracket(of upper: Range<Int>, in lower: Range<Int>) -> Bool {
        openings(in: upper) > 0 && openings(in: lower) < 0
    }

    /// How many brackets and quotation marks more are opened than closed.
    private func openings(in range: Range<Int>) -> Int {
        var depth = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            switch ScalarClass(scalar.value) {
            case .openBracket, .openQuote, .openTitle: depth += 1
            case .closeBracket, .closeQuote, .closeTitle: depth -= 1
            default: break
            }
            offset += length
        }
        return depth
    }

    /// Whether the text below has two characters from one side of a seam and one from the other in one piece.
    private func isInText(below index: Int, across end: Int, _ start: Int) -> Bool {
        let size = 3
        let limit = rows[index].range.upperBound
        guard isHanzi(end - size), isHanzi(start) else { return false }
        let seam = Array(text.bytes[end - size..<end] + text.bytes[start..<start + size])
        var offset = limit
        let last = min(text.bytes.count, limit + Self.reach) - 2 * size
        while offset < last {
            defer { offset += 1 }
            guard text.bytes[offset] == seam[0], text.bytes[offset + 1] == seam[1] else { continue }
            guard text.bytes[offset..<offset + 2 * size].elementsEqual(seam) else { continue }
            let hasBefore =
                isHanzi(end - 2 * size) && offset >= limit + size
                && text.bytes[offset - size..<offset].elementsEqual(text.bytes[end - 2 * size..<end - size])
            let hasAfter =
                isHanzi(start + size) && offset < last - size
                && text.bytes[offset + 2 * size..<offset + 3 * size].elementsEqual(
                    text.bytes[start + size..<start + 2 * size])
            if hasBefore || hasAfter { return true }
        }
        return false
    }

    /// Whether a Chinese character of three bytes is at an offset.
    private func isHanzi(_ offset: Int) -> Bool {
        guard offset >= 0, offset + 3 <= text.bytes.count else { return false }
        let found = text.scalar(at: offset, before: offset + 3)
        return found.length == 3 && found.scalar.isHanzi
    }
}
