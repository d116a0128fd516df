/// The characters of an article's paragraphs in one row, in the form in which names are looked for.
///
/// Each is one UTF-16 unit: full-width letters and digits as ASCII, ASCII punctuation as full-width, every space and
/// every end of a paragraph as ``NameTables/boundary``, what lies beyond the basic plane as U+FFFD.
struct ArticleCharacters: Sendable {
    /// The paragraphs, with a line end after each.
    let text: PageText
    let codes: [UInt16]
    /// The row of each character in the tables.
    let rows: [UInt16]
    /// The byte of ``text`` at which each character begins.
    let offsets: [Int32]
    /// The byte of ``text`` at which each paragraph begins.
    private let starts: [Int]

    init(_ paragraphs: [HealedText], tables: NameTables) {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        bytes.reserveCapacity(paragraphs.reduce(0) { $0 + $1.text.bytes.count + 1 })
        for paragraph in paragraphs {
            // Offsets are 32 bits wide; no article comes near that.
            guard bytes.count + paragraph.text.bytes.count < Int(Int32.max) else { break }
            starts.append(bytes.count)
            bytes += paragraph.text.bytes
            bytes.append(0x0A)
        }
        let text = PageText(bytes: bytes)
        // Names look two characters back and ahead; boundaries at both ends spare them asking.
        var codes: [UInt16] = [NameTables.boundary, NameTables.boundary]
        var offsets: [Int32] = [0, 0]
        codes.reserveCapacity(bytes.count / 2)
        offsets.reserveCapacity(bytes.count / 2)
        var offset = 0
        while offset < bytes.count {
            let (scalar, length) = text.scalar(at: offset, before: bytes.count)
            codes.append(Self.code(scalar))
            offsets.append(Int32(offset))
            offset += length
        }
        for _ in 0..<2 {
            codes.append(NameTables.boundary)
            offsets.append(Int32(offset))
        }
        self.text = text
        self.starts = starts
        self.offsets = offsets
        self.codes = codes
        rows = codes.map { tables.row($0) }
    }

    private static func code(_ scalar: Unicode.Scalar) -> UInt16 {
        let value = scalar.value
        if value >= 0x4E00, value < 0xA000 { return UInt16(value) }
        if scalar.isPageSpace { return NameTables.boundary }
        switch value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return UInt16(value - 0xFEE0)
        case 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x21, 0x3F: return UInt16(value + 0xFEE0)
        default: return scalar.isNameDot ? 0xB7 : UInt16(exactly: value) ?? 0xFFFD
        }
    }

    var count: Int { codes.count }

    /// Whether a character is a Chinese one.
    @inline(__always)
    func isHanzi(_ place: Int) -> Bool { (0x4E00...0x9FFF).contains(codes[place]) }

    /// The bytes of ``text`` that a run has.
    func bytes(_ places: Range<Int>) -> Range<Int> {
        Int(offsets[places.lowerBound])..<Int(offsets[places.upperBound])
    }

    /// The paragraph of a run, and its bytes there.
    func location(of places: Range<Int>) -> (paragraph: Int, bytes: Range<Int>) {
        let bytes = bytes(places)
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= bytes.lowerBound { low = middle } else { high = middle }
        }
        return (low, bytes.lowerBound - starts[low]..<bytes.upperBound - starts[low])
    }
}
