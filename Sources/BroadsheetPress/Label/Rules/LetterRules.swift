/// Rules of letters to the paper and of what is signed: who wrote, and the note of the editors after.
extension LabelRule {
    /// Who wrote a letter, in a row between its text and the next headline: 城东磨坊巷 赵桂芬, 读者 王春生.
    static let letterSignature = LabelRule("letter-signature") { page, row, rulings in
        let sketch = page.sketch(row)
        guard sketch.gaps + sketch.colons > 0, sketch.scalars <= 24, rulings.label(row) == nil, row > 0,
            page.isBelowLetter(row),
            page.isHeadLong(row), page.reader.letterWriter(page.text, in: page.words(row)) != nil
        else { return nil }
        return .must(be: .byline)
    }

    /// Whom a letter greets opens its text, and its title is above: 编辑同志：….
    static let letterText = LabelRule("letter-text") { page, row, rulings in
        // 编, 編, 主, 记
        guard [0x7F16, 0x7DE8, 0x4E3B, 0x8BB0].contains(page.sketch(row).first), rulings.label(row) == nil,
            page.reader.opensLetter(page.text, in: page.words(row))
        else { return nil }
        let hasTitle =
            row > 0 && rulings.label(row - 1) == nil && page.mayBeHeadline(row - 1)
            && (row == 1 || !page.isHeadLong(row - 2) || rulings.label(row - 2) == .byline
                || page.sketch(row - 2).digits > 0
                || !page.evidence[row - 2].isDisjoint(with: [.isByline, .isNameRun, .endsWithName, .isCredit]))
        return hasTitle ? .must(be: .body, after: .headline) : .must(be: .body)
    }

    /// The words that close a letter, a thanks or an obituary, with those who sign it: 李国强 携全家 敬上.
    static let closingSignature = LabelRule("closing-signature") { page, row, rulings in
        let words = page.words(row)
        guard row > 0, rulings.label(row) == nil, page.isHeadLong(row), page.endsText(row - 1),
            let ending = page.reader.lexicon.signatureEndings.match(
                page.text, endingAt: words.upperBound, after: words.lowerBound), ending.length < words.count
        else { return nil }
        return .must(be: .body)
    }

    /// A pen name in brackets, its two characters spaced out, after a text: （晓 钟）.
    static let penName = LabelRule("pen-name", at: .isBracketed) { page, row, rulings in
        let sketch = page.sketch(row)
        guard sketch.gaps == 1, sketch.scalars == 4, sketch.ideographs == 2, rulings.label(row) == nil, row > 0,
            page.endsText(row - 1), page.isPenName(row)
        else { return nil }
        return .must(be: .byline)
    }

    /// A pen name of two characters, spaced out, between a headline and its text: 群 言. 前　言 is not one.
    static let penNameBelowHead = LabelRule("pen-name-below-head", at: .isLetterSpaced) { page, row, rulings in
        let sketch = page.sketch(row)
        guard sketch.gaps == 1, sketch.scalars == 2, sketch.ideographs == 2, row > 0, row + 1 < page.count,
            rulings.label(row) == nil, page.mayBeHeadline(row - 1), page.sketch(row - 1).scalars > 3,
            row == 1 || page.endsArticle(row - 2), page.endsText(row + 1), page.isSpacedName(row)
        else { return nil }
        return .must(be: .byline)
    }

    /// Nothing but the word that opens an editors' note, after a text and above another: 编后.
    static let noteHead = LabelRule("note-head", at: .opensNote) { page, row, rulings in
        guard row > 0, row + 1 < page.count, rulings.label(row) == nil, page.sketch(row).scalars <= 6,
            page.reader.lexicon.closingNotes.contains(page.text, page.words(row)),
            page.endsText(row - 1) || rulings.label(row - 1) == .byline, page.endsText(row + 1)
        else { return nil }
        return .must(be: .note, then: .body)
    }
}

extension RuledRows {
    /// Whether text has ended above a row, and a headline with its text, a note or nothing is below.
    func isBelowLetter(_ row: Int) -> Bool {
        guard endsText(row - 1), evidence[row].isDisjoint(with: [.isByline, .isCredit, .isFurniture, .isJump]) else {
            return false
        }
        if row + 1 == count || evidence[row + 1].contains(.opensNote) { return true }
        guard row + 2 < count, isHeadLong(row + 1) else { return false }
        return endsText(row + 2) || sketch(row + 2).ending == .colon || row + 3 < count && endsText(row + 3)
    }

    fileprivate func isSpacedName(_ row: Int) -> Bool {
        guard let name = text.closedUp(words(row)),
            evidence[row].isDisjoint(with: [.isFurniture, .isCredit, .isJump, .opensNote])
        else { return false }
        let lexicon = reader.lexicon
        return ![
            lexicon.notSignatures, lexicon.briefColumns, lexicon.noticeHeads, lexicon.noteOpenings,
            lexicon.articleSections, lexicon.notNames,
        ].contains { $0.contains(name, name.range) }
    }

    fileprivate func isPenName(_ row: Int) -> Bool {
        let words = words(row)
        guard let bracket = reader.bracket(text, at: words.lowerBound, before: words.upperBound),
            bracket.whole == words, let name = text.closedUp(bracket.inside)
        else { return false }
        return !reader.lexicon.notSignatures.contains(name, name.range)
    }
}
