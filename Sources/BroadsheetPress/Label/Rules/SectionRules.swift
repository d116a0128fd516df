/// Rules of the names of sections, and of notices.
extension LabelRule {
    /// The name of a section that the user has named, where a headline may be below it.
    static let ownSection = LabelRule("own-section") { page, row, _ in
        guard row + 1 < page.count, page.isHeadLong(row + 1),
            page.reader.lexicon.ownSections.contains(page.text, page.words(row))
        else { return nil }
        return .must(be: .section, then: .headline)
    }

    /// Nothing but the name of a section, and a headline is below it: 【人物】, 图片新闻.
    ///
    /// Above it the page begins, or a text has ended; below the headline something says that an article begins, for
    /// inside a text such a row may be a heading of its parts.
    static let sectionHead = LabelRule("section-head", at: .isSection) { page, row, _ in
        !page.rows[row].isTitle && page.isSectionHead(row) ? .must(be: .section, then: .headline) : nil
    }

    /// The name of a column that is not a heading inside a text, between a text that has ended and a headline: 社论, 书讯.
    ///
    /// A column of news in brief is one, too, where its items have headlines.
    static let articleSection = LabelRule("article-section") { page, row, rulings in
        guard page.sketch(row).scalars <= 10, rulings.label(row) == nil, row + 2 < page.count,
            !page.rows[row].isTitle, row == 0 || page.endsArticle(row - 1) || rulings.label(row - 1) == .byline,
            page.mayBeHead(below: row), page.isArticleSection(row)
        else { return nil }
        return .must(be: .section, then: .headline)
    }

    /// The name of a section in brackets, where a text has ended above it and one is below it: 【天气】, 【图片新闻】. It is
    /// all the headline that there is.
    static let bracketedSection = LabelRule("bracketed-section", at: .isSection) { page, row, rulings in
        guard page.evidence[row].contains(.isBracketed), rulings.label(row) == nil, row > 0, row + 1 < page.count,
            page.endsArticle(row - 1), page.endsText(row + 1) || page.evidence[row + 1].contains(.endsWithCredit),
            page.evidence[row + 1].isDisjoint(with: [.opensWithDateline, .opensWithByline]),
            let name = page.reader.sectionLine(page.text, in: page.rows[row].range),
            page.reader.lexicon.sections.contains(page.text, name)
        else { return nil }
        return .must(be: .headline)
    }

    /// The name of a column of news in brief, where a text has ended above it and short texts are below it: 简讯.
    ///
    /// It begins an article, whose items are distinguished when it is put together.
    static let briefColumn = LabelRule("brief-column") { page, row, rulings in
        guard page.sketch(row).scalars <= 10, rulings.label(row) == nil, row + 2 < page.count,
            row == 0 || page.endsArticle(row - 1), page.isBrief(row + 1), page.isBrief(row + 2),
            page.isBriefColumn(row)
        else { return nil }
        return .must(be: .headline)
    }

    /// The heading of a picture that stands by itself: text has ended above it, and below it nothing is but the
    /// caption with its credit, before another headline or the page's end.
    static let photoHead = LabelRule("photo-head") { page, row, rulings in
        guard row > 0, row + 1 < page.count, rulings.label(row) == nil, page.endsArticle(row - 1),
            page.mayBePhotoHead(row), page.sketch(row).ending != .colon, page.sketch(row).scalars >= 4,
            let end = page.endOfCaption(row + 1),
            end == page.count || page.mayBePhotoHead(end) || page.evidence[end].contains(.isFurniture)
        else { return nil }
        return .must(be: .headline)
    }

    /// The body that signs a notice, and below it the day, or the heading of another notice.
    static let noticeSignature = LabelRule("notice-signature") { page, row, rulings in
        guard row > 0, row + 1 < page.count, page.isNameOfBody(row),
            page.endsText(row - 1) || page.isContact(row - 1) || rulings.label(row - 1) == .body
        else { return nil }
        if page.isDay(row + 1) { return .must(be: .body, then: .body) }
        return row + 2 < page.count && page.isNoticeHead(row + 1) ? .must(be: .body, then: .headline) : nil
    }

    /// A line that says whom to ask heads nothing: 联系电话：85110000.
    static let contact = LabelRule("contact") { page, row, _ in
        page.isContact(row) ? .never([.headline, .deck, .subheading, .lead]) : nil
    }
}

