/// The rows of one article, sorted by what they are; nothing in them is read yet.
struct ArticleDraft: Sendable, Hashable {
    /// The rows of the headline.
    var head: [Int] = []
    /// The row with the name of the section that the article is in.
    var section: Int?
    /// Whether that row is mentioned as another article's: of the items of a column the first one has it.
    var sharesSection = false
    /// Whether a correction says that it begins where it does.
    var isCorrectedStart = false
    /// Whether it is an item of a column.
    var isItem = false
    /// The rows that name its writers.
    var bylines: [Int] = []
    /// The rows that say where the article continues, or where it comes from.
    var jumps: [Int] = []
    var blocks: [BlockDraft] = []
    /// All its rows in order.
    var rows: [Int] = []
    /// The rows that were decided about anew while the draft was made.
    var repairs: [RepairedRow] = []

    /// Makes a row a paragraph at its place among the others.
    mutating func addText(_ row: Int) {
        let index = blocks.firstIndex { ($0.rows.first ?? row) > row } ?? blocks.endIndex
        blocks.insert(BlockDraft(kind: .paragraph, rows: [row]), at: index)
    }

    /// Whether a correction says that an article begins where the draft does.
    func isCorrected(on page: LabelledPage) -> Bool {
        isCorrectedStart || rows.contains { page.rows[$0].isFixed && page.labels[$0].startsArticle }
    }

    /// The last block that a correction may continue, also from the end a picture.
    ///
    /// - Parameter isOpen: Whether a row breaks off: a caption that does is continued itself.
    func lastText(where isOpen: (Int) -> Bool) -> Int? {
        if let last = openBlock, blocks[last].kind != .caption || isOpen(blocks[last].rows[0]) { return last }
        return blocks.lastIndex { $0.kind.isText && $0.kind != .caption } ?? openBlock
    }

    /// The last block, where it may continue.
    var openBlock: Int? {
        guard let last = blocks.indices.last, blocks[last].kind.isText else { return nil }
        return last
    }
}

/// The rows of a block.
struct BlockDraft: Sendable, Hashable {
    var kind: Kind
    /// Its rows; a paragraph that a column end broke has two or more.
    var rows: [Int]

    enum Kind: Sendable, Hashable {
        case paragraph, subheading, note, item, caption, credit

        /// Whether a column end may break such a block.
        var isText: Bool {
            switch self {
            case .paragraph, .item, .note, .caption: true
            case .subheading, .credit: false
            }
        }
    }
}
