/// The width of the column that a page's lines were broken at.
struct ColumnMeasure: Sendable, Hashable {
    /// The columns of a full line.
    let width: Int
    /// Whether the first line of a paragraph still has its indent.
    let hasIndents: Bool

    /// What one line may be wider than the column: a stop that hangs over its edge, a half-width digit.
    private static let overhang = 3
    /// What the first line of a paragraph is narrower by where the indent is lost: two ideographs, and one more that
    /// a closing mark may have taken to the next line.
    private static let indent = 6
    /// The narrowest column; below it stand poems, not columns.
    private static let narrowest = 20

    /// The measure of a page; `nil` where the page is not wrapped.
    init?(sketches: [LineSketch], indents: [Int]) {
        var counts: [Int: Int] = [:]
        var filled = 0
        var indented = 0
        for (sketch, indent) in zip(sketches, indents) where sketch.scalars > 0 {
            counts[sketch.width + indent, default: 0] += 1
            filled += 1
            if indent >= 2 { indented += 1 }
        }
        // The commonest width; of two as common the wider one, so that the order of a dictionary does not matter.
        guard let mode = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key, mode >= Self.narrowest
        else { return nil }
        var full = 0
        var first = 0
        var wider = 0
        for (width, count) in counts {
            if width > mode + Self.overhang {
                wider += count
            } else if width >= mode {
                full += count
            } else if width >= mode - Self.indent {
                first += count
            }
        }
        guard full >= 6, full * 5 >= filled, (full + first) * 5 >= filled * 2 else { return nil }
        // Headlines run over several columns; only where nearly all of the text is wrapped may there be many of them.
        guard wider * 25 <= filled || wider * 8 <= filled && full * 5 >= filled * 2 else { return nil }
        width = mode
        hasIndents = indented * 12 >= filled && indented * 10 <= filled * 7
    }

    /// Whether a line of this width fills the column. A wider one is no line of the column: a headline over several.
    func isFull(_ width: Int) -> Bool {
        width >= self.width && width <= self.width + Self.overhang
    }

    /// Whether a line of this width can be the first of a paragraph that goes on: full but for the lost indent.
    func isFirst(_ width: Int) -> Bool {
        width < self.width && width >= self.width - Self.indent
    }
}
