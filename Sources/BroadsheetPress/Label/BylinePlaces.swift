/// Where a page has its bylines: above the texts, or below them.
struct BylinePlaces: Sendable {
    enum Place: UInt8, Sendable, CaseIterable {
        case none, opening, closing, other
    }

    /// Where the bylines of the page are.
    enum Habit: UInt8, Sendable, CaseIterable {
        case none, above, below, both
    }

    /// The place of each row that is a byline.
    let places: [Place]
    /// Where the bylines of the page are.
    let habit: Habit

    /// Looks at the rows of a page.
    init(rows: [Row], kinds: [RowKind], evidence: [RowEvidence]) {
        var places = Array(repeating: Place.none, count: rows.count)
        var isAbove = false
        var isBelow = false
        for row in rows.indices {
            if kinds[row].isText, evidence[row].isSigned { isBelow = true }
            guard kinds[row] == .byline || kinds[row] == .name else { continue }
            let isBehindText =
                row > 0 && (places[row - 1] == .closing || kinds[row - 1].isText && rows[row - 1].sketch.endsSentence)
            let isBeforeText = row + 1 < rows.count && kinds[row + 1].isText
            if isBehindText, !isBeforeText {
                places[row] = .closing
                isBelow = true
            } else if isBeforeText, row > 0, kinds[row - 1].isHeadlike || places[row - 1] == .opening {
                places[row] = .opening
                isAbove = true
            } else {
                places[row] = .other
            }
        }
        self.places = places
        habit = isAbove ? isBelow ? .both : .above : isBelow ? .below : .none
    }
}
