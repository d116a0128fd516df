/// A coarse first look at a row, without its neighbours: what runs of kinds are made of.
enum RowKind: UInt8, Sendable, CaseIterable {
    /// Beyond the edge of the page.
    case edge
    /// Up to 6 scalars without a sentence's end.
    case tiny
    /// 7 to 14 scalars without a sentence's end.
    case short
    /// 15 to 26 scalars without a sentence's end.
    case medium
    /// 27 to 60 scalars without a sentence's end.
    case long
    /// A run of names without a role.
    case name
    case byline
    /// Text that opens with a dateline or a byline.
    case dateline
    case credit
    /// Up to 45 scalars that end a sentence.
    case sentence
    /// Longer text that ends a sentence.
    case prose
    /// Longer text that does not.
    case unfinished
    /// Up to 30 scalars with a question mark or an exclamation mark at the end and no other sentence.
    case question
    /// Up to 45 scalars that end with a comma or a colon.
    case pause
    case bracketed
    /// A row that opens with a bullet or a number.
    case item
    /// Names or things in a list: many pauses, no sentence.
    case list
    /// Signs without a word: ＊＊＊.
    case ornament
    case jump
    case furniture
    /// The name of a section.
    case section

    /// Whether a headline may look so.
    var isHeadlike: Bool {
        switch self {
        case .tiny, .short, .medium, .long, .section, .question: true
        default: false
        }
    }

    /// Whether it is running text.
    var isText: Bool {
        switch self {
        case .dateline, .sentence, .prose, .unfinished, .pause: true
        default: false
        }
    }

    /// The kind in four groups: what a headline may be, running text, short text, and the small print.
    var group: RowGroup {
        switch self {
        case .tiny, .short, .medium, .long, .section, .item, .question: .head
        case .dateline, .prose, .unfinished: .text
        case .sentence, .pause, .list: .line
        default: .smallPrint
        }
    }
}

/// Kinds of rows in four groups.
enum RowGroup: UInt8, Sendable, CaseIterable {
    /// What a headline may look like.
    case head
    case text
    /// A short sentence or a verse.
    case line
    case smallPrint
}
