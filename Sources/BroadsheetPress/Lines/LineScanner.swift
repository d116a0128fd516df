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
        while end < text.bytes.count {
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

    @inline(__always)
    private func terminator(at offset: Int) -> Terminator {
        let byte = text.bytes[offset]
        if byte > 0x0D, byte != 0xC2, byte != 0xE2 { return Terminator(length: 0) }
        return rareTerminator(at: offset, byte)
    }

    private func rareTerminator(at offset: Int, _ byte: UInt8) -> Terminator {
        func following(_ distance: Int) -> UInt8 {
            offset + distance < text.bytes.count ? text.bytes[offset + distance] : 0
        }
        switch byte {
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
