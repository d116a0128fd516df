/// A decision about a row that is made anew when the rows are put together to articles, and when the articles are read:
/// only there it is known what the row is in.
///
/// `broadsheet explain` prints its name. Each has a case in `Tests/Cases/press`.
enum Repair: String, Sendable, Hashable, CaseIterable {
    /// Text above any headline is an article without one.
    case deckWithoutHead = "deck-without-head"
    /// A deck below text is a heading inside the article.
    case deckInText = "deck-in-text"
    /// A section's name inside an article is a heading of its parts.
    case sectionInText = "section-in-text"
    /// A section's name with no article below it belongs to the page.
    case sectionWithoutArticle = "section-without-article"
    /// A paragraph that continues nothing is one of its own.
    case nothingContinued = "nothing-continued"
    /// A caption with its credit among the rows of a headline parts two articles.
    case captionBetweenHeads = "caption-between-heads"
    /// The name of a section that was treated as an article belongs to the article below it.
    case loneSection = "lone-section"
    /// Captions without a credit above the first headline belong to the article below it.
    case captionsAboveHead = "captions-above-head"
    /// The items of a column of news in brief are articles of their own.
    case columnOfItems = "column-of-items"
    /// Bylines and jump lines above the first headline belong to the article below it.
    case smallPrintAboveHead = "small-print-above-head"
    /// A row that was treated as a byline names nobody.
    case bylineWithoutName = "byline-without-name"
    /// The bulleted points between headline and text are decks.
    case pointsBelowHead = "points-below-head"
    /// The first row of a headline is the name of a column.
    case sectionAboveHead = "section-above-head"
    /// A row among those of a headline is a jump line.
    case jumpInHead = "jump-in-head"
    /// A row among those of a headline, or a heading, is a caption with its credit.
    case captionWithCredit = "caption-with-credit"
    /// A paragraph is nothing but a byline, a dateline or a jump line.
    case smallPrintInText = "small-print-in-text"
    /// A paragraph opens as editors' notes, items or chapters do.
    case kindByOpening = "kind-by-opening"
    /// A paragraph beside a credit, or that says what a picture shows, is its caption.
    case captionByCredit = "caption-by-credit"
}

/// A row that a repair has decided about.
struct RepairedRow: Sendable, Hashable {
    let row: Int
    let repair: Repair
    /// The label that the row has now.
    let label: LineLabel

    /// A row with what it has become.
    init(_ row: Int, _ repair: Repair, _ label: LineLabel) {
        self.row = row
        self.repair = repair
        self.label = label
    }
}

extension BlockDraft.Kind {
    /// The label of a row with which such a block begins.
    var label: LineLabel {
        switch self {
        case .paragraph: .body
        case .subheading: .subheading
        case .note: .note
        case .item: .item
        case .caption: .caption
        case .credit: .credit
        }
    }
}
