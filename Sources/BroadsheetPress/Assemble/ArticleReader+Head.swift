import BroadsheetCore

/// The part above the text: the section's name and the headline.
extension ArticleReader {
    /// - Parameter isShared: Whether the row belongs to another article of the column.
    mutating func readSection(_ row: Int?, isShared: Bool = false) {
        guard let row else { return }
        var passage = Passage(of: CollectionOfOne(row), among: rows, on: map)
        takeHeadClosings(of: &passage, row)
        let text = passage.healed.text
        let range = text.trimmed(passage.rest)
        let name = fields.sectionLine(text, in: range) ?? text.withoutSigns(range)
        article.section = text.closedUp(name).map { $0.string(of: $0.range) } ?? text.string(of: name)
        if isShared { return }
        passage.markRest(as: .section)
        marks += passage.marks
    }

    /// Whether an article is nothing but a picture with its caption, so that a section's name above it is not a headline.
    static func isPhoto(_ draft: ArticleDraft, rows: [Row], map: PageMap, fields: FieldReader) -> Bool {
        guard draft.bylines.isEmpty else { return false }
        let pictures = draft.blocks.count { block in
            block.kind == .caption || block.kind == .credit
                || block.rows.count == 1 && fields.captionCredit(map.text, in: rows[block.rows[0]].range) != nil
        }
        return pictures > 0 && (draft.blocks.count <= 2 || pictures == draft.blocks.count)
    }

    /// A draft in which the bulleted rows between headline and text are rows of the headline: ●停止福利分房.
    static func withPointsAsDecks(_ draft: ArticleDraft, rows: [Row], on text: PageText) -> ArticleDraft {
        guard let last = draft.head.last else { return draft }
        let points = draft.blocks.enumerated().prefix { index, block in
            let start = text.trimmed(rows[block.rows[0]].range).lowerBound
            let sketch = rows[block.rows[0]].sketch
            return sketch.stops == 0 && !sketch.endsSentence && !rows[block.rows[0]].isFixed
                && block.rows[0] == last + index + 1
                && text.scalar(at: start, before: text.bytes.count).scalar.isBullet
        }.map(\.element)
        // Nothing but points below a headline are its text.
        guard points.count > 1, points.count < draft.blocks.count else { return draft }
        var draft = draft
        draft.head += points.map { $0.rows[0] }
        draft.repairs += points.map { RepairedRow($0.rows[0], .pointsBelowHead, .deck) }
        draft.blocks.removeFirst(points.count)
        return draft
    }

    mutating func readHead(of draft: ArticleDraft) {
        let isPhoto = Self.isPhoto(draft, rows: rows, map: map, fields: fields)
        var decks: [Deck] = []
        var deckRows: [Int] = []
        var confidence: Confidence?
        // The decks that only continue the row above.
        var continuing: [Int] = []
        // The first of the bulleted points below the headline.
        var firstPoint = Int.max
        var place = 0
        while place < draft.head.count {
            let row = draft.head[place]
            let isFirst = place == 0
            place += 1
            // A column's name is often set as the first row of the headline.
            let isFixed = rows[row].isFixed
            if isFirst, !isFixed, !rows[row].isTitle, draft.head.count > 1 || isPhoto, article.section == nil,
                fields.sectionLine(map.text, in: rows[row].range) != nil
            {
                readSection(row)
                repairs.append(RepairedRow(row, .sectionAboveHead, .section))
                continue
            }
            if !isFixed, fields.jumpLine(map.text, in: rows[row].range) != nil {
                readJump(row, isAboveHead: decks.isEmpty)
                repairs.append(RepairedRow(row, .jumpInHead, .jump))
                continue
            }
            if !isFirst, !isFixed, isCaptionRow(row) {
                readBlock(BlockDraft(kind: .caption, rows: [row]), isLast: false)
                repairs.append(RepairedRow(row, .captionWithCredit, .caption))
                continue
            }
            if !decks.isEmpty, goesOn(rows[draft.head[place - 2]], rows[row], draft) { continuing.append(decks.count) }
            var passage = Passage(of: CollectionOfOne(row), among: rows, on: map)
            let text = passage.healed.text
            var division: (decks: [Range<Int>], confidence: Confidence?)
            if let corrected = correctedDecks(ofRow: row, passage) {
                division = (corrected, nil)
            } else {
                takeHeadOpening(of: &passage, row)
                takeHeadClosings(of: &passage, row)
                if takeBullet(of: &passage, isItem: isPhoto), !decks.isEmpty {
                    firstPoint = min(firstPoint, decks.count)
                }
                // Words that spaces part make decks only where words have none.
                let isWhole = rows[row].markup != nil && rows[row].sketch.ideographs == 0
                let head = text.trimmed(passage.rest)
                division = isWhole ? (decks: [head], confidence: nil) : divider.division(of: text, in: head)
            }
            if !isFixed { confidence = [confidence, division.confidence].compactMap { $0 }.min() }
            for range in division.decks {
                deckRows.append(decks.count == continuing.last ? deckRows[decks.count - 1] : row)
                let words = text.closedUp(range).map { $0.string(of: $0.range) } ?? text.string(of: range)
                decks.append(Deck(role: .main, text: words, ranges: passage.sources(of: range)))
                passage.mark(range, as: .deck)
            }
            marks += passage.marks
        }
        let proper = min(firstPoint, decks.count)
        var leading = Array(decks[..<proper])
        DeckRoles.assign(to: &leading, rows: Array(deckRows[..<proper]))
        DeckRoles.assign(
            to: &leading, by: deckRows[..<proper].map { rows[$0].markup?.deckRole }, rows: Array(deckRows[..<proper]))
        decks.replaceSubrange(..<proper, with: leading)
        for index in proper..<decks.count { decks[index].role = .sub }
        for index in continuing where decks.indices.contains(index) { decks[index].role = decks[index - 1].role }
        if !decks.isEmpty { article.headline = Headline(decks: decks, confidence: confidence) }
        if article.section == nil, let name = decks.first.flatMap({ fields.columnPrefix(of: $0.text) }) {
            article.section = name
        }
    }

