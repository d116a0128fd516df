/// The width of the column that a page's lines were broken at.
struct ColumnMeasure: Sendable, Hashable {
    /// The columns of a full line.
    let width: Int
    /// How many lines are full.
    let full: Int
    /// How many lines can be the first of a paragraph.
    let nearlyFull: Int
    /// Whether the first line of a paragraph still has its indent.
    let hasIndents: Bool

    /// What a line measures, in columns; where characters were counted each is taken for two.
    struct Extent: Sendable, Hashable {
        /// Its words.
        var words: Int
        /// The white space before them.
        var indent: Int
        /// Whether a sentence ends with it.
        var endsSentence: Bool
        /// Whether there is a pause or a stop in it, as there is in text.
        var hasPause: Bool
    }

    /// What one line may be wider than the column: a stop that hangs over its edge, a half-width digit.
    private static let overhang = 3
    /// What the first line of a paragraph is narrower by where the indent is lost: two ideographs, and one more that
    /// a closing mark may have taken to the next line.
    private static let indent = 6
    /// The narrowest column; below it stand poems, not columns.
    private static let narrowest = 20

    /// The measure of a page; `nil` where the page is not wrapped.
    init?(_ lines: [Extent]) {
        let lines = lines.filter { $0.words > 0 }
        var counts: [Int: Int] = [:]
        for line in lines { counts[line.words + line.indent, default: 0] += 1 }
        // The commonest width; of two as common the wider one, so that the order of a dictionary does not matter.
        guard let mode = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key,
            let widest = counts.keys.max()
        else { return nil }
        let edge = counts.filter { $0.key >= widest - Self.overhang }
        // Of two as common at the edge the narrower one: marks hang over the edge, words do not.
        let edgeMode = edge.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key ?? widest
        if mode >= Self.narrowest, let full = Self.fullLines(of: counts, lines.count, at: mode) {
            width = mode
            self.full = full
        } else if edgeMode >= Self.narrowest, let full = Self.fullLines(of: lines, upTo: edgeMode) {
            width = edgeMode
            self.full = full
        } else {
            return nil
        }
        let indented = lines.count(where: { $0.indent >= 2 })
        let width = width
        nearlyFull = lines.count(where: { (width - Self.indent..<width).contains($0.words + $0.indent) })
        hasIndents = indented * 12 >= lines.count && indented * 10 <= lines.count * 7
    }

    /// How many lines of a page are as wide as most; `nil` where they are too few to be a column.
    private static func fullLines(of counts: [Int: Int], _ filled: Int, at mode: Int) -> Int? {
        var full = 0
        var first = 0
        var wider = 0
        for (width, count) in counts {
            if width > mode + overhang {
                wider += count
            } else if width >= mode {
                full += count
            } else if width >= mode - indent {
                first += count
            }
        }
        guard full >= 6, full * 5 >= filled, (full + first) * 5 >= filled * 2 else { return nil }
        // Headlines run over several columns; only where nearly all of the text is wrapped may there be many of them.
        guard wider * 25 <= filled || wider * 8 <= filled && full * 5 >= filled * 2 else { return nil }
        return full
    }

    /// How many lines of a short page end at its edge; `nil` where they are no column.
    ///
    /// Paragraphs that were never broken are not alike in width, and end with a sentence; headlines have no pauses.
    private static func fullLines(of lines: [Extent], upTo edge: Int) -> Int? {
        let full = lines.filter { $0.words + $0.indent >= edge }
        let first = lines.filter { $0.words + $0.indent < edge && $0.words + $0.indent >= edge - indent }
        let ends = full.filter { $0.endsSentence }
        let texts = full.filter { $0.hasPause }
        if full.count >= 3, (full.count + first.count) * 6 >= lines.count, ends.count * 3 <= full.count,
            texts.count * 2 >= full.count
        {
            return full.count
        }
        // The shortest pages have hardly more than one paragraph: there first lines count, too, if they break off in
        // the middle of a sentence.
        let broken = (full + first).filter { $0.hasPause && !$0.endsSentence }
        guard broken.count >= 3, broken.count * 3 >= (full.count + first.count) * 2 else { return nil }
        return full.count
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
