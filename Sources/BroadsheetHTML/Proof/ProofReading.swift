import BroadsheetCore

/// What was read from a row of a page: the parts of its article that begin there, or go on there.
struct ProofReading {
    /// A part.
    struct Part {
        /// What it is, such as `deck` or `paragraph`.
        var kind: Kind
        var text: String
        /// The line on which it began, where it only goes on in the row.
        var since: Int?
        /// Where all of it stands on the page.
        var ranges: [Range<Int>]
    }

    /// What a part of an article is.
    enum Kind: Hashable {
        case deck(Deck.Role), dateline, contributor(Contributor.Role), block(Block.Kind), caption, section
        case continuesOn, continuedFrom
    }

    private(set) var parts: [Part] = []

    init(of row: ProofPage.Row, on page: Page, in article: Article) {
        for deck in article.headline?.decks ?? [] { add(.deck(deck.role), deck.text, deck.ranges, row, page) }
        if let dateline = article.dateline { add(.dateline, dateline.text, dateline.ranges, row, page) }
        for contributor in article.contributors + article.photos.flatMap(\.contributors) {
            add(.contributor(contributor.role), contributor.name, contributor.ranges, row, page)
        }
        for block in article.body { add(.block(block.kind), block.text, block.ranges, row, page) }
        for photo in article.photos where !photo.caption.isBlank {
            add(.caption, photo.caption, photo.ranges, row, page)
        }
        if let jump = article.continuesOn { add(.continuesOn, jump.page, jump.ranges, row, page) }
        if let jump = article.continuedFrom { add(.continuedFrom, jump.page, jump.ranges, row, page) }
    }

    private mutating func add(
        _ kind: Kind, _ text: String, _ ranges: [SourceRange], _ row: ProofPage.Row, _ page: Page
    ) {
        guard let index = ranges.firstIndex(where: { $0.page == page.code && $0.bytes.overlaps(row.bytes) }) else {
            return
        }
        let begins = index == 0 && ranges[0].bytes.lowerBound >= row.bytes.lowerBound
        parts.append(
            Part(
                kind: kind, text: text, since: begins ? nil : ranges[0].lines.lowerBound,
                ranges: ranges.filter { $0.page == page.code }.map(\.bytes)))
    }
}
