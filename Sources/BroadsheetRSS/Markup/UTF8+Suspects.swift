extension UnsafeBufferPointer<UInt8> {
    /// The first byte at or behind an index that markup may not be able to hold as it is: a control character, `"`, `&`,
    /// `<`, `>`, or the beginning of U+0080-009F, U+FFFE or U+FFFF. ``Swift/Collection/count`` where there is none.
    ///
    /// Texts are long stretches without one, so eight bytes are looked at in one step.
    func firstSuspect(from start: Int) -> Int {
        guard let base = UnsafeRawPointer(baseAddress) else { return count }
        var index = start
        while index &+ 8 <= count {
            let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            var marks = Self.marks(in: word)
            while marks != 0 {
                let position = index &+ marks.trailingZeroBitCount / 8
                if let suspect = suspect(at: position) { return suspect }
                marks &= marks &- 1
            }
            index &+= 8
        }
        while index < count {
            if let suspect = suspect(at: index) { return suspect }
            index &+= 1
        }
        return count
    }

    /// The highest bit of each of eight bytes that is a control character, `"`, `&`, `<`, `>`, 0xC2, the first byte of
    /// U+0080-009F, or 0xBF, the second one of U+FFFE and U+FFFF.
    ///
    /// No sum carries into the next byte, since all that is added to is below 0x80.
    @inline(__always)
    private static func marks(in word: UInt64) -> UInt64 {
        let all: UInt64 = 0x0101_0101_0101_0101
        let low = word & (0x7F &* all)
        let isNoControl = low &+ (0x60 &* all)
        // `<` and `>` differ in one bit, and so do `"` and `&`.
        let isNoBracket = ((low | (0x02 &* all)) ^ (0x3E &* all)) &+ (0x7F &* all)
        let isNoQuote = ((low | (0x04 &* all)) ^ (0x26 &* all)) &+ (0x7F &* all)
        let isNoDelete = (low ^ (0x7F &* all)) &+ (0x7F &* all)
        let isPlain = (isNoControl & isNoBracket & isNoQuote & isNoDelete) | word
        let rest = word ^ (0xBF &* all)
        let isNotBF = ((rest & (0x7F &* all)) &+ (0x7F &* all)) | rest
        let other = word ^ (0xC2 &* all)
        let isNotC2 = ((other & (0x7F &* all)) &+ (0x7F &* all)) | other
        return ~(isPlain & isNotBF & isNotC2) & (0x80 &* all)
    }

    /// Where the suspect character begins of which a byte that ``marks(in:)`` has found is part; `nil` where it is none.
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
    /// against because it could change a terminal (U+007F-009F); 0 where none stands here.
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
