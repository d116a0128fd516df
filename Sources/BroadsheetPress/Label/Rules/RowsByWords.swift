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

    /// Whether more rows than one have these words, or begin with them as the first of their decks.
    func areSeveral(beginningWith title: [UInt8]) -> Bool {
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
        // The first of them is the title's own row, or one with the same words.
        return first + 1 < words.count && text.bytes[words[first + 1]].starts(with: title)
    }
}
