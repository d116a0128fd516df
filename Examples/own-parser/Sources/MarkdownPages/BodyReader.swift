import BroadsheetCore

/// Reads the part after the front matter, line by line, into blocks and photos.
struct BodyReader {
    /// The pieces of an article, in order.
    enum Piece {
        /// A heading of the first level.
        case title(Words)
        case block(Block.Kind, Words)
        case photo(caption: Words, credit: Words)
    }

    private(set) var pieces: [Piece] = []
    /// Whether the next line continues with the last block.
    private var isOpen = false

    /// Reads lines, and takes their marks into the ledger.
    static func read(_ lines: ArraySlice<Range<Int>>, _ page: inout PageBuilder) -> [Piece] {
        var reader = BodyReader()
        var fence: (mark: String, start: Int)?
        for line in lines {
            let words = page.trimmed(line)
            let text = page.text(words)
            if let open = fence {
                page.place(line, as: .unassigned)
                if text.hasPrefix(open.mark) { fence = nil }
            } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
                page.place(line, as: .unassigned)
                page.report(
                    .warning, code: "not-read", "a block of code is not read; write it as a paragraph",
                    at: words.lowerBound)
                fence = (String(text.prefix(3)), words.lowerBound)
                reader.isOpen = false
            } else {
                reader.read(words, text, &page)
            }
        }
        if let fence {
            page.report(
                .warning, code: "unclosed-code", "this block of code has no end; write '\(fence.mark)' behind it",
                at: fence.start)
        }
        return reader.pieces
    }

    private mutating func read(_ line: Range<Int>, _ text: String, _ page: inout PageBuilder) {
        let isRule = text.utf8.count >= 3 && "-*_".utf8.contains { mark in text.utf8.allSatisfy { $0 == mark } }
        if line.isEmpty || isRule {
            page.place(line, as: .separator)
            isOpen = false
        } else if readPhoto(line, text, &page) {
            isOpen = false
        } else {
            let (kind, level, length) = Self.mark(of: text)
            page.place(line, as: .separator)
            let words = InlineReader.words(in: page.trimmed((line.lowerBound + length)..<line.upperBound), of: page)
            if level == 1 {
                pieces.append(.title(words))
            } else if length == 0, isOpen, case .block(let open, var before)? = pieces.last {
                before.append(line: words)
                pieces[pieces.count - 1] = .block(open, before)
                return
            } else {
                pieces.append(.block(kind, words))
            }
            isOpen = level == 0
        }
    }

    /// What the mark at the beginning of a line makes of it: the kind of block, the heading's level, the mark's length.
    private static func mark(of text: String) -> (kind: Block.Kind, level: Int, length: Int) {
        let bytes = Array(text.utf8.prefix(12))
        let hashes = bytes.prefix { $0 == UInt8(ascii: "#") }.count
        func isSpace(at index: Int) -> Bool { index < bytes.count && bytes[index] == UInt8(ascii: " ") }
        if (1...6).contains(hashes), isSpace(at: hashes) { return (.subheading, hashes, hashes) }
        if let first = bytes.first, "-*+".utf8.contains(first), isSpace(at: 1) { return (.listItem, 0, 1) }
        let digits = bytes.prefix { (48...57).contains($0) }.count
        if digits > 0, digits < bytes.count, ".)".utf8.contains(bytes[digits]), isSpace(at: digits + 1) {
            return (.listItem, 0, digits + 1)
        }
        if bytes.first == UInt8(ascii: ">") { return (.paragraph, 0, 1) }
        return (.paragraph, 0, 0)
    }

    /// A line that is one image: `![caption](file "credit")`.
    private mutating func readPhoto(_ line: Range<Int>, _ text: String, _ page: inout PageBuilder) -> Bool {
        let bytes = page.source.bytes[line]
        guard text.hasPrefix("!["), bytes.last == UInt8(ascii: ")"),
            let close = bytes.indices.first(where: { bytes[$0...].starts(with: "](".utf8) })
        else { return false }
        page.place(line, as: .furniture)
        let caption = InlineReader.words(in: (line.lowerBound + 2)..<close, of: page)
        var credit = Words()
        let quotes = bytes[close...].indices.filter { bytes[$0] == UInt8(ascii: "\"") }
        if let first = quotes.first, let last = quotes.last, first < last {
            credit = Words((first + 1)..<last, in: page)
        }
        pieces.append(.photo(caption: caption, credit: credit))
        return true
    }
}
