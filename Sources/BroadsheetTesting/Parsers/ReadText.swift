import BroadsheetCore

/// The UTF-8 text that the ranges of a source's pages count.
struct ReadText {
    let bytes: [UInt8]
    private let table: LineTable
    private let unescaping: (String) -> String

    /// The text of a source that was read in an encoding; `nil` for one that this module cannot decode.
    init?(of source: PageSource, in encoding: TextEncoding, _ unescaping: @escaping (String) -> String) {
        self.unescaping = unescaping
        switch encoding {
        case .utf8: bytes = source.bytes
        case .utf16LittleEndian: bytes = Self.utf8(of: source.bytes, high: 1)
        case .utf16BigEndian: bytes = Self.utf8(of: source.bytes, high: 0)
        default: return nil
        }
        table = LineTable(of: bytes)
    }

    private static func utf8(of bytes: [UInt8], high: Int) -> [UInt8] {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
            UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
        }
        // Half a unit at the end is not a character, but it was there.
        return Array(String(decoding: units, as: UTF16.self).utf8) + (bytes.count % 2 == 0 ? [] : [0xEF, 0xBF, 0xBD])
    }

    /// The number of lines, also where the last one is empty.
    var lineCount: Int { table.lines.count }

    /// The lines that bytes touch, counted from 1.
    func lines(of range: Range<Int>) -> ClosedRange<Int> {
        table.numbers(of: range)
    }

    /// The words at ranges, put together, without white space.
    func words(at ranges: [SourceRange]) -> String {
        ranges.map { range in
            let piece = String(decoding: bytes[range.bytes.clamped(to: 0..<bytes.count)], as: UTF8.self)
            return Self.words(of: unescaping(piece))
        }.joined()
    }

    /// The same of the bytes put together first: a character that was cut in two is whole again.
    func healedWords(at ranges: [SourceRange]) -> String {
        let pieces = ranges.flatMap { bytes[$0.bytes.clamped(to: 0..<bytes.count)] }
        return Self.words(of: unescaping(String(decoding: pieces, as: UTF8.self)))
    }

    /// A text without what healing may add or take away: white space and byte order marks.
    static func words(of text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value != 0xFEFF }))
    }
}
