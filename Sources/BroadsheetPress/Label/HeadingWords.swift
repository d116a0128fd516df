/// How much of a heading's words the first text below it has, and the last text above it: a headline says what its
/// first paragraph says.
enum HeadingWords {
    /// The two shares in steps: 0 where there is no text, then from 1 (none) to 6 (all).
    struct Share: Sendable, Hashable {
        /// Of the first text below.
        var next = 0
        /// Of the last text above.
        var last = 0
    }

    /// The longest heading that is looked at, in pairs of characters.
    private static let mostPairs = 40
    /// How far from a heading its text may be, in rows.
    private static let reach = 4

    /// The shares of each row that looks like a heading.
    static func shares(of text: PageText, rows: [Row], kinds: [RowKind]) -> [Share] {
        var shares = Array(repeating: Share(), count: rows.count)
        var pairs: [UInt32] = []
        for row in rows.indices where kinds[row].group == .head {
            pairs.removeAll(keepingCapacity: true)
            WordPairs.visit(text, in: rows[row].range) { if pairs.count < mostPairs { pairs.append($0) } }
            guard !pairs.isEmpty else { continue }
            let below = (row + 1..<min(row + 1 + reach, rows.count)).first { kinds[$0].isText }
            let above = (max(0, row - reach)..<row).last { kinds[$0].isText }
            if let below { shares[row].next = share(of: pairs, in: rows[below], of: text) }
            if let above { shares[row].last = share(of: pairs, in: rows[above], of: text) }
        }
        return shares
    }

    private static func share(of pairs: [UInt32], in row: Row, of text: PageText) -> Int {
        var found: UInt64 = 0
        // Nearly all pairs of the text are none of these; a small filter of bits tells them.
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 16) { filter in
            filter.initialize(repeating: 0)
            for pair in pairs { filter[Self.slot(pair) >> 6] |= 1 << UInt64(Self.slot(pair) & 63) }
            WordPairs.visit(text, in: row.range) { pair in
                guard filter[Self.slot(pair) >> 6] &>> UInt64(Self.slot(pair) & 63) & 1 == 1 else { return }
                for place in pairs.indices where pairs[place] == pair { found |= 1 << UInt64(place) }
            }
        }
        return RowMeasures.shareStep(found.nonzeroBitCount, of: pairs.count)
    }

    /// The bit of a pair in a filter of 1024.
    @inline(__always)
    private static func slot(_ pair: UInt32) -> Int { Int((pair &* 0x9E37_79B1) >> 22) }
}
