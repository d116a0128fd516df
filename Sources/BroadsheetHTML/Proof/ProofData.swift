import BroadsheetCore

/// What the script of a proof sheet knows of a page, as JSON.
struct ProofData {
    /// The object, in one line.
    private(set) var json: [UInt8] = []

    /// - Parameter name: What a row is called in the document.
    init(_ page: ProofPage, _ groups: [ProofPage.Group], name: (ProofPage.Row) -> String) {
        let file = Self.lastComponent(of: page.page.file)
        text("{\"file\":", file)
        text(",\"target\":", Self.stem(of: file) + ".corrections.yaml")
        text(",\"source\":", page.page.file)
        text(",\"digest\":", Self.digest(of: page))
        raw(",\"lines\":[\(page.rows.first?.lines.lowerBound ?? 0),\(page.rows.last?.lines.upperBound ?? 0)]")
        raw(",\"checked\":\(page.proof.corrections?.isChecked ?? false),\"edition\":{")
        let facts = page.proof.corrections?.edition
        let known = [
            ("date", facts?.date?.description), ("page-code", facts?.pageCode), ("page-name", facts?.pageName),
        ]
        for (place, fact) in known.filter({ $0.1 != nil }).enumerated() {
            text((place > 0 ? "," : "") + "\"\(fact.0)\":", fact.1 ?? "")
        }
        raw("},\"rows\":[")
        var isFirst = true
        for group in groups {
            for row in group.rows {
                if !isFirst { raw(",") }
                isFirst = false
                add(row, of: page, in: group.article, name: name(row))
            }
        }
        raw("],\"corrections\":[")
        let found = add(page.proof.corrections, to: page, name: name)
        raw("],\"rest\":[")
        addRest(of: page.proof.corrections, on: page, without: found)
        raw("]}")
    }

    /// The property that distinguishes the page from others, under which a browser keeps what is corrected.
    private static func digest(of page: ProofPage) -> String {
        var hash = StableHash.fnv1a(page.page.file)
        for row in page.rows { hash = StableHash.fnv1a(Array(row.text.utf8)[...], behind: hash) }
        return StableHash.hexadecimal(hash)
    }

    private mutating func add(_ row: ProofPage.Row, of page: ProofPage, in article: Article?, name: String) {
        text("{\"id\":", name)
        raw(",\"line\":\(row.lines.lowerBound)")
        if row.lines.count > 1 { raw(",\"last\":\(row.lines.upperBound)") }
        text(",\"text\":", row.text)
        text(",\"label\":", row.label)
        text(",\"other\":", row.runnerUp)
        raw(",\"margin\":\(row.margin)")
        if let decision = row.decision { text(",\"decision\":", decision) }
        if row.decision == "correction" { raw(",\"was\":true") }
        if let confidence = row.confidence { text(",\"confidence\":", confidence.description) }
        if !page.doubts(of: row, in: article).isEmpty { raw(",\"doubt\":true") }
        raw(",\"why\":[")
        for (place, reason) in row.reasons.enumerated() {
            text(place > 0 ? ",[" : "[", reason.feature)
            raw(",\(reason.weight)]")
        }
        let parts = page.parts(of: row)
        let decks = parts.filter { if case .deck = $0.kind { true } else { false } }
        let writers = parts.filter { if case .contributor = $0.kind { true } else { false } }
        list("],\"decks\":", decks.map(\.text))
        list(",\"writers\":", writers.map(\.text))
        raw("}")
    }

    /// Adds the corrections at the rows that they are about.
    ///
    /// - Returns: The lines of the corrections that have a row.
    private mutating func add(
        _ corrections: Corrections?, to page: ProofPage, name: (ProofPage.Row) -> String
    ) -> Set<Int> {
        guard let corrections else { return [] }
        let lines = page.rows.map { row in
            (row.lines.lowerBound, row.text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "")
        }
        let places = CorrectionPlaces(of: corrections, on: lines).places
        for (number, place) in places.enumerated() {
            text((number > 0 ? "," : "") + "{\"id\":", name(page.rows[place.index]))
            add(place.correction)
        }
        return Set(places.map(\.correction.line))
    }

    /// Adds the corrections of other pages of the same file, which a file that is saved here must not lose.
    private mutating func addRest(of corrections: Corrections?, on page: ProofPage, without found: Set<Int>) {
        let own = (page.rows.first?.lines.lowerBound ?? 0)...(page.rows.last?.lines.upperBound ?? 0)
        let rest = (corrections?.lines ?? []).filter { !found.contains($0.line) && !own.contains($0.line) }
        for (number, correction) in rest.enumerated() {
            raw((number > 0 ? "," : "") + "{\"line\":\(correction.line)")
            text(",\"begins\":", correction.begins)
            add(correction)
        }
    }

    /// Adds the text of a correction, and ends it.
    private mutating func add(_ correction: Corrections.Line) {
        if let label = correction.label { text(",\"is\":", label.rawValue) }
        if correction.endsArticle { raw(",\"ends\":true") }
        if !correction.decks.isEmpty { list(",\"decks\":", correction.decks) }
        if !correction.writers.isEmpty { list(",\"writers\":", correction.writers) }
        raw("}")
    }

    private mutating func list(_ key: String, _ texts: [String]) {
        raw(key + "[")
        for (place, text) in texts.enumerated() { self.text(place > 0 ? "," : "", text) }
        raw("]")
    }

    private mutating func text(_ key: String, _ text: String) {
        raw(key)
        QuotedText.append(text, to: &json)
    }

    private mutating func raw(_ text: String) {
        json += text.utf8
    }

    private static func lastComponent(of file: String) -> String {
        file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[file.utf8.index(after: $0)...]) } ?? file
    }

    private static func stem(of name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
