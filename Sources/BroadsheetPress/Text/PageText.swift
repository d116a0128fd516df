/// The UTF-8 text of a page, which may hold invalid bytes.
///
/// Every place in a page is reported as an offset of bytes into this text, and ranges are half-open.
struct PageText: Sendable, Hashable {
    /// The bytes as they are.
    let bytes: [UInt8]

    /// A text of bytes, valid or not.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The text of a string.
    init(_ string: String) {
        bytes = Array(string.utf8)
    }

    /// The range of the whole text.
    var range: Range<Int> { 0..<bytes.count }

    /// The words of a range, each invalid byte sequence as U+FFFD.
    func string(of range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: self.range)], as: UTF8.self)
    }

    /// The scalar that begins at an offset and its length in bytes; U+FFFD of one byte where the bytes are not a scalar.
    @inline(__always)
    func scalar(at offset: Int, before end: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let lead = bytes[offset]
        if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
        if lead >= 0xE0, lead < 0xF0, offset + 3 <= end {
            let second = bytes[offset + 1]
            let third = bytes[offset + 2]
            let value = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
            guard second & 0xC0 == 0x80, third & 0xC0 == 0x80, value >= 0x800, let scalar = Unicode.Scalar(value)
            else { return ("\u{FFFD}", 1) }
            return (scalar, 3)
        }
        return rareScalar(at: offset, before: end)
    }

    /// The code of the scalar of three bytes that a byte from 0xE1 to 0xEF leads; `nil` where the other two do not
    /// follow. Surrogates are not told from scalars. Both of the next bytes have to be there.
    @inline(__always)
    static func threeByteCode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt16? {
        let second = bytes[offset &+ 1]
        let third = bytes[offset &+ 2]
        guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
        return UInt16(truncatingIfNeeded: bytes[offset]) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F)
    }

    /// Scalars of two and four bytes, which Chinese text seldom has.
    private func rareScalar(at offset: Int, before end: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let lead = bytes[offset]
        let length = (0xC2..<0xE0).contains(lead) ? 2 : (0xF0..<0xF5).contains(lead) ? 4 : 1
        guard length > 1, offset + length <= end else { return ("\u{FFFD}", 1) }
        var value = UInt32(lead & (length == 2 ? 0x1F : 0x07))
        for next in bytes[offset + 1..<offset + length] {
            guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        guard length == 2 || value >= 0x10000, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
        return (scalar, length)
    }

    /// The scalar that ends at an offset and its length in bytes; U+FFFD of one byte where the bytes are not a scalar.
    @inline(__always)
    func scalar(endingAt end: Int, after start: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let last = bytes[end - 1]
        if last < 0x80 { return (Unicode.Scalar(last), 1) }
        var offset = end - 1
        let limit = max(start, end - 4)
        while offset > limit, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        let found = scalar(at: offset, before: end)
        return offset + found.length == end ? found : ("\u{FFFD}", 1)
    }

    /// Whether one of U+4000-9FFF ends at an offset, nearly all of which are Chinese characters.
    @inline(__always)
    func endsWithHanzi(before end: Int, after start: Int) -> Bool {
        // 0xE4 to 0xE9 lead U+4000-9FFF.
        end - start >= 3 && (0xE4...0xE9).contains(bytes[end - 3]) && bytes[end - 2] & 0xC0 == 0x80
            && bytes[end - 1] & 0xC0 == 0x80
    }

    /// A range without the white space at its ends, U+3000 and NBSP included.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: self.range)
        let start = skippingSpace(from: range.lowerBound, before: range.upperBound)
        return start..<skippingSpace(backFrom: range.upperBound, after: start)
    }

    /// Whether a range has nothing but Chinese characters.
    func isHanzi(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = scalar(at: offset, before: range.upperBound)
            guard scalar.isHanzi else { return false }
            offset += length
        }
        return true
    }

    /// Whether a range has these bytes in it.
    func contains(_ wanted: [UInt8], in range: Range<Int>) -> Bool {
        guard let first = wanted.first, range.count >= wanted.count else { return false }
        return bytes[range].withUnsafeBufferPointer { bytes in
            for offset in 0...bytes.count - wanted.count
            where bytes[offset] == first && bytes[offset..<offset + wanted.count].elementsEqual(wanted) {
                return true
            }
            return false
        }
    }

    /// Whether a range has the end of a sentence in it: 。 ！ ？ ；.
    func hasSentence(_ range: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = range.lowerBound
            while offset + 3 <= range.upperBound {
                let lead = bytes[offset]
                // 0xE4 to 0xE9 lead U+4000-9FFF.
                if lead >= 0xE4, lead <= 0xE9, bytes[offset + 1] & 0xC0 == 0x80, bytes[offset + 2] & 0xC0 == 0x80 {
                    offset += 3
                    continue
                }
                if lead == 0xE3, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x82 { return true }
                if lead == 0xEF, bytes[offset + 1] == 0xBC {
                    let last = bytes[offset + 2]
                    if last == 0x81 || last == 0x9F || last == 0x9B { return true }
                }
                offset += 1
            }
            return false
        }
    }

    /// The words of a range whose characters are spaced out, without the spaces: 重 要 新 闻; `nil` for all others.
    func closedUp(_ range: Range<Int>) -> PageText? {
        guard range.count >= 7, range.count <= 90 else { return nil }
        // Most words have no space after their first character.
        let first = scalar(at: range.lowerBound, before: range.upperBound).length
        guard skippingSpace(from: range.lowerBound + first, before: range.upperBound) > range.lowerBound + first else {
            return nil
        }
        var closed: [UInt8] = []
        closed.reserveCapacity(range.count)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = scalar(at: offset, before: range.upperBound)
            guard scalar.isHanzi else { return nil }
            closed += bytes[offset..<offset + length]
            offset += length
            guard offset < range.upperBound else { break }
            let next = skippingSpace(from: offset, before: range.upperBound)
            guard next > offset else { return nil }
            offset = next
        }
        return PageText(bytes: closed)
    }

    /// The offset of the first scalar from here on that is no white space.
    @inline(__always)
    func skippingSpace(from start: Int, before end: Int) -> Int {
        // 0xE4 to 0xE9 lead U+4000-9FFF: as a rule a word begins here, or a word or a number of ASCII.
        if start < end, (0xE4...0xE9).contains(bytes[start]) || (0x21...0x7E).contains(bytes[start]) { return start }
        return skippingSpaceSlowly(from: start, before: end)
    }

    private func skippingSpaceSlowly(from start: Int, before end: Int) -> Int {
        var offset = start
        while offset < end {
            let (scalar, length) = scalar(at: offset, before: end)
            guard scalar.isPageSpace else { break }
            offset += length
        }
        return offset
    }

    /// The offset after the last scalar before here that is no white space.
    @inline(__always)
    func skippingSpace(backFrom end: Int, after start: Int) -> Int {
        if end - start >= 3, bytes[end - 2] & 0xC0 == 0x80, bytes[end - 1] & 0xC0 == 0x80 {
            switch bytes[end - 3] {
            case 0xE4...0xE9: return end
            // U+FF00-FF3F and U+3001-303F, where the marks are that most sentences and clauses end with.
            case 0xEF where bytes[end - 2] == 0xBC: return end
            case 0xE3 where bytes[end - 2] == 0x80 && bytes[end - 1] != 0x80: return end
            // Quotation marks.
            case 0xE2 where bytes[end - 2] == 0x80 && (0x98...0x9D).contains(bytes[end - 1]): return end
            default: break
            }
        }
        return skippingSpaceSlowly(backFrom: end, after: start)
    }

    private func skippingSpaceSlowly(backFrom end: Int, after start: Int) -> Int {
        var offset = end
        while offset > start {
            let (scalar, length) = scalar(endingAt: offset, after: start)
            guard scalar.isPageSpace else { break }
            offset -= length
        }
        return offset
    }
}
