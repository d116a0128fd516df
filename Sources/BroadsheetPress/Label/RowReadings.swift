/// What the field readers read in a row's words, kept for those who need more of it than ``RowEvidence`` says.
struct RowReadings: Sendable {
    let opening: OpeningReading
    let closings: [ClosingReading]
    /// The byline or the names that it is; `nil` where it is not one, or ``isLine`` says that nobody looked.
    let byline: BylineReading?
    /// Whether it is short enough to be small print as a whole.
    let isLine: Bool

    /// The longest row, in bytes, that is read as a byline, credit, jump line or furniture.
    private static let longestLine = 240

    /// Reads the words of a row.
    init(of text: PageText, in range: Range<Int>, reader: FieldReader) {
        opening = reader.opening(of: text, in: range)
        closings = reader.closings(of: text, in: range)
        isLine = range.count <= Self.longestLine
        byline = isLine ? reader.bylineLine(text, in: range) : nil
    }
}
