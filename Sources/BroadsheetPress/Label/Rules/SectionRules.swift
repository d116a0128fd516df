/// Rules of the names of sections, and of notices.
extension LabelRule {
    /// The name of a section that the user has named, where a headline may stand below it.
    static let ownSection = LabelRule("own-section") { page, row, _ in
        guard row + 1 < page.count, page.isHeadLong(row + 1),
            page.reader.lexicon.ownSections.contains(page.text, page.words(row))
        else { return nil }
        return .must(be: .section, then: .headline)
    }

    /// Nothing but the name of a section, and a headline stands below it: 【人物】, 图片新闻.
    ///
    /// Above it the page begins, or a text has ended; below the headline something says that an article begins, for
    /// inside a text such a row may be a heading of its parts.
    static let sectionHead = LabelRule("section-head", at: .isSection) { page, row, _ in
        page.isSectionHead(row) ? .must(be: .section, then: .headline) : nil
    }

    /// The body that signs a notice, and the day below it.
    static let noticeSignature = LabelRule("notice-signature") { page, row, _ in
        guard row > 0, row + 1 < page.count, page.isNameOfBody(row), page.endsText(row - 1),
            page.reader.isDateLine(page.text, in: page.rows[row + 1].range)
        else { return nil }
        return .must(be: .body, then: .body)
    }
}

extension RuledRows {
    fileprivate func isSectionHead(_ row: Int) -> Bool {
        guard row + 2 < count, let name = reader.sectionLine(text, in: rows[row].range),
            reader.lexicon.sections.contains(text, name), !reader.lexicon.indexHeadings.contains(text, name),
            isHeadLong(row + 1),
            evidence[row + 1].isDisjoint(with: [
                .isJump, .isFurniture, .isByline, .isCredit, .opensWithDateline, .isSection,
            ])
        else { return false }
        let isBracketed = evidence[row].contains(.isBracketed)
        if row == 0 || evidence[row - 1].contains(.isFurniture) { return isBracketed }
        let isAfterText = sketch(row - 1).endsSentence || !evidence[row - 1].isDisjoint(with: Self.ends)
        return (isBracketed || isAfterText)
            && (!evidence[row + 2].isDisjoint(with: [.opensWithDateline, .isByline, .endsWithCredit])
                || row + 3 < count && evidence[row + 3].contains(.isCredit))
    }

    /// What an article may end with besides a sentence.
    private static let ends: RowEvidence = [.isCredit, .endsWithCredit, .endsWithByline, .endsWithJump, .endsWithMark]

    /// The last characters of bodies that sign a notice, or of offices in their names.
    private static let endings: Set<Unicode.Scalar> = Set("局会院队部室司处校社府办所站委厅署厂店行團會處廳".unicodeScalars)

    /// Whether a row may be the name of a body that signs a notice.
    fileprivate func isNameOfBody(_ row: Int) -> Bool {
        let sketch = sketch(row)
        guard sketch.stops + sketch.commas == 0, (4...30).contains(sketch.scalars),
            let last = Unicode.Scalar(sketch.last)
        else { return false }
        return Self.endings.contains(last)
    }
}
