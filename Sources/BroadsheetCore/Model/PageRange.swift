/// Pages that follow one another, such as 1 to 4, A01 to A04 or A01 to B04.
public struct PageRange: Sendable, Hashable {
    /// The code of the first page.
    public let first: String
    /// The code of the last page.
    public let last: String

    /// The pages from one to another, whichever of the two is named first; `nil` where one of them has no number.
    ///
    /// The parts of a paper follow one another by their letters, one without letters comes first.
    public init?(from first: String, to last: String) {
        let (start, end) = (PageCode(first), PageCode(last))
        guard start.hasNumber, end.hasNumber else { return nil }
        (self.first, self.last) = end.comesBefore(start) ? (last, first) : (first, last)
    }

    /// Whether a page is one of them; leading zeros do not matter.
    public func contains(_ code: String) -> Bool {
        let (page, start, end) = (PageCode(code), PageCode(first), PageCode(last))
        return page.hasNumber && !page.comesBefore(start) && !end.comesBefore(page)
    }
}
