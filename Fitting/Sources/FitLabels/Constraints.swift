@_spi(Fitting) import BroadsheetPress

/// What the gold data leave open for each row.
///
/// They say where articles and paragraphs begin and, for some papers, which rows are decks. The rest (byline or
/// subheading, caption or body) is narrowed by what the field readers recognise; what stays open, the fitting settles
/// by what the sure rows have taught it.
struct Constraints {
    /// For each row, the allowed labels as bits.
    private(set) var allowed: [UInt32]

    private let rows: [FittingPage.Row]

    init(gold: GoldPage, rows: [FittingPage.Row]) {
        self.rows = rows
        allowed = rows.map { _ in Self.bits(.furniture) }
        for article in gold.articles {
            let members = rows.indices.filter {
                article.lines[0] <= rows[$0].lines.lowerBound && rows[$0].lines.lowerBound <= article.lines[1]
            }
            narrow(members, of: article)
        }
    }

    /// What the corrections of a page leave open: nothing of a page of which somebody looked at every line, and all but
    /// the corrected rows of any other.
    init(correctedRows rows: [FittingPage.Row], isChecked: Bool) {
        self.rows = rows
        allowed = rows.map { row in
            guard let label = row.label, isChecked || row.isCorrected else { return .max }
            return Self.bits(label)
        }
    }

    private mutating func narrow(_ members: [Int], of article: GoldArticle) {
        var paragraphs: Set<Int> = []
        var continued: Set<Int> = []
        for span in article.paragraphs {
            paragraphs.insert(span[0])
            if span[1] > span[0] { continued.formUnion(span[0] + 1...span[1]) }
        }
        let firstParagraph = article.paragraphs.first?[0] ?? Int.max
        var inHead = true
        for (place, row) in members.enumerated() {
            let line = rows[row].lines.lowerBound
            if place == 0 {
                allowed[row] = isText(row) ? Self.bits(.lead) : Self.bits(.headline)
                inHead = !isText(row)
            } else if continued.contains(line), !paragraphs.contains(line) {
                allowed[row] = Self.bits(.continuation)
            } else if article.decks != nil, line < firstParagraph {
                allowed[row] = Self.bits(.deck)
            } else {
                if isText(row) { inHead = false }
                allowed[row] = labels(
                    of: row, place: place, of: members, isDeckPossible: inHead && article.decks == nil)
                if allowed[row] == Self.bits(.byline) { inHead = false }
            }
        }
    }

    private func labels(of row: Int, place: Int, of members: [Int], isDeckPossible: Bool) -> UInt32 {
        let facts = rows[row]
        let next = place + 1 < members.count ? rows[members[place + 1]] : nil
        if has(row, "is-jump") { return Self.bits(.jump) }
        if has(row, "is-furniture") { return Self.bits(.furniture) }
        if has(row, "is-credit") { return Self.bits(.credit) }
        if has(row, "is-byline") { return Self.bits(.byline) }
        if has(row, "opens-note") { return Self.bits(.note) }
        if has(row, "opens-caption") || has(row, "ends-credit") { return Self.bits(.caption) }
        if next?.evidence.contains("is-credit") == true, members.count <= 4, isText(row) { return Self.bits(.caption) }
        if has(row, "is-names") { return place <= 2 ? Self.bits(.byline) : Self.bits(.byline, .body) }
        if has(row, "is-section") { return Self.bits(.section, .subheading) }
        if isText(row) { return has(row, "opens-item") ? Self.bits(.item, .body) : Self.bits(.body) }
        if has(row, "opens-item") { return Self.bits(.item, .subheading, .body) }
        if isDeckPossible {
            if let next, !next.evidence.isDisjoint(with: ["opens-dateline", "is-byline"]) { return Self.bits(.deck) }
            if place == 1, facts.scalars <= 4 { return Self.bits(.byline, .subheading) }
            return Self.bits(.deck, .subheading, .body)
        }
        if has(row, "is-bracketed") { return Self.bits(.body, .byline, .credit) }
        return Self.bits(isSubheading(place, of: members) ? .subheading : .body)
    }

    /// Whether a row is like a heading between texts, alone or in two: verses and lists come in longer runs.
    private func isSubheading(_ place: Int, of members: [Int]) -> Bool {
        guard rows[members[place]].scalars <= 32, rows[members[place]].endsOpenly,
            !rows[members[place]].endsSentence
        else { return false }
        var first = place
        while first > 0, !isText(members[first - 1]), !rows[members[first - 1]].endsSentence { first -= 1 }
        var end = place + 1
        while end < members.count, !isText(members[end]), !rows[members[end]].endsSentence { end += 1 }
        return end - first <= 2 && end < members.count
    }

    /// Whether a row is running text rather than a row of a headline.
    private func isText(_ row: Int) -> Bool {
        has(row, "opens-dateline") || has(row, "opens-byline") || (rows[row].endsSentence && rows[row].scalars > 40)
            || rows[row].scalars > 70
    }

    private func has(_ row: Int, _ evidence: String) -> Bool {
        rows[row].evidence.contains(evidence)
    }

    private static func bits(_ labels: LineLabel...) -> UInt32 {
        labels.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
    }
}
