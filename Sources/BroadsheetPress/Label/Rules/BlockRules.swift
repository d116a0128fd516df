/// Rules of pages on which blank lines part the articles, and nothing else.
extension LabelRule {
    /// The name of a column, or a short kicker, with which a block begins, above the headline: 医生手记, ■ 来信.
    static let blockColumn = LabelRule("block-column") { page, row, rulings in
        guard page.blocks.begin(at: row), rulings.label(row) == nil, row + 2 < page.count,
            page.sketch(row).scalars <= RuledRows.longestColumn + 2, rulings.label(row + 1) != .byline,
            page.isBlockColumn(row), page.isTitle(row + 1), page.isInBlock(row + 1), page.isInBlock(row + 2),
            page.isAboveText(row + 1)
        else { return nil }
        return .must(be: .section, then: .headline)
    }

    /// The second row of such a headline.
    static let blockDeck = LabelRule("block-deck") { page, row, rulings in
        guard row > 1, rulings.label(row - 1) == .headline, rulings.label(row - 2) == .section,
            page.blocks.begin(at: row - 2), rulings.label(row) == nil, row + 1 < page.count, page.isTitle(row),
            page.isInBlock(row), page.isInBlock(row + 1), page.sketch(row).scalars > 4,
            page.endsProse(row + 1) || page.isSignature(row + 1)
        else { return nil }
        return .must(be: .deck)
    }

    /// Two rows with which a block begins, above its text, are a headline and its deck; so is one above a byline or a
    /// dateline.
    static let blockHead = LabelRule("block-head") { page, row, rulings in
        guard page.blocks.begin(at: row), rulings.label(row) == nil, row + 1 < page.count, page.isTitle(row),
            page.isInBlock(row + 1)
        else { return nil }
        if page.isSignature(row + 1) { return .must(be: .headline) }
        guard rulings.label(row + 1) == nil, row + 2 < page.count, page.isTitle(row + 1), page.isInBlock(row + 2),
            page.isAboveText(row + 1), page.sketch(row + 1).scalars > 4
        else { return nil }
        return .must(be: .headline, then: .deck)
    }

    /// A byline with which a block begins, above a title and text, is above its headline.
    static let bylineAboveHead = LabelRule("byline-above-head", at: .isByline) { page, row, rulings in
        guard page.blocks.begin(at: row), rulings.label(row) == nil, row + 2 < page.count, page.isTitle(row + 1),
            page.isInBlock(row + 1), page.isInBlock(row + 2), page.endsProse(row + 2), !page.isSignature(row + 2)
        else { return nil }
        return .must(be: .byline, then: .headline)
    }

    /// A text with a dateline of its own with which a block begins, below a text that has ended, is an item without a
    /// headline: （槟城4日讯）….
    static let blockItem = LabelRule("block-item", at: .opensWithDateline) { page, row, rulings in
        guard page.blocks.begin(at: row), row > page.head, rulings.label(row) == nil, page.endsText(row),
            page.endsArticle(row - 1), !page.evidence[row].contains(.isDateline),
            page.evidence[row - 1].isDisjoint(with: [.isByline, .isFurniture, .isJump]),
            page.sketch(row - 1).stops > 0,
            page.reader.opening(of: page.text, in: page.rows[row].range).dateline?.isAbridged == false
        else { return nil }
        return .must(be: .lead)
    }

    /// A row that may be a title is not text where a block begins with it, above text.
    static let blockTitle = LabelRule("block-title") { page, row, rulings in
        guard page.blocks.begin(at: row), rulings.label(row) == nil, row + 1 < page.count, page.isTitle(row),
            page.isInBlock(row + 1), page.isAboveText(row)
        else { return nil }
        return .never([.body, .continuation])
    }

    /// A short row inside a block, below a text that has ended, is a heading of its parts, unless an article is signed
    /// below it.
    static let insideBlock = LabelRule("inside-block") { page, row, rulings in
        guard page.blocks.isParted, row > 0, !page.blocks.begin(at: row), rulings.label(row) == nil,
            page.isHeadLong(row), page.endsText(row - 1), row + 1 < page.count, page.isInBlock(row + 1),
            page.endsProse(row + 1), !page.isSignature(row + 1), page.blocks.hasHead(row),
            page.evidence[row + 1].isDisjoint(with: [.endsWithByline, .endsWithDateline, .endsWithCredit])
        else { return nil }
        return .never([.headline, .lead])
    }
}

extension RuledRows {
    /// The longest name of a column that no list has, in scalars.
    fileprivate static let longestColumn = 6
    /// The longest one that has neither a sign nor a place in a list.
    fileprivate static let longestPlainColumn = 4

    fileprivate func isInBlock(_ row: Int) -> Bool { row < count && !blocks.begin(at: row) }

    /// Whether a row names who wrote a text, or is one that opens with that or with its dateline.
    fileprivate func isSignature(_ row: Int) -> Bool {
        !evidence[row].isDisjoint(with: [.isByline, .isNameRun, .opensWithDateline, .opensWithByline])
    }

