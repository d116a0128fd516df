/// How much an output holds at most. What comes first is kept: the newest editions, and of an edition what is read first.
public struct ExportLimits: Sendable, Hashable {
    /// How many articles; `nil` for all.
    public var articles: Int?
    /// How many days, counted back from the newest edition's, which is the first; `nil` for all.
    ///
    /// The newest of all editions counts, also where none of its articles was selected. No clock is asked, so a feed
    /// does not run dry while a newspaper pauses. Editions without a date have no age and stay.
    public var days: Int?
    /// How many bytes the whole output has; `nil` for any number. The last articles are left out until it fits.
    public var bytes: Int?

    /// Limits; none where nothing is reported.
    public init(articles: Int? = nil, days: Int? = nil, bytes: Int? = nil) {
        self.articles = articles
        self.days = days
        self.bytes = bytes
    }

    /// No limits.
    public static let none = ExportLimits()

    /// Whether an edition is young enough beside the newest one.
    public func admits(_ date: CalendarDate?, newest: CalendarDate?) -> Bool {
        guard let days, let date, let newest else { return true }
        return newest.daysSince1970 - date.daysSince1970 < days
    }
}
