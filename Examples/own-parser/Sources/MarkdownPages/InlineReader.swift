import BroadsheetCore

/// Reads the words of a line of Markdown: emphasis, code and links leave what they say, `\*` is `*`.
struct InlineReader {
    private let page: PageBuilder
    private let end: Int
    private var position: Int
    /// Marks that nothing on the rest of the line closes, so that a line of a million of them is read once.
    private var unclosed: Set<[UInt8]> = []

    /// The words of a line.
    static func words(in line: Range<Int>, of page: PageBuilder) -> Words {
        var reader = InlineReader(page: page, end: line.upperBound, position: line.lowerBound)
        return reader.words()
    }

    private init(page: PageBuilder, end: Int, position: Int) {
        self.page = page
        self.end = end
        self.position = position
    }

    private mutating func words() -> Words {
        var words = Words()
        // Marks that close what was opened, by where they are.
        var closing: [Int: Int] = [:]
        var start = position
        func take(to offset: Int) { words.append(start..<offset, in: page) }
        while position < end {
            if let next = closing[position] {
                take(to: position)
                position = next
                start = position
            } else if byte(0) == UInt8(ascii: "\\"), let mark = byte(1), Self.isPunctuation(mark) {
                take(to: position)
                start = position + 1
                position += 2
            } else if let link = link() {
                take(to: position)
                closing[link.close] = link.end
                position = link.start
                start = position
            } else if let mark = mark() {
                take(to: position)
                closing[mark.close] = mark.close + mark.length
                position += mark.length
                start = position
            } else {
                position += 1
            }
        }
        take(to: end)
        return words
    }

    /// `**`, `*`, `__` or `` ` `` that opens something, and where it is closed.
    private mutating func mark() -> (length: Int, close: Int)? {
        guard let first = byte(0), "*_`".utf8.contains(first) else { return nil }
        let length = page.source.bytes[position..<end].prefix { $0 == first }.count
        // A single `_` is in names as a rule.
        guard length <= 3, first != UInt8(ascii: "_") || length == 2, let next = byte(length),
            next != UInt8(ascii: " "), let close = find(Array(repeating: first, count: length), from: position + length)
        else { return nil }
        return (length, close)
    }

    /// `[text](address)` or `![text](address)`: where the text begins, where it ends, and where the whole ends.
    private mutating func link() -> (start: Int, close: Int, end: Int)? {
        let isImage = byte(0) == UInt8(ascii: "!")
        guard byte(isImage ? 1 : 0) == UInt8(ascii: "[") else { return nil }
        let start = position + (isImage ? 2 : 1)
        guard let close = find(Array("](".utf8), from: start), let last = find(Array(")".utf8), from: close) else {
            return nil
        }
        return (start, close, last + 1)
    }

    private mutating func find(_ mark: [UInt8], from start: Int) -> Int? {
        guard start < end, !unclosed.contains(mark) else { return nil }
        var offset = start
        while offset + mark.count <= end {
            if page.source.bytes[offset] == mark[0],
                page.source.bytes[offset..<(offset + mark.count)].elementsEqual(mark)
            {
                return offset
            }
            offset += 1
        }
        unclosed.insert(mark)
        return nil
    }

    private func byte(_ distance: Int) -> UInt8? {
        position + distance < end ? page.source.bytes[position + distance] : nil
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
