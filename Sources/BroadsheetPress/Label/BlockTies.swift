/// How closely the text above a heading and the text below it belong together, by the words that they share with each
/// other and with the rest of the page.
struct BlockTies: Sendable {
    /// The ties of the texts on both sides of a row, in steps from 1 (none) to 6 (all); 0 where there are none.
    struct Tie: Sendable, Hashable {
        /// Of the words that either text shares with another on this side, those that they share with each other.
        var both = 0
        /// Of the words that the text below has from above, those that it has from the text right above.
        var back = 0
        /// Of the words of the text above that return below, those that return in the text right below.
        var on = 0
    }

    /// The block of each row: rows of text without a heading between them, and the heading above them.
    let blocks: [Int]
    /// The tie at each row.
    private(set) var ties: [Tie] = []

    /// What is counted of a block: words from the block right before, from any block before, and into any block after.
    struct Counts: Sendable {
        var near: Int32 = 0
        var from: Int32 = 0
        var into: Int32 = 0
    }

    private var counts: [Counts]

    /// A pair of ideographs that has been in more blocks says nothing about two of them.
    private static let mostBlocks = 5

    init(kinds: [RowKind]) {
        var blocks = Array(repeating: 0, count: kinds.count)
        var block = 0
        for index in kinds.indices {
            if !kinds[index].isText, index > 0, kinds[index - 1].isText { block += 1 }
            blocks[index] = block
        }
        self.blocks = blocks
        counts = Array(repeating: Counts(), count: block + 1)
    }

    /// Lends the counts to a body that links pairs, see ``link(_:_:_:after:)``.
    mutating func count(_ body: (UnsafeMutableBufferPointer<Counts>) -> Void) {
        counts.withUnsafeMutableBufferPointer { body($0) }
    }

    /// Notes that a pair of an earlier block, which has been in so many blocks, returns in a later one.
    @inline(__always)
    static func link(_ blocks: UnsafeMutableBufferPointer<Counts>, _ earlier: Int, _ later: Int, after count: UInt16) {
        let counts: Int32 = count <= mostBlocks ? 1 : 0
        blocks[earlier].into &+= counts
        blocks[later].from &+= counts
        blocks[later].near &+= later - earlier == 1 ? counts : 0
    }

    mutating func finish() {
        ties = blocks.map { below in
            guard below > 0 else { return Tie() }
            let shared = Int(counts[below].near)
            let from = Int(counts[below].from)
            let into = Int(counts[below - 1].into)
            return Tie(
                both: RowMeasures.shareStep(shared, of: from + into - shared),
                back: RowMeasures.shareStep(shared, of: from), on: RowMeasures.shareStep(shared, of: into))
        }
    }
}
