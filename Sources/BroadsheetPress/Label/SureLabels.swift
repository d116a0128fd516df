/// Rows whose neighbours leave no doubt what they are, whatever the weights say.
enum SureLabels {
    /// The labels that are sure, by row.
    static func labels(
        of text: PageText, rows: [Row], evidence: [RowEvidence], reader: FieldReader
    ) -> [Int: LineLabel] {
        var sure: [Int: LineLabel] = [:]
        for index in rows.indices.dropLast() {
            if isJumpHead(index, of: text, rows: rows, evidence: evidence, reader: reader) {
                sure[index] = .headline
                sure[index + 1] = .deck
            } else if sure[index] == nil, evidence[index].contains(.isJump),
                let label = jumpLabel(index, of: text, rows: rows, evidence: evidence, reader: reader)
            {
                sure[index] = label
                if label == .lead { sure[index + 1] = .body }
            } else if index > 0, evidence[index].contains(.isByline), !rows[index - 1].sketch.endsSentence,
                sure[index - 1] == .byline || rows[index - 1].sketch.stops + rows[index - 1].sketch.commas == 0,
                rows[index + 1].sketch.endsSentence, !evidence[index + 1].contains(.isByline)
            {
                // Between a headline and the text stands who wrote it.
                sure[index] = .byline
            } else if index > 0, evidence[index].contains(.endsWithJump), rows[index].sketch.stops > 0,
                evidence[index].isDisjoint(with: [.isJump, .opensWithDateline, .opensWithJump]),
                rows[index - 1].sketch.endsSentence, rows[index - 1].sketch.stops > 0
            {
                // A sentence has ended in it, and the one behind breaks off: text that goes on, however short it is.
                sure[index] = .body
            } else if index > 0, rows[index].sketch.scalars <= longestListHeading,
                rows[index].sketch.stops + rows[index].sketch.commas == 0,
                isList(rows[index - 1].sketch) || rows[index - 1].sketch.isBracketed,
                isList(rows[index + 1].sketch)
            {
                // 九三学社（35人）: a list of members goes on under the name of the next body.
                sure[index] = .subheading
            }
        }
        markIndex(of: text, rows: rows, evidence: evidence, reader: reader, in: &sure)
        for index in rows.indices.dropLast()
        where isOwnSection(index, of: text, rows: rows, reader: reader)
            || isSectionHead(index, of: text, rows: rows, evidence: evidence, reader: reader)
        {
            sure[index] = .section
            sure[index + 1] = .headline
        }
        for index in rows.indices.dropFirst() {
            let isAfterText = rows[index - 1].sketch.endsSentence && rows[index - 1].sketch.stops > 0
            // A page that takes up several stories sets them one below the other: （上接第一版）…
            if evidence[index].contains(.opensWithJump), !evidence[index].contains(.isJump), isAfterText {
                sure[index] = .lead
            } else if evidence[index].contains(.opensWithJump), !evidence[index].contains(.isJump),
                isHeadOfContinuation(index - 1, rows: rows, evidence: evidence)
            {
                sure[index - 1] = .headline
                sure[index] = .body
            }
            guard index + 1 < rows.count, isAfterText, isBody(rows[index].sketch),
                isDate(text, in: rows[index + 1].range)
            else { continue }
            sure[index] = .body
            sure[index + 1] = .body
        }
        return sure
    }

    /// The longest heading between two lists, in scalars.
    private static let longestListHeading = 24

    /// Whether a row is a list of names or things: many pauses, one sentence at most.
    private static func isList(_ sketch: LineSketch) -> Bool {
        sketch.stops <= 1 && sketch.commas >= 8 && sketch.commas * 8 >= sketch.scalars
    }

    /// Whether a row is the name of a section that the user has named, and a headline may stand below it.
    private static func isOwnSection(_ index: Int, of text: PageText, rows: [Row], reader: FieldReader) -> Bool {
        let next = rows[index + 1].sketch
        return next.stops + next.commas == 0 && next.scalars <= 40
            && reader.lexicon.ownSections.contains(text, text.trimmed(rows[index].range))
    }

    /// Whether a row is nothing but a section's name, and a headline stands below it: 【人物】, 图片新闻.
    ///
    /// Above it the page begins, or a text has ended; below the headline something says that an article begins, for
    /// inside a text such a row may be a heading of its parts.
    private static func isSectionHead(
        _ index: Int, of text: PageText, rows: [Row], evidence: [RowEvidence], reader: FieldReader
    ) -> Bool {
        guard evidence[index].contains(.isSection), index + 2 < rows.count,
            let name = reader.sectionLine(text, in: rows[index].range), reader.lexicon.sections.contains(text, name),
            !reader.lexicon.indexHeadings.contains(text, name)
        else { return false }
        let next = rows[index + 1].sketch
        guard next.stops + next.commas == 0, next.scalars <= 40,
            evidence[index + 1].isDisjoint(with: [
                .isJump, .isFurniture, .isByline, .isCredit, .opensWithDateline, .isSection,
            ])
        else { return false }
        let isBracketed = evidence[index].contains(.isBracketed)
        if index == 0 || evidence[index - 1].contains(.isFurniture) { return isBracketed }
        let isAfterText = rows[index - 1].sketch.endsSentence || !evidence[index - 1].isDisjoint(with: Self.ends)
        return (isBracketed || isAfterText)
            && (!evidence[index + 2].isDisjoint(with: [.opensWithDateline, .isByline, .endsWithCredit])
                || index + 3 < rows.count && evidence[index + 3].contains(.isCredit))
    }

