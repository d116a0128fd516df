/// The metadata about the article's head, ready to be compared with rows.
struct SaidHead {
    /// The titles, each of one or more rows, the surest first.
    let titles: [[String]]
    /// The letters of the titles and of their first rows.
    let titleLetters: Set<String>
    /// The letters of every row of a title.
    let titleRows: Set<String>
    /// The rows above the title.
    let kicker: [String]
    /// Their letters, and those of all together.
    let kickerLetters: Set<String>
    /// The rows below the title.
    let deck: [String]
    /// Their letters, and those of all together.
    let deckLetters: Set<String>
    let author: String?
    let authorLetters: String?
    let paper: String?
    let paperLetters: String?
    /// The letters of the document's title.
    let documentLetters: String?

    /// The head that a page's facts say.
    init(_ facts: PageFacts) {
        titles = facts.titles
        titleRows = Self.letters(titles.joined())
        titleLetters = Self.letters(titles.map { $0.joined() } + titles.compactMap(\.first))
        kicker = facts.kicker
        kickerLetters = Self.letters(kicker + [kicker.joined()])
        deck = facts.deck
        deckLetters = Self.letters(deck + [deck.joined()])
        author = facts.author
        authorLetters = author?.letters
        paper = facts.paper
        paperLetters = paper?.letters
        documentLetters = facts.documentTitle?.letters
    }

    private static func letters(_ rows: some Sequence<String>) -> Set<String> {
        Set(rows.map(\.letters).filter { !$0.isEmpty })
    }
}
