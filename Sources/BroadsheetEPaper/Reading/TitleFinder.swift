/// Finds the rows of an article's title.
struct TitleFinder {
    private let survey: PageSurvey
    private let text: Range<Int>

    /// A finder on a page whose text is known.
    init(_ survey: PageSurvey, text: Range<Int>) {
        self.survey = survey
        self.text = text
    }

    /// The rows of the title; `nil` where none of the page's rows is it.
    var rows: Range<Int>? {
        let places = 0..<min(text.upperBound, survey.rows.count)
        let open = places.filter { !survey.isSite($0) && survey.rows[$0].scalars <= Self.longest }
        guard var first = first(in: open) else { return nil }
        while first > 0, survey.rows[first].level > 0, survey.rows[first - 1].element == survey.rows[first].element {
            first -= 1
        }
        var end = first + 1
        let row = survey.rows[first]
        // What a line break parts in one heading is one title.
        while end < survey.rows.count, survey.rows[end].element == row.element,
            row.level > 0 || row.marks.contains(.title) || survey.said.titleRows.contains(survey.letters[end])
        {
            end += 1
        }
        return first..<end
    }

    /// The longest title, in scalars.
    static let longest = 200

    private func first(in open: [Int]) -> Int? {
        let rows = survey.rows
        if let own = open.first(where: { rows[$0].marks.contains(.title) && !rows[$0].isLink }) { return own }
        let headings = open.filter { rows[$0].level > 0 }
        for places in [headings, open.filter { rows[$0].level == 0 && !rows[$0].isLink }] {
            let said = places.first { survey.said.titleLetters.contains(survey.letters[$0]) }
            if let said { return said }
        }
        if let document = survey.said.documentLetters {
            for places in [headings, open.filter { rows[$0].level == 0 && !rows[$0].isLink }] {
                let named = places.first {
                    survey.letters[$0].unicodeScalars.count >= 5 && document.hasPrefix(survey.letters[$0])
                }
                if let named { return named }
            }
        }
        for level in 1...3 {
            // The heading nearest to the text is its own; the site's name is above it.
            let places = headings.filter { rows[$0].level == level && PageFolio(rows[$0].text) == nil && !isPaper($0) }
            if let found = places.last(where: { $0 <= text.lowerBound }) ?? places.first { return found }
        }
        return nil
    }

    /// Whether a row is the paper's name.
    private func isPaper(_ row: Int) -> Bool {
        survey.said.paperLetters.map { $0 == survey.letters[row] } ?? false
    }
}
