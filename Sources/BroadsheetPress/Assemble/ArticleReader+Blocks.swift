import BroadsheetCore

/// The text, block by block: what opens and what closes each.
extension ArticleReader {
    mutating func readBlock(_ draft: BlockDraft, isLast: Bool) {
        // What ends a story from another page stays in its text.
        let isEnd = isLast && article.continuedFrom != nil
        let isFixed = rows[draft.rows[0]].isFixed
        if draft.rows.count == 1, !isEnd, !isFixed, isSmallPrint(draft), readSmallPrint(draft.rows[0]) {
            repairs.append(RepairedRow(draft.rows[0], .smallPrintInText, .byline))
            return
        }
        let row = draft.rows[0]
        var reading = BlockReading(kind: draft.kind, passage: Passage(of: draft.rows, among: rows, on: map), row: row)
        if draft.kind == .paragraph, !isFixed { reading.kind = kindByOpening(of: reading.passage.healed) }
        if reading.kind != draft.kind { repairs.append(RepairedRow(row, .kindByOpening, reading.kind.label)) }
        if draft.kind == .subheading, !isFixed, isCaptionRow(row) {
            reading.kind = .caption
            repairs.append(RepairedRow(row, .captionWithCredit, .caption))
        }
        if isItem, reading.kind == .item {
            takeBullet(of: &reading.passage, isItem: true)
            reading.kind = .paragraph
        }
        beginNames(ofRow: row, reading.passage)
        defer { endNames(ofRow: row, reading.passage, isCredit: reading.kind == .caption) }
        switch reading.kind {
        case .credit: readCreditRow(&reading)
        case .subheading: break
        default:
            if reading.kind == .item { takeBullet(of: &reading.passage, isItem: true) }
            let isRow = draft.rows.count == 1
            if !isRow || !lacks(.openings, reading.passage, ofRow: row) { readOpening(&reading) }
            if !isRow || !lacks(.closings, reading.passage, ofRow: row) { readClosings(&reading, isLast: isLast) }
            if let offset = fields.unreadByline(of: reading.passage.healed.text, in: reading.passage.rest) {
                noteUnread(offset, in: reading.passage)
            }
        }
        let mayBeCaption = reading.kind == .caption || draft.kind == .paragraph && !reading.hasOpening
        if mayBeCaption, reading.credit == nil { readCaptionCredit(&reading) }
        blocks.append(reading)
    }

    /// Whether a row that passes for text is nothing but a byline or a dateline.
    private func isSmallPrint(_ draft: BlockDraft) -> Bool {
        let range = rows[draft.rows[0]].range
        if rows[draft.rows[0]].sketch.endsSentence { return false }
        if fields.datelines.origin(map.text, in: map.text.trimmed(range)) != nil { return true }
        if draft.kind == .credit { return false }
        if fields.datelineLine(map.text, in: range) != nil { return true }
        guard let byline = bylineLine(ofRow: draft.rows[0]), byline.hasRole else { return false }
        return byline.contributors.contains { $0.label != nil && BylineReader.newsroom.contains($0.role) }
    }

    /// A paragraph that opens with the words of an editors' note, with a bullet, or with a chapter's number is what they
    /// say.
    func kindByOpening(of healed: HealedText) -> BlockDraft.Kind {
        let (text, range) = (healed.text, healed.range)
        if let length = fields.noteOpening(text, in: range), length < range.count { return .note }
        if NumberedHeading.opens(text, in: text.trimmed(range), with: Words.chapters) {
            let sketch = LineSketch(of: text, in: range)
            if sketch.stops + sketch.commas == 0 { return .subheading }
        }
        guard fields.itemOpening(text, in: range) != nil,
            fields.captionOpening(text, in: range) == nil, fields.captionCredit(text, in: range) == nil,
            text.scalar(at: text.trimmed(range).lowerBound, before: range.upperBound).scalar.isItemMark
        else { return .paragraph }
        return .item
    }

    /// Notes where a byline is that was not read, or not wholly.
    private mutating func noteUnread(_ offset: Int, in passage: Passage) {
        if ignoresNames { return }
        unreadBylines += passage.sources(of: offset..<offset + 1).map(\.bytes.lowerBound)
    }

