/// The widths of the columns that a page's lines were broken at: each stretch of lines has its own, or none.
struct ColumnWidths: Sendable {
    /// For each line, the columns of a full line around it; 0 where lines are not broken.
    private(set) var widths: [Int]
    /// What the lines cost in their columns; the lower, the better the widths explain them.
    private(set) var cost = 0

    /// What one line may be wider than the column: stops and quotation marks that hang over its edge.
    static let overhang = 3
    /// The narrowest column; below it are poems, not columns.
    private static let narrowest = 20
    /// On a page of fewer lines two are enough to try their width.
    private static let fewLines = 40
    /// The most widths that are tried on a page.
    private static let mostWidths = 8

    // What a line costs in a column of some width, and what a step from one width to another does.
    private static let exactGain = 12
    private static let fullGain = 9
    private static let firstGain = 10
    private static let shortCost = 3
    private static let brokenOffCost = 8
    private static let overwideCost = 30
    private static let unbrokenCost = 4
    private static let stepCost = 30

    /// Finds the widths of a page's columns.
    init(_ extents: [LineExtent], sketches: [LineSketch]) {
        widths = Array(repeating: 0, count: extents.count)
        let filled = extents.indices.filter { extents[$0].words > 0 }
        let candidates = Self.candidates(extents, filled)
        guard !candidates.isEmpty else { return }
        let (path, cost) = Self.path(over: filled, extents, sketches, candidates)
        // A width is one of a column by all its stretches together.
        let isColumn = candidates.indices.map { candidate in
            let lines = path.indices.filter { path[$0] == candidate + 1 }.map { filled[$0] }
            return Self.isColumn(lines, extents, sketches, candidates[candidate])
        }
        for place in path.indices where path[place] > 0 && isColumn[path[place] - 1] {
            self.cost = cost
            widths[filled[place]] = candidates[path[place] - 1]
        }
    }

    /// Whether a line fills a column.
    static func isFull(_ whole: Int, in width: Int) -> Bool {
        whole >= width - 1 && whole <= width + overhang
    }

    /// The commonest widths of lines.
    private static func candidates(_ extents: [LineExtent], _ filled: [Int]) -> [Int] {
        let widest = filled.reduce(0) { max($0, extents[$1].whole) }
        guard widest >= narrowest, filled.count > 2 else { return [] }
        var counts: [Int: Int] = [:]
        for line in filled where extents[line].whole >= narrowest { counts[extents[line].whole, default: 0] += 1 }
        let least = filled.count < fewLines ? 2 : 3
        var common = counts.filter { $0.value >= least }.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
            .prefix(mostWidths).map(\.key)
        // The shortest pages may have one full line alone, and others beside its width.
        if filled.count < fewLines, !common.contains(widest) { common.append(widest) }
        return common
    }

    /// The best width for each line: 0 for none, or the number of the candidate and one.
    private static func path(
        over filled: [Int], _ extents: [LineExtent], _ sketches: [LineSketch], _ candidates: [Int]
    ) -> (path: [Int], cost: Int) {
        let states = candidates.count + 1
        var costs = Array(repeating: 0, count: states)
        var origins: [UInt8] = []
        origins.reserveCapacity(filled.count * states)
        var previous: Int?
        for line in filled {
            let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
            let step = costs[best] + stepCost
            for state in 0..<states {
                let isStep = step < costs[state]
                origins.append(UInt8(isStep ? best : state))
                let own =
                    state == 0
                    ? unbrokenCost
                    : cost(
                        of: line, after: previous, extents, sketches, in: candidates[state - 1])
                costs[state] = min(step, costs[state]) + own
            }
            previous = line
        }
        var state = costs.indices.min { costs[$0] < costs[$1] } ?? 0
        let cost = costs[state]
        var path = Array(repeating: 0, count: filled.count)
        for place in filled.indices.reversed() {
            path[place] = state
            state = Int(origins[place * states + state])
        }
        return (path, cost)
    }

    private static func cost(
        of line: Int, after previous: Int?, _ extents: [LineExtent], _ sketches: [LineSketch], in width: Int
    ) -> Int {
        let difference = extents[line].whole - width
        let sketch = sketches[line]
        if difference > overhang { return overwideCost }
        if difference == 0 { return -exactGain }
        // Only a mark hangs over the edge of a line of full-width characters.
        if difference >= 2, !sketch.ending.mustNotBeginLine, sketch.letters + sketch.digits + sketch.gaps == 0 {
            return brokenOffCost
        }
        if difference >= -1 { return difference > 2 ? shortCost : -fullGain }
        if sketch.endsSentence { return shortCost }
        if difference < -2, difference >= -5 {
            // The first line of a paragraph that has lost its indent.
            let mayBegin = previous.map { sketches[$0].endsSentence || extents[$0].whole < width - 6 } ?? true
            if mayBegin { return -firstGain }
        }
        if sketch.commas + sketch.stops == 0 { return shortCost }
        return difference >= -6 ? 1 : brokenOffCost
    }

    /// Whether the lines of a stretch were broken at a width.
    ///
    /// Paragraphs that were never broken are not alike in width, and end with a sentence; headlines have no pauses.
    private static func isColumn(
        _ stretch: [Int], _ extents: [LineExtent], _ sketches: [LineSketch], _ width: Int
    ) -> Bool {
        var full = 0
        var first = 0
        var ends = 0
        var texts = 0
        var broken = 0
        for line in stretch {
            let whole = extents[line].whole
            let sketch = sketches[line]
            let hasPause = sketch.commas + sketch.stops > 0 && sketch.digits * 3 < sketch.scalars
            if isFull(whole, in: width) {
                full += 1
                if sketch.endsSentence { ends += 1 }
                if hasPause { texts += 1 }
            } else if whole < width, whole >= width - 6 {
                first += 1
            } else {
                continue
            }
            if hasPause, !sketch.endsSentence { broken += 1 }
        }
        if full >= 3, (full + first) * 6 >= stretch.count, ends * 3 <= full, texts * 3 >= full { return true }
        // The shortest stretches have hardly more than one paragraph: there first lines count, too, if they break
        // off in the middle of a sentence.
        return full > 0 && broken >= 3 && broken * 3 >= (full + first) * 2
    }
}
