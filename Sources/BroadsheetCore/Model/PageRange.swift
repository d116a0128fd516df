/// Pages of one part of a paper that follow one another, such as 1 to 4 or A01 to A04.
public struct PageRange: Sendable, Hashable {
    /// The code of the first page.
    public let first: String
    /// The code of the last page.
    public let last: String

    /// The pages from one to another; `nil` where they are of two parts of the paper, or the first lies after the last.
    public init?(from first: String, to last: String) {
        let (start, end) = (PageCode(first), PageCode(last))
        guard start.hasNumber, end.hasNumber, start.withoutNumber == end.withoutNumber, !(end < start) else {
            return nil
        }
        self.first = first
        self.last = last
    }

    /// Whether a page is one of them; leading zeros do not matter.
    public func contains(_ code: String) -> Bool {
        let (page, start, end) = (PageCode(code), PageCode(first), PageCode(last))
        return page.hasNumber && page.withoutNumber == start.withoutNumber && !(page < start) && !(end < page)
    }
}