    mutating func readOpening(_ reading: inout BlockReading) {
        let text = reading.passage.healed.text
        let range = text.trimmed(reading.passage.rest)
        let opening =
            readings(ofRow: reading.row, in: reading.passage, at: range)?.opening ?? fields.opening(of: text, in: range)
        for byline in opening.bylines {
            take(byline.contributors, of: reading.passage)
            if byline.isPartial { noteUnread(byline.range.lowerBound, in: reading.passage) }
        }
        if let jump = opening.jump {
            take(jump, of: reading.passage)
            reading.passage.mark(jump.range, as: .jump)
            reading.passage.dropFirst(upTo: jump.range.upperBound)
        }
        guard opening.dateline != nil || !opening.bylines.isEmpty else { return }
        reading.hasOpening = true
        // A later item of a collection keeps its dateline in its text: the article has room for one alone.
        guard !blocks.contains(where: { $0.kind == .paragraph }) else { return }
        var end = text.trimmed(reading.passage.rest).lowerBound
        if let dateline = opening.dateline {
            take(dateline, of: reading.passage, replacing: true)
            reading.passage.mark(dateline.range, as: .dateline)
            end = dateline.range.upperBound
        }
        for byline in opening.bylines {
            reading.passage.mark(byline.range, as: .byline)
            end = max(end, byline.range.upperBound)
        }
        // A colon, or 题：, is between the small print and the text.
        reading.passage.mark(text.trimmed(end..<opening.end), as: opening.dateline == nil ? .byline : .dateline)
        reading.passage.dropFirst(upTo: opening.end)
        if opening.opensTitle, !rows[reading.row].isFixed { readTitle(&reading) }
    }

    /// The title that an agency sets after its dateline is the article's where it has no other.
    private mutating func readTitle(_ reading: inout BlockReading) {
        let text = reading.passage.healed.text
        let title = text.trimmed(reading.passage.rest)
        guard !title.isEmpty, title.count <= 150, !text.hasSentence(title) else { return }
        let words = text.string(of: title)
        if article.headline == nil {
            let deck = Deck(role: .main, text: words, ranges: reading.passage.sources(of: title))
            article.headline = Headline(decks: [deck])
        } else if article.headline?.decks.contains(where: { $0.text == words }) != true {
            reading.kind = .subheading
            return
        }
        reading.passage.mark(title, as: .deck)
        reading.passage.dropFirst(upTo: title.upperBound)
    }

    mutating func readClosings(_ reading: inout BlockReading, isLast: Bool) {
        let text = reading.passage.healed.text
        let range = text.trimmed(reading.passage.rest)
        let closings =
            readings(ofRow: reading.row, in: reading.passage, at: range)?.closings
            ?? fields.closings(of: text, in: range)
        for closing in closings.reversed() {
            switch closing {
            case .jump(let jump): take(jump, of: reading.passage)
            case .byline(let byline):
                take(byline.contributors, of: reading.passage)
                signatures += reading.passage.sources(of: byline.range).prefix(1).map(\.bytes.lowerBound)
            case .dateline(let dateline):
                take(dateline, of: reading.passage, replacing: isLast && blocks.isEmpty)
            case .credit(let credit): reading.credit = credit
            case .editors(let editors): take(editors.contributors, of: reading.passage)
            case .endMark: break
            // （附图片）is part of what it notes.
            case .pictureNote: return
            }
            if isLast, article.continuedFrom != nil, closing.isSignature { return }
            reading.passage.mark(closing.range, as: closing.role)
            reading.passage.dropLast(from: closing.range.lowerBound)
        }
    }

    mutating func readCaptionCredit(_ reading: inout BlockReading) {
        let text = reading.passage.healed.text
        guard let credit = fields.captionCredit(text, in: reading.passage.rest) else { return }
        reading.credit = credit
        reading.passage.mark(credit.range, as: .credit)
        reading.passage.dropLast(from: credit.range.lowerBound)
    }

    mutating func readCreditRow(_ reading: inout BlockReading) {
        let text = reading.passage.healed.text
        let range = text.trimmed(reading.passage.healed.range)
        let credit =
            fields.creditLine(text, in: range)
            ?? CreditReading(range: range, text: text.string(of: range), contributors: [], reach: .one)
        reading.credit = credit
        reading.passage.mark(range, as: .credit)
        reading.passage.dropLast(from: range.lowerBound)
    }
}
