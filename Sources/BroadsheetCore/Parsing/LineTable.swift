/// Where the lines of a text are: what ``SourceRange/lines`` counts.
///
/// LF, CR LF and CR end a line, as editors count; U+2028 and its like do not.
public struct LineTable: Sendable, Hashable {
    /// The bytes of each line without its end, in order. A text that ends with a line end has an empty last line, and
    /// an empty text has one empty line.
    public let lines: [Range<Int>]

    /// The lines of a text.
    public init(of text: some Collection<UInt8>) {
        var lines: [Range<Int>] = []
        var start = 0
        var offset = 0
        var previous: UInt8 = 0
        for byte in text {
            if byte == 0x0A, previous == 0x0D {
                start = offset + 1
            } else if byte == 0x0A || byte == 0x0D {
                lines.append(start..<offset)
                start = offset + 1
            }
            previous = byte
            offset += 1
        }
        lines.append(start..<offset)
        self.lines = lines
    }

    /// The numbers, from 1, of the lines that bytes touch; a line's end belongs to the line.
    public func numbers(of bytes: Range<Int>) -> ClosedRange<Int> {
        let first = number(of: bytes.lowerBound)
        return first...max(first, number(of: max(bytes.lowerBound, bytes.upperBound - 1)))
    }

    /// The number, from 1, of the line that a byte belongs to; of the first or the last where it is outside of the text.
    public func number(of offset: Int) -> Int {
        max(1, lines.partitioningIndex { $0.lowerBound > offset })
    }
}
