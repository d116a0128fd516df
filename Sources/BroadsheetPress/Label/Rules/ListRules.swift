/// Rules of lists: names of winners and donors, results, tables of points.
extension LabelRule {
    /// A heading that says that a list follows, and the entries of the list: 获奖名单, 积分榜.
    ///
    /// The list is an item of its own, and its names are those of no writers.
    static let list = LabelRule("list") { page, take in
        var row = 0
        while row < page.count {
            guard let list = page.list(headedBy: row) else {
                row += 1
                continue
            }
            take(row, .must(be: .headline))
            for remark in row + 1..<list.lowerBound { take(remark, .must(be: .deck)) }
            for entry in list { take(entry, .must(be: .body)) }
            if page.isHeadline(list.upperBound) { take(list.upperBound, .must(be: .headline)) }
            row = list.upperBound
        }
    }

    /// Rows below each other that open with a person's name and continue with what is listed of her are not headlines:
    /// 王小明 市一中教师.
    static let entries = LabelRule("entries") { page, take in
        var row = 1
        while row < page.count {
            let end = page.endOfEntries(from: row)
            if end - row >= RuledRows.fewestEntries {
                for entry in row..<end { take(entry, .must(be: .body)) }
            }
            row = max(end, row + 1)
        }
    }
}

extension RuledRows {
    /// So many entries make a list without a heading.
    fileprivate static let fewestEntries = 3
    /// The longest heading of a list, in scalars.
    private static let longestHeading = 24
    /// The longest entry, in scalars.
    private static let longestEntry = 60
    /// The longest first word of an entry, in bytes: a name, a team, a rank.
    private static let longestKey = 12

    /// The entries of the list whose heading a row is; `nil` where it heads none.
    ///
    /// A text has ended above it, or another list.
    fileprivate func list(headedBy row: Int) -> Range<Int>? {
        guard row + 2 < count, sketch(row).scalars <= Self.longestHeading,
            endsWithList(row) || reader.lexicon.indexHeadings.contains(text, words(row)),
            row == 0 || endsArticle(row - 1) || isEntry(row - 1)
        else { return nil }
        // （按姓氏笔画为序）
        let first =
            evidence[row + 1].contains(.isBracketed) && !evidence[row + 1].contains(.isByline) ? row + 2 : row + 1
        var end = first
        let hasTitles = reader.lexicon.indexHeadings.contains(text, words(row))
        while end < count, hasTitles ? isPointer(end) : isEntry(end) || isGroup(end) { end += 1 }
        while end > first, isGroup(end - 1) { end -= 1 }
        // The last name of several is above text, as a headline would.
        if end - first > 1, end + 1 < count, evidence[end].contains(.isNameRun), evidence[end - 1].contains(.isNameRun),
            sketch(end).scalars <= 4, rows[end].gapBefore == rows[end - 1].gapBefore
        {
            end += 1
        }
        return end - first > 1 ? first..<end : nil
    }

    private func endsWithList(_ row: Int) -> Bool {
        guard isHeadLong(row), evidence[row].isDisjoint(with: [.isByline, .isCredit, .opensWithDateline]) else {
            return false
        }
        var words = words(row)
        if let closing = reader.bracket(text, endingAt: words.upperBound, after: words.lowerBound) {
            words = text.trimmed(words.lowerBound..<closing.whole.lowerBound)
        }
        return reader.lexicon.listEndings.match(text, endingAt: words.upperBound, after: words.lowerBound) != nil
    }

    /// Whether a row is the title of another article after a dot: · 云川大桥合龙.
    private func isPointer(_ row: Int) -> Bool {
        guard isHeadLong(row), !sketch(row).endsSentence, let first = Unicode.Scalar(sketch(row).first) else {
            return false
        }
        return first == "·" || first == "•" || first == "▪"
    }

    /// Whether a row is the heading of a part of a list: 一、劳动模范（8名）.
    private func isGroup(_ row: Int) -> Bool {
        evidence[row].contains(.opensItem) && isHeadLong(row) && row + 1 < count && isEntry(row + 1)
    }

    /// Whether a row may be an entry of a list that has a heading: names, or words and figures in columns, without a
    /// sentence. What text follows is a headline rather.
    private func isEntry(_ row: Int) -> Bool {
        guard hasNoSentence(row), row + 1 == count || !opensText(row + 1) else { return false }
        let sketch = sketch(row)
        if evidence[row].contains(.isNameRun) || sketch.commas > 2 { return true }
        if sketch.colons > 0, sketch.scalars > 4, keyLength(row) > 0 { return true }
        return sketch.gaps > 0 && (sketch.digits > 0 || sketch.gaps > 2 || opensWithPerson(row))
    }

    /// Where a run of rows ends of which each opens with a person's name and a space.
    fileprivate func endOfEntries(from row: Int) -> Int {
        var end = row
        while end < count, sketch(end).gaps > 0, hasNoSentence(end), opensWithPerson(end),
            !evidence[end].contains(.isByline),
            end + 1 == count || !opensText(end + 1)
        {
            end += 1
        }
        return end
    }

    private func hasNoSentence(_ row: Int) -> Bool {
        !sketch(row).endsSentence && sketch(row).scalars <= Self.longestEntry
            // A dot after a rank ends no sentence: 1.王小明.
            && (sketch(row).stops == 0 || sketch(row).digits >= sketch(row).stops && !text.hasSentence(words(row)))
            && evidence[row].isDisjoint(with: [
                .opensWithDateline, .opensWithByline, .isCredit, .isFurniture, .isJump, .isSection,
            ])
    }

    private func opensText(_ row: Int) -> Bool {
        endsText(row) || !evidence[row].isDisjoint(with: [.opensWithDateline, .opensWithByline])
            || evidence[row].contains(.isByline)
    }

    /// The length of the word before a row's first colon; 0 where it is not a short word.
    func keyLength(_ row: Int) -> Int {
        var scanner = Scanner(text, in: words(row))
        let start = scanner.offset
        scanner.skip { $0.isHanzi || $0.isPageSpace }
        return scanner.next == "：" || scanner.next == ":" ? scanner.offset - start : 0
    }

    /// Whether a row opens with a word that looks like a person's name, a space or a bracket after it.
    private func opensWithPerson(_ row: Int) -> Bool {
        var scanner = Scanner(text, in: words(row))
        let start = scanner.offset
        guard reader.lexicon.surnames.match(text, at: start, before: scanner.end) != nil else { return false }
        scanner.skip { $0.isHanzi }
        let name = start..<scanner.offset
        guard name.count <= Self.longestKey, scanner.next.isPageSpace || scanner.next.isOpeningBracket else {
            return false
        }
        return reader.bylines.splitter.names(of: text, in: name, .looksOnly) == [name]
    }

    /// Whether a row below a list may be a headline, with text below it.
    fileprivate func isHeadline(_ row: Int) -> Bool {
        row + 1 < count && mayBeHeadline(row) && opensText(row + 1)
    }
}
