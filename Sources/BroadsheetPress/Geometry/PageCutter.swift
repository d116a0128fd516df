import BroadsheetCore

/// Divides a page into the regions of its articles: by cuts across and down through white space, of all possible ones
/// those whose parts look most like articles together.
struct PageCutter {
    private let frames: PageFrames
    private let page: PageLines
    private var known: [LayoutBox: Plan] = [:]
    private var budget = Self.mostLines
    private var cutBudget = Self.mostCutLines

    /// So many lines are looked at, all regions together; what is left then stays whole. A page of a thousand lines
    /// needs a tenth of it.
    private static let mostLines = 4_000_000

    /// So many lines are divided by cuts, counted once for each cut: a table of a thousand columns has as many as lines.
    private static let mostCutLines = 20_000_000

    /// The best division of a region.
    private struct Plan {
        var score: Int
        var parts: [[Int]]
    }

    /// The regions of a page's lines in reading order.
    static func regions(of frames: PageFrames, lines: [Int]) -> [[Int]] {
        var cutter = PageCutter(frames)
        return lines.isEmpty ? [] : cutter.plan(lines).parts
    }

    private init(_ frames: PageFrames) {
        self.frames = frames
        page = frames.main
    }

    private mutating func plan(_ region: [Int]) -> Plan {
        guard let box = region.map({ page.box($0) }).union() else { return Plan(score: 0, parts: []) }
        if let plan = known[box] { return plan }
        budget -= region.count
        let frame = frames.page(for: region)
        var best = Plan(score: RegionScore.score(of: RegionShape(of: region, on: frame), on: frame), parts: [region])
        if budget > 0, cutBudget > 0, region.count > 1 {
            let cuts = cuts(of: region)
            cutBudget -= cuts.count * region.count
            for cut in cuts where budget > 0 && cutBudget > 0 {
                let first = plan(cut.first)
                let second = plan(cut.second)
                if first.score + second.score > best.score {
                    best = Plan(score: first.score + second.score, parts: first.parts + second.parts)
                }
            }
        }
        known[box] = best
        return best
    }

    private struct Cut {
        var first: [Int]
        var second: [Int]
    }

    /// The cuts through the white space of a region, across and down.
    private func cuts(of region: [Int]) -> [Cut] {
        let rows = region.sorted { page.box($0).top < page.box($1).top }
        let columns = region.sorted { page.box($0).left < page.box($1).left }
        var across: [Cut] = []
        var end = -4 * LayoutBox.farthest
        for (place, line) in rows.enumerated() {
            let box = page.box(line)
            if place > 0, box.top - end >= leastGap(above: line) {
                across.append(Cut(first: Array(rows[..<place]), second: Array(rows[place...])))
            }
            end = max(end, box.bottom)
        }
        var down: [Cut] = []
        end = -4 * LayoutBox.farthest
        for (place, line) in columns.enumerated() {
            let box = page.box(line)
            if place > 0, (box.left - end) * 10 >= page.bodySize * 6 {
                down.append(Cut(first: Array(columns[..<place]), second: Array(columns[place...])))
            }
            end = max(end, box.right)
        }
        // Of equal divisions the first is taken: a page is read tier by tier as it was printed.
        return page.isTurned ? down + across : across + down
    }

    /// The least white space above a line at which a page may be cut.
    private func leastGap(above line: Int) -> Int {
        let isHead = page.isHead(line) || page.isDeckSized(line)
        return isHead ? page.bodySize / 5 : page.usualGap + page.bodySize / 4
    }
}
