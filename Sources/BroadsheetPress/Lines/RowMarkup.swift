import BroadsheetCore

/// What the markup of a page that is in order says of a row.
struct RowMarkup: Sendable, Hashable {
    /// What it says of the row's block.
    var hint: LayoutHint
    /// Whether the row continues the headline of the row above.
    var isBelowHead = false

    /// Whether the row belongs to the page and to no article.
    var isFurniture: Bool { hint == .furniture || hint == .navigation }

    /// Whether it is a row of a headline.
    var isHead: Bool {
        switch hint {
        case .heading(level: 1), .kicker, .deck: isBelowHead || hint != .deck
        default: false
        }
    }

    /// The part of the headline that the row is; `nil` where the markup does not say it.
    var deckRole: Deck.Role? {
        switch hint {
        case .kicker: .kicker
        case .heading(level: 1): .main
        case .deck: .sub
        default: nil
        }
    }
}
