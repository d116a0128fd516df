/// Rules of the names of sections, and of notices.
extension LabelRule {
    /// The name of a section that the user has named, where a headline may stand below it.
    static let ownSection = LabelRule("own-section") { page, row, _ in
        guard row + 1 < page.count, page.isHeadLong(row + 1),
            page.reader.lexicon.ownSections.contains(page.text, page.words(row))
        else { return nil }
        return .must(be: .section, then: .headline)
    }

    /// Nothing but the name of a section, and a headline stands below it: 【人物】, 图片新闻.
    ///
    /// Above it the page begins, or a text has ended; below the headline something says that an article begins, for
    /// inside a text such a row may be a heading of its parts.
    static let sectionHead = LabelRule("section-head", at: .isSection) { page, row, _ in
        page.isSectionHead(row) ? .must(be: .section, then: .headline) : nil
    }

    /// The name of a column of news in brief, where a text has ended above it and short texts stand below it: 简讯.
    ///
    /// It begins an article, whose items are told apart when it is put together.
    static let briefColumn = LabelRule("brief-column") { page, row, rulings in
        guard page.sketch(row).scalars <= 10, rulings.label(row) == nil, row + 2 < page.count,
            row == 0 || page.endsArticle(row - 1), page.isBrief(row + 1), page.isBrief(row + 2),
            page.isBriefColumn(row)
        else { return nil }
        return .must(be: .headline)
    }

    /// The heading of a picture that stands by itself: text has ended above it, and below it nothing stands but the
    /// caption with its credit, before another headline or the page's end.
    static let photoHead = LabelRule("photo-head") { page, row, rulings in
        guard row > 0, row + 1 < page.count, rulings.label(row) == nil, page.endsArticle(row - 1),
            page.mayBeHeadline(row), page.sketch(row).ending != .colon, !page.evidence[row].contains(.opensCaption),
            page.sketch(row).scalars >= 4, page.sketch(row + 1).stops > 0,
            page.evidence[row + 1].contains(.endsWithCredit),
            page.evidence[row + 1].isDisjoint(with: [.opensWithDateline, .opensWithByline]),
            row + 2 == page.count || page.mayBeHeadline(row + 2) || page.evidence[row + 2].contains(.isFurniture)
        else { return nil }
        return .must(be: .headline)
    }

    /// The body that signs a notice, and the day below it.
    static let noticeSignature = LabelRule("notice-signature") { page, row, _ in
        guard row > 0, row + 1 < page.count, page.isNameOfBody(row), page.endsText(row - 1),
            page.reader.isDateLine(page.text, in: page.rows[row + 1].range)
        else { return nil }
        return .must(be: .body, then: .body)
    }
}

extension RuledRows {
    /// Whether a row is the name of a column of news in brief and nothing else: 简讯, 文化简讯.
    fileprivate func isBriefColumn(_ row: Int) -> Bool {
        let words = text.closedUp(self.words(row)) ?? text
        let range = words.bytes.count == text.bytes.count ? self.words(row) : words.range
        return reader.lexicon.briefNames.match(words, endingAt: range.upperBound, after: range.lowerBound) != nil
            && words.isHanzi(range)
    }

    /// Whether a row is a short text, or a point of a list of them.
    fileprivate func isBrief(_ row: Int) -> Bool {
        endsArticle(row) && sketch(row).stops > 0 && sketch(row).scalars <= 300
    }

    fileprivate func isSectionHead(_ row: Int) -> Bool {
        guard row + 2 < count, let name = reader.sectionLine(text, in: rows[row].range),
            reader.lexicon.sections.contains(text, name) || isColumn(name, above: row + 1),
            !reader.lexicon.indexHeadings.contains(text, name), isHeadLong(row + 1),
            evidence[row + 1].isDisjoint(with: [
                .isJump, .isFurniture, .isByline, .isCredit, .opensWithDateline, .isSection,
            ])
        else { return false }
        let isBracketed = evidence[row].contains(.isBracketed)
        if row == 0 || evidence[row - 1].contains(.isFurniture) { return isBracketed }
        let isAfterText = sketch(row - 1).endsSentence || !evidence[row - 1].isDisjoint(with: Self.ends)
        return (isBracketed || isAfterText)
            && (!evidence[row + 2].isDisjoint(with: [.opensWithDateline, .isByline, .endsWithCredit])
                || row + 3 < count && evidence[row + 3].contains(.isCredit))
    }

    /// Whether a name in brackets is a column's though no list has it, because a headline with its byline or its dateline
    /// stands below it: 【记者调查】.
    private func isColumn(_ name: Range<Int>, above head: Int) -> Bool {
        text.isHanzi(name) && name.count <= 3 * Self.longestColumn && evidence[head - 1].contains(.isBracketed)
            && !evidence[head + 1].isDisjoint(with: [.opensWithDateline, .isByline])
    }

    /// The longest name of a column that no list has, in ideographs.
    private static let longestColumn = 8

    /// What an article may end with besides a sentence.
    private static let ends: RowEvidence = [.isCredit, .endsWithCredit, .endsWithByline, .endsWithJump, .endsWithMark]

    /// The last characters of bodies that sign a notice, or of offices in their names.
    private static let endings: Set<Unicode.Scalar> = Set("局会院队部室司处校社府办所站委厅署厂店行團會處廳".unicodeScalars)

    /// Whether a row may be the name of a body that signs a notice.
    fileprivate func isNameOfBody(_ row: Int) -> Bool {
        let sketch = sketch(row)
        guard sketch.stops + sketch.commas == 0, (4...30).contains(sketch.scalars),
            let last = Unicode.Scalar(sketch.last)
        else { return false }
        return Self.endings.contains(last)
    }
}
