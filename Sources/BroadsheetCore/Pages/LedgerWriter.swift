/// Writes a page's ledger from what was placed, in any order, so that it tiles the page.
///
/// The one law of overlap: what was placed later lies over what was placed before.
package struct LedgerWriter: Sendable {
    /// The stretch of the text that is the page.
    private let range: Range<Int>
    private var placed: [Ledger.Fragment] = []

    /// A writer for a stretch of a text.
    package init(of range: Range<Int>) {
        self.range = range
    }

    /// Reports what some bytes are; what is outside of the page is left out.
    package mutating func place(_ bytes: Range<Int>, as role: Ledger.Role, of article: String? = nil) {
        let bytes = bytes.clamped(to: range)
        if !bytes.isEmpty { placed.append(Ledger.Fragment(bytes: bytes, role: role, article: article)) }
    }

    /// Puts what begins first over all others; of two that begin together the longer one, or the one placed first.
    package mutating func raiseFirst() {
        placed.sort { ($0.bytes.lowerBound, -$0.bytes.upperBound) < ($1.bytes.lowerBound, -$1.bytes.upperBound) }
        placed.reverse()
    }

    /// The ledger: what nobody placed is separator where it is white space, and unassigned where it is anything else.
    ///
    /// - Parameter trim: A stretch of the text without the white space at its ends.
    package func ledger(trimming trim: (Range<Int>) -> Range<Int>) -> Ledger {
        let ordered = placed.indices.sorted {
            (placed[$0].bytes.lowerBound, $0) < (placed[$1].bytes.lowerBound, $1)
        }
        var fragments: [Ledger.Fragment] = []
        fragments.reserveCapacity(ordered.count * 2 + 1)
        // What lies over each other at the position: never much, however long the page is.
        var open: [Int] = []
        var last: Int?
        var next = 0
        var position = range.lowerBound
        while position < range.upperBound {
            while next < ordered.count, placed[ordered[next]].bytes.lowerBound <= position {
                open.append(ordered[next])
                next += 1
            }
            open.removeAll { placed[$0].bytes.upperBound <= position }
            let change = next < ordered.count ? placed[ordered[next]].bytes.lowerBound : range.upperBound
            let top = open.max()
            var end = change
            if let top {
                var fragment = placed[top]
                end = min(change, fragment.bytes.upperBound)
                // What begins below it does not part a stretch.
                fragment.bytes = (last == top ? fragments.removeLast().bytes.lowerBound : position)..<end
                fragments.append(fragment)
            } else {
                Self.fill(position..<end, trim(position..<end), into: &fragments)
            }
            last = top
            position = end
        }
        return Ledger(fragments: fragments)
    }

    /// Tiles a gap: white space at its ends parts what is around it, anything else has no place.
    private static func fill(_ gap: Range<Int>, _ words: Range<Int>, into fragments: inout [Ledger.Fragment]) {
        func append(_ bytes: Range<Int>, _ role: Ledger.Role) {
            if !bytes.isEmpty { fragments.append(Ledger.Fragment(bytes: bytes, role: role)) }
        }
        guard !words.isEmpty else { return append(gap, .separator) }
        append(gap.lowerBound..<words.lowerBound, .separator)
        append(words, .unassigned)
        append(words.upperBound..<gap.upperBound, .separator)
    }
}
