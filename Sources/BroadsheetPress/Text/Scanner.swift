/// A place in a text that moves forward as words are recognised.
struct Scanner: Sendable {
    let text: PageText
    var offset: Int
    /// Where the text that it may look back to begins.
    let start: Int
    /// Where the text that it may read ends.
    let end: Int

    /// A scanner of a range of a text. The part before the range may be looked back to from `start` on.
    init(_ text: PageText, in range: Range<Int>, lookingBackTo start: Int = 0) {
        let range = range.clamped(to: text.range)
        self.text = text
        self.start = start
        offset = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { offset >= end }

    /// The scalar here; U+0000 at the end.
    @inline(__always)
    var next: Unicode.Scalar { offset < end ? text.scalar(at: offset, before: end).scalar : "\0" }

    /// Skips the scalar here.
    @inline(__always)
    mutating func advance() {
        if offset < end { offset += text.scalar(at: offset, before: end).length }
    }

    mutating func skipSpace() {
        offset = text.skippingSpace(from: offset, before: end)
    }

    /// Skips a scalar where it is here.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard !isAtEnd, next == scalar else { return false }
        advance()
        return true
    }

    /// Skips a scalar of a kind where one is here.
    mutating func take(where isWanted: (Unicode.Scalar) -> Bool) -> Bool {
        guard !isAtEnd, isWanted(next) else { return false }
        advance()
        return true
    }

    /// Skips scalars of a kind.
    mutating func skip(while isWanted: (Unicode.Scalar) -> Bool) {
        while !isAtEnd, isWanted(next) { advance() }
    }

    /// Skips the longest word of a table that is here, and returns its tag.
    mutating func take(_ words: WordTable) -> WordTable.Tag? {
        guard let match = words.match(text, at: offset, before: end) else { return nil }
        offset += match.length
        return match.tag
    }

    /// Skips a word where it is here.
    mutating func take(word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard offset + length <= end else { return false }
        let isHere = word.withUTF8Buffer { wanted in
            for index in 0..<length where text.bytes[offset + index] != wanted[index] { return false }
            return true
        }
        if isHere { offset += length }
        return isHere
    }
}
