/// The opening words that say who sent a report, from where and when (CONVENTIONS 3).
public struct Dateline: Sendable, Hashable {
    /// The words as printed, such as 本报讯 or 据新华社北京1月19日电.
    public var text: String
    /// The paper or agency that speaks, such as 本报 or 新华社.
    public var source: String?
    /// The place that the report was sent from.
    public var place: String?
    /// The day on which it was sent.
    public var date: PartialDate?
    /// Whether the paper says that it has cut the agency's report (据).
    public var isAbridged: Bool
    /// Ranges of the words on their page, in order.
    public var ranges: [SourceRange]

    /// A dateline from its parts.
    public init(
        text: String, source: String? = nil, place: String? = nil, date: PartialDate? = nil,
        isAbridged: Bool = false, ranges: [SourceRange] = []
    ) {
        self.text = text
        self.source = source
        self.place = place
        self.date = date
        self.isAbridged = isAbridged
        self.ranges = ranges
    }
}
