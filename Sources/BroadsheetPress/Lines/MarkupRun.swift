import BroadsheetCore

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
