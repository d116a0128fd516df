extension Article {
    /// Changes every range of the article, those of its decks, blocks, pictures and names among them.
    public mutating func visitRanges(_ change: (inout SourceRange) -> Void) {
        func visit(_ ranges: inout [SourceRange]) {
            for index in ranges.indices { change(&ranges[index]) }
        }
        func visit(_ contributors: inout [Contributor]) {
            for index in contributors.indices { visit(&contributors[index].ranges) }
        }
        visit(&ranges)
        if var decks = headline?.decks {
            for index in decks.indices { visit(&decks[index].ranges) }
            headline?.decks = decks
        }
        if var ranges = dateline?.ranges {
            visit(&ranges)
            dateline?.ranges = ranges
        }
        visit(&contributors)
        for index in body.indices { visit(&body[index].ranges) }
        for index in photos.indices {
            visit(&photos[index].ranges)
            visit(&photos[index].creditRanges)
            visit(&photos[index].contributors)
        }
        if var ranges = continuesOn?.ranges {
            visit(&ranges)
            continuesOn?.ranges = ranges
        }
        if var ranges = continuedFrom?.ranges {
            visit(&ranges)
            continuedFrom?.ranges = ranges
        }
        for index in people.indices { visit(&people[index].ranges) }
        for index in dates.indices { visit(&dates[index].ranges) }
    }
}
