import BroadsheetCore

extension PressPageParser {
    /// Connects the pages of one edition: its date from the first masthead that says it, dates that need it, and
    /// stories that were jumped from page to page.
    public func connect(_ pages: inout [ParsedPage], of edition: inout Edition.Info) -> [Diagnostic] {
        let wasKnown = edition.date != nil
        edition.complete(from: pages)
        if !wasKnown, let date = edition.date {
            for page in pages.indices {
                for article in pages[page].articles.indices {
                    pages[page].articles[article].resolveDates(in: date)
                }
            }
        }
        let stitcher = JumpStitcher(pages)
        pages = stitcher.pages
        return stitcher.diagnostics
    }
}

extension Article {
    /// Reads the dates again, now that the edition's day is known.
    fileprivate mutating func resolveDates(in day: CalendarDate) {
        let texts =
            body.map { HealedText($0.text, at: $0.ranges) } + photos.map { HealedText($0.caption, at: $0.ranges) }
        dates = DateFinder().dates(in: texts, edition: day, dateline: dateline?.date)
    }
}
