/// Rules of stories that come from another page or continue there.
extension LabelRule {
    /// A row says from which page the story comes whose headline is below it: ◀上接A01版.
    static let jumpHead = LabelRule("jump-head", at: .isJump) { page, row, _ in
        page.isJumpHead(row) ? .must(be: .headline, then: .deck) : nil
    }

    /// A row is nothing but a jump line and no jump head.
    ///
    /// Where a text has ended above, or nothing is there, and running text is below, a story without a headline
    /// of its own continues here.
    static let jumpLine = LabelRule("jump-line", at: .isJump) { page, row, rulings in
        guard row + 1 < page.count, rulings.label(row) == nil,
            let jump = page.reader.jumpLine(page.text, in: page.rows[row].range)
        else { return nil }
        guard jump.direction == .back, page.mayBeginArticle(row) else { return .must(be: .jump) }
        let next = page.sketch(row + 1)
        return next.endsSentence || next.scalars > 60 ? .must(be: .lead, then: .body) : nil
    }

    /// Text whose last sentence breaks off before a jump line, as another has ended in it: it is not a headline, however
    /// short it is.
    static let brokenOff = LabelRule("broken-off", at: .endsWithJump) { page, row, rulings in
        guard rulings.label(row) != .byline, row > 0, row + 1 < page.count, page.sketch(row).stops > 0,
            page.endsText(row - 1),
            page.evidence[row].isDisjoint(with: [.isJump, .opensWithDateline, .opensWithJump])
        else { return nil }
        return .must(be: .body)
    }

    /// Text that opens with a jump line below a text that has ended: a page that takes up several stories sets them one
    /// below the other.
    static let continuedStory = LabelRule("continued-story", at: .opensWithJump) { page, row, rulings in
        row > 0 && rulings.label(row) == nil && !page.evidence[row].contains(.isJump) && page.endsText(row - 1)
            ? .must(be: .lead) : nil
    }

    /// The repeated headline above a text that says from which page it comes: （上接第二版）….
    static let continuationHead = LabelRule("continuation-head", at: .opensWithJump) { page, row, _ in
        row > 0 && !page.evidence[row].contains(.isJump) && !page.endsText(row - 1) && page.isHead(row - 1)
            ? .must(be: .body, after: .headline) : nil
    }
}

extension RuledRows {
    fileprivate func isJumpHead(_ row: Int) -> Bool {
        guard row + 1 < count, !sketch(row + 1).endsSentence, sketch(row + 1).scalars <= Self.longestHead,
            evidence[row + 1].isDisjoint(with: [.isJump, .isFurniture, .isByline, .opensWithDateline]),
            comesFromPage(row)
        else { return false }
        return row == 0 || sketch(row - 1).endsSentence
            || !evidence[row - 1].isDisjoint(with: [.isFurniture, .isJump, .endsWithJump, .isCredit])
    }

    /// Whether a jump line says from where the story comes; one that says either way does so where the page begins.
    private func comesFromPage(_ row: Int) -> Bool {
        guard let jump = reader.jumpLine(text, in: rows[row].range) else { return false }
        let isAtTop = row == 0 || evidence[row - 1].contains(.isFurniture)
        return jump.direction == .back || isAtTop && reader.pointsBothWays(text, in: words(row))
    }

    /// Whether nothing is above a row, or something that has ended.
    fileprivate func mayBeginArticle(_ row: Int) -> Bool {
        row == 0 || endsText(row - 1) || !evidence[row - 1].isDisjoint(with: [.isFurniture, .endsWithJump])
    }

    /// Whether a row looks like a headline with nothing above it, or with something that has ended.
    fileprivate func isHead(_ row: Int) -> Bool {
        guard !sketch(row).endsSentence, isHeadLong(row),
            evidence[row].isDisjoint(with: [.isJump, .isFurniture, .isByline, .isCredit, .opensWithDateline])
        else { return false }
        return row == 0 || sketch(row - 1).endsSentence
            || !evidence[row - 1].isDisjoint(with: [.isFurniture, .isCredit, .endsWithJump, .endsWithByline])
    }
}
