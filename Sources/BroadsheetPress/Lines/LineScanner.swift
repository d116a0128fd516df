/// Divides a text into its lines.
///
/// Lines end at LF, CR LF, CR, form feed, vertical tab, U+0085, U+2028 and U+2029. Only LF, CR LF and CR count as
/// ends in the lines' numbers, because editors count those.
struct LineScanner {
    private let text: PageText
    private var offset: Int
    private var number = 1
    private var followsFormFeed = false

    /// The lines of a text from an offset on.
    static func lines(of text: PageText, from start: Int) -> [PageLine] {
        var scanner = LineScanner(text: text, offset: start)
        var lines: [PageLine] = []
        lines.reserveCapacity(text.bytes.count / 96 + 4)
        while let line = scanner.next() { lines.append(line) }
        return lines
    }

    private init(text: PageText, offset: Int) {
        self.text = text
        self.offset = offset
    }

    private mutating func next() -> PageLine? {
        let start = offset
        guard start < text.bytes.count else { return nil }
        var end = start
        var terminator = Terminator(length: 0)
        while true {
            end = skippingWords(from: end)
            guard end < text.bytes.count else { break }
            terminator = self.terminator(at: end)
            if terminator.length > 0 { break }
            end += 1
        }
        defer {
            offset = end + terminator.length
            if terminator.isCounted { number += 1 }
            followsFormFeed = terminator.isFormFeed
        }
        return PageLine(range: text.trimmed(start..<end), start: start, number: number, startsPage: followsFormFeed)
    }

    private struct Terminator {
        var length: Int
        var isCounted = false
        var isFormFeed = false
    }

    /// The first offset from a place on where a byte is that may end a line; eight bytes are looked at together.
    private func skippingWords(from start: Int) -> Int {
        text.bytes.withUnsafeBytes { bytes in
            var offset = start
            while offset + 8 <= bytes.count,
                !Self.mayEndLine(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            {
                offset += 8
            }
            while offset < bytes.count, bytes[offset] > 0x0D, bytes[offset] != 0xC2, bytes[offset] != 0xE2 {
                offset += 1
            }
            return offset
        }
    }

    /// Whether one of eight bytes is a control character up to 0x0D, 0xC2 or 0xE2.
    ///
    /// The subtraction sets the high bit of each byte below the limit. Bytes after the first such byte may be flagged wrongly,
    /// which costs only a closer look.
    @inline(__always)
    private static func mayEndLine(_ block: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high = ones << 7
        func isLess(_ block: UInt64, than limit: UInt64) -> UInt64 { (block &- ones &* limit) & ~block & high }
        return isLess(block, than: 0x0E) | isLess(block ^ ones &* 0xC2, than: 1)
            | isLess(block ^ ones &* 0xE2, than: 1) != 0
    }

    private func terminator(at offset: Int) -> Terminator {
        func following(_ distance: Int) -> UInt8 {
            offset + distance < text.bytes.count ? text.bytes[offset + distance] : 0
        }
        switch text.bytes[offset] {
        case 0x0A: return Terminator(length: 1, isCounted: true)
        case 0x0D: return Terminator(length: following(1) == 0x0A ? 2 : 1, isCounted: true)
        case 0x0C: return Terminator(length: 1, isFormFeed: true)
        case 0x0B: return Terminator(length: 1)
        case 0xC2 where following(1) == 0x85: return Terminator(length: 2)
        case 0xE2 where following(1) == 0x80 && (following(2) == 0xA8 || following(2) == 0xA9):
            return Terminator(length: 3)
        default: return Terminator(length: 0)
        }
    }
}
