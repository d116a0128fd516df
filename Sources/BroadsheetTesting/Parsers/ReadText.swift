import BroadsheetCore

/// The UTF-8 text that the ranges of a source's pages count.
struct ReadText {
    let bytes: [UInt8]
    private let lineStarts: [Int]

    /// The text of a source that was read in an encoding; `nil` for one that this module cannot decode.
    init?(of source: PageSource, in encoding: TextEncoding) {
        switch encoding {
        case .utf8: bytes = source.bytes
        case .utf16LittleEndian: bytes = Self.utf8(of: source.bytes, high: 1)
        case .utf16BigEndian: bytes = Self.utf8(of: source.bytes, high: 0)
        default: return nil
        }
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            let isInsideCRLF = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
            if byte == 0x0A || byte == 0x0D && !isInsideCRLF { starts.append(index + 1) }
        }
        lineStarts = starts
    }

    private static func utf8(of bytes: [UInt8], high: Int) -> [UInt8] {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
            UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// The number of lines, also where the last one is empty.
    var lineCount: Int { lineStarts.count }

    /// The lines that bytes touch, counted from 1, where LF, CR LF and CR end a line.
    func lines(of range: Range<Int>) -> ClosedRange<Int> {
        let first = line(of: range.lowerBound)
        return first...max(first, line(of: max(range.lowerBound, range.upperBound - 1)))
    }

    private func line(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The words that stand at ranges, put together, without white space.
    func words(at ranges: [SourceRange]) -> String {
        ranges.map { Self.words(of: String(decoding: bytes[$0.bytes.clamped(to: 0..<bytes.count)], as: UTF8.self)) }
            .joined()
    }

    /// A text without what healing may add or take away: white space and byte order marks.
    static func words(of text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value != 0xFEFF }))
    }
}
