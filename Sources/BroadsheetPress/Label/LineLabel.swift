/// What a row of the page is.
///
/// The raw values are the columns of the table of weights.
@_spi(Fitting) public enum LineLabel: Int, Sendable, Hashable, CaseIterable {
    /// The first row of a headline, with which an article begins.
    case headline
    /// A further row of a headline.
    case deck
    /// Text with which an article begins that has no headline.
    case lead
    /// The writers, in a row of their own.
    case byline
    /// A paragraph, or its first part.
    case body
    /// A further part of a paragraph that a column end broke.
    case continuation
    /// A heading inside an article.
    case subheading
    /// The text under a picture.
    case caption
    /// The photographers or the source of a picture, in a row of their own.
    case credit
    /// The name of a column or section.
    case section
    /// A jump line in a row of its own.
    case jump
    /// Everything that belongs to the page and to no article.
    case furniture
    /// A word of the editors.
    case note
    /// An item of a list.
    case item

    /// Its name in the table of weights and in explanations.
    public var name: String {
        switch self {
        case .headline: "headline"
        case .deck: "deck"
        case .lead: "lead"
        case .byline: "byline"
        case .body: "body"
        case .continuation: "continuation"
        case .subheading: "subheading"
        case .caption: "caption"
        case .credit: "credit"
        case .section: "section"
        case .jump: "jump"
        case .furniture: "furniture"
        case .note: "note"
        case .item: "item"
        }
    }

    /// Whether an article begins with such a row.
    public var startsArticle: Bool { self == .headline || self == .lead }
}
