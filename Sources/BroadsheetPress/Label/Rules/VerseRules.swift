/// Rules of pages of literature, and of the decks and writers below a headline.
extension LabelRule {
    /// The title of a poem whose characters are spaced out looks like a name; verses are below it: 夏 夜.
    static let verseTitle = LabelRule("verse-title", at: .isLetterSpaced) { page, row, rulings in
        guard page.sketch(row).scalars <= 6, rulings.label(row) == nil, row + 1 < page.count,
            row == 0 || page.endsArticle(row - 1) || page.evidence[row + 1].contains(.isNameRun),
            page.isVerse(below: row)
        else { return nil }
        return .must(be: .headline)
    }

    /// A title that looks like a name, above a remark in brackets, where the page or a block begins: 江城谣⏎（男女声独唱）.
    static let remarkedTitle = LabelRule("remarked-title", at: .isNameRun) { page, row, rulings in
        guard row == page.head || page.blocks.begin(at: row), rulings.label(row) == nil, row + 2 < page.count,
            page.evidence[row + 1].contains(.isBracketed), page.sketch(row + 1).scalars <= 12,
            page.evidence[row + 1].isDisjoint(with: [.isByline, .isNameRun, .isCredit, .isDateline, .isJump])
        else { return nil }
        return .must(be: .headline)
    }

    /// A row that opens with a dash, between a headline and the writers or the text, is its second row: ——访林场老场长.
    static let dashDeck = LabelRule("dash-deck", at: .opensWithDash) { page, row, rulings in
        guard row > 0, row + 1 < page.count, rulings.label(row) == nil, page.sketch(row).scalars > 5,
            page.isHeadLong(row), page.isAboveDeck(row - 1), page.opensReport(row + 1)
        else { return nil }
        let isFirst = row == 1 || rulings.label(row - 2) == .section || page.endsArticle(row - 2)
        return isFirst ? .must(be: .deck, after: .headline) : .must(be: .deck)
    }

    /// A single name of two or three characters between a headline and its text, though it does not look like one.
    ///
    /// Where such rows part the text further down, they are headings of persons of whom the article tells.
    static let writerBelowHead = LabelRule("writer-below-head") { page, row, rulings in
        guard (2...3).contains(page.sketch(row).scalars), page.isUnlikelyName(row), row > 0, row + 1 < page.count,
            rulings.label(row) == nil, page.mayBeHeadline(row - 1), page.sketch(row - 1).scalars > 3,
            row == 1 || page.endsArticle(row - 2) || rulings.label(row - 2) == .section, page.endsText(row + 1),
            !(row + 2..<page.count).contains(where: { page.isUnlikelyName($0) && page.endsText($0 - 1) })
        else { return nil }
        let isBelowText = row > 1 && page.endsArticle(row - 2) && rulings.label(row - 1) == nil
        return isBelowText ? .must(be: .byline, after: .headline) : .must(be: .byline)
    }
}

extension RuledRows {
    /// So many verses make a poem.
    private static let fewestVerses = 3
    /// The longest verse, in scalars.
    private static let longestVerse = 16

    /// Whether verses are below a row, the poet's name between them or not.
    fileprivate func isVerse(below title: Int) -> Bool {
        var row = title + 1
        if row < count, !evidence[row].isDisjoint(with: [.isNameRun, .isByline]) { row += 1 }
        guard row + Self.fewestVerses <= count else { return false }
        return (row..<row + Self.fewestVerses).allSatisfy { verse in
            let sketch = sketch(verse)
            return (2...Self.longestVerse).contains(sketch.scalars) && sketch.stops == 0 && sketch.digits == 0
                && sketch.ideographs + sketch.commas >= sketch.scalars - 1
                && evidence[verse].isDisjoint(with: [
                    .isNameRun, .isByline, .isCredit, .isSection, .isFurniture, .isJump, .opensItem, .isLetterSpaced,
                ])
        }
    }

    /// Whether a row may be the one of a headline above a deck; it may be a quotation with a pause in it.
    fileprivate func isAboveDeck(_ row: Int) -> Bool {
        let sketch = sketch(row)
        return sketch.stops == 0 && sketch.scalars <= 30 && !sketch.endsSentence
            && (sketch.commas == 0 || sketch.opening == .openQuote)
            && evidence[row].isDisjoint(with: [
                .isJump, .isFurniture, .isByline, .isCredit, .opensWithDateline, .isSection, .opensWithDash, .isNameRun,
            ])
    }

    /// Whether a row names the writers, or is text.
    fileprivate func opensReport(_ row: Int) -> Bool {
        endsText(row) || !evidence[row].isDisjoint(with: [.isByline, .opensWithDateline, .isNameRun])
    }

    /// Whether a row is as long as a name and begins with a usual surname, and nothing else is known of it.
    fileprivate func isUnlikelyName(_ row: Int) -> Bool {
        let words = words(row)
        guard words.count == 6 || words.count == 9, text.isHanzi(words),
            evidence[row].isDisjoint(with: [.isNameRun, .isByline, .isSection, .isFurniture, .isCredit, .opensNote]),
            let surname = reader.lexicon.surnames.match(text, at: words.lowerBound, before: words.upperBound),
            surname.tag == Lexicon.usualSurname, surname.length < words.count
        else { return false }
        let isWord = reader.lexicon.notNames.match(text, at: words.lowerBound, before: words.upperBound) != nil
        return !isWord && !reader.lexicon.notSignatures.contains(text, words)
    }
}
