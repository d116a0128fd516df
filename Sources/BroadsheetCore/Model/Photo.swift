/// A picture of an article, with its caption and credit.
public struct Photo: Sendable, Hashable {
    /// The text under the picture; empty where there is only a credit.
    public var caption: String
    /// The words that name photographers or source, as printed: （葛继锐 王思 摄）.
    public var credit: String?
    /// The photographers, or anyone who provided the picture.
    public var contributors: [Contributor]
    /// Ranges of the caption on its page, in order.
    public var ranges: [SourceRange]
    /// Ranges of the credit on its page, in order.
    public var creditRanges: [SourceRange]

    /// A photo from its parts.
    public init(
        caption: String, credit: String? = nil, contributors: [Contributor] = [], ranges: [SourceRange] = [],
        creditRanges: [SourceRange] = []
    ) {
        self.caption = caption
        self.credit = credit
        self.contributors = contributors
        self.ranges = ranges
        self.creditRanges = creditRanges
    }
}
