/// A map from the offsets of a text to those of the source that it was made from.
///
/// It holds the stretches in which the two differ, in order; between them each byte of the text is one of the source.
/// A text that is its source has a map without stretches, which costs nothing.
struct TextMap: Sendable, Hashable {
    /// A stretch of the source and the stretch of the text that was put in its place; either may be empty.
    struct Edit: Sendable, Hashable {
        /// The bytes of the text.
        var text: Range<Int>
        /// The bytes of the source.
        var source: Range<Int>

        /// The same stretch where text and source begin so many bytes further on.
        func moved(text: Int, source: Int) -> Edit {
            Edit(
                text: self.text.lowerBound + text..<self.text.upperBound + text,
                source: self.source.lowerBound + source..<self.source.upperBound + source)
        }
    }

    /// The stretches in which the two differ, in order and without overlap.
    private(set) var edits: [Edit] = []

    /// A map of stretches in order.
    init(_ edits: [Edit] = []) {
        self.edits = edits
    }

    /// Whether text and source have the same offsets.
    var isIdentity: Bool { edits.isEmpty }

    /// The bytes of the source from which a range of the text was made.
    ///
    /// Bytes of the source that left nothing in the text belong to the range where they lie inside it, not at its ends.
    /// A range that cuts through a stretch has the whole stretch.
    func source(of range: Range<Int>) -> Range<Int> {
        guard !isIdentity else { return range }
        let start = start(of: range.lowerBound)
        return start..<max(start, end(of: range.upperBound))
    }

    /// The offset in the source of the byte that is at an offset of the text.
    func start(of offset: Int) -> Int {
        let next = index { $0.text.lowerBound > offset }
        guard next > 0 else { return offset }
        let edit = edits[next - 1]
        return offset < edit.text.upperBound
            ? edit.source.lowerBound : edit.source.upperBound + offset - edit.text.upperBound
    }

    /// The offset in the source after the byte that ends at an offset of the text.
    func end(of offset: Int) -> Int {
        let next = index { $0.text.upperBound >= offset }
        if next < edits.count {
            let edit = edits[next]
            return edit.text.lowerBound < offset
                ? edit.source.upperBound : edit.source.lowerBound - (edit.text.lowerBound - offset)
        }
        guard let last = edits.last else { return offset }
        return last.source.upperBound + offset - last.text.upperBound
    }

    /// The first edit of which something is true that is true of all after it.
    private func index(where isBehind: (Edit) -> Bool) -> Int {
        var low = 0
        var high = edits.count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(edits[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The map of a text that was made from this map's text.
    func followed(by next: TextMap) -> TextMap {
        if isIdentity { return next }
        if next.isIdentity { return self }
        var merged: [Edit] = []
        merged.reserveCapacity(edits.count + next.edits.count)
        // Both kinds of edits in the order of the text between; those that overlap become one.
        var mine = edits[...]
        var others = next.edits[...]
        // By how much source and text are ahead of the text between.
        var sourceShift = 0
        var textShift = 0
        while let first = Self.lower(mine.first?.text, others.first?.source) {
            let shifts = (source: sourceShift, text: textShift)
            var range = first
            while true {
                if let edit = mine.first, Self.touches(edit.text, range) {
                    range = min(range.lowerBound, edit.text.lowerBound)..<max(range.upperBound, edit.text.upperBound)
                    sourceShift += edit.source.count - edit.text.count
                    mine.removeFirst()
                } else if let edit = others.first, Self.touches(edit.source, range) {
                    range =
                        min(range.lowerBound, edit.source.lowerBound)..<max(range.upperBound, edit.source.upperBound)
                    textShift += edit.text.count - edit.source.count
                    others.removeFirst()
                } else {
                    break
                }
            }
            merged.append(
                Edit(
                    text: range.lowerBound + shifts.text..<range.upperBound + textShift,
                    source: range.lowerBound + shifts.source..<range.upperBound + sourceShift))
        }
        return TextMap(merged)
    }

    /// The range that begins first; of two that begin together, the one that ends first.
    private static func lower(_ left: Range<Int>?, _ right: Range<Int>?) -> Range<Int>? {
        guard let left else { return right }
        guard let right else { return left }
        return (left.lowerBound, left.upperBound) <= (right.lowerBound, right.upperBound) ? left : right
    }

    /// Whether a range that does not begin before another overlaps it, or is it.
    private static func touches(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
        range == other || range.lowerBound < other.upperBound
    }
}
