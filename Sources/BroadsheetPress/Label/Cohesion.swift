/// How the words of a page's rows return in the rows around them.
///
/// Pairs of ideographs stand for words. Only pairs that occur in more than one row count, and pairs with a particle
/// do not.
struct Cohesion: Sendable {
    /// How far a word's return counts, in rows.
    private static let reach = 6
    /// How far a rare word's return counts, in rows.
    private static let farReach = 16
    /// In how many rows a rare word has been before it returns, at most.
    private static let rarest = 4

    /// What is counted of one row. The counts of a row are together, for a pair that returns changes most of them.
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

    /// Lends the counts to a body that links pairs, see ``link(_:_:_:after:)``.
    mutating func count(_ body: (UnsafeMutableBufferPointer<Counts>) -> Void) {
        rows.withUnsafeMutableBufferPointer { body($0) }
    }

    /// Notes that a pair of an earlier row, which has been in so many rows, returns in a later one.
    ///
    /// Whether it counts is added up as 0 or 1: a branch would be guessed wrongly every other time. Where nothing is
    /// between the two rows, what is added for the rows between is removed in the same place.
    @inline(__always)
    static func link(_ rows: UnsafeMutableBufferPointer<Counts>, _ earlier: Int, _ later: Int, after count: UInt16) {
        let distance = later - earlier
        let near: Int32 = distance <= reach ? 1 : 0
        let far: Int32 = count <= rarest && distance <= farReach ? 1 : 0
        rows[earlier].repeated &+= count == 1 ? 1 : 0
        rows[earlier].forward &+= near
        rows[earlier].forwardFar &+= far
        rows[earlier + 1].across &+= near
        rows[earlier + 1].acrossFar &+= far
        rows[later].repeated &+= 1
        rows[later].backward &+= near
        rows[later].backwardFar &+= far
        rows[later].across &-= near
        rows[later].acrossFar &-= far
    }
}
