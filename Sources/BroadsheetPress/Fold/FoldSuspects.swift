/// A part of a file, between form feeds, that may have to be folded.
struct SuspectPart: Sendable {
    /// Its bytes, with the form feed that ends it.
    var bytes: Range<Int>
    /// What it may have to be folded for; not empty.
    var suspects: FoldSuspects
}

/// What a part of a file may have to be folded for, as one reading of its bytes says; ordinary pages have little of it.
struct FoldSuspects: OptionSet, Sendable {
    let rawValue: UInt8

    /// Look-alikes, vertical marks, blanks, signs that nobody sees.
    static let signs = FoldSuspects(rawValue: 1)
    /// Entities and tags of HTML.
    static let markup = FoldSuspects(rawValue: 2)
    static let markdown = FoldSuspects(rawValue: 4)
    /// Characters that appear twice, one pair after the other.
    static let doubled = FoldSuspects(rawValue: 8)
    /// Spaces between characters that need none.
    static let spaces = FoldSuspects(rawValue: 16)
    static let quotationMarks = FoldSuspects(rawValue: 32)
}

extension FoldSuspects {
    /// Notes an ASCII character up to `_`.
    @inline(__always)
    mutating func note(_ byte: UInt8, at offset: Int, in bytes: [UInt8]) {
        switch byte {
        case 0x02, 0x20, 0x22, 0x23, 0x26, 0x27, 0x2A, 0x3C, 0x3D, 0x3E, 0x5C, 0x5D, 0x5F:
            noteMark(byte, at: offset, in: bytes)
        default: break
        }
    }

    private mutating func noteMark(_ byte: UInt8, at offset: Int, in bytes: [UInt8]) {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0x0A
        let last = offset > 0 ? bytes[offset - 1] : 0x0A
        switch byte {
        case 0x02: insert(.signs)
        case UInt8(ascii: " "): if last >= 0x80, next >= 0x80 { insert(.spaces) }
        case UInt8(ascii: "\""): insert(.quotationMarks)
        case UInt8(ascii: "'"): if next >= 0x80 { insert(.quotationMarks) }
        case UInt8(ascii: "&"): if next == UInt8(ascii: "#") || Self.isLetter(next) { insert(.markup) }
        case UInt8(ascii: "<"):
            if next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || Self.isLetter(next) { insert(.markup) }
        case UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: ">"):
            // Only what opens a line is a mark.
            if last <= 0x20 || last >= 0x80 { insert(.markdown) }
        case UInt8(ascii: "]"): if next == UInt8(ascii: "(") { insert(.markdown) }
        case UInt8(ascii: "_"): if next == byte || last == byte || next >= 0x80 { insert(.markdown) }
        default: insert(.markdown)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }

    /// Notes a scalar of two bytes or more.
    mutating func note(_ scalar: Unicode.Scalar, at offset: Int) {
        switch scalar.value {
        case 0xA0, 0x2002...0x200A: insert(.spaces)
        case 0xFEFF: if offset > 0 { insert(.signs) }
        case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x2E80...0x2FDF, 0xE000...0xFAFF,
            0xFE00...0xFE48, 0xFFFE, 0x2F800...0x2FA1F, 0xE0100...0xE01EF:
            insert(.signs)
        case 0xFF02: insert(.quotationMarks)
        default: break
        }
    }

    /// Notes a character of three bytes that is the one before it again, or a full-width space.
    mutating func note(_ code: UInt16, in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        /// Whether two characters before this one are the same, counted backwards.
        func isSame(_ first: Int, _ second: Int) -> Bool {
            let left = offset - 3 * first
            let right = offset - 3 * second
            guard right >= 0 else { return false }
            return bytes[left] == bytes[right] && bytes[left + 1] == bytes[right + 1]
                && bytes[left + 2] == bytes[right + 2]
        }
        if code == 0x3000 {
            if isSame(0, 2), !isSame(0, 1) { insert(.spaces) }
        } else if isSame(2, 3) && isSame(4, 5) || isSame(0, 2) && isSame(3, 4) {
            insert(.doubled)
        }
    }
}
