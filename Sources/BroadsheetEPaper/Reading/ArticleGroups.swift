import BroadsheetCore

/// Says of each row of a page with several articles what it is.
struct ArticleGroups {
    private let survey: PageSurvey
    /// The rows with which articles begin.
    private let starts: [Int]

    /// The rows of a page with several articles; `nil` where it has one, or none.
    static func rows(of survey: PageSurvey) -> [MarkedRow]? {
        guard let groups = ArticleGroups(survey) else { return nil }
        return groups.marked
    }

    private init?(_ survey: PageSurvey) {
        self.survey = survey
        guard let starts = Self.articles(of: survey) ?? Self.headings(of: survey) else { return nil }
        self.starts = starts
    }

    /// The least text of an article, in scalars.
    private static let leastText = 30

    /// The headings of the blocks that are marked as articles, where none of them has most of the text.
    private static func articles(of survey: PageSurvey) -> [Int]? {
        var starts: [Int] = []
        var texts: [Int] = []
        var block: Int?
        for row in survey.rows.indices where survey.rows[row].marks.contains(.article) && !survey.isSite(row) {
            let outer = outermostArticle(survey, row)
            if survey.rows[row].level > 0, block != outer {
                block = outer
                starts.append(row)
                texts.append(0)
            } else if block == outer, !texts.isEmpty, survey.mayBeText(row), survey.rows[row].isText {
                texts[texts.count - 1] += survey.rows[row].scalars
            }
        }
        return several(starts, texts)
    }

    private static func outermostArticle(_ survey: PageSurvey, _ row: Int) -> Int {
        var place = survey.rows[row].block
        var outer = place
        while place != 0 {
            if survey.blocks[place].marks.contains(.article) { outer = place }
            place = survey.blocks[place].parent
        }
        return outer
    }

    /// The headings of one level that each have a text, where nothing says that the page is one article.
    private static func headings(of survey: PageSurvey) -> [Int]? {
        guard !survey.facts.isArticle, !survey.facts.isEPaper else { return nil }
        for level in 1...4 {
            let rows = survey.rows.indices.filter {
                survey.rows[$0].level == level && !survey.isSite($0)
                    && ($0 == 0 || survey.rows[$0].element != survey.rows[$0 - 1].element)
            }
            guard !rows.isEmpty else { continue }
            var texts: [Int] = []
            for (place, row) in rows.enumerated() {
                let end = place + 1 < rows.count ? rows[place + 1] : survey.rows.count
                texts.append(
                    (row + 1..<end).reduce(0) {
                        survey.mayBeText($1) && survey.rows[$1].isText ? $0 + survey.rows[$1].scalars : $0
                    })
            }
            if let starts = several(rows, texts) { return starts }
            // A heading above the others that is not a page's and no paper's is the one article's.
            if rows.count == 1, texts[0] > 0, isTitle(survey, rows[0]) { return nil }
        }
        return nil
    }

    private static func isTitle(_ survey: PageSurvey, _ row: Int) -> Bool {
        let text = survey.rows[row].text
        return PageFolio(text) == nil && PlainDate.first(in: text) == nil
            && survey.letters[row] != survey.said.paperLetters
            && text.unicodeScalars.count > 8
    }

    /// The headings that have a text, if they are several and none has nearly all of it.
    private static func several(_ starts: [Int], _ texts: [Int]) -> [Int]? {
        let whole = zip(starts, texts).filter { $1 >= leastText }
        let sum = texts.reduce(0, +)
        guard whole.count > 1, let most = texts.max(), most * 10 < sum * 9 else { return nil }
        return whole.map(\.0)
    }

    private var marked: [MarkedRow] {
        var next = 0
        var hasText = false
        return survey.rows.indices.flatMap { index -> [MarkedRow] in
            let row = survey.rows[index]
            if next < starts.count, index == starts[next] {
                next += 1
                hasText = false
                return [MarkedRow(text: row.text, hint: .heading(level: 1))]
            }
            guard next > 0 else {
                let isKicker = row.marks.contains(.kicker) && index + 1 == starts.first
                return [MarkedRow(text: row.text, hint: isKicker ? .kicker : survey.furniture(index))]
            }
            if row.element == survey.rows[starts[next - 1]].element, !hasText {
                return [MarkedRow(text: row.text, hint: .heading(level: 1), isJoined: true)]
            }
            let hint = hint(index, hasText: hasText, isNextStart: next < starts.count && index + 1 == starts[next])
            if hint == .text || hint == .listItem { hasText = true }
            return hint == .byline ? SmallPrint.rows(of: row.text) : [MarkedRow(text: row.text, hint: hint)]
        }
    }

    private func hint(_ index: Int, hasText: Bool, isNextStart: Bool) -> LayoutHint {
        let row = survey.rows[index]
        if survey.isCaption(index) { return .caption }
        if survey.isSite(index) || row.isLink { return survey.furniture(index) }
        if isNextStart, row.marks.contains(.kicker) { return .kicker }
        if !hasText {
            if row.marks.contains(.deck) { return .deck }
            if row.marks.contains(.author) || row.scalars <= 80 && row.text.hasSmallPrint && !row.text.hasFullStop {
                return .byline
            }
            if row.level > 0 { return .deck }
        }
        if row.level > 0 { return .heading(level: 2) }
        if row.text.isTool, row.scalars < 20 { return .furniture }
        return row.isItem ? .listItem : .text
    }
}
