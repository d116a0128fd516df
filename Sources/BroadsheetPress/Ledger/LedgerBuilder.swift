import BroadsheetCore

/// Builds a page's ledger from what was placed, in any order; what nobody placed is separator or unassigned.
struct LedgerBuilder: Sendable {
    private let text: PageText
    /// The stretch of the text that the page has.
    private let range: Range<Int>
    private var placed: [Ledger.Fragment] = []

    init(text: PageText, range: Range<Int>) {
        self.text = text
        self.range = range
    }

    /// Reports what a stretch is.
    mutating func place(_ bytes: Range<Int>, as role: Ledger.Role, of article: String? = nil) {
        guard !bytes.isEmpty else { return }
        placed.append(Ledger.Fragment(bytes: bytes, role: role, article: article))
    }

    /// The ledger. Fragments never overlap: of two that would, the one that begins first, or is longer, goes before.
    func ledger() -> Ledger {
        let ordered = placed.sorted {
            ($0.bytes.lowerBound, -$0.bytes.upperBound) < ($1.bytes.lowerBound, -$1.bytes.upperBound)
        }
        var fragments: [Ledger.Fragment] = []
        fragments.reserveCapacity(ordered.count * 2 + 2)
        var end = range.lowerBound
        for var fragment in ordered {
            let start = max(fragment.bytes.lowerBound, end)
            let limit = min(fragment.bytes.upperBound, range.upperBound)
            guard start < limit else { continue }
            fill(end..<start, into: &fragments)
            fragment.bytes = start..<limit
            fragments.append(fragment)
            end = limit
        }
        fill(end..<range.upperBound, into: &fragments)
        return Ledger(fragments: fragments)
    }

    /// Tiles a gap: white space and line ends part the other fragments, anything else has no place.
    private func fill(_ gap: Range<Int>, into fragments: inout [Ledger.Fragment]) {
        guard !gap.isEmpty else { return }
        let words = text.trimmed(gap)
        if words.isEmpty {
            fragments.append(Ledger.Fragment(bytes: gap, role: .separator))
            return
        }
        if gap.lowerBound < words.lowerBound {
            fragments.append(Ledger.Fragment(bytes: gap.lowerBound..<words.lowerBound, role: .separator))
        }
        fragments.append(Ledger.Fragment(bytes: words, role: .unassigned))
        if words.upperBound < gap.upperBound {
            fragments.append(Ledger.Fragment(bytes: words.upperBound..<gap.upperBound, role: .separator))
        }
    }
}
