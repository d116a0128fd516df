import BroadsheetCore

/// What the markup of a page that is in order says of a row.
struct RowMarkup: Sendable, Hashable {
    /// What it says of the row's block.
    var hint: LayoutHint
    /// Whether the row continues the headline of the row above.
    var isBelowHead = false

    /// What it says of the row's label.
    var ruling: Ruling {
        switch hint {
        case .heading(level: 1), .kicker: .must(be: isBelowHead ? .deck : .headline)
        case .deck: .must(be: isBelowHead ? .deck : .subheading)
        case .heading(level: 2...): .must(be: .subheading)
        case .byline: .must(be: .byline)
        case .caption: .never(Self.all.subtracting([LabelSet(.caption), LabelSet(.credit)]))
        // Elements end where paragraphs do.
        case .text: .never([.headline, .deck, .lead, .continuation, LabelSet(.section), LabelSet(.furniture)])
        case .listItem: .must(be: .item)
        case .furniture, .navigation: .must(be: .furniture)
        default: .never([])
        }
    }

    /// The label of a row in a script that the weights know nothing of.
    var plainLabel: LineLabel {
        if case .caption = hint { return .caption }
        return ruling.here ?? .body
    }

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

    private static let all = LineLabel.allCases.reduce(into: LabelSet()) { $0.formUnion(LabelSet($1)) }
}

/// Reports which rows of a page in order make one headline.
struct MarkupRun {
    private var last: LayoutHint?
    private var hasMain = false
    private var isInBlock = false

    /// The markup of the next row, whose block has this hint.
    mutating func next(_ hint: LayoutHint?) -> RowMarkup? {
        defer {
            last = hint
            isInBlock = true
        }
        guard let hint else { return nil }
        var markup = RowMarkup(hint: hint)
        switch hint {
        case .heading(level: 1):
            markup.isBelowHead = last == .kicker || last == hint && isInBlock
            hasMain = true
        case .kicker:
            markup.isBelowHead = last == .kicker
            hasMain = false
        case .deck:
            markup.isBelowHead = hasMain && (last == .heading(level: 1) || last == .deck)
        default:
            hasMain = false
        }
        return markup
    }

    /// A block ends: the next row is of another.
    mutating func endBlock() {
        isInBlock = false
    }
}
