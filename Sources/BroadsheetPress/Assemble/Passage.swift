import BroadsheetCore

/// A row or a block as the field readers see it: in one piece, with the places of all its parts.
struct Passage: Sendable {
    /// The words in one piece.
    let healed: HealedText
    /// What of them is still to be read: what has been removed at either end is not in it.
    private(set) var rest: Range<Int>
    /// The label of each part.
    private(set) var marks: [Ledger.Fragment] = []

    /// The words of some of a page's rows.
    init(of numbers: some Collection<Int>, among rows: [Row], on map: PageMap) {
        healed = HealedText(ofRows: numbers, among: rows, on: map)
        rest = healed.range
    }

    /// A text of its own.
    init(of healed: HealedText) {
        self.healed = healed
        rest = healed.range
    }

    /// Whether nothing is left but white space.
    var isEmpty: Bool { healed.text.trimmed(rest).isEmpty }

    /// Takes the part before an offset out of the text.
    mutating func dropFirst(upTo offset: Int) {
        rest = min(max(offset, rest.lowerBound), rest.upperBound)..<rest.upperBound
    }

    /// Takes what is from an offset on out of the text.
    mutating func dropLast(from offset: Int) {
        rest = rest.lowerBound..<max(rest.lowerBound, min(offset, rest.upperBound))
    }

    /// Reports what a part is.
    mutating func mark(_ range: Range<Int>, as role: Ledger.Role) {
        healed.visitSources(of: range) { marks.append(Ledger.Fragment(bytes: $0.bytes, role: role)) }
    }

    /// Reports what all that is left is.
    mutating func markRest(as role: Ledger.Role) {
        mark(healed.text.trimmed(rest), as: role)
    }

    /// Hands over what each part was treated as, and that all that is left is this.
    func appendMarks(withRestAs role: Ledger.Role, to marks: inout [Ledger.Fragment]) {
        marks += self.marks
        healed.visitSources(of: healed.text.trimmed(rest)) {
            marks.append(Ledger.Fragment(bytes: $0.bytes, role: role))
        }
    }

    /// Where a part is on the page.
    func sources(of range: Range<Int>) -> [SourceRange] {
        healed.sources(of: range)
    }

    /// The words that are left, and where they are.
    var remainder: (text: String, ranges: [SourceRange]) {
        let range = healed.text.trimmed(rest)
        return (healed.text.string(of: range), sources(of: range))
    }

    /// A contributor of a reading of this passage.
    func contributor(_ reading: ContributorReading) -> Contributor {
        Contributor(
            name: reading.name, role: reading.role, label: reading.label, organisation: reading.organisation,
            ranges: sources(of: reading.range))
    }

    /// The dateline of a reading of this passage.
    func dateline(_ reading: DatelineReading) -> Dateline {
        Dateline(
            text: reading.text, source: reading.source, place: reading.place, date: reading.date,
            isAbridged: reading.isAbridged, ranges: sources(of: reading.range))
    }

    /// The page reference of a reading of this passage.
    func reference(_ reading: JumpReading) -> PageReference {
        PageReference(page: reading.page, text: reading.text, ranges: sources(of: reading.range))
    }
}

extension HealedText {
    /// The words of some of a page's rows.
    init(ofRows numbers: some Collection<Int>, among rows: [Row], on map: PageMap) {
        if numbers.count == 1, let number = numbers.first, rows[number].isSingleLine {
            let line = rows[number].lines.lowerBound
            self.init(of: map.text, at: map.source(map.lines[line].range, inLine: line))
            return
        }
        var sources: [SourceRange] = []
        sources.reserveCapacity(numbers.reduce(0) { $0 + rows[$1].lines.count })
        for number in numbers {
            for line in rows[number].lines { sources.append(map.source(map.lines[line].range, inLine: line)) }
        }
        self.init(of: map.text, at: sources)
    }
}