    /// What an article may end with besides a sentence.
    private static let ends: RowEvidence = [.isCredit, .endsWithCredit, .endsWithByline, .endsWithJump, .endsWithMark]

    /// A box of pointers ends where a row points to no page; what comes then begins an article.
    private static func markIndex(
        of text: PageText, rows: [Row], evidence: [RowEvidence], reader: FieldReader, in sure: inout [Int: LineLabel]
    ) {
        /// Whether an entry begins or goes on here: it has a few rows without a sentence, the page in the last.
        ///
        /// Text below the box ends it, also where a jump line at its end names a page.
        func pointsAhead(_ index: Int) -> Bool {
            for row in index..<min(rows.count, index + longestEntry) {
                guard rows[row].sketch.stops == 0,
                    evidence[row].isDisjoint(with: [.opensWithDateline, .isByline, .isCredit, .endsWithJump])
                else { return false }
                if pointsToPage(text, rows[row].range, reader) { return true }
            }
            return false
        }
        var isInside = false
        for index in rows.indices {
            let row = rows[index]
            if reader.lexicon.indexHeadings.contains(text, text.trimmed(row.range)) {
                isInside = index + 1 < rows.count && pointsAhead(index + 1)
                if isInside { sure[index] = .headline }
            } else if isInside, pointsAhead(index) {
                sure[index] = .body
            } else if isInside {
                isInside = false
                let hasSection = evidence[index].contains(.isSection) && index + 1 < rows.count
                if hasSection { sure[index] = .section }
                let head = hasSection ? index + 1 : index
                if !rows[head].sketch.endsSentence { sure[head] = .headline }
            }
        }
    }

    /// The most rows of an entry in a box of pointers.
    private static let longestEntry = 4

    /// Whether a row ends with the page that it points to: 种粮大户的新账本 第四版, …… A05.
    private static func pointsToPage(_ text: PageText, _ range: Range<Int>, _ reader: FieldReader) -> Bool {
        let range = text.trimmed(range)
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

    /// Whether a row says from which page the story comes whose headline stands below it: ◀上接A01版.
    private static func isJumpHead(
        _ index: Int, of text: PageText, rows: [Row], evidence: [RowEvidence], reader: FieldReader
    ) -> Bool {
        guard evidence[index].contains(.isJump), !rows[index + 1].sketch.endsSentence,
            rows[index + 1].sketch.scalars <= 40,
            evidence[index + 1].isDisjoint(with: [.isJump, .isFurniture, .isByline, .opensWithDateline]),
            reader.jumpLine(text, in: rows[index].range)?.direction == .back
        else { return false }
        guard index > 0 else { return true }
        return rows[index - 1].sketch.endsSentence
            || !evidence[index - 1].isDisjoint(with: [.isFurniture, .isJump, .endsWithJump, .isCredit])
    }

    /// What a row is that is nothing but a jump line and no jump head; `nil` where its neighbours do not tell.
    ///
    /// Where a text has ended above, or nothing stands there, and running text stands below, a story without a headline
    /// of its own goes on here.
    private static func jumpLabel(
        _ index: Int, of text: PageText, rows: [Row], evidence: [RowEvidence], reader: FieldReader
    ) -> LineLabel? {
        guard let jump = reader.jumpLine(text, in: rows[index].range) else { return nil }
        guard jump.direction == .back else { return .jump }
        let isAtStart =
            index == 0 || rows[index - 1].sketch.endsSentence && rows[index - 1].sketch.stops > 0
            || !evidence[index - 1].isDisjoint(with: [.isFurniture, .endsWithJump])
        guard isAtStart else { return .jump }
        return rows[index + 1].sketch.endsSentence || rows[index + 1].sketch.scalars > 60 ? .lead : nil
    }

    /// Whether a row is the repeated headline above a text that says from which page it comes: （上接第二版）….
    private static func isHeadOfContinuation(_ index: Int, rows: [Row], evidence: [RowEvidence]) -> Bool {
        let sketch = rows[index].sketch
        guard !sketch.endsSentence, sketch.stops + sketch.commas == 0, sketch.scalars <= 40,
            evidence[index].isDisjoint(with: [.isJump, .isFurniture, .isByline, .isCredit, .opensWithDateline])
        else { return false }
        return index == 0 || rows[index - 1].sketch.endsSentence
            || !evidence[index - 1].isDisjoint(with: [.isFurniture, .isCredit, .endsWithJump, .endsWithByline])
    }

    /// The last characters of bodies that sign a notice, or of offices in their names.
    private static let endings: Set<Unicode.Scalar> = Set("局会院队部室司处校社府办所站委厅署厂店行團會處廳".unicodeScalars)

    /// Whether a row may be the name of a body that signs a notice.
    private static func isBody(_ sketch: LineSketch) -> Bool {
        guard sketch.stops + sketch.commas == 0, (4...30).contains(sketch.scalars),
            let last = Unicode.Scalar(sketch.last)
        else { return false }
        return endings.contains(last)
    }

    /// Whether a row is nothing but a day with its year.
    static func isDate(_ text: PageText, in range: Range<Int>) -> Bool {
        guard range.count <= 60 else { return false }
        var scanner = Scanner(text, in: range)
        guard scanner.next.isNumeral, let date = scanner.takeDate(), date.year != nil, date.day != nil else {
            return false
        }
        scanner.skip { $0.isPageSpace }
        return scanner.isAtEnd
    }
}
