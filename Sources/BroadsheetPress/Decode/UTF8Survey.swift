/// What one reading of some bytes says about them as UTF-8 text.
struct UTF8Survey: Sendable {
    /// Where bytes are that are not UTF-8, run by run.
    private(set) var faults: [Range<Int>] = []
    /// How many bytes those are.
    private var faultyBytes = 0
    /// How many scalars of two bytes or more there are.
    private var longScalars = 0
    /// How many ideographs and signs of Chinese print there are.
    private(set) var ideographs = 0
    /// How many bytes are 0.
    private var nulls = 0
    /// How many control characters are there that have no place in a text.
    private var controls = 0
    /// The parts of the text that may have to be folded.
    private(set) var suspectParts: [SuspectPart] = []
    /// What the part that is being read may have to be folded for.
    private var suspects: FoldSuspects = []
    private var partStart = 0

    init(of bytes: [UInt8]) {
        let text = PageText(bytes: bytes)
        let end = bytes.count
        var offset = 0
        while offset < end {
            offset = skippingChinese(in: bytes, from: offset)
            guard offset < end else { break }
            let byte = bytes[offset]
            if byte < 0x80 {
                if byte < 0x20 || byte == 0x7F { countControl(byte) }
                if byte <= 0x5F { suspects.note(byte, at: offset, in: bytes) }
                offset += 1
                if byte == 0x0C { endPart(at: offset) }
                continue
            }
            let (scalar, length) = text.scalar(at: offset, before: end)
            if scalar == "\u{FFFD}", length == 1 {
                addFault(at: offset)
            } else {
                longScalars += 1
                suspects.note(scalar, at: offset)
                if (0x4E00...0x9FA5).contains(scalar.value) || (0x3001...0x3017).contains(scalar.value) {
                    ideographs += 1
                }
            }
            offset += length
        }
        endPart(at: end)
    }

    private mutating func endPart(at end: Int) {
        if !suspects.isEmpty { suspectParts.append(SuspectPart(bytes: partStart..<end, suspects: suspects)) }
        suspects = []
        partStart = end
    }

    /// The first offset from a place on where no scalar of three bytes is from U+3000 to U+CFFF; those before it are
    /// counted.
    private mutating func skippingChinese(in bytes: [UInt8], from start: Int) -> Int {
        let end = bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            var last: UInt32 = 0
            // The three bytes of a character as one number say as much as its code.
            while offset + 3 <= bytes.count, bytes[offset] > 0xE2, bytes[offset] < 0xED {
                let tail = UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
                guard tail & 0xC0C0 == 0x8080 else { break }
                let character = UInt32(bytes[offset]) << 16 | tail
                if character == last || character == Self.space { note(at: offset, in: bytes) }
                last = character
                offset += 3
            }
            return offset
        }
        longScalars += (end - start) / 3
        ideographs += (end - start) / 3
        return end
    }

    /// The three bytes of U+3000.
    private static let space: UInt32 = 0xE3_80_80

    /// Notes a character of three bytes that is the one before it again, or a full-width space.
    @inline(never)
    private mutating func note(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard let code = PageText.threeByteCode(bytes, at: offset) else { return }
        suspects.note(code, in: bytes, at: offset)
    }

    /// Whether the bytes are UTF-8 and have no sign of another encoding.
    var isClean: Bool { faults.isEmpty && nulls == 0 }

    /// Whether the bytes are rather UTF-8 with some damage than another encoding.
    var looksLikeUTF8: Bool {
        // By chance, bytes of another encoding seldom make up a Chinese character of three bytes.
        faultyBytes * 4 <= longScalars || faultyBytes <= 4 * ideographs
    }

    /// Whether most bytes are UTF-8, though nothing but that says what they are.
    func isMostlyUTF8(among byteCount: Int) -> Bool {
        faultyBytes * 5 <= byteCount
    }

    /// Whether control characters are as rare as in a text: less than one byte in fifty.
    func isFreeOfControls(among byteCount: Int) -> Bool {
        controls * 50 <= byteCount
    }

    private mutating func countControl(_ byte: UInt8) {
        if byte == 0 { nulls += 1 }
        switch byte {
        case 0x08...0x0D, 0x1A, 0x1B: break
        default: controls += 1
        }
    }

    private mutating func addFault(at offset: Int) {
        faultyBytes += 1
        if let last = faults.last, last.upperBound == offset {
            faults[faults.count - 1] = last.lowerBound..<offset + 1
        } else {
            faults.append(offset..<offset + 1)
        }
    }
}
