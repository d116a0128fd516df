/// Rules of what the web and electronic editions set around articles.
extension LabelRule {
    /// The list of a page's titles, under its heading or where the page begins: each of them is a headline elsewhere on
    /// the page.
    static let titleList = LabelRule("title-list") { page, take in
        var heads: RowsByWords?
        let end = page.endOfTitles(below: -1, &heads)
        if end > 1 {
            for entry in 0..<end { take(entry, .must(be: .furniture)) }
        }
        for row in page.rows.indices where page.isTitleList(row) {
            for entry in row..<page.endOfTitles(below: row, &heads) { take(entry, .must(be: .furniture)) }
        }
    }

    /// Lines below an article say where it was taken from, who wrote, edited and checked it: 来源：…, 编辑：…, 审核：…. They
    /// are the article's, and end it.
    ///
    /// On a page in print the editors' line at the foot is the page's: such lines are the article's where one of them
    /// names a source, a writer or a checker, or where another article follows.
    static let articleTrailer = LabelRule("article-trailer") { page, take in
        var row = 1
        while row < page.count {
            guard let end = page.endOfTrailer(from: row) else {
                row += 1
                continue
            }
            if page.isOfArticle(row..<end) {
                for line in row..<end { take(line, .must(be: .byline)) }
                if end < page.count, page.mayBeHeadline(end) { take(end, .must(be: .headline)) }
            }
            row = end
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

    /// Where the titles below a heading end: at text, or where one of them comes again as a headline.
    ///
    /// - Parameter heads: The page's rows by their words, made when they are first needed.
    fileprivate func endOfTitles(below heading: Int, _ heads: inout RowsByWords?) -> Int {
        var titles: Set<[UInt8]> = []
        var end = heading + 1
        var row = heading + 1
        while row < count, !sketch(row).endsSentence || sketch(row).asks, sketch(row).scalars <= Self.longestHead,
            evidence[row].isDisjoint(with: [.isByline, .opensWithDateline])
        {
            let title = Array(text.bytes[words(row)])
            guard titles.insert(title).inserted else { break }
            let rows = heads ?? RowsByWords(self)
            heads = rows
            if reader.lexicon.listFillers.contains(text, words(row)) || rows.areSeveral(beginningWith: title) {
                end = row + 1
            }
            row += 1
        }
        return end
    }

    /// Where a run of trailing lines ends that begins here.
    fileprivate func endOfTrailer(from row: Int) -> Int? {
        var end = row
        while end < count, isTrailer(end) { end += 1 }
        return end > row ? end : nil
    }

    /// The longest trailing line, in scalars.
    private static let longestTrailer = 60

    private func isTrailer(_ row: Int) -> Bool {
        sketch(row).stops == 0 && sketch(row).scalars <= Self.longestTrailer
            && reader.trailerLine(text, in: rows[row].range) != nil
    }

    /// Whether trailing lines belong to the article above them.
    fileprivate func isOfArticle(_ lines: Range<Int>) -> Bool {
        let above = lines.lowerBound - 1
        guard endsText(above) || !evidence[above].isDisjoint(with: [.endsWithByline, .endsWithMark, .isCredit]) else {
            return false
        }
        let kinds = lines.reduce(into: TrailerReading.Kinds()) { kinds, row in
            kinds.formUnion(reader.trailerLine(text, in: rows[row].range)?.kinds ?? [])
        }
        if !kinds.isDisjoint(with: [.origin, .writer]) { return true }
        guard !kinds.contains(.page) else { return false }
        return kinds.contains(.checker) || lines.upperBound < count && mayBeHeadline(lines.upperBound)
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
