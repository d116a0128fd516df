import BroadsheetCore

/// Words of a file: what they say, and the bytes that say it, which marks between them part into pieces.
struct Words {
    var text = ""
    var pieces: [Range<Int>] = []

    /// All words at some bytes.
    init(_ bytes: Range<Int>, in page: PageBuilder) {
        append(bytes, in: page)
    }

    init() {}

    /// Adds what is at some bytes; pieces that touch are one.
    mutating func append(_ bytes: Range<Int>, in page: PageBuilder) {
        guard !bytes.isEmpty else { return }
        text += page.text(bytes)
        if let last = pieces.last, last.upperBound == bytes.lowerBound {
            pieces[pieces.count - 1] = last.lowerBound..<bytes.upperBound
        } else {
            pieces.append(bytes)
        }
    }

    /// Adds the words of a further line. A line end is a space between Latin words, and nothing between Hanzi.
    mutating func append(line: Words) {
        guard let last = text.unicodeScalars.last, let first = line.text.unicodeScalars.first else {
            if text.isEmpty { self = line }
            return
        }
        text += (last.value < 0x2E80 || first.value < 0x2E80 ? " " : "") + line.text
        pieces += line.pieces
    }
}

extension PageBuilder {
    /// Says in the ledger what words are, and gives the ranges for the model.
    mutating func place(_ words: Words, as role: Ledger.Role, of article: String) -> [SourceRange] {
        words.pieces.map { place($0, as: role, of: article) }
    }

    /// Some bytes without the spaces at their ends.
    func trimmed(_ bytes: Range<Int>) -> Range<Int> {
        var bytes = bytes
        while let first = source.bytes[bytes].first, Self.isSpace(first) {
            bytes = (bytes.lowerBound + 1)..<bytes.upperBound
        }
        while let last = source.bytes[bytes].last, Self.isSpace(last) {
            bytes = bytes.lowerBound..<(bytes.upperBound - 1)
        }
        return bytes
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
}