    /// Whether text is below a row, or who wrote it, or one more row of the headline.
    fileprivate func isAboveText(_ row: Int) -> Bool {
        if endsProse(row + 1) || isSignature(row + 1) { return true }
        return row + 2 < count && isInBlock(row + 2) && sketch(row + 1).stops == 0
            && sketch(row + 1).scalars <= Self.longestHead && (endsProse(row + 2) || isSignature(row + 2))
    }

    /// Whether a row may be one of a headline by its looks.
    fileprivate func isTitle(_ row: Int) -> Bool {
        let sketch = sketch(row)
        let asks = sketch.asks && sketch.stops == 1
        return sketch.scalars <= Self.longestHead && (2...).contains(sketch.scalars) && sketch.commas <= 1
            && (sketch.stops == 0 && !sketch.endsSentence || asks || sketch.opening == .openQuote && sketch.stops == 0)
            && sketch.ideographs * 2 > sketch.scalars && sketch.ending != .colon && sketch.gaps <= 2
            && evidence[row].isDisjoint(with: [
                .isJump, .isFurniture, .isByline, .isCredit, .endsWithCredit, .isNameRun, .opensWithDateline,
                .opensCaption,
                .opensWithByline, .opensNote, .isLetterSpaced,
            ])
    }

    /// Whether a dot parts two words of two Hanzi each.
    private func isParted(_ name: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: name)
        for _ in 0..<2 where scanner.next.isHanzi { scanner.advance() }
        let dot = scanner.offset
        guard scanner.take("·"), dot - name.lowerBound == 6 else { return false }
        return name.upperBound - scanner.offset == 6
    }

    /// Whether a row may be the name of a column: a few Hanzi, a sign before them or none, and no place or office of
    /// which the headline tells.
    fileprivate func isBlockColumn(_ row: Int) -> Bool {
        guard
            evidence[row].isDisjoint(with: [
                .isJump, .isFurniture, .isByline, .isNameRun, .isCredit, .opensWithDateline,
            ])
        else { return false }
        var scanner = Scanner(text, in: words(row))
        scanner.skip { $0.isBylineBullet || $0.isItemMark || $0 == "★" || $0.isOpeningBracket || $0.isPageSpace }
        let start = scanner.offset
        scanner.skip { $0.isHanzi || $0 == "·" }
        let name = start..<scanner.offset
        scanner.skip { $0.isClosingBracket || $0.isItemMark }
        guard scanner.isAtEnd, (6...3 * Self.longestColumn).contains(name.count),
            !reader.lexicon.noticeHeads.contains(text, name)
        else { return false }
        // 发现·进展
        if isParted(name) || start > words(row).lowerBound || reader.lexicon.sections.contains(text, name)
            || reader.lexicon.articleSections.contains(text, name)
        {
            return true
        }
        // Five Hanzi and more are as often a kicker; the weights tell.
        return name.count <= 3 * Self.longestPlainColumn && sketch(row + 1).scalars > sketch(row).scalars
            && !DeckRoles.isUnit(text, name)
    }
}

/// The blocks into which blank lines part a page.
struct PageBlocks: Sendable {
    /// Whether blank lines part the articles of the page, and are not between paragraphs.
    let isParted: Bool
    private let gaps: [Bool]
    /// For each row, whether its block begins with what may be a headline and is not a column of items.
    private let isHeaded: [Bool]

    /// The fewest rows of a page that shows how it sets its blank lines.
    private static let fewestRows = 6

    static let none = PageBlocks()

    private init() {
        isParted = false
        gaps = []
        isHeaded = []
    }

    /// The blocks of a page.
    ///
    /// - Parameter head: How many rows belong to the page's head.
    init(of rows: [Row], head: Int) {
        var starts: [Int] = []
        for row in rows.indices.dropFirst(max(head, 1)) where rows[row].gapBefore > 0 { starts.append(row) }
        if head < rows.count, starts.first != head { starts.insert(head, at: 0) }
        let size = rows.count - head
        guard size >= Self.fewestRows, starts.count > 1, starts.count * 5 <= size * 2 else {
            self = .none
            return
        }
        var heads = 0
        var gaps = Array(repeating: false, count: rows.count)
        var isHeaded = gaps
        // Whether the block above is nothing but a headline, so that its text is the next one.
        var isOpen = false
        for (place, start) in starts.enumerated() {
            let end = place + 1 < starts.count ? starts[place + 1] : rows.count
            gaps[start] = true
            let sketch = rows[start].sketch
            let isHead = sketch.stops == 0 && sketch.commas <= 1 && sketch.scalars <= RuledRows.longestHead
            if isHead { heads += 1 }
            let isTitled = isHead ? sketch.scalars > 5 : isOpen
            for row in start..<end { isHeaded[row] = isTitled }
            isOpen = isHead && sketch.scalars > 5 && rows[start..<end].allSatisfy { $0.sketch.stops == 0 }
        }
        isParted = heads * 3 >= starts.count * 2
        self.gaps = gaps
        self.isHeaded = isHeaded
    }

    /// Whether a block begins with a row, on a page that blank lines part.
    func begin(at row: Int) -> Bool { isParted && row < gaps.count && gaps[row] }

    /// Whether the block in which a row is has a headline above it.
    func hasHead(_ row: Int) -> Bool { isParted && isHeaded[row] }
}
