/// Where the words of a page return: one pass over its pairs of ideographs, one small table.
struct WordReturns: Sendable {
    /// How the words of each row return around it.
    private(set) var cohesion: Cohesion
    /// How the texts on both sides of each row are tied.
    private(set) var ties: BlockTies

    /// What is known of a pair.
    private struct Slot {
        var key: UInt32 = 0
        /// The last row with the pair; -1 for an empty place.
        var row: Int32 = -1
        /// The last block of text with the pair; -1 where only headings had it.
        var block: Int32 = -1
        /// In how many rows, and in how many blocks of text, the pair has stood.
        var rows: UInt16 = 0
        var blocks: UInt16 = 0
    }

    /// How far a pair is looked for in the table. One that is too full for a page forgets; it must not become slow.
    private static let mostTries = 32
    /// The largest table, as a power of two.
    private static let mostBits = 22

    /// Counts the pairs of a page.
    init(of text: PageText, rows: [Row], kinds: [RowKind]) {
        cohesion = Cohesion(rowCount: rows.count)
        ties = BlockTies(kinds: kinds)
        let size = rows.reduce(0) { $0 + $1.sketch.ideographs }
        var bits = 6
        while bits < Self.mostBits, 1 << bits < size * 2 { bits += 1 }
        var slots = Array(repeating: Slot(), count: 1 << bits)
        let mask = UInt32(1 << bits) - 1
        for row in rows.indices {
            let block = kinds[row].isText ? Int32(ties.blocks[row]) : -1
            WordPairs.visit(text, in: rows[row].range) { key in
                count(key, row: Int32(row), block: block, slots: &slots, mask: mask)
            }
        }
        cohesion.finish()
        ties.finish()
    }

    @inline(__always)
    private mutating func count(_ key: UInt32, row: Int32, block: Int32, slots: inout [Slot], mask: UInt32) {
        var place = (key &* 0x9E37_79B1) >> 7 & mask
        var tries = 0
        while slots[Int(place)].row >= 0, slots[Int(place)].key != key, tries < Self.mostTries {
            place = (place + 1) & mask
            tries += 1
        }
        var slot = slots[Int(place)]
        if slot.key != key || slot.row < 0 { slot = Slot(key: key) }
        if slot.row != row {
            if slot.row >= 0 { cohesion.link(Int(slot.row), Int(row), after: slot.rows) }
            slot.row = row
            slot.rows &+= 1
        }
        if block >= 0, slot.block != block {
            if slot.block >= 0 { ties.link(Int(slot.block), Int(block), after: slot.blocks) }
            slot.block = block
            slot.blocks &+= 1
        }
        slots[Int(place)] = slot
    }
}
