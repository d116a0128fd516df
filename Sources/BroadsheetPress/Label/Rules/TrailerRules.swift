/// The rule of the lines below an article that name its source and those who made it.
extension LabelRule {
    /// Lines below an article say where it was read from, who wrote, edited and checked it: 来源：…, 编辑：…, 审核：…. They
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
}

extension RuledRows {
    /// The longest trailing line, in scalars.
    private static let longestTrailer = 60

    /// Where a run of trailing lines ends that begins here.
    fileprivate func endOfTrailer(from row: Int) -> Int? {
        var end = row
        while end < count, trailer(end) != nil { end += 1 }
        return end > row ? end : nil
    }

    /// What a trailing line names; `nil` for any other row.
    private func trailer(_ row: Int) -> TrailerKinds? {
        guard sketch(row).stops == 0, sketch(row).scalars <= Self.longestTrailer else { return nil }
        return reader.trailerLine(text, in: rows[row].range)?.kinds ?? makers(row)
    }

    /// What a line names that opens with any role and a mark: 监制：…, 出品人 |.
    ///
    /// At a page's head and foot such words name those who made the page.
    private func makers(_ row: Int) -> TrailerKinds? {
        guard rows[row].isSingleLine, !sketch(row).endsSentence, !evidence[row].contains(.opensWithDateline),
            isLabelled(row)
        else { return nil }
        let words = words(row)
        if reader.datelines.origin(text, in: words) != nil { return .origin }
        guard let byline = reader.bylineLine(text, in: words), byline.hasRole, !byline.contributors.isEmpty else {
            return nil
        }
        let makers = byline.contributors.filter { $0.role != .editor }
        if makers.isEmpty { return .editor }
        return makers.allSatisfy { $0.role == .photographer } ? [] : .maker
    }

    /// Whether a word with a mark opens a row: 来源：, 编辑丨, 审核 |.
    private func isLabelled(_ row: Int) -> Bool {
        var scanner = Scanner(text, in: words(row))
        // 本版责编 is one of the page's own.
        guard !scanner.next.isOpeningBracket, scanner.next != "本",
            scanner.take(reader.lexicon.originLabels) != nil || scanner.take(reader.lexicon.roles) != nil
        else { return false }
        scanner.skipSpaceInLine()
        return scanner.next.isLabelMark
    }

    /// Whether trailing lines belong to the article above them.
    fileprivate func isOfArticle(_ lines: Range<Int>) -> Bool {
        let above = lines.lowerBound - 1
        guard endsText(above) || !evidence[above].isDisjoint(with: [.endsWithByline, .endsWithMark, .isCredit]) else {
            return false
        }
        let kinds = lines.reduce(into: TrailerKinds()) { $0.formUnion(trailer($1) ?? []) }
        if !kinds.isDisjoint(with: [.origin, .writer]) || kinds.contains(.maker) && lines.count > 1 { return true }
        // Who took a picture is below it.
        guard !kinds.isEmpty, !kinds.contains(.page) else { return false }
        return kinds.contains(.checker) || lines.upperBound < count && mayBeHeadline(lines.upperBound)
    }
}
