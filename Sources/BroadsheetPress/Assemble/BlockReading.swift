import BroadsheetCore

/// A block after its dateline, bylines, credit and jump line have been removed.
struct BlockReading {
    var kind: BlockDraft.Kind
    var passage: Passage
    let row: Int
    var credit: CreditReading?
    /// Whether it opens with a dateline or a byline.
    var hasOpening = false

    /// The kind of the block and of its fragments.
    var blockKind: (block: Block.Kind, role: Ledger.Role) {
        switch kind {
        case .subheading: (.subheading, .subheading)
        case .note: (.editorsNote, .editorsNote)
        case .item: (.listItem, .listItem)
        case .paragraph, .caption, .credit: (.paragraph, .paragraph)
        }
    }
}

extension ClosingReading {
    /// Whether it says at the end who sent the story. Where a story from another page ends, that stays in its text as
    /// printed: it is what reports that the whole story is there, from its beginning on the other page to its end.
    var isSignature: Bool {
        switch self {
        case .byline, .dateline: true
        default: false
        }
    }

    /// What the ledger calls such a piece.
    var role: Ledger.Role {
        switch self {
        case .jump: .jump
        case .byline: .byline
        case .dateline: .dateline
        case .credit: .credit
        case .endMark: .separator
        case .editors: .furniture
        case .pictureNote: .deck
        }
    }
}
