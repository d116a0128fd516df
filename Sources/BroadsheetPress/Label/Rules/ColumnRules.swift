/// Rules of the part above a headline that is not part of the text before: names of columns, leaders that name a body.
extension LabelRule {
    /// The name of a column that no list has, where its last character says what it is: 一线观察, 三农杂谈, 浪花集.
    ///
    /// The page begins above it, or a text has ended; below it is a headline with its byline or its dateline. With text
    /// alone below it, it may be a heading inside an article.
    static let columnName = LabelRule("column-name") { page, row, rulings in
        guard page.sketch(row).scalars <= 8, rulings.label(row) == nil, row + 2 < page.count,
            !page.rows[row].isTitle, row == 0 || page.endsArticle(row - 1), page.isColumnName(row),
            page.mayBeHead(below: row),
            page.isSigned(row + 2) || row + 3 < page.count && page.isHeadLong(row + 2) && page.isSigned(row + 3)
        else { return nil }
        return .must(be: .section, then: .headline)
    }

    /// The name of a column above a short title, and below that who wrote the text and no other small print: 琴台客聚,
    /// 春日遲遲, 彥火.
    ///
    /// Three rows so short are not a headline with a deck.
    static let columnAboveTitle = LabelRule("column-above-title") { page, row, rulings in
        guard (2...14).contains(page.sketch(row).scalars), row > 0, row + 2 < page.count,
            rulings.label(row) == nil, rulings.label(row - 1) == nil, page.isShortHanzi(row - 1),
            row == 1 || page.endsArticle(row - 2), page.isSignedTitle(row)
        else { return nil }
        return Ruling(before: .section, here: .headline, after: .byline)
    }

    /// Who speaks, with a colon, above what is reported: 国家税务总局：. It leads on to the headline below.
    static let leader = LabelRule("leader") { page, row, rulings in
        let sketch = page.sketch(row)
        guard sketch.ending == .colon, sketch.colons == 1, (3...16).contains(sketch.scalars), sketch.commas == 0,
            rulings.label(row) == nil, row + 2 < page.count, row == 0 || page.endsArticle(row - 1),
            page.mayBeHead(below: row), page.evidence[row].isDisjoint(with: [.isByline, .isSection, .opensNote]),
            !page.evidence[row + 2].isDisjoint(with: [.isByline, .opensWithDateline])
        else { return nil }
        return .must(be: .headline, then: .deck)
    }

    /// A paragraph with 本报讯, below a text that has ended, is a report without a headline: 本报讯（通讯员 柳青青）….
    ///
    /// With a place or a day, 据新华社北京7月8日电, it may be a part of the report above; so may one of an agency, unless
    /// a byline is in it.
    static let ownDateline = LabelRule("own-dateline", at: .opensWithDateline) { page, row, rulings in
        guard row > 0, rulings.label(row) == nil, page.endsText(row), page.endsReport(row - 1),
            // 本
            page.evidence[row].contains(.opensWithByline) || page.sketch(row).first == 0x672C,
            let dateline = page.reader.opening(of: page.text, in: page.rows[row].range).dateline,
            dateline.place == nil, dateline.date == nil, dateline.source != nil, !dateline.isAbridged
        else { return nil }
        return .must(be: .lead)
    }

    /// A question and an answer below it are text: 问：…？ 答：….
    static let dialogue = LabelRule("dialogue") { page, row, rulings in
        guard page.sketch(row).colons > 0, rulings.label(row) == nil, page.speaker(row) != nil else { return nil }
        let isAnswered = row + 1 < page.count && page.speaker(row + 1).map { $0 != page.speaker(row) } ?? false
        let answers = row > 0 && page.speaker(row - 1).map { $0 != page.speaker(row) } ?? false
        return isAnswered || answers ? .never([.headline, .deck, .lead]) : nil
    }
}

extension RuledRows {
    /// Whether a report has ended with a row: a text that is not a caption or note, or the name of its writer in brackets.
    fileprivate func endsReport(_ row: Int) -> Bool {
        if endsText(row) {
            return evidence[row].isDisjoint(with: [.isCredit, .endsWithCredit, .opensCaption, .opensNote, .isByline])
        }
        return row > 0 && evidence[row].contains(.isBracketed)
            && evidence[row].isDisjoint(with: [.isCredit, .endsWithCredit])
            && sketch(row).scalars <= 12 && endsText(row - 1)
    }

    /// Whether a row is as long as the name of a column, and Hanzi alone.
    fileprivate func isShortHanzi(_ row: Int) -> Bool {
        let sketch = sketch(row)
        return (3...5).contains(sketch.scalars) && sketch.ideographs == sketch.scalars && sketch.gaps == 0
            && evidence[row].isDisjoint(with: [.isByline, .isNameRun, .isFurniture, .isJump, .opensNote])
    }

    /// Whether a row may be a title, with one name below it, and text below that.
    fileprivate func isSignedTitle(_ row: Int) -> Bool {
        let name = sketch(row + 1)
        guard (2...4).contains(name.scalars), name.ideographs == name.scalars, mayBeHeadline(row), endsText(row + 2),
            evidence[row + 2].isDisjoint(with: [.opensWithDateline, .opensWithByline]),
            !evidence[row].contains(.isNameRun)
        else { return false }
        if evidence[row + 1].contains(.isNameRun) { return true }
        return name.scalars == 2 && evidence[row + 1].isDisjoint(with: [.isByline, .isSection, .isFurniture])
            && !reader.lexicon.notSignatures.contains(text, words(row + 1))
    }

    /// Whether a row is a byline, or a text that opens with one or with a dateline.
    fileprivate func isSigned(_ row: Int) -> Bool {
        !evidence[row].isDisjoint(with: [.isByline, .isNameRun, .opensWithDateline, .opensWithByline])
    }

    /// Whether a row is Hanzi alone and ends as names of columns do.
    fileprivate func isColumnName(_ row: Int) -> Bool {
        let words = words(row)
        guard text.isHanzi(words),
            let ending = reader.lexicon.columnEndings.match(text, endingAt: words.upperBound, after: words.lowerBound)
        else { return false }
        return ending.length < words.count
            && evidence[row].isDisjoint(with: [.isByline, .isNameRun, .isFurniture, .isJump, .endsWithName])
    }

    /// Who speaks in a row that opens with one of two: 问 and 答.
    fileprivate func speaker(_ row: Int) -> Unicode.Scalar? {
        var scanner = Scanner(text, in: words(row))
        let first = scanner.next
        guard first == "问" || first == "答" || first == "問" else { return nil }
        scanner.advance()
        guard scanner.next == "：" || scanner.next == ":" else { return nil }
        return first == "答" ? "答" : "问"
    }
}
