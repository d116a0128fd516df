extension Edition.Info {
    /// Takes what is not known yet from the pages' mastheads: date, title, issue and number of pages.
    ///
    /// A date that is known already, from an option, a path or a configuration, stays. Otherwise the day that most
    /// mastheads say is taken; of days that as many say, the one that comes first.
    ///
    /// - Returns: A warning for each page whose masthead says another day than the edition has.
    public mutating func complete(from pages: [ParsedPage]) -> [Diagnostic] {
        let wasKnown = date != nil
        date = date ?? Self.commonestDate(of: pages)
        publication.title = publication.title ?? pages.lazy.compactMap(\.masthead.title).first
        issue = issue ?? pages.lazy.compactMap(\.masthead.issue).first
        pageCount = pageCount ?? pages.lazy.compactMap(\.masthead.pageCount).first
        return pages.compactMap { mismatch(of: $0, wasKnown: wasKnown) }
    }

    private static func commonestDate(of pages: [ParsedPage]) -> CalendarDate? {
        let dates = pages.compactMap(\.masthead.date)
        let counts = Dictionary(grouping: dates) { $0 }.mapValues(\.count)
        let most = counts.values.max()
        return dates.first { counts[$0] == most }
    }

    private func mismatch(of page: ParsedPage, wasKnown: Bool) -> Diagnostic? {
        guard let date, let printed = page.masthead.date, printed != date else { return nil }
        let remedy: Diagnostic.Message =
            wasKnown
            ? "mend the date in the path, the option or the configuration"
            : "most pages, or the first, say so; is this page of another edition?"
        return Diagnostic(
            .warning, code: "date-mismatch",
            "the page says that it is of \(printed), but it is read as one of \(date); \(remedy)",
            at: page.masthead.dateRange.map { FileLocation(path: $0.file, line: $0.lines.lowerBound, column: 1) }
                ?? FileLocation(path: page.page.file))
    }
}
