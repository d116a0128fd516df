/// The characters of an article's paragraphs in one row, in the form in which names are looked for.
///
/// Each is one UTF-16 unit: full-width letters and digits as ASCII, ASCII punctuation as full-width, every space and
/// every end of a paragraph as ``NameTables/boundary``, what lies beyond the basic plane as U+FFFD, traditional
/// characters as simplified ones.
struct ArticleCharacters: Sendable {
    /// A character of the article.
    private struct Cell {
        /// The byte of ``text`` at which it begins.
        var offset: Int32 = 0
        var code = NameTables.boundary
        /// Its row in the tables.
        var row: UInt16 = 0
    }

    /// The paragraphs as printed, with a line end after each.
    let printed: PageText
    /// The same text in simplified characters, in which words are looked up; its places are the same.
    let text: PageText
    /// How many characters there are.
    let count: Int
    private let cells: [Cell]
    /// The byte of ``text`` at which each paragraph begins, and the one of its own text.
    private let starts: [(here: Int, there: Int)]

    init(_ paragraphs: [HealedText], tables: NameTables) {
        var bytes: [UInt8] = []
        var starts: [(here: Int, there: Int)] = []
        starts.reserveCapacity(paragraphs.count)
        bytes.reserveCapacity(paragraphs.reduce(0) { $0 + $1.range.count + 1 })
        for paragraph in paragraphs {
            // Offsets are 32 bits wide; no article comes near that.
            guard bytes.count + paragraph.range.count < Int(Int32.max) else { break }
            starts.append((bytes.count, paragraph.range.lowerBound))
            bytes += paragraph.text.bytes[paragraph.range]
            bytes.append(0x0A)
        }
        let printed = PageText(bytes: bytes)
        var traditional: [Int] = []
        var edge = Cell()
        edge.row = tables.row(edge.code)
        // Names look two characters back and ahead; boundaries at both ends spare them asking.
        let firstTraditional = tables.firstTraditional
        var cells = [Cell](unsafeUninitializedCapacity: bytes.count + 4) { cells, count in
            guard let cells = cells.baseAddress else { return }
            cells.initialize(to: edge)
            (cells + 1).initialize(to: edge)
            count = 2
            edge.offset = Int32(truncatingIfNeeded: bytes.count)
            tables.withRows { rows in
                printed.bytes.withUnsafeBufferPointer { bytes in
                    var place = 2
                    var offset = 0
                    while offset < bytes.count {
                        var code: UInt16 = 0
                        var length = 3
                        // 0xE4 to 0xE9 lead U+4000-9FFF.
                        if bytes[offset] &- 0xE4 <= 5, bytes.count &- offset >= 3,
                            let hanzi = PageText.threeByteCode(bytes, at: offset)
                        {
                            code = hanzi
                        }
                        if code < 0x4E00 {
                            let found = printed.scalar(at: offset, before: bytes.count)
                            (code, length) = (Self.code(found.scalar), found.length)
                        }
                        let row = rows[Int(code)]
                        if row >= firstTraditional { traditional.append(place) }
                        (cells + place).initialize(
                            to: Cell(offset: Int32(truncatingIfNeeded: offset), code: code, row: row))
                        place &+= 1
                        offset &+= length
                    }
                    count = place
                }
            }
            (cells + count).initialize(to: edge)
            (cells + count + 1).initialize(to: edge)
            count += 2
        }
        self.printed = printed
        text = traditional.isEmpty ? printed : Self.simplified(printed, &cells, at: traditional, tables)
        self.starts = starts
        self.cells = cells
        count = cells.count
    }

    /// The text with simplified characters for its traditional ones, which are at these places.
    private static func simplified(
        _ printed: PageText, _ cells: inout [Cell], at places: [Int], _ tables: NameTables
    ) -> PageText {
        var bytes = printed.bytes
        func simplify(_ cell: inout Cell, _ form: UInt16) {
            cell.code = form
            cell.row = tables.row(form)
            let offset = Int(cell.offset)
            bytes[offset] = 0xE0 | UInt8(truncatingIfNeeded: form >> 12)
            bytes[offset + 1] = 0x80 | UInt8(truncatingIfNeeded: form >> 6 & 0x3F)
            bytes[offset + 2] = 0x80 | UInt8(truncatingIfNeeded: form & 0x3F)
        }
        var doubtful: [Int] = []
        for place in places {
            let entry = tables.traditional(cells[place].row)
            if entry.use == .sure { simplify(&cells[place], entry.form) } else { doubtful.append(place) }
        }
        // A name or two in traditional characters make no text of that script.
        let isTraditional = (places.count - doubtful.count) * 16 > cells.count
        let text = doubtful.isEmpty ? nil : PageText(bytes: bytes)
        for place in doubtful {
            let entry = tables.traditional(cells[place].row)
            let isUnchanged =
                !isTraditional
                || text.map { SimplifiedForms.standard.isUnchanged(in: $0, at: Int(cells[place].offset)) } ?? true
            if isUnchanged { cells[place].row = entry.row } else { simplify(&cells[place], entry.form) }
        }
        return PageText(bytes: bytes)
    }

    /// The places of the characters that are wanted by their codes, up to the end of the text or another place.
    @inline(__always)
    func places(upTo limit: Int, where isWanted: (UInt16) -> Bool) -> [Int32] {
        let end = min(count - 2, limit)
        return cells.withUnsafeBufferPointer { cells in
            [Int32](unsafeUninitializedCapacity: max(0, end)) { places, found in
                for place in 2..<max(2, end) where isWanted(cells[place].code) {
                    places.initializeElement(at: found, to: Int32(truncatingIfNeeded: place))
                    found += 1
                }
            }
        }
    }

    /// A character in the form in which names are looked for.
    @inline(__always)
    func code(_ place: Int) -> UInt16 { cells[place].code }

    /// The row of a character in the tables.
    @inline(__always)
    func row(_ place: Int) -> UInt16 { cells[place].row }

    /// The byte of ``text`` at which a character begins.
    @inline(__always)
    func offset(_ place: Int) -> Int { Int(cells[place].offset) }

    /// The form of a scalar in which names are looked for.
    @inline(__always)
    static func code(_ scalar: Unicode.Scalar) -> UInt16 {
        scalar.value >= 0x4E00 && scalar.value < 0xA000 ? UInt16(scalar.value) : rareCode(scalar)
    }

    private static func rareCode(_ scalar: Unicode.Scalar) -> UInt16 {
        let value = scalar.value
        if scalar.isPageSpace { return NameTables.boundary }
        switch value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return UInt16(value - 0xFEE0)
        case 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x21, 0x3F: return UInt16(value + 0xFEE0)
        default: return scalar.isNameDot ? 0xB7 : UInt16(exactly: value) ?? 0xFFFD
        }
    }

    /// Whether a character is a Chinese one.
    @inline(__always)
    func isHanzi(_ place: Int) -> Bool { (0x4E00...0x9FFF).contains(code(place)) }

    /// The bytes of ``text`` that a run has.
    func bytes(_ places: Range<Int>) -> Range<Int> {
        offset(places.lowerBound)..<offset(places.upperBound)
    }

    /// The paragraph in which some bytes of ``text`` are, and which bytes of that one's text they are.
    func location(of bytes: Range<Int>) -> (paragraph: Int, bytes: Range<Int>) {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle].here <= bytes.lowerBound { low = middle } else { high = middle }
        }
        let distance = starts[low].there - starts[low].here
        return (low, bytes.lowerBound + distance..<bytes.upperBound + distance)
    }
}
