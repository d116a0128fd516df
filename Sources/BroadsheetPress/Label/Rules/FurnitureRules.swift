import BroadsheetCore

/// Rules of rows inside articles whose words would be the page's own at its head or foot.
extension LabelRule {
    /// A day in a row of its own is the heading of a day's text in a diary, or is below who signs: 2017年2月3日 星期五 晴.
    ///
    /// Below a headline, where no other day is known, it is the day of the web's publishing.
    static let dayInText = LabelRule("day-in-text") { page, take in
        let days = page.rows.indices.dropFirst(max(page.head, 1)).filter {
            page.evidence[$0].contains(.isFurniture) && page.isDayInside($0)
        }
        guard !days.isEmpty else { return }
        let isSeries = days.contains { page.isOtherDay($0) || days.count > 1 && page.endsText($0 - 1) }
        for day in days {
            if page.isAboveDaysText(day) {
                if isSeries || page.endsText(day - 1) { take(day, .must(be: .subheading)) }
            } else if page.isBelowSigner(day) || page.isOtherDay(day) {
                take(day, .must(be: .body))
            }
        }
    }

    /// The day and the place at which a poem or an essay was written, below it: 2017年2月5日于江城.
    static let writtenAt = LabelRule("written-at") { page, row, _ in
        let sketch = page.sketch(row)
        guard sketch.digits > 2, sketch.scalars <= 24, sketch.stops + sketch.commas == 0, row > page.head else {
            return nil
        }
        var scanner = Scanner(page.text, in: page.words(row))
        guard scanner.takeDate() != nil else { return nil }
        scanner.skipSpaceInLine()
        _ = scanner.take("写") || scanner.take("作") || scanner.take("改") || scanner.take("寫")
        guard scanner.take("于") || scanner.take("於") else { return nil }
        scanner.skip { $0.isHanzi }
        return scanner.isAtEnd ? .must(be: .body) : nil
    }

    /// Facts below each other, each after a word with a colon, under a short row and with others that only an article
    /// has, are the article's: 时间：…⏎地点：…⏎网址：….
    static let factsInText = LabelRule("facts-in-text") { page, take in
        var row = max(page.head, 1)
        while row < page.count {
            let end = page.endOfFacts(from: row)
            if end - row > 1, page.areOfArticle(row..<end) {
                for fact in row..<end where page.evidence[fact].contains(.isFurniture) { take(fact, .must(be: .body)) }
            }
            row = max(end, row + 1)
        }
    }
}

extension RuledRows {
    /// The longest row that signs a text, in scalars.
    private static let longestSigner = 24

    /// Whether a row is nothing but a day and is beside no furniture, unless nothing but furniture comes then.
    fileprivate func isDayInside(_ row: Int) -> Bool {
        guard reader.dayLine(text, in: rows[row].range) != nil, isPlainText(row - 1),
            !reader.isPaperName(text, words(row - 1))
        else { return false }
        return row + 1 == count || isPlainText(row + 1)
    }

    /// Whether a row's day is another than the page's.
    fileprivate func isOtherDay(_ row: Int) -> Bool {
        guard let date, let day = reader.dayLine(text, in: rows[row].range) else { return false }
        return !date.agrees(with: day)
    }

    /// Whether text, or an entry that opens with figures, is below a day.
    fileprivate func isAboveDaysText(_ row: Int) -> Bool {
        guard row + 1 < count, rows[row + 1].gapBefore <= rows[row].gapBefore,
            evidence[row + 1].isDisjoint(with: [.opensWithDateline, .isByline])
        else { return false }
        if endsText(row + 1) || sketch(row + 1).scalars > Self.longestHead { return true }
        return text.scalar(at: rows[row + 1].range.lowerBound, before: rows[row + 1].range.upperBound).scalar.digit
            != nil
    }

    /// Whether a day is directly below a short row that may sign a text, with no byline below.
    fileprivate func isBelowSigner(_ row: Int) -> Bool {
        let above = sketch(row - 1)
        guard above.scalars <= Self.longestSigner, !above.endsSentence, rows[row].gapBefore <= rows[row - 1].gapBefore
        else { return false }
        return row > 1 && endsText(row - 2)
            || row + 1 == count || evidence[row + 1].isDisjoint(with: [.isByline, .isNameRun, .opensWithDateline])
    }

    /// Whether a row is not furniture, and none that goes with it.
    private func isPlainText(_ row: Int) -> Bool {
        evidence[row].isDisjoint(with: [.isFurniture, .looksLikeFurniture])
    }

    /// Where a run of facts ends that begins here.
    fileprivate func endOfFacts(from first: Int) -> Int {
        var end = first
        while end < count, isFact(end), end == first || rows[end].gapBefore == rows[min(first + 1, end)].gapBefore {
            end += 1
        }
        return end
    }

    /// The longest fact, in scalars.
    private static let longestFact = 40
    /// The longest word before its colon, in bytes.
    private static let longestKey = 18

    private func isFact(_ row: Int) -> Bool {
        let sketch = sketch(row)
        guard sketch.colons > 0, sketch.scalars <= Self.longestFact, !sketch.endsSentence else { return false }
        return (6...Self.longestKey).contains(keyLength(row))
    }

    /// Whether facts are below a short row, and one of them is nothing but a fact.
    fileprivate func areOfArticle(_ facts: Range<Int>) -> Bool {
        let above = facts.lowerBound - 1
        guard isPlainText(above), !sketch(above).endsSentence, isHeadLong(above), above > 0 || head == 0,
            rows[facts.lowerBound].gapBefore <= rows[facts.lowerBound + 1].gapBefore,
            evidence[above].isDisjoint(with: [.isByline, .isCredit, .isJump, .isBracketed, .endsWithBracket])
        else { return false }
        let known: RowEvidence = [.isFurniture, .looksLikeFurniture, .isByline, .isNameRun, .isCredit]
        return facts.contains { evidence[$0].isDisjoint(with: known) }
            && facts.contains { evidence[$0].contains(.isFurniture) }
            && !facts.contains {
                reader.lexicon.originLabels.match(text, at: words($0).lowerBound, before: words($0).upperBound) != nil
            }
    }
}
