import BroadsheetCore

/// The lines of a page as most of its text runs, and as they stand for the rest: a feature in vertical lines on a level
/// page, a level box on a page of vertical lines.
struct PageFrames: Sendable {
    /// The page as most of its text runs.
    let main: PageLines
    /// The page turned a quarter; `nil` where no line of text runs across the others.
    private let other: PageLines?

    init(_ page: PageLines) {
        main = page
        other = (0..<page.spots.lowerBound).contains(where: page.isCrossing) ? page.turned() : nil
    }

    /// The page as most text of a region runs; the lines have the same numbers.
    func page(for region: [Int]) -> PageLines {
        guard let other else { return main }
        var balance = 0
        var crossing = 0
        for line in region where !main.isHead(line) {
            let isCrossing = main.lines[line].isVertical
            balance += main.lines[line].scalarCount * (isCrossing ? 1 : -1)
            crossing += isCrossing ? 1 : 0
        }
        return balance > 0 && crossing > 1 ? other : main
    }
}
