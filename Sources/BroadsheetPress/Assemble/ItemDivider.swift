/// Divides a column of short items into articles of their own (CONVENTIONS 7).
///
/// The items are under the name of a column, after bullets or each with its writer or its dateline. Points of one
/// report have none of these and stay together.
struct ItemDivider: DraftRepair {
    let rows: [Row]
    let map: PageMap
    let fields: FieldReader

    func mended(_ drafts: [ArticleDraft]) -> [ArticleDraft] { drafts.flatMap(divided) }

    /// The drafts that a draft is made of: itself, or its items.
    private func divided(_ draft: ArticleDraft) -> [ArticleDraft] {
        guard draft.head.count <= 1, draft.head.isEmpty || draft.section == nil else { return [draft] }
        let items = draft.blocks.filter { !isSmallPrint($0) }
        guard items.count > 1, items.allSatisfy({ $0.kind == .item || $0.kind == .paragraph }),
            !(draft.head + items.map { $0.rows[0] }).contains(where: { rows[$0].isFixed }), areItems(items, of: draft)
        else { return [draft] }
        return items.indices.map { index in
            let start = index == 0 ? Int.min : items[index].rows[0]
            let end = index + 1 < items.count ? items[index + 1].rows[0] : Int.max
            var item = item(of: draft, from: start, to: end)
            if index == 0 { item.repairs = draft.repairs }
            if index == 0, let name = draft.head.first {
                item.repairs.append(RepairedRow(name, .columnOfItems, .section))
            }
            item.repairs.append(RepairedRow(items[index].rows[0], .columnOfItems, .lead))
            return item
        }
    }

    private func areItems(_ items: [BlockDraft], of draft: ArticleDraft) -> Bool {
        if items.allSatisfy(opensWithBullet) {
            if draft.head.isEmpty || isColumn(draft.head[0]) { return true }
            return items.count { isSigned($0, in: draft) } * 2 >= items.count
        }
        guard let name = draft.head.first ?? draft.section else { return false }
        if isColumn(name) {
            return isBriefColumn(name) && items.allSatisfy(isBrief) || items.allSatisfy { isSigned($0, in: draft) }
        }
        // A column under a name that no list has: three short items or more, each of them signed.
        return items.count > 2 && isColumnLong(name) && items.allSatisfy { isBrief($0) && isSigned($0, in: draft) }
    }

    /// Whether a block is a short text in one piece that ends.
    private func isBrief(_ block: BlockDraft) -> Bool {
        guard let last = block.rows.last else { return false }
        let scalars = block.rows.reduce(0) { $0 + rows[$1].sketch.scalars }
        let isWhole = rows[last].sketch.endsSentence || !fields.closings(of: map.text, in: rows[last].range).isEmpty
        return scalars <= Self.longestBrief && isWhole && block.kind != .item
    }

    /// The longest item of a column that has no other mark, in scalars.
    private static let longestBrief = 300
    /// The longest name of a column that no list has, in scalars.
    private static let longestName = 8

    private func isBriefColumn(_ row: Int) -> Bool {
        let range = map.text.trimmed(rows[row].range)
        return rows[row].sketch.scalars <= 10
            && fields.lexicon.briefNames.match(map.text, endingAt: range.upperBound, after: range.lowerBound) != nil
    }

    private func isColumnLong(_ row: Int) -> Bool {
        let sketch = rows[row].sketch
        return sketch.scalars <= Self.longestName && sketch.ideographs == sketch.scalars && sketch.gaps == 0
    }

    /// Whether a block belongs to the item above it: a credit, or a dateline in a row of its own.
    private func isSmallPrint(_ block: BlockDraft) -> Bool {
        block.kind == .credit || isSignature(block.rows[0])
            || fields.datelineLine(map.text, in: rows[block.rows[0]].range) != nil
    }

    /// Whether a row is nothing but names in brackets: （田小野）.
    private func isSignature(_ row: Int) -> Bool {
        let range = map.text.trimmed(rows[row].range)
        guard !range.isEmpty,
            map.text.scalar(at: range.lowerBound, before: range.upperBound).scalar.isOpeningBracket
        else { return false }
        return fields.bylineLine(map.text, in: range).map { !$0.contributors.isEmpty } ?? false
    }

    private func opensWithBullet(_ block: BlockDraft) -> Bool {
        let row = rows[block.rows[0]]
        let start = map.text.trimmed(row.range).lowerBound
        let first = map.text.scalar(at: start, before: row.range.upperBound).scalar
        return row.sketch.stops > 0 && (first.isBullet || block.kind == .item && first.isPointer)
    }

    /// Whether a row is the name of a column of short items: 双拥简讯, 要闻速览.
    private func isColumn(_ row: Int) -> Bool {
        var range = map.text.trimmed(rows[row].range)
        if let closing = fields.closings(of: map.text, in: range).first {
            range = map.text.trimmed(range.lowerBound..<closing.range.lowerBound)
        }
        guard !range.isEmpty, range.count <= 36 else { return false }
        return fields.sectionLine(map.text, in: range) != nil
            || fields.lexicon.briefColumns.match(map.text, endingAt: range.upperBound, after: range.lowerBound) != nil
    }

    /// Whether a block has its writer or its dateline, in itself or in the row below it.
    private func isSigned(_ block: BlockDraft, in draft: ArticleDraft) -> Bool {
        if let last = block.rows.last, last + 1 < rows.count,
            draft.bylines.contains(last + 1) || isSignature(last + 1)
        {
            return true
        }
        let healed = HealedText(ofRows: block.rows, among: rows, on: map)
        var start = Scanner(healed.text, in: healed.text.trimmed(healed.range))
        if start.next.isBullet { start.advance() }
        let opening = fields.opening(of: healed.text, in: start.offset..<start.end)
        if opening.dateline != nil || !opening.bylines.isEmpty { return true }
        return fields.closings(of: healed.text, in: healed.range).contains { closing in
            switch closing {
            case .byline, .dateline: true
            default: false
            }
        }
    }

    /// The item that has these rows; the first also has those above.
    private func item(of draft: ArticleDraft, from start: Int, to end: Int) -> ArticleDraft {
        let isHere = { (row: Int) in row >= start && row < end }
        var item = ArticleDraft()
        item.isItem = true
        item.section = draft.section ?? draft.head.first
        item.sharesSection = start > 0
        item.bylines = draft.bylines.filter(isHere)
        item.jumps = draft.jumps.filter(isHere)
        item.blocks = draft.blocks.filter { isHere($0.rows[0]) }
        item.rows = draft.rows.filter(isHere)
        return item
    }
}
