/// How the words of a page's rows return in the rows around them.
///
/// Pairs of ideographs stand for words. Only pairs that occur in more than one row count, and pairs with a particle
/// do not.
struct Cohesion: Sendable {
    /// How far a word's return counts, in rows.
    private static let reach = 6
    /// How far a rare word's return counts, in rows.
    private static let farReach = 16
    /// In how many rows a rare word has stood before it returns, at most.
    private static let rarest = 4

    /// What is counted of one row. The counts of a row stand together, for a pair that returns changes most of them.
    struct Counts: Sendable {
        /// How many of its pairs occur in another row.
        var repeated: Int32 = 0
        /// How many of its pairs return within reach after it.
        var forward: Int32 = 0
        /// How many of its pairs occurred within reach before it.
        var backward: Int32 = 0
        /// How many pairs occur before it and return after it, both within reach.
        var across: Int32 = 0
        /// How many rare pairs occur before it and return after it, both within far reach.
        var acrossFar: Int32 = 0
        /// How many rare pairs return within far reach after it.
        var forwardFar: Int32 = 0
        /// How many rare pairs occurred within far reach before it.
        var backwardFar: Int32 = 0
    }

    /// The counts of each row.
    private(set) var rows: [Counts]

    /// Nothing counted yet.
    init(rowCount: Int) {
        rows = Array(repeating: Counts(), count: rowCount)
    }

    /// Ends the counting: makes numbers of the differences between them.
    mutating func finish() {
        var across: Int32 = 0
        var acrossFar: Int32 = 0
        for row in rows.indices {
            across += rows[row].across
            acrossFar += rows[row].acrossFar
            rows[row].across = across
            rows[row].acrossFar = acrossFar
        }
    }

    /// Notes that a pair of an earlier row, which has stood in so many rows, returns in a later one.
    @inline(__always)
    mutating func link(_ earlier: Int, _ later: Int, after count: UInt16) {
        rows.withUnsafeMutableBufferPointer { rows in
            rows[later].repeated &+= 1
            if count == 1 { rows[earlier].repeated &+= 1 }
            let distance = later - earlier
            if distance <= Self.reach {
                rows[earlier].forward &+= 1
                rows[later].backward &+= 1
                if distance > 1 {
                    rows[earlier + 1].across &+= 1
                    rows[later].across &-= 1
                }
            }
            if count <= Self.rarest, distance <= Self.farReach {
                rows[earlier].forwardFar &+= 1
                rows[later].backwardFar &+= 1
                if distance > 1 {
                    rows[earlier + 1].acrossFar &+= 1
                    rows[later].acrossFar &-= 1
                }
            }
        }
    }
}
