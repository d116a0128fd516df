/// Where the words of a page return: one pass over its pairs of ideographs, one small table.
struct WordReturns: Sendable {
    /// How the words of each row return around it.
    private(set) var cohesion: Cohesion
    /// How the texts on both sides of each row are tied.
    private(set) var ties: BlockTies

    /// The facts known about a pair.
    private struct Slot {
        var key: UInt32 = 0
        /// The last row with the pair; -1 for an empty place.
        var row: Int32 = -1
        /// The last block of text with the pair; -1 where only headings had it.
        var block: Int32 = -1
        /// In how many rows, and in how many blocks of text, the pair has been.
        var rows: UInt16 = 0
        var blocks: UInt16 = 0
    }

    /// The pairs of a page with what is known of them: places that are looked for from a hash of the pair on.
    ///
    /// The table grows with the pairs that differ, so that it stays as near to the processor as it can.
    private struct Slots: ~Copyable {
        /// How far a pair is looked for. A table that is too full for a page forgets; it must not become slow.
        private static let mostTries = 64
        /// The largest table, and the largest one to begin with, as powers of two.
        private static let mostBits: UInt32 = 22
        private static let mostBitsAtFirst: UInt32 = 14

        private var slots: UnsafeMutableBufferPointer<Slot>
        private var bits: UInt32
        private var taken = 0

        /// A table for a page of so many ideographs.
        init(ideographs: Int) {
            bits = 6
            while bits < Self.mostBitsAtFirst, 1 << bits < ideographs { bits += 1 }
            slots = Self.emptySlots(1 << bits)
        }

        deinit {
            slots.deallocate()
        }

        private static func emptySlots(_ count: Int) -> UnsafeMutableBufferPointer<Slot> {
            let slots = UnsafeMutableBufferPointer<Slot>.allocate(capacity: count)
            slots.initialize(repeating: Slot())
            return slots
        }

        /// Makes room for so many more pairs.
        mutating func makeRoom(for count: Int) {
            while (taken + count) * 2 > slots.count, bits < Self.mostBits {
                let old = slots
                bits += 1
                slots = Self.emptySlots(1 << bits)
                for slot in old where slot.row >= 0 { slots[place(of: slot.key, from: home(of: slot.key))] = slot }
                old.deallocate()
            }
        }

        /// Where the search for a pair begins.
        @inline(__always)
        private func home(of key: UInt32) -> Int {
            Int((key &* 0x9E37_79B1) >> (32 - bits))
        }

        /// Where a pair is, or is to be, from a place on.
        @inline(__always)
        private func place(of key: UInt32, from start: Int) -> Int {
            var place = start
            var tries = 0
            while slots[place].key != key, slots[place].row >= 0, tries < Self.mostTries {
                place = (place &+ 1) & (slots.count &- 1)
                tries += 1
            }
            return place
        }

        /// Looks for pairs whose turn comes next. The processor fetches what none of them waits for all at once, so
        /// that ``update(_:from:_:)`` has it at hand.
        func find(_ keys: UnsafeBufferPointer<UInt32>, _ places: UnsafeMutableBufferPointer<Int32>) {
            for index in keys.indices {
                places[index] = Int32(truncatingIfNeeded: place(of: keys[index], from: home(of: keys[index])))
            }
        }

        /// Changes what is known of a pair, which was found at a place, or a free place for it.
        @inline(__always)
        mutating func update(_ key: UInt32, from start: Int32, _ change: (inout Slot) -> Void) {
            let place = place(of: key, from: Int(start))
            if slots[place].row < 0 { taken += 1 }
            if slots[place].key != key { slots[place] = Slot(key: key) }
            change(&slots[place])
        }
    }

    /// How many pairs are looked for at the same time.
    private static let portion = 256

    /// Counts the pairs of a page.
    init(of text: PageText, rows: [Row], kinds: [RowKind]) {
        var cohesion = Cohesion(rowCount: rows.count)
        var ties = BlockTies(kinds: kinds)
        let blocks = ties.blocks
        cohesion.count { rowCounts in
            ties.count { blockCounts in
                var slots = Slots(ideographs: rows.reduce(0) { $0 + $1.sketch.ideographs })
                Self.visit(text, rows: rows) { pairs, places, row in
                    let block = kinds[row].isText ? blocks[row] : -1
                    slots.makeRoom(for: pairs.count)
                    slots.find(pairs, places)
                    for index in pairs.indices {
                        slots.update(pairs[index], from: places[index]) { slot in
                            if slot.row != row {
                                if slot.row >= 0 { Cohesion.link(rowCounts, Int(slot.row), row, after: slot.rows) }
                                slot.row = Int32(truncatingIfNeeded: row)
                                slot.rows &+= 1
                            }
                            if block >= 0, slot.block != block {
                                if slot.block >= 0 {
                                    BlockTies.link(blockCounts, Int(slot.block), block, after: slot.blocks)
                                }
                                slot.block = Int32(truncatingIfNeeded: block)
                                slot.blocks &+= 1
                            }
                        }
                    }
                }
            }
        }
        cohesion.finish()
        ties.finish()
        self.cohesion = cohesion
        self.ties = ties
    }

    /// Visits the pairs of each row, some at a time, with room for a place of each.
    @inline(__always)
    private static func visit(
        _ text: PageText, rows: [Row],
        _ body: (UnsafeBufferPointer<UInt32>, UnsafeMutableBufferPointer<Int32>, Int) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: portion) { places in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: portion) { pairs in
                for row in rows.indices {
                    var count = 0
                    WordPairs.visit(text, in: rows[row].range) { pair in
                        pairs[count] = pair
                        count &+= 1
                        if count == portion {
                            body(UnsafeBufferPointer(pairs), places, row)
                            count = 0
                        }
                    }
                    if count > 0 { body(UnsafeBufferPointer(rebasing: pairs[..<count]), places, row) }
                }
            }
        }
    }
}
