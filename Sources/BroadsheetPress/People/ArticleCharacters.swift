/// The characters of an article's paragraphs in one row, in the form in which names are looked for.
///
/// Each is one UTF-16 unit: full-width letters and digits as ASCII, ASCII punctuation as full-width, every space and
/// every end of a paragraph as ``NameTables/boundary``, what lies beyond the basic plane as U+FFFD.
struct ArticleCharacters: Sendable {
    private(set) var codes: [UInt16] = []
    /// The row of each character in the tables.
    private(set) var rows: [UInt16] = []
    /// The byte in its paragraph at which each character begins.
    private var offsets: [Int32] = []
    /// The paragraph that each character belongs to begins here.
    private var starts: [Int] = []

    init(_ paragraphs: [HealedText], tables: NameTables) {
        let size = paragraphs.reduce(0) { $0 + $1.text.bytes.count / 3 + 2 }
        codes.reserveCapacity(size)
        offsets.reserveCapacity(size)
        // Names look two characters back and ahead; a boundary at both ends spares them asking.
        appendBoundary(at: 0)
        appendBoundary(at: 0)
        for paragraph in paragraphs {
            starts.append(codes.count)
            let text = paragraph.text
            var offset = 0
            let end = min(text.bytes.count, Int(Int32.max))
            while offset < end {
                let (scalar, length) = text.scalar(at: offset, before: end)
                codes.append(Self.code(scalar))
                offsets.append(Int32(offset))
                offset += length
            }
            appendBoundary(at: end)
        }
        appendBoundary(at: 0)
        rows = codes.map { tables.row($0) }
    }

    private mutating func appendBoundary(at offset: Int) {
        codes.append(NameTables.boundary)
        offsets.append(Int32(offset))
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

    /// The paragraph of a character, and the bytes that a run from there on has in it.
    func location(of places: Range<Int>) -> (paragraph: Int, bytes: Range<Int>) {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= places.lowerBound { low = middle } else { high = middle }
        }
        return (low, Int(offsets[places.lowerBound])..<Int(offsets[places.upperBound]))
    }
}
