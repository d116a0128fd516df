/// The rows of a page in the order of their words, so that those which begin alike are found without looking at all.
struct RowsByWords {
    private let text: PageText
    private let words: [Range<Int>]

    /// The rows of a page.
    init(_ page: RuledRows) {
        let text = page.text
        self.text = text
        let words = page.rows.indices.map(page.words)
        // Most rows differ in their first characters; slices of arrays would cost more than the look at them.
        self.words = text.bytes.withUnsafeBufferPointer { bytes in
            words.sorted { left, right in
                var offset = 0
                while offset < left.count, offset < right.count {
                    let (one, other) = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
                    if one != other { return one < other }
                    offset += 1
                }
                return left.count < right.count
            }
        }
    }

    /// Whether more rows than one have these words, or have them as the first of their decks.
    func areSeveral(withTitle title: [UInt8]) -> Bool {
        let first = place(of: title)
        // The first of them is the title's own row, or one with the same words.
        if first + 1 < words.count, text.bytes[words[first + 1]].elementsEqual(title) { return true }
        return [" ", "\u{3000}"].contains { space in
            let title = title + Array(space.utf8)
            let place = place(of: title)
            return place < words.count && text.bytes[words[place]].starts(with: title)
        }
    }

    /// Where the first row is whose words come no earlier than these.
    private func place(of title: [UInt8]) -> Int {
        var first = 0
        var end = words.count
        while first < end {
            let middle = (first + end) / 2
            if text.bytes[words[middle]].lexicographicallyPrecedes(title) {
                first = middle + 1
            } else {
                end = middle
            }
        }
        return first
    }
}
