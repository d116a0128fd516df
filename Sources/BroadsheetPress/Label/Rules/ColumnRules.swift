/// Rules of what stands above a headline and is no part of the text before: names of columns, leaders that name a body.
extension LabelRule {
    /// The name of a column that no list has, where its last character says what it is: 一线观察, 三农杂谈, 浪花集.
    ///
    /// The page begins above it, or a text has ended; below it stands a headline with its byline or its dateline. With text
    /// alone below it, it may be a heading inside an article.
    static let columnName = LabelRule("column-name") { page, row, rulings in
        guard page.sketch(row).scalars <= 8, rulings.label(row) == nil, row + 2 < page.count,
            !page.rows[row].isTitle, row == 0 || page.endsArticle(row - 1), page.isColumnName(row),
            page.mayBeHead(below: row),
            page.isSigned(row + 2) || row + 3 < page.count && page.isHeadLong(row + 2) && page.isSigned(row + 3)
        else { return nil }
        return .must(be: .section, then: .headline)
    }

    /// Who speaks, with a colon, above what is said: 国家税务总局：. It leads on to the headline below.
    static let leader = LabelRule("leader") { page, row, rulings in
        let sketch = page.sketch(row)
        guard sketch.ending == .colon, sketch.colons == 1, (3...16).contains(sketch.scalars), sketch.commas == 0,
            rulings.label(row) == nil, row + 2 < page.count, row == 0 || page.endsArticle(row - 1),
            page.mayBeHead(below: row), page.evidence[row].isDisjoint(with: [.isByline, .isSection, .opensNote]),
            !page.evidence[row + 2].isDisjoint(with: [.isByline, .opensWithDateline])
        else { return nil }
        return .must(be: .headline, then: .deck)
    }

    /// A paragraph with 本报讯 and a byline of its own, below a text that has ended, is a report without a headline:
    /// 本报讯（通讯员 柳青青）…. With a place or a day, 据新华社北京7月8日电, it may be a part of the report above.
    static let ownDateline = LabelRule("own-dateline", at: .opensWithDateline) { page, row, rulings in
        guard row > 0, rulings.label(row) == nil, page.evidence[row].contains(.opensWithByline),
            page.endsText(row), page.endsText(row - 1),
            let dateline = page.reader.opening(of: page.text, in: page.rows[row].range).dateline,
            dateline.place == nil, dateline.date == nil, dateline.source != nil, !dateline.isAbridged,
            page.evidence[row - 1].isDisjoint(with: [.isCredit, .endsWithCredit, .opensCaption, .opensNote, .isByline])
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
