/// How closely the text above a heading and the text below it belong together, by the words that they share with each
/// other and with the rest of the page.
struct BlockTies {
    /// The ties of the texts on both sides of a row, in steps from 1 (none) to 6 (all); 0 where there are none.
    struct Tie: Sendable, Hashable {
        /// Of the words that either text shares with another on this side, those that they share with each other.
        var both = 0
        /// Of the words that the text below has from above, those that it has from the text right above.
        var back = 0
        /// Of the words of the text above that return below, those that return in the text right below.
        var on = 0
    }

    /// The tie at each row.
    private(set) var ties: [Tie]

    private struct Slot {
        var key: UInt32 = 0
        var block: Int32 = -1
        var count: UInt16 = 0
    }

    /// A pair of ideographs that has stood in more blocks says nothing about two of them.
    private static let mostBlocks = 5

    /// Counts the pairs of a page's texts.
    init(of text: PageText, rows: [Row], kinds: [RowKind]) {
        // Rows of text without a heading between them are one block.
        var blocks = Array(repeating: 0, count: rows.count)
        var block = 0
        for index in rows.indices {
            if !kinds[index].isText, index > 0, kinds[index - 1].isText { block += 1 }
            blocks[index] = block
        }
        // For each block: pairs from the block right before, from any block before, and into any block after.
        var near = Array(repeating: 0, count: block + 2)
        var from = near
        var into = near
        let size = rows.reduce(0) { $0 + $1.sketch.ideographs }
        var bits = 6
        while bits < 22, 1 << bits < size * 2 { bits += 1 }
        var slots = Array(repeating: Slot(), count: 1 << bits)
        let mask = UInt32(1 << bits) - 1
        for index in rows.indices where kinds[index].isText {
            WordPairs.visit(text, in: rows[index].range) { key in
                var place = (key &* 0x9E37_79B1) >> 7 & mask
                var tries = 0
                while slots[Int(place)].block >= 0, slots[Int(place)].key != key, tries < 32 {
                    place = (place + 1) & mask
                    tries += 1
                }
                let slot = slots[Int(place)]
                let here = Int32(blocks[index])
                guard slot.block >= 0, slot.key == key else {
                    slots[Int(place)] = Slot(key: key, block: here, count: 1)
                    return
                }
                guard slot.block != here else { return }
                if slot.count <= Self.mostBlocks {
                    into[Int(slot.block)] += 1
                    from[Int(here)] += 1
                    if here - slot.block == 1 { near[Int(here)] += 1 }
                }
                slots[Int(place)] = Slot(key: key, block: here, count: slot.count &+ 1)
            }
        }
        ties = rows.indices.map { index in
            // The texts of a heading: the last block that ended before it, and the first one that begins after it.
            let below = kinds[index].isText ? blocks[index] : blocks[index]
            guard below > 0 else { return Tie() }
            let shared = near[below]
            return Tie(
                both: RowMeasures.shareStep(shared, of: from[below] + into[below - 1] - shared),
                back: RowMeasures.shareStep(shared, of: from[below]),
                on: RowMeasures.shareStep(shared, of: into[below - 1]))
        }
    }
}
