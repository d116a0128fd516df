extension UnsafeBufferPointer<UInt8> {
    /// The first byte at or after an index that markup may not be able to hold as it is: a control character, `"`, `&`,
    /// `<`, `>`, or the beginning of U+0080-009F, U+FFFE or U+FFFF. ``Swift/Collection/count`` where there is none.
    ///
    /// Texts are long stretches without one, so sixteen bytes are looked at in one step.
    func firstSuspect(from start: Int) -> Int {
        guard let base = UnsafeRawPointer(baseAddress) else { return count }
        var index = start
        while index &+ 16 <= count {
            let marks = Self.marks(in: SIMD2(Self.word(base, index), Self.word(base, index &+ 8)))
            if marks[0] | marks[1] != 0,
                let suspect = suspect(among: marks[0], from: index) ?? suspect(among: marks[1], from: index &+ 8)
            {
                return suspect
            }
            index &+= 16
        }
        if index &+ 8 <= count {
            let marks = Self.marks(in: SIMD2(Self.word(base, index), Self.spaces))
            if let suspect = suspect(among: marks[0], from: index) { return suspect }
            index &+= 8
        }
        while index < count {
            if let suspect = suspect(at: index) { return suspect }
            index &+= 1
        }
        return count
    }

    private static var spaces: UInt64 { 0x2020_2020_2020_2020 }

    /// Eight bytes, the first of them the lowest.
    @inline(__always)
    private static func word(_ base: UnsafeRawPointer, _ index: Int) -> UInt64 {
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The highest bit of each byte that is a control character, `"`, `&`, `<`, `>`, 0xC2, the first byte of
    /// U+0080-009F, or 0xBF, the second one of U+FFFE and U+FFFF.
    ///
    /// No sum carries into the next byte, since all that is added to is below 0x80.
    @inline(__always)
    private static func marks(in words: SIMD2<UInt64>) -> SIMD2<UInt64> {
        let low = words & every(0x7F)
        let isNoControl = low &+ every(0x60)
        let isDelete = low &+ every(0x01)
        // `<` and `>` differ in one bit, and so do `"` and `&`.
        let isNoBracket = ((low | every(0x02)) ^ every(0x3E)) &+ every(0x7F)
        let isNoQuote = ((low | every(0x04)) ^ every(0x26)) &+ every(0x7F)
        let isMarked = ~(isNoControl & isNoBracket & isNoQuote) | isDelete
        // What 0xBF and 0xC2 are without their highest bits.
        let isNot3F = (low ^ every(0x3F)) &+ every(0x7F)
        let isNot42 = (low ^ every(0x42)) &+ every(0x7F)
        return (isMarked & ~words | ~(isNot3F & isNot42) & words) & every(0x80)
    }

    @inline(__always)
    private static func every(_ byte: UInt64) -> SIMD2<UInt64> {
        SIMD2(repeating: byte &* 0x0101_0101_0101_0101)
    }

    /// The first suspect character among marked bytes of which the first is at an index.
    @inline(__always)
    private func suspect(among marks: UInt64, from index: Int) -> Int? {
        var marks = marks
        while marks != 0 {
            if let suspect = suspect(at: index &+ marks.trailingZeroBitCount / 8) { return suspect }
            marks &= marks &- 1
        }
        return nil
    }

    /// Where the suspect character begins of which a byte that ``marks(in:)`` has found is part; `nil` where it is not one.
    @inline(__always)
    private func suspect(at index: Int) -> Int? {
        switch self[index] {
        case ..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): index
        case 0xC2 where unwritableWidth(at: index) == 2: index
        case 0xBF where index > 0 && unwritableWidth(at: index - 1) == 3: index - 1
        default: nil
        }
    }

    /// The number of bytes of a character that XML 1.0 §2.2 forbids (U+0000-08, 0B, 0C, 0E-1F, FFFE, FFFF) or advises
    /// against because it could change a terminal (U+007F-009F); 0 where none is here.
    func unwritableWidth(at index: Int) -> Int {
        switch self[index] {
        case 0x09, 0x0A, 0x0D: 0
        case ..<0x20, 0x7F: 1
        case 0xC2 where index + 1 < count && (0x80...0x9F).contains(self[index + 1]): 2
        case 0xEF where index + 2 < count && self[index + 1] == 0xBF && self[index + 2] >= 0xBE: 3
        default: 0
        }
    }
}