    /// Whether a row of the headline only continues in the next one, as the text says that has both in one piece:
    /// 全市乡镇企业联合会, 常务理事会在京召开.
    private func goesOn(_ upper: Row, _ lower: Row, _ draft: ArticleDraft) -> Bool {
        guard divider.separation == .auto, let first = draft.blocks.first?.rows.first, upper.range.count >= 12,
            lower.range.count >= 12
        else { return false }
        let upperEnd = upper.range.upperBound - 6..<upper.range.upperBound
        let lowerStart = lower.range.lowerBound..<lower.range.lowerBound + 6
        guard map.text.isHanzi(upperEnd), map.text.isHanzi(lowerStart) else { return false }
        let seam = Array(map.text.bytes[upperEnd] + map.text.bytes[lowerStart])
        let start = rows[first].range.lowerBound
        return map.text.contains(
            seam, in: start..<min(rows[draft.rows[draft.rows.count - 1]].range.upperBound, start + 900))
    }

    /// Whether a row is a caption with its credit, though it is where a deck would.
    func isCaptionRow(_ row: Int) -> Bool {
        guard rows[row].sketch.stops > 0, let credit = fields.captionCredit(map.text, in: rows[row].range) else {
            return false
        }
        return credit.range.lowerBound > rows[row].range.lowerBound
    }

    /// The bullet before a row of the headline, or before an item, is not part of it; says whether there was one.
    @discardableResult
    func takeBullet(of passage: inout Passage, isItem: Bool = false) -> Bool {
        let text = passage.healed.text
        var scanner = Scanner(text, in: text.trimmed(passage.rest))
        let start = scanner.offset
        guard scanner.next.isBullet || isItem && scanner.next.isPointer else { return false }
        scanner.advance()
        scanner.skipSpaceInLine()
        let rest = scanner.offset
        // ●增开列车●改革售票办法 is a row of several.
        scanner.skip { !$0.isBullet }
        guard scanner.isAtEnd, rest < scanner.offset else { return false }
        passage.mark(start..<rest, as: .separator)
        passage.dropFirst(upTo: rest)
        return true
    }

    /// Before a headline may be from which page the story comes, or that an article which was adopted had it.
    private mutating func takeHeadOpening(of passage: inout Passage, _ row: Int) {
        let text = passage.healed.text
        let range = text.trimmed(passage.rest)
        if !lacks(.opensWithJump, passage, ofRow: row), let jump = fields.opening(of: text, in: range).jump,
            jump.range.upperBound < range.upperBound
        {
            take(jump, of: passage)
            passage.mark(jump.range, as: .jump)
            passage.dropFirst(upTo: jump.range.upperBound)
        } else if let end = fields.titleLabel(text, in: range) {
            passage.mark(range.lowerBound..<end, as: .furniture)
            passage.dropFirst(upTo: end)
        }
    }

    /// A headline's tail may say which agency sent the report, or from which page it comes.
    private mutating func takeHeadClosings(of passage: inout Passage, _ row: Int) {
        if lacks(.closings, passage, ofRow: row) { return }
        for closing in fields.closings(of: passage.healed.text, in: passage.rest).reversed() {
            switch closing {
            case .jump(let reading): take(reading, of: passage)
            case .dateline(let reading): take(reading, of: passage)
            default: return
            }
            passage.mark(closing.range, as: closing.role)
            passage.dropLast(from: closing.range.lowerBound)
        }
    }
}

extension PageText {
    /// The name of a column without the signs before and after it: ■ 来信.
    fileprivate func withoutSigns(_ name: Range<Int>) -> Range<Int> {
        var scanner = Scanner(self, in: name)
        scanner.skip { $0.isBullet || $0.isItemMark || $0.isPageSpace }
        var end = name.upperBound
        while end > scanner.offset, case let last = scalar(endingAt: end, after: scanner.offset),
            last.scalar.isBullet || last.scalar.isPageSpace
        {
            end -= last.length
        }
        return scanner.offset < end ? scanner.offset..<end : name
    }
}
