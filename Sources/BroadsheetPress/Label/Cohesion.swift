/// How the words of a page's rows return in the rows around them.
///
/// Pairs of ideographs stand for words. Only pairs that occur in more than one row count, and pairs with a particle
/// do not. One pass over the page, one small table.
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

    private struct Slot {
        var key: UInt32 = 0
        var row: Int32 = -1
        /// In how many rows the pair has stood.
        var count: UInt16 = 1
    }

    /// Counts the pairs of a page.
    init(of text: PageText, rows: [Row]) {
        repeated = Array(repeating: 0, count: rows.count)
        forward = repeated
        backward = repeated
        across = repeated
        acrossFar = repeated
        forwardFar = repeated
        backwardFar = repeated
        let size = rows.reduce(0) { $0 + $1.sketch.ideographs }
        var bits = 6
        while bits < 22, 1 << bits < size * 2 { bits += 1 }
        var slots = Array(repeating: Slot(), count: 1 << bits)
        for index in rows.indices {
            count(text, in: rows[index].range, row: Int32(index), slots: &slots, mask: UInt32(1 << bits) - 1)
        }
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

    private mutating func count(
        _ text: PageText, in range: Range<Int>, row: Int32, slots: inout [Slot], mask: UInt32
    ) {
        WordPairs.visit(text, in: range) { count($0, row: row, slots: &slots, mask: mask) }
    }

    @inline(__always)
    private mutating func count(_ key: UInt32, row: Int32, slots: inout [Slot], mask: UInt32) {
        var place = (key &* 0x9E37_79B1) >> 7 & mask
        var tries = 0
        while slots[Int(place)].row >= 0, slots[Int(place)].key != key {
            place = (place + 1) & mask
            tries += 1
            // A table that is too full for a page of this size forgets; it must not become slow.
            if tries == 32 { break }
        }
        let slot = slots[Int(place)]
        guard slot.row >= 0, slot.key == key else {
            slots[Int(place)] = Slot(key: key, row: row)
            return
        }
        guard slot.row != row else { return }
        link(Int(slot.row), Int(row), after: slot.count)
        slots[Int(place)] = Slot(key: key, row: row, count: slot.count &+ 1)
    }

    /// Notes that a pair of an earlier row returns in a later one.
    @inline(__always)
    private mutating func link(_ earlier: Int, _ later: Int, after count: UInt16) {
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
