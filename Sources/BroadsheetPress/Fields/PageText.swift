/// The UTF-8 text of a page, which may hold invalid bytes.
///
/// Every place in a page is told as an offset of bytes into this text, and ranges are half-open.
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

    /// The scalar that begins at an offset and its length in bytes; U+FFFD of one byte where the bytes are no scalar.
    @inline(__always)
    func scalar(at offset: Int, before end: Int) -> (value: UInt32, length: Int) {
        let lead = bytes[offset]
        if lead < 0x80 { return (UInt32(lead), 1) }
        if lead >= 0xE0, lead < 0xF0, offset + 3 <= end {
            let second = bytes[offset + 1]
            let third = bytes[offset + 2]
            let value = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
            if second & 0xC0 == 0x80, third & 0xC0 == 0x80, value >= 0x800, value & 0xF800 != 0xD800 {
                return (value, 3)
            }
            return (0xFFFD, 1)
        }
        return rareScalar(at: offset, before: end)
    }

    /// Scalars of two and four bytes, which Chinese text seldom has.
    private func rareScalar(at offset: Int, before end: Int) -> (value: UInt32, length: Int) {
        let lead = bytes[offset]
        if lead >= 0xC2, lead < 0xE0, offset + 2 <= end, bytes[offset + 1] & 0xC0 == 0x80 {
            return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2)
        }
        if lead >= 0xF0, lead < 0xF5, offset + 4 <= end {
            var value = UInt32(lead & 0x07)
            for next in bytes[offset + 1..<offset + 4] {
                guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
                value = value << 6 | UInt32(next & 0x3F)
            }
            if (0x10000...0x10FFFF).contains(value) { return (value, 4) }
        }
        return (0xFFFD, 1)
    }

    /// The scalar that ends at an offset and its length in bytes; U+FFFD of one byte where the bytes are no scalar.
    @inline(__always)
    func scalar(endingAt end: Int, after start: Int) -> (value: UInt32, length: Int) {
        let last = bytes[end - 1]
        if last < 0x80 { return (UInt32(last), 1) }
        var offset = end - 1
        let limit = max(start, end - 4)
        while offset > limit, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        let found = scalar(at: offset, before: end)
        return offset + found.length == end ? found : (0xFFFD, 1)
    }

    /// A range without the white space at its ends, U+3000 and NBSP included.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: self.range)
        let start = skippingSpace(from: range.lowerBound, before: range.upperBound)
        return start..<skippingSpace(backFrom: range.upperBound, after: start)
    }

    /// The offset of the first scalar from here on that is no white space.
    func skippingSpace(from start: Int, before end: Int) -> Int {
        var offset = start
        while offset < end {
            let (value, length) = scalar(at: offset, before: end)
            guard isSpace(value) else { break }
            offset += length
        }
        return offset
    }

    /// The offset after the last scalar before here that is no white space.
    func skippingSpace(backFrom end: Int, after start: Int) -> Int {
        var offset = end
        while offset > start {
            let (value, length) = scalar(endingAt: offset, after: start)
            guard isSpace(value) else { break }
            offset -= length
        }
        return offset
    }
}

/// Whether a scalar is white space on a page: line ends, NBSP, U+3000 and the byte order mark inside a text as well.
@inline(__always)
func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
}
