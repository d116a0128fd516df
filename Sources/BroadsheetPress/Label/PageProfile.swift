/// How the articles of a page are made: how much text is under its heads, and how long the heads are.
///
/// A page of items has a row of text under each head; a page of features has many under some, and then most heads
/// are inside an article.
struct PageProfile: Sendable {
    /// The step of the usual number of text rows under a run of heads.
    let usualText: Int
    /// How many quarters of the runs have exactly one row of text.
    let singles: Int
    /// How long the longer ones of the first rows of runs are: the upper quartile, in scalars.
    let firstLength: Int
    /// For the first row of each run, how many of the three first rows before and after it are about as long.
    private(set) var peers: [Peers]

    /// The first rows around one.
    struct Peers: Sendable, Hashable {
        /// Of the three before, those about as long.
        var before = 0
        /// Of the three after, those about as long.
        var after = 0
    }

    /// The steps of text rows under a run by name.
    static let usualTextNames = ["0", "1", "2", "3-4", "5-7", "8+"]
    /// How far first rows are looked at.
    private static let reach = 3

    /// Looks at the runs of heads on a page.
    init(rows: [Row], kinds: [RowKind], runs: [Range<Int>]) {
        var texts: [Int] = []
        texts.reserveCapacity(runs.count)
        for (place, run) in runs.enumerated() {
            let end = place + 1 < runs.count ? runs[place + 1].lowerBound : kinds.count
            texts.append(kinds[run.upperBound..<end].count(where: \.isText))
        }
        let lengths = runs.map { rows[$0.lowerBound].sketch.scalars }
        usualText = texts.isEmpty ? 0 : Self.textStep(texts.sorted()[texts.count / 2])
        singles = texts.isEmpty ? 0 : texts.count { $0 == 1 } * 4 / texts.count
        firstLength = lengths.isEmpty ? 1 : max(1, lengths.sorted()[lengths.count * 3 / 4])
        peers = Array(repeating: Peers(), count: rows.count)
        for (place, run) in runs.enumerated() {
            func alike(_ others: Range<Int>) -> Int {
                others.clamped(to: 0..<runs.count).count { abs(lengths[$0] - lengths[place]) <= 2 }
            }
            peers[run.lowerBound] = Peers(
                before: alike(place - Self.reach..<place), after: alike(place + 1..<place + 1 + Self.reach))
        }
    }

    private static func textStep(_ rows: Int) -> Int {
        switch rows {
        case ...2: rows
        case ...4: 3
        case ...7: 4
        default: 5
        }
    }
}
