import BroadsheetCore

/// What a Chinese text looks like that is not a page of a newspaper.
///
/// Nothing in it is as newspapers print: no dateline, byline, credit, jump line or furniture. And something in it is as
/// they never print. Both are asked for, because a page of opinion may have none of the former, and a page of literature
/// some of the latter.
enum PageGenre: Sendable {
    case story, tale, chapter, verse, talk, markup, table

    var words: Diagnostic.Message {
        switch self {
        case .story: "a story in dialogue"
        case .tale: "a story"
        case .chapter: "a chapter of a book"
        case .verse: "verse"
        case .talk: "a script of who says what"
        case .markup: "program text or markup"
        case .table: "a table"
        }
    }

    private static let pressMarks: RowEvidence = [
        .opensWithDateline, .opensWithByline, .isByline, .isNameRun, .isCredit, .opensCaption, .endsWithCredit,
        .endsWithByline, .endsWithDateline, .endsWithJump, .isJump, .opensWithJump, .isDateline, .endsWithName,
        .opensNote, .endsWithMark, .namesGuests,
    ]
    /// Fewer rows tell nothing.
    private static let leastRows = 6
    /// The longest line of verse, in scalars.
    private static let longestVerse = 14

    /// The genre of a page; `nil` for what may be a newspaper's.
    static func genre(of page: LabelledPage) -> PageGenre? {
        let rows = page.rows
        guard rows.count >= leastRows, page.chained.count == rows.count,
            page.features.evidence.allSatisfy({ $0.isDisjoint(with: pressMarks) })
        else { return nil }
        func share(_ test: (Row) -> Bool) -> Int { 100 * rows.count(where: test) / rows.count }
        if share({ opensMarkup($0.sketch) }) >= 25 { return .markup }
        if share({ $0.sketch.commas >= 2 && $0.sketch.stops == 0 && $0.sketch.scalars <= 60 }) >= 80 { return .table }
        if share({ namesSpeaker(page.text, $0) }) >= 60 { return .talk }
        if share({ $0.sketch.opening == .openQuote }) >= 25, share({ isSpeech($0.sketch) }) >= 20 { return .story }
        if opensChapter(page) { return .chapter }
        if personsShare(of: page) >= leastPersons { return .tale }
        let isVerse =
            share { $0.sketch.scalars <= longestVerse } >= 85
            && rows.allSatisfy { $0.sketch.scalars <= 2 * longestVerse }
        return isVerse ? .verse : nil
    }

    /// Whether a row opens with a sign that programs and markup open lines with.
    private static func opensMarkup(_ sketch: LineSketch) -> Bool {
        switch sketch.first {
        case 0x23, 0x2A, 0x2D, 0x60, 0x3C, 0x7B, 0x7D, 0x7C, 0x3E, 0x2F, 0x5C, 0x3B, 0x24, 0x40: true
        default: false
        }
    }

    /// Whether a row is what somebody says and nothing else, as in dialogue: a report says who said it.
    private static func isSpeech(_ sketch: LineSketch) -> Bool {
        sketch.opening == .openQuote && sketch.ending == .closeQuote && sketch.stops > 0
    }

    /// Whether the page opens with the heading of a chapter, 第一章 归来, and is not a law, whose chapters have articles.
    private static func opensChapter(_ page: LabelledPage) -> Bool {
        let first = page.rows[0]
        return first.sketch.stops + first.sketch.commas == 0
            && NumberedHeading.opens(page.text, in: first.range, with: Words.chapters)
            && !page.rows.contains { NumberedHeading.opens(page.text, in: $0.range, with: Words.clauses) }
    }

    /// How many of a thousand ideographs are words for persons who are mentioned without their names: 他, 她, 我, 你.
    private static func personsShare(of page: LabelledPage) -> Int {
        let persons = ScalarSet(Words.pronouns)
        var count = 0
        for row in page.rows {
            var scanner = Scanner(page.text, in: row.range)
            while !scanner.isAtEnd {
                if persons.contains(scanner.next) { count += 1 }
                scanner.advance()
            }
        }
        return 1000 * count / max(1, page.rows.reduce(0) { $0 + $1.sketch.ideographs })
    }

    /// From so many in a thousand on it is a story: newspapers give names.
    private static let leastPersons = 20

    /// Whether a row opens with one to four characters and a colon: 甲：
    private static func namesSpeaker(_ text: PageText, _ row: Row) -> Bool {
        var scanner = Scanner(text, in: row.range)
        for _ in 0..<4 where scanner.next.isHanzi { scanner.advance() }
        return scanner.offset > row.range.lowerBound && (scanner.next == "：" || scanner.next == ":")
    }
}
