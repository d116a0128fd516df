import BroadsheetCore

/// The result of reading the rows of a page: the parts of its article that begin in each, or continue there.
struct ProofReading {
    struct Part {
        /// What it is, such as `deck` or `paragraph`.
        var kind: Kind
        var text: String
        /// The line on which it began, where it only continues in the row.
        var since: Int?
        /// Where all of it is on the page.
        var ranges: [Range<Int>]
    }

    /// What a part of an article is.
    enum Kind: Hashable {
        case deck(Deck.Role), dateline, contributor(Contributor.Role), block(Block.Kind), caption, section
        case continuesOn, continuedFrom
    }

    /// The parts of a row, by where the row begins.
    private(set) var parts: [Int: [Part]] = [:]
    private let code: String

    /// The result of reading the rows of a page, each of which shows the parts of its own article.
    init(of groups: [ProofPage.Group], on page: Page) {
        code = page.code
        var rows: [String: [ProofPage.Row]] = [:]
        for group in groups { if let id = group.article?.id { rows[id, default: []] += group.rows } }
        var read: Set<String> = []
        for case let article? in groups.map(\.article) where read.insert(article.id).inserted {
            add(article, rows[article.id] ?? [])
        }
    }

    private mutating func add(_ article: Article, _ rows: [ProofPage.Row]) {
        for deck in article.headline?.decks ?? [] { add(.deck(deck.role), deck.text, deck.ranges, rows) }
        if let dateline = article.dateline { add(.dateline, dateline.text, dateline.ranges, rows) }
        for contributor in article.contributors + article.photos.flatMap(\.contributors) {
            add(.contributor(contributor.role), contributor.name, contributor.ranges, rows)
        }
        for block in article.body { add(.block(block.kind), block.text, block.ranges, rows) }
        for photo in article.photos where !photo.caption.isBlank { add(.caption, photo.caption, photo.ranges, rows) }
        if let jump = article.continuesOn { add(.continuesOn, jump.page, jump.ranges, rows) }
        if let jump = article.continuedFrom { add(.continuedFrom, jump.page, jump.ranges, rows) }
    }

    private mutating func add(_ kind: Kind, _ text: String, _ ranges: [SourceRange], _ rows: [ProofPage.Row]) {
        let own = ranges.filter { $0.page == code }.map(\.bytes)
        var last = -1
        for (number, range) in ranges.enumerated() where range.page == code {
            for row in rows.sharing(range.bytes) where row.bytes.lowerBound > last {
                last = row.bytes.lowerBound
                let begins = number == 0 && range.bytes.lowerBound >= last
                parts[last, default: []].append(
                    Part(kind: kind, text: text, since: begins ? nil : ranges[0].lines.lowerBound, ranges: own))
            }
        }
    }
}

extension [ProofPage.Row] {
    /// The rows that share bytes with a range, found by halves: they are in order.
    func sharing(_ range: Range<Int>) -> ArraySlice<ProofPage.Row> {
        self[partitioningIndex { $0.bytes.upperBound > range.lowerBound }...]
            .prefix { $0.bytes.lowerBound < range.upperBound }
    }
}
