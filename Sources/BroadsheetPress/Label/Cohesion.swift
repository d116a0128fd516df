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

    /// For each row, how many of its pairs occur in another row.
    private(set) var repeated: [Int]
    /// For each row, how many of its pairs return within reach after it.
    private(set) var forward: [Int]
    /// For each row, how many of its pairs occurred within reach before it.
    private(set) var backward: [Int]
    /// For each row, how many pairs occur before it and return after it, both within reach.
    private(set) var across: [Int]
    /// For each row, how many rare pairs occur before it and return after it, both within far reach.
    private(set) var acrossFar: [Int]
    /// For each row, how many rare pairs return within far reach after it.
    private(set) var forwardFar: [Int]
    /// For each row, how many rare pairs occurred within far reach before it.
    private(set) var backwardFar: [Int]

    /// Nothing counted yet.
    init(rowCount: Int) {
        repeated = Array(repeating: 0, count: rowCount)
        forward = repeated
        backward = repeated
        across = repeated
        acrossFar = repeated
        forwardFar = repeated
        backwardFar = repeated
    }

    /// Ends the counting.
    mutating func finish() {
        Self.sum(&across)
        Self.sum(&acrossFar)
    }

    /// Makes numbers of the differences between them.
    private static func sum(_ differences: inout [Int]) {
        var sum = 0
        for index in differences.indices {
            sum += differences[index]
            differences[index] = sum
        }
    }

    /// Notes that a pair of an earlier row, which has stood in so many rows, returns in a later one.
    @inline(__always)
    mutating func link(_ earlier: Int, _ later: Int, after count: UInt16) {
        repeated[later] += 1
        if count == 1 { repeated[earlier] += 1 }
        let distance = later - earlier
        if distance <= Self.reach {
            forward[earlier] += 1
            backward[later] += 1
            if distance > 1 {
                across[earlier + 1] += 1
                across[later] -= 1
            }
        }
        if count <= Self.rarest, distance <= Self.farReach {
            forwardFar[earlier] += 1
            backwardFar[later] += 1
            if distance > 1 {
                acrossFar[earlier + 1] += 1
                acrossFar[later] -= 1
            }
        }
    }
}