extension RuledRows {
    /// Whether a row is the name of a column of news in brief and nothing else: 简讯, 文化简讯.
    fileprivate func isBriefColumn(_ row: Int) -> Bool {
        let words = text.closedUp(self.words(row)) ?? text
        var range = words.bytes.count == text.bytes.count ? self.words(row) : words.range
        var scanner = Scanner(words, in: range)
        // 【简讯】, ◆简明新闻◆
        scanner.skip { $0.isOpeningBracket || $0.isItemMark || $0.isPageSpace }
        let start = scanner.offset
        scanner.skip { $0.isHanzi }
        let end = scanner.offset
        scanner.skip { $0.isClosingBracket || $0.isItemMark || $0.isPageSpace }
        if scanner.isAtEnd { range = start..<end }
        return reader.lexicon.briefNames.match(words, endingAt: range.upperBound, after: range.lowerBound) != nil
            && words.isHanzi(range)
    }

    fileprivate func isArticleSection(_ row: Int) -> Bool {
        let section = text.closedUp(words(row)) ?? text
        let range = section.bytes.count == text.bytes.count ? words(row) : section.range
        var scanner = Scanner(section, in: range)
        scanner.skip { $0.isOpeningBracket || $0.isBylineBullet }
        let start = scanner.offset
        scanner.skip { $0.isHanzi }
        let name = start..<scanner.offset
        scanner.skip { $0.isClosingBracket }
        guard scanner.isAtEnd else { return false }
        return reader.lexicon.articleSections.contains(section, name)
            || reader.lexicon.briefNames.match(section, endingAt: name.upperBound, after: name.lowerBound) != nil
    }

    /// Whether a headline may be below the name of a column, and its text or its deck below that.
    func mayBeHead(below row: Int) -> Bool {
        let head = sketch(row + 1)
        let isQuoted = head.opening == .openQuote && head.stops == 0 && head.scalars <= 30
        let asks = head.asks && head.stops == 1 && head.scalars <= 30
        guard isHeadLong(row + 1) || isQuoted || asks, !head.endsSentence || asks,
            evidence[row + 1].isDisjoint(with: [
                .isJump, .isFurniture, .isByline, .isCredit, .opensWithDateline, .isSection, .opensItem, .isNameRun,
            ])
        else { return false }
        if endsText(row + 2) || !evidence[row + 2].isDisjoint(with: [.isByline, .opensWithDateline, .isNameRun]) {
            return true
        }
        return row + 3 < count && isHeadLong(row + 2)
            && (endsText(row + 3) || !evidence[row + 3].isDisjoint(with: [.isByline, .opensWithDateline]))
    }

    /// Whether a row may head a picture: also after a sign that points to it: ▶巧手迎春.
    fileprivate func mayBePhotoHead(_ row: Int) -> Bool {
        if Unicode.Scalar(sketch(row).first)?.isPointer ?? false {
            return isHeadLong(row) && !sketch(row).endsSentence && !evidence[row].contains(.isCredit)
                && row + 1 < count && sketch(row + 1).stops > 0
        }
        return mayBeHeadline(row) && !evidence[row].contains(.opensCaption)
    }

    /// Where a caption with its credit ends, the credit in the caption's row or in the one below.
    fileprivate func endOfCaption(_ row: Int) -> Int? {
        guard sketch(row).stops > 0, evidence[row].isDisjoint(with: [.opensWithDateline, .opensWithByline]) else {
            return nil
        }
        if evidence[row].contains(.endsWithCredit) { return row + 1 }
        return row + 1 < count && evidence[row + 1].contains(.isCredit) && endsText(row) ? row + 2 : nil
    }

    /// Whether a row says whom to ask, and how: a label, and a number or an address after it.
    fileprivate func isContact(_ row: Int) -> Bool {
        let sketch = sketch(row)
        guard sketch.colons > 0, sketch.digits + sketch.letters > 5, sketch.stops == 0 || sketch.letters > 0 else {
            return false
        }
        let words = words(row)
        return reader.lexicon.contactLabels.match(text, at: words.lowerBound, before: words.upperBound) != nil
    }

    /// Whether a row is a day and nothing else: 2024年3月1日, 7月1日.
    fileprivate func isDay(_ row: Int) -> Bool {
        var scanner = Scanner(text, in: words(row))
        guard scanner.next.isNumeral, let date = scanner.takeDate(), date.day != nil else { return false }
        scanner.skipSpace()
        return scanner.isAtEnd
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
            && (!evidence[row + 2].isDisjoint(with: [.opensWithDateline, .isByline, .isNameRun, .endsWithCredit])
                || row + 3 < count && evidence[row + 3].contains(.isCredit))
    }

    /// Whether a name in brackets is a column's though no list has it, because a headline with its byline or its dateline
    /// is below it: 【记者调查】.
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
