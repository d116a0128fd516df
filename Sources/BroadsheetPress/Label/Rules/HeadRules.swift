/// Rules of headlines and of headings inside articles.
extension LabelRule {
    /// A jump line and the headline that the story has here are on one line: （上接A01版）农资备足保春耕.
    static let jumpBeforeHead = LabelRule("jump-before-head", at: .opensWithJump) { page, row, _ in
        guard !page.evidence[row].contains(.isJump), page.isHeadLong(row), !page.sketch(row).endsSentence,
            row + 1 < page.count, page.sketch(row + 1).stops > 0,
            row == 0 || page.endsArticle(row - 1) || page.evidence[row - 1].contains(.isFurniture)
        else { return nil }
        return .must(be: .headline)
    }

    /// Where the page begins, a headline that asks has its deck in the row below: 放学后谁来接送？⏎“校门管家”到岗了.
    static let deckAfterQuestion = LabelRule("deck-after-question") { page, row, rulings in
        let sketch = page.sketch(row)
        guard sketch.asks, sketch.stops == 1, sketch.scalars <= RuledRows.longestHead, row + 2 < page.count,
            row == 0 || page.evidence[row - 1].contains(.isFurniture), rulings.label(row) == nil,
            page.isHeadLong(row + 1), !page.sketch(row + 1).endsSentence,
            page.evidence[row + 1].isDisjoint(with: [
                .isByline, .isFurniture, .isJump, .isCredit, .isSection, .opensWithDateline, .opensItem, .isNameRun,
            ]),
            page.sketch(row + 2).endsSentence
        else { return nil }
        return .must(be: .headline, then: .deck)
    }

    /// Who led a meeting and who was there, between its headline and the report: 吴海东主持.
    static let attendance = LabelRule("attendance") { page, row, rulings in
        guard page.sketch(row).scalars <= 16, row > 0, row + 1 < page.count, rulings.label(row) == nil,
            page.isHeadLong(row), page.mayBeHeadline(row - 1),
            !page.evidence[row + 1].isDisjoint(with: [.opensWithDateline, .opensWithByline, .isByline]),
            page.evidence[row].isDisjoint(with: [.isByline, .isFurniture, .isCredit]),
            DeckRoles.namesAttendance(page.text, page.words(row))
        else { return nil }
        return .must(be: .deck)
    }

    /// A row that is nothing but a quotation, set in between texts that are not, is a heading inside the article.
    static let quotedSubheading = LabelRule("quoted-subheading") { page, row, rulings in
        let sketch = page.sketch(row)
        guard sketch.opening == .openQuote, sketch.ending == .closeQuote, sketch.scalars <= 24, row > 0,
            row + 1 < page.count, rulings.label(row) == nil, !sketch.endsSentence,
            page.rows[row].indent > 0, page.rows[row].indent > page.rows[row + 1].indent,
            page.rows[row].indent > page.rows[row - 1].indent, page.endsText(row - 1),
            page.sketch(row + 1).endsSentence, page.sketch(row + 1).stops > 0,
            page.evidence[row + 1].isDisjoint(with: [.opensWithDateline, .opensWithByline, .isByline])
        else { return nil }
        return .must(be: .subheading)
    }

    /// 遗失声明, 招领启事, 讣告: what a notice is headed with, between a text that has ended and the notice.
    static let noticeHead = LabelRule("notice-head") { page, row, rulings in
        guard page.sketch(row).scalars <= 14, rulings.label(row) == nil, row + 1 < page.count,
            page.sketch(row + 1).endsSentence, page.sketch(row + 1).stops > 0,
            row == 0 || page.endsArticle(row - 1), page.isNoticeHead(row)
        else { return nil }
        return .must(be: .headline)
    }

    /// Two rows or more, one below the other, that open with the same sign and end a sentence are items, though the
    /// sign may come before a caption: △…, ▶….
    static let markedItems = LabelRule("marked-items") { page, take in
        var row = 0
        while row < page.count {
            var end = row
            while end < page.count, page.isMarked(end), page.sketch(end).first == page.sketch(row).first { end += 1 }
            let isOfPictures = row > 0 && page.evidence[row - 1].contains(.endsWithPictureNote)
            if end - row > 1, !isOfPictures {
                for item in row..<end { take(item, .must(be: .item)) }
            }
            row = max(end, row + 1)
        }
    }
}

extension RuledRows {
    /// Whether an article may end with a row.
    func endsArticle(_ row: Int) -> Bool {
        endsText(row)
            || !evidence[row].isDisjoint(with: [
                .isCredit, .endsWithCredit, .endsWithByline, .endsWithDateline, .endsWithJump, .endsWithMark, .isJump,
                .isFurniture, .isByline,
            ])
    }

    func isNoticeHead(_ row: Int) -> Bool {
        let words = words(row)
        if text.closedUp(words).map({ reader.lexicon.noticeHeads.contains($0, $0.range) })
            ?? reader.lexicon.noticeHeads.contains(text, words)
        {
            return true
        }
        return isHeadLong(row)
            && reader.lexicon.noticeEndings.match(text, endingAt: words.upperBound, after: words.lowerBound) != nil
    }

    /// Whether a row opens with a sign that items and captions open with, and is a sentence without a credit.
    fileprivate func isMarked(_ row: Int) -> Bool {
        guard sketch(row).stops > 0, sketch(row).endsSentence, !evidence[row].contains(.endsWithCredit) else {
            return false
        }
        return Unicode.Scalar(sketch(row).first)?.isPointer ?? false
    }
}
