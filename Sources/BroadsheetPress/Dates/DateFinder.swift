import BroadsheetCore

/// Finds the dates that an article names and says which days they mean.
struct DateFinder: Sendable {
    /// The dates of one article in order.
    ///
    /// - Parameters:
    ///   - paragraphs: The article's text in order.
    ///   - edition: The edition's date, where it is known.
    ///   - dateline: The day of the article's dateline, which goes before the edition's for 今天 and 昨天.
    func dates(in paragraphs: [HealedText], edition: CalendarDate? = nil, dateline: PartialDate? = nil) -> [DateMention]
    {
        []
    }
}
