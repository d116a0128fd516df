/// What the field readers read in a row's words, kept for those who need more of it than ``RowEvidence`` says.
///
/// Nothing is read in most rows, so what was read is in an object of its own.
struct RowReadings: Sendable {
    private let found: Found?
    private let start: Int
    /// Whether it is short enough to be small print as a whole.
    let isLine: Bool

    private final class Found: Sendable {
        let opening: OpeningReading
        let closings: [ClosingReading]
        let byline: BylineReading?

        init(_ opening: OpeningReading, _ closings: [ClosingReading], _ byline: BylineReading?) {
            self.opening = opening
            self.closings = closings
            self.byline = byline
        }
    }

    /// The longest row, in bytes, that is read as a byline, credit, jump line or furniture.
    private static let longestLine = 240

    /// Reads the words of a row.
    init(of text: PageText, in range: Range<Int>, reader: FieldReader) {
        let opening = reader.opening(of: text, in: range)
        let closings = reader.closings(of: text, in: range)
        start = range.lowerBound
        isLine = range.count <= Self.longestLine
        let byline = isLine ? reader.bylineLine(text, in: range) : nil
        let isNothing = opening == OpeningReading(end: range.lowerBound) && closings.isEmpty && byline == nil
        found = isNothing ? nil : Found(opening, closings, byline)
    }

    var opening: OpeningReading { found?.opening ?? OpeningReading(end: start) }
    var closings: [ClosingReading] { found?.closings ?? [] }
    /// The byline or the names that it is; `nil` where it is not one, or ``isLine`` says that nobody looked.
    var byline: BylineReading? { found?.byline }
}
