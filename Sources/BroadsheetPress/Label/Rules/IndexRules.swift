/// Rules of boxes that point to other pages.
extension LabelRule {
    /// A box of pointers ends where a row points to no page; what comes then begins an article.
    static let pageIndex = LabelRule("page-index") { page, take in
        var isInside = false
        for row in page.rows.indices {
            if page.reader.lexicon.indexHeadings.contains(page.text, page.words(row)) {
                isInside = row + 1 < page.count && page.pointsAhead(row + 1)
                if isInside { take(row, .must(be: .headline)) }
            } else if isInside, page.pointsAhead(row) {
                take(row, .must(be: .body))
            } else if isInside {
                isInside = false
                let hasSection = page.evidence[row].contains(.isSection) && row + 1 < page.count
                if hasSection { take(row, .must(be: .section)) }
                let head = hasSection ? row + 1 : row
                if !page.sketch(head).endsSentence { take(head, .must(be: .headline)) }
            }
        }
    }
}

extension RuledRows {
    /// The most rows of an entry in a box of pointers.
    private static let longestEntry = 4

    /// Whether an entry begins or continues here: it has a few rows without a sentence, the page in the last.
    ///
    /// Text below the box ends it, also where a jump line at its end names a page.
    fileprivate func pointsAhead(_ first: Int) -> Bool {
        for row in first..<min(count, first + Self.longestEntry) {
            guard sketch(row).stops == 0,
                evidence[row].isDisjoint(with: [.opensWithDateline, .isByline, .isCredit, .endsWithJump])
            else { return false }
            if pointsToPage(row) { return true }
        }
        return false
    }

    /// Whether a row ends with the page that it points to: 种粮大户的新账本 第四版, …… A05.
    private func pointsToPage(_ row: Int) -> Bool {
        let range = words(row)
        var start = range.upperBound
        for _ in 0..<6 where start > range.lowerBound {
            start -= text.scalar(endingAt: start, after: range.lowerBound).length
            var scanner = Scanner(text, in: start..<range.upperBound)
            let isMarked = scanner.take("第") || scanner.next.isLatinLetter
            guard isMarked, reader.jumps.takePageCode(&scanner) != nil else { continue }
            _ = reader.lexicon.pageWords.match(text, at: scanner.offset, before: range.upperBound).map {
                scanner.offset += $0.length
            }
            scanner.skip { $0.isPageSpace || $0.isClosingBracket }
            if scanner.isAtEnd { return true }
        }
        return false
    }
}
