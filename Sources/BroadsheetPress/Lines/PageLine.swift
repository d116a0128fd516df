/// A line of the page as it is in the text.
struct PageLine: Sendable, Hashable {
    /// The words of the line, without white space at either end; empty for a blank line.
    @NarrowRange var range: Range<Int>
    /// Where the line begins, its indent included.
    var start: Int
    /// The number that an editor gives the line, counted from 1.
    @Narrow var number: Int
    /// Whether a form feed comes before the line: a new page of the same file.
    var startsPage: Bool
    /// The words of a folio that were removed from the line; `nil` for any other line.
    var folio: Range<Int>?

    /// Whether nothing but white space is in the line.
    var isBlank: Bool { range.isEmpty }
}
