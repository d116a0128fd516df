/// Rules of rows that name writers, of which only the place says so.
extension LabelRule {
    /// One writer with her school, her office or her age, between a headline and its text: 江城大学教授 刘一民, 陈小雨（12岁）.
    static let writerWithPost = LabelRule("writer-with-post") { page, row, rulings in
        guard page.mayNameWriter(row), rulings.label(row) == nil, row > 0, row + 1 < page.count,
            page.opensPlainText(row + 1),
            page.rows[row].gapBefore <= page.rows[row + 1].gapBefore || page.rows[row].gapBefore == 0,
            page.isBelowHead(row, rulings), page.reader.writerLine(page.text, in: page.words(row)) != nil
        else { return nil }
        let isLoneHead = row == 1 || page.endsArticle(row - 2)
        return isLoneHead && rulings.label(row - 1) == nil
            ? .must(be: .byline, after: .headline) : .must(be: .byline)
    }

    /// Who signs below a text, in a row of its own before the next headline or where the page ends: ——李爱民, 李爱民（工人）.
    static let signerBelowText = LabelRule("signer-below-text") { page, row, rulings in
        guard page.mayNameWriter(row) || page.evidence[row].contains(.opensWithDash), row > 0,
            rulings.label(row) == nil, page.isBelowLetter(row), page.evidence[row].isDisjoint(with: [.isDateline]),
            row + 1 == page.count || page.rows[row + 1].gapBefore >= page.rows[row].gapBefore,
            page.reader.signer(page.text, in: page.words(row)) != nil
        else { return nil }
        return .must(be: .byline)
    }

    /// A name set far to the right below a text, before the next headline or where the page ends.
    static let indentedSigner = LabelRule("indented-signer") { page, row, rulings in
        guard page.rows[row].indent >= RuledRows.signersIndent, page.sketch(row).scalars <= 4,
            page.sketch(row).ideographs == page.sketch(row).scalars, row > 0, rulings.label(row) == nil,
            page.rows[row - 1].indent < RuledRows.signersIndent, page.isBelowLetter(row), page.isPlainSigner(row)
        else { return nil }
        return .must(be: .byline)
    }

    /// Writers below each other under their roles, between a headline and its text: 本报记者⏎李建国⏎通讯员⏎王芳.
    static let writersInRows = LabelRule("writers-in-rows") { page, take in
        var row = 1
        while row < page.count {
            let end = page.endOfWriters(from: row)
            if end - row > 1 {
                for writer in row..<end { take(writer, .must(be: .byline)) }
            }
            row = max(end, row + 1)
        }
    }
}

extension RuledRows {
    /// The white space before a name that is set far to the right, in columns.
    fileprivate static let signersIndent = 12
    /// The longest row that names a writer, in scalars.
    private static let longestWriter = 40

    /// Whether a row is as long as one writer with her post, and something parts them.
    fileprivate func mayNameWriter(_ row: Int) -> Bool {
        let sketch = sketch(row)
        guard (4...Self.longestWriter).contains(sketch.scalars), sketch.stops + sketch.commas + sketch.colons == 0
        else {
            return false
        }
        return (sketch.gaps > 0 || sketch.ideographs < sketch.scalars) && sketch.ideographs * 2 >= sketch.scalars
            && evidence[row].isDisjoint(with: [.isByline, .isCredit, .isFurniture, .isJump, .endsWithCredit])
    }

    /// Whether text is in a row, or verses, and no dateline opens it.
    fileprivate func opensPlainText(_ row: Int) -> Bool {
        let sketch = sketch(row)
        return (endsText(row) || sketch.ending == .comma || sketch.scalars > Self.longestHead)
            && evidence[row].isDisjoint(with: [.isFurniture, .isJump, .opensWithDateline, .isCredit])
    }

    /// Whether a headline is right above a row, in one row or more.
    fileprivate func isBelowHead(_ row: Int, _ rulings: Rulings) -> Bool {
        var head = row
        while head > self.head, row - head < 3, rulings.label(head - 1) != .section, mayBeTitle(head - 1) { head -= 1 }
        guard head < row else { return false }
        return head == 0 || head == self.head || endsArticle(head - 1) || rulings.label(head - 1) == .section
            || evidence[head - 1].contains(.isSection)
    }

    /// Whether a row may be one of a headline, a question or a quotation among them.
    private func mayBeTitle(_ row: Int) -> Bool {
        if mayBeHeadline(row) { return true }
        let sketch = sketch(row)
        return sketch.scalars <= Self.longestHead && sketch.stops + sketch.commas <= 1
            && (!sketch.endsSentence || sketch.asks) && (sketch.commas == 0 || sketch.opening == .openQuote)
            && evidence[row].isDisjoint(with: [.isJump, .isFurniture, .isByline, .isCredit, .opensWithDateline])
    }

    /// Whether words may be a name that only their place shows.
    fileprivate func isPlainSigner(_ row: Int) -> Bool {
        let words = words(row)
        let name = text.closedUp(words) ?? PageText(text.string(of: words))
        let lexicon = reader.lexicon
        return (6...12).contains(name.range.count)
            && ![lexicon.notSignatures, lexicon.notNames, lexicon.noticeHeads, lexicon.sections, lexicon.endMarks]
                .contains { $0.contains(name, name.range) }
    }

    /// Where rows end that name writers below a role that is alone, under a headline and above its text.
    fileprivate func endOfWriters(from first: Int) -> Int {
        guard sketch(first).scalars <= 8, mayBeTitle(first - 1), isRole(first) else { return first }
        var end = first + 1
        var hasName = false
        while end < count, sketch(end).scalars <= 8, isRole(end) || isShortName(end) {
            hasName = hasName || !isRole(end)
            end += 1
        }
        return hasName && end < count && !isRole(end - 1) && endsText(end) ? end : first
    }

    /// Whether a row is nothing but a role of the newsroom: 本报记者, 通讯员.
    private func isRole(_ row: Int) -> Bool { reader.bylines.roleAlone(text, in: words(row)) != nil }

    private func isShortName(_ row: Int) -> Bool {
        !evidence[row].isDisjoint(with: [.isNameRun, .isByline])
            || reader.bylines.splitter.names(of: text, in: words(row), .inCompany) != nil
    }
}
