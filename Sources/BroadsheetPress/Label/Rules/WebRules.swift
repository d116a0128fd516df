/// Rules of what the web and electronic editions set around articles.
extension LabelRule {
    /// The list of a page's titles, under its heading or where the page begins: each of them is a headline elsewhere on
    /// the page.
    static let titleList = LabelRule("title-list") { page, take in
        var heads: RowsByWords?
        let (end, found) = page.endOfTitles(below: -1, &heads)
        // One title that comes again may be said again; two are a list.
        if found > 1 {
            for entry in 0..<end { take(entry, .must(be: .furniture)) }
        }
        for row in page.rows.indices where page.isTitleList(row) {
            for entry in row..<page.endOfTitles(below: row, &heads).end { take(entry, .must(be: .furniture)) }
        }
    }

    /// The title that an article had where it was read from, below the one that it has here: 原标题：….
    static let repeatedTitle = LabelRule("repeated-title") { page, row, rulings in
        guard page.sketch(row).colons > 0, row > 0, rulings.label(row) == nil,
            page.reader.titleLabel(page.text, in: page.words(row)) != nil,
            page.mayBeHeadline(row - 1)
                || row > 1 && page.mayBeHeadline(row - 2)
                    && !page.evidence[row - 1].isDisjoint(with: [.isFurniture, .isByline])
        else { return nil }
        return .must(be: .furniture)
    }

    /// The titles of earlier articles that a channel sets below one, under their heading: 往期推荐.
    ///
    /// The last of several rows before a text is the headline of that text.
    static let pastTitles = LabelRule("past-titles") { page, take in
        var row = 1
        while row < page.count {
            guard page.isHeadOfPastTitles(row) else {
                row += 1
                continue
            }
            let end = page.endOfPastTitles(below: row)
            for title in row..<end { take(title, .must(be: .furniture)) }
            row = max(end, row + 1)
        }
    }

    /// The line at the foot of a page that names its publisher and printer, or those who read it: 出版：… 承印：….
    static let imprint = LabelRule("imprint") { page, take in
        for row in page.rows.indices.dropFirst().reversed() {
            let isImprint =
                page.sketch(row).colons > 0 && page.reader.isPublisherLine(page.text, in: page.rows[row].range)
                || page.reader.isReadersLine(page.text, in: page.rows[row].range)
            if isImprint {
                take(row, .must(be: .furniture))
            } else if !page.evidence[row].contains(.isFurniture) {
                return
            }
        }
    }
}

extension RuledRows {
    fileprivate func isTitleList(_ row: Int) -> Bool {
        guard sketch(row).scalars <= 12 else { return false }
        var words = words(row)
        let last = text.scalar(endingAt: words.upperBound, after: words.lowerBound)
        if last.scalar == "：" || last.scalar == ":" { words = words.lowerBound..<words.upperBound - last.length }
        return reader.lexicon.titleLists.contains(text, words)
    }

    fileprivate func isHeadOfPastTitles(_ row: Int) -> Bool {
        guard sketch(row).scalars <= 12 else { return false }
        var scanner = Scanner(text, in: words(row))
        scanner.skip { !$0.isHanzi }
        let start = scanner.offset
        scanner.skip { $0.isHanzi }
        return reader.lexicon.pastTitles.contains(text, start..<scanner.offset)
    }

    fileprivate func endOfPastTitles(below heading: Int) -> Int {
        var end = heading + 1
        while end < count, sketch(end).scalars <= Self.longestHead, !endsStatement(end),
            evidence[end].isDisjoint(with: [.opensWithDateline, .isByline, .opensWithByline])
        {
            end += 1
        }
        let isAboveText = end < count && !evidence[end].contains(.isFurniture)
        if isAboveText, end > heading + 1, !evidence[end - 1].contains(.opensItem) { end -= 1 }
        return end
    }

    /// Whether a row ends with the stop of a plain sentence, as no title does.
    private func endsStatement(_ row: Int) -> Bool {
        let words = words(row)
        return text.scalar(endingAt: words.upperBound, after: words.lowerBound).scalar == "。"
    }

    /// Where the titles below a heading end, at text, or where one of them comes again as a headline; and how many of them
    /// come again.
    ///
    /// - Parameter heads: The page's rows by their words, made when they are first needed.
    fileprivate func endOfTitles(below heading: Int, _ heads: inout RowsByWords?) -> (end: Int, found: Int) {
        var titles: Set<[UInt8]> = []
        var end = heading + 1
        var found = 0
        var row = heading + 1
        while row < count, !sketch(row).endsSentence || sketch(row).asks, sketch(row).scalars <= Self.longestHead,
            evidence[row].isDisjoint(with: [.isByline, .opensWithDateline])
        {
            let title = Array(text.bytes[words(row)])
            guard titles.insert(title).inserted else { break }
            let rows = heads ?? RowsByWords(self)
            heads = rows
            if reader.lexicon.listFillers.contains(text, words(row)) || rows.areSeveral(withTitle: title) {
                end = row + 1
                found += 1
            }
            row += 1
        }
        return (end, found)
    }

    /// Whether a row may be a headline by its looks, and nothing else is known of it.
    func mayBeHeadline(_ row: Int) -> Bool {
        isHeadLong(row) && !sketch(row).endsSentence
            && evidence[row].isDisjoint(with: [
                .isJump, .isFurniture, .looksLikeFurniture, .isByline, .isCredit, .isSection, .opensWithDateline,
                .opensItem, .isBracketed,
            ])
    }
}
