/// Rules of running text and of the part between headline and text.
extension LabelRule {
    /// Between a headline and the text is who wrote it.
    static let bylineAboveText = LabelRule("byline-above-text", at: .isByline) { page, row, rulings in
        guard row > 0, row + 1 < page.count, rulings.label(row) == nil, !page.sketch(row - 1).endsSentence,
            rulings.label(row - 1) == .byline || page.sketch(row - 1).stops + page.sketch(row - 1).commas == 0,
            page.sketch(row + 1).endsSentence, !page.evidence[row + 1].contains(.isByline)
        else { return nil }
        return .must(be: .byline)
    }

    /// 九三学社（35人）: a list of members continues under the name of the next body.
    static let listHeading = LabelRule("list-heading") { page, row, _ in
        let sketch = page.sketch(row)
        guard sketch.scalars <= 24, sketch.stops + sketch.commas == 0, row > 0, row + 1 < page.count,
            page.isList(row + 1), page.isList(row - 1) || page.sketch(row - 1).isBracketed
        else { return nil }
        return .must(be: .subheading)
    }

    /// A column ended inside a number, or before a mark that no paragraph begins with: 12⏎⏎00元, 。⏎⏎”.
    static let brokenParagraph = LabelRule("broken-paragraph") { page, row, _ in
        row > 0 && page.isBroken(before: row) ? .must(be: .continuation) : nil
    }

    /// A paragraph continues only where the row before has not ended its sentence and is not a numbered heading; a caption
    /// with its credit ends none, so that the row above it decides.
    static let paragraphEnd = LabelRule("paragraph-end") { page, row, rulings in
        guard rulings.label(row) == nil else { return nil }
        guard row > 0 else { return .never(.continuation) }
        let isBelowCaption = row > 1 && page.evidence[row - 1].contains(.endsWithCredit)
        let hasEnded = page.sketch(row - 1).endsSentence || isBelowCaption && page.sketch(row - 2).endsSentence
        return hasEnded || page.isNumberedHeading(row - 1) ? .never(.continuation) : nil
    }

    /// A row that opens with a dateline begins a report, and is not a row of its headline: 新华社杭州7月31日电 题：小镇的书香.
    static let datelineOpensText = LabelRule("dateline-opens-text", at: .opensWithDateline) { _, row, rulings in
        rulings.label(row) == nil ? .never([.headline, .deck, .subheading]) : nil
    }

    /// Text with commas after a row that breaks off at one continues that row.
    static let textBehindComma = LabelRule("text-behind-comma") { page, row, rulings in
        row > 0 && page.sketch(row - 1).ending == .comma && page.sketch(row).commas > 0 && rulings.label(row) == nil
            ? .never([.headline, .deck, .subheading]) : nil
    }

    /// Running text is not a row of a headline. A credit may follow its last sentence.
    static let runningText = LabelRule("running-text") { page, row, rulings in
        let sketch = page.sketch(row)
        guard sketch.stops > 0, rulings.label(row) == nil else { return nil }
        let isLong = sketch.scalars > 40 && (sketch.endsSentence || sketch.commas > 0)
        return isLong || sketch.endsSentence && sketch.stops > 2 ? .never([.headline, .deck, .subheading]) : nil
    }

    /// A sentence with a photo credit after it is under a picture, and is not a row of a headline, however short it is:
    /// ▼老人们的健身操表演。 周海涛 摄.
    static let creditedSentence = LabelRule("credited-sentence", at: .endsWithCredit) { page, row, rulings in
        page.sketch(row).stops > 0 && rulings.label(row) == nil ? .never([.headline, .deck, .subheading]) : nil
    }
}

extension RuledRows {
    /// Whether a row is a list of names or things: many pauses, one sentence at most.
    fileprivate func isList(_ row: Int) -> Bool {
        let sketch = sketch(row)
        return sketch.stops <= 1 && sketch.commas >= 8 && sketch.commas * 8 >= sketch.scalars
    }

    fileprivate func isBroken(before row: Int) -> Bool {
        let (upper, lower) = (sketch(row - 1), sketch(row))
        guard upper.scalars > 20, upper.commas + upper.stops > 0, lower.commas + lower.stops > 0 else { return false }
        if lower.opening.mustNotBeginLine { return lower.opening != .ellipsis }
        let isInWord = upper.ending == .digit || upper.ending == .letter
        return isInWord && (lower.opening == .digit && upper.ending == .digit || lower.first == 0x2D)
    }

    /// Whether a row is a numbered heading: 一、减免房屋租金, 二、强队伍，激发头雁效应.
    fileprivate func isNumberedHeading(_ row: Int) -> Bool {
        let sketch = sketch(row)
        return evidence[row].contains(.opensItem) && sketch.scalars <= 20 && sketch.commas <= 2 && sketch.stops == 0
    }
}
