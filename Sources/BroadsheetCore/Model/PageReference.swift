/// A jump line: the page on which an article continues, or from which it comes (CONVENTIONS 5).
public struct PageReference: Sendable, Hashable {
    /// The page's code, without leading zeros where it is a bare number: `2`, `A09`.
    public var page: String
    /// The words as printed, such as （下转2版）.
    public var text: String
    /// Ranges of the jump line on its page, in order.
    public var ranges: [SourceRange]

    /// A reference from its parts.
    public init(page: String, text: String, ranges: [SourceRange] = []) {
        self.page = page
        self.text = text
        self.ranges = ranges
    }
}
