import BroadsheetCore

/// Where columns begin and end: edges that many lines of running text share, or some right below each other.
struct ColumnEdges {
    private let lefts: [Int]
    private let rights: [Int]
    private let bodySize: Int
    private let isExact: Bool

    /// - Parameter isExact: Whether boxes are the type's own; right edges of recognised words say too little.
    init(of lines: [SetLine], bodySize: Int, isExact: Bool) {
        self.bodySize = bodySize
        self.isExact = isExact
        let parts = lines.lazy.filter { !$0.isVertical && abs($0.size - bodySize) * 6 <= bodySize }
            .flatMap { isExact ? Self.parts(of: $0, bodySize: bodySize) : [$0.box] }
        lefts = Self.edges(of: parts.map { (place: $0.left, top: $0.top) }, bodySize: bodySize)
        rights = isExact ? Self.edges(of: parts.map { (place: $0.right, top: $0.top) }, bodySize: bodySize) : []
    }

    /// The stretches of a line without a gap that may be one between columns.
    private static func parts(of line: SetLine, bodySize: Int) -> [LayoutBox] {
        line.words.dropFirst().reduce(into: [line.words[0].box]) { parts, word in
            let last = parts[parts.count - 1]
            if (word.box.left - last.right) * 10 >= bodySize * 9 {
                parts.append(word.box)
            } else {
                parts[parts.count - 1] = last.union(word.box)
            }
        }
    }

    /// The places that enough parts of lines have in common.
    private static func edges(of ends: [(place: Int, top: Int)], bodySize: Int) -> [Int] {
        let ends = ends.sorted { $0 < $1 }
        let least = max(4, ends.count / 60)
        var edges: [Int] = []
        var start = 0
        while start < ends.count {
            var end = start
            while end < ends.count, ends[end].place - ends[start].place <= bodySize / 2 { end += 1 }
            if end - start >= least || isColumn(ends[start..<end].map(\.top), bodySize: bodySize) {
                edges.append(ends[(start + end) / 2].place)
            }
            start = end
        }
        return edges
    }

    /// Whether some lines with one edge are right below each other, three or more: a short column of a page of many
    /// lines.
    private static func isColumn(_ tops: [Int], bodySize: Int) -> Bool {
        let tops = tops.sorted()
        let steps = zip(tops, tops.dropFirst()).map { $1 - $0 }
        return zip(steps, steps.dropFirst()).contains { first, second in
            min(first, second) >= bodySize && max(first, second) * 10 <= bodySize * 22
        }
    }

    /// Whether the characters of a headline take all of its line, so that no gap between its words is one: boxes of
    /// recognised words are no more than near.
    func isFull(_ line: SetLine) -> Bool {
        line.isRecognized && line.size * 10 > bodySize * 13 && RecognizedLine.room(in: line.words) * 3 <= line.size
    }

    /// Whether a gap between two words is one between columns.
    func part(_ left: Int, _ right: Int, size: Int) -> Bool {
        let gap = right - left
        guard gap * 100 >= size * LineFinder.columnGap, gap * 10 >= bodySize * 9 else { return false }
        let isLarge = size * 10 > bodySize * 14
        // Headlines side by side may be as near as their columns do.
        if isLarge, gap * 10 < size * 8 { return isExact && lefts.contains { abs(right - $0) * 10 <= bodySize } }
        if !isLarge, rights.contains(where: { abs(left - $0) <= bodySize * 3 / 10 }) { return true }
        return lefts.contains { edge in
            // The first line of a paragraph begins after the edge.
            edge >= left && (abs(right - edge) <= bodySize * 6 / 10 || isLarge && edge <= right)
        }
    }
}
