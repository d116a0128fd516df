/// Rules of the headings inside one article, which are alike between its parts.
extension LabelRule {
    /// Three short headings or more, or two that are numbered, each between texts and with nothing that an
    /// article opens with below: 吃什么, 怎么去, 温馨提示; 误区一：…, 误区二：….
    static let parallelHeadings = LabelRule("parallel-headings") { page, take in
        var run = ParallelHeadings()
        for row in page.rows.indices.dropFirst(max(page.head, 1)) {
            if page.isText(row) {
                run.isSigned = run.isSigned || page.isReport(row)
            } else if page.isParallel(row) {
                run.rows.append(row)
            } else if page.isFirstParallel(row) {
                run.close(on: page, take)
                run.first = row
            } else {
                run.close(on: page, take)
                run.isSigned = page.isByline(row)
            }
        }
        run.close(on: page, take)
    }

    /// Who said the text above, and no headline: “我们一定会赢。”⏎——江城队主教练 王大明.
    static let quotationsSpeaker = LabelRule("quotations-speaker", at: .opensWithDash) { page, row, rulings in
        guard row > 0, rulings.label(row) == nil, page.isHeadLong(row), page.sketch(row - 1).opening == .openQuote,
            page.sketch(row - 1).ending == .closeQuote, page.endsText(row - 1), page.isOneQuotation(row - 1)
        else { return nil }
        return .must(be: .body)
    }
}

/// Headings that are between the texts of one article.
private struct ParallelHeadings {
    var rows: [Int] = []
    /// The row above the first text, where it may be one of them.
    var first: Int?
    /// Whether a byline or a dateline opens the article.
    var isSigned = false

    /// Rules what the headings are, and begins anew.
    mutating func close(on page: RuledRows, _ take: (Int, Ruling) -> Void) {
        defer {
            rows = []
            first = nil
            isSigned = false
        }
        guard !rows.isEmpty else { return }
        var alike = (first.map { [$0] } ?? []) + rows
        if alike.allSatisfy({ page.isNumeral($0) }), alike.count > 1 {
            // One numeral each.
        } else if rows.count > 1, zip(rows, rows.dropFirst()).allSatisfy({ page.openAlike($0, $1) }) {
            alike = rows
        } else {
            let areShort = alike.allSatisfy { page.sketch($0).scalars <= RuledRows.longestParallel }
            let areNames = alike.count > 1 && alike.allSatisfy { page.evidence[$0].contains(.isNameRun) }
            let isInBlock = first != nil && (rows.count > 1 || areNames) && page.blocks.isParted
            // With blank lines around, they may as well be headlines of short items.
            let isSolid = rows.allSatisfy { page.rows[$0].gapBefore == 0 }
            guard areShort, isInBlock || isSigned && rows.count > 2 && isSolid else { return }
            if !isInBlock { alike = rows }
        }
        for row in alike {
            let isBelowHead = row == first && page.blocks.begin(at: row - 1)
            take(row, isBelowHead ? .must(be: .subheading, after: .headline) : .must(be: .subheading))
        }
    }
}

extension RuledRows {
    /// The longest heading of three without anything else in common, in scalars.
    fileprivate static let longestParallel = 8
    /// The longest one of those that open alike.
    private static let longestAlike = 16

    fileprivate func isText(_ row: Int) -> Bool {
        (sketch(row).stops > 0 && (sketch(row).endsSentence || sketch(row).scalars > Self.longestHead))
            || sketch(row).scalars > 60
    }

    /// Whether a row of text opens with who wrote it or where it comes from.
    fileprivate func isReport(_ row: Int) -> Bool {
        !evidence[row].isDisjoint(with: [.opensWithDateline, .opensWithByline])
    }

    fileprivate func isByline(_ row: Int) -> Bool {
        !evidence[row].isDisjoint(with: [.isByline, .isNameRun])
    }

    /// Whether a row may be one of several headings of one article.
    fileprivate func isParallel(_ row: Int) -> Bool {
        let sketch = sketch(row)
        guard (1...Self.longestAlike).contains(sketch.scalars), sketch.stops + sketch.commas == 0, !sketch.endsSentence,
            sketch.ending != .colon, isText(row - 1), row + 1 < count, isText(row + 1), !isReport(row + 1),
            !blocks.begin(at: row), rows[row].gapBefore <= rows[row + 1].gapBefore,
            evidence[row - 1].isDisjoint(with: [.endsWithByline, .endsWithDateline, .endsWithCredit, .endsWithJump]),
            evidence[row + 1].isDisjoint(with: [.endsWithByline, .endsWithDateline, .endsWithCredit])
        else { return false }
        return evidence[row].isDisjoint(with: [
            .isByline, .isCredit, .isFurniture, .isJump, .opensCaption, .opensWithDateline, .isDateline,
        ])
    }

    /// Whether a row below a headline or its writers, above the first text, may be the first of several headings.
    fileprivate func isFirstParallel(_ row: Int) -> Bool {
        guard row > 0, row + 1 < count, sketch(row).scalars <= 6, sketch(row).stops + sketch(row).commas == 0,
            !isText(row - 1), isText(row + 1), !isReport(row + 1), !blocks.begin(at: row),
            rows[row].gapBefore <= rows[row + 1].gapBefore, !evidence[row].contains(.isByline)
        else { return false }
        return isNumeral(row)
            || blocks.isParted && evidence[row].isDisjoint(with: [.isFurniture, .isCredit, .isJump])
                && (blocks.begin(at: row - 1) || isByline(row - 1))
    }

    /// Whether no quotation ends in a row before its last one does.
    fileprivate func isOneQuotation(_ row: Int) -> Bool {
        var scanner = Scanner(text, in: words(row))
        scanner.skip { ScalarClass($0.value) != .closeQuote }
        scanner.advance()
        return scanner.isAtEnd
    }

    /// Whether a row is nothing but a numeral.
    fileprivate func isNumeral(_ row: Int) -> Bool {
        var scanner = Scanner(text, in: words(row))
        scanner.skip { $0.isOpeningBracket || $0 == "第" }
        guard scanner.takeNumeral() != nil else { return false }
        scanner.skip { $0.isClosingBracket || $0 == "、" || $0 == "." || $0 == "．" }
        return scanner.isAtEnd
    }

    /// Whether two rows open with the same two Hanzi and a numeral: 误区一, 误区二. Two headlines may begin with one place.
    fileprivate func openAlike(_ row: Int, _ other: Int) -> Bool {
        let (one, two) = (words(row), words(other))
        guard one.count >= 9, two.count >= 9, text.isHanzi(one.lowerBound..<one.lowerBound + 6),
            text.bytes[one.lowerBound..<one.lowerBound + 6].elementsEqual(
                text.bytes[two.lowerBound..<two.lowerBound + 6])
        else { return false }
        return [one, two].allSatisfy { text.scalar(at: $0.lowerBound + 6, before: $0.upperBound).scalar.isNumeral }
    }
}
