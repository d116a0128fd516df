import BroadsheetCore

/// Puts labelled rows together to articles.
struct ArticleAssembler {
    private(set) var drafts: [ArticleDraft] = []
    /// The rows that belong to the page and to no article.
    private(set) var furniture: [Int] = []

    /// The rows outside of articles that were decided about anew.
    private(set) var repairs: [RepairedRow] = []

    /// The rows with which a correction says that an article ends, and that are in none.
    private(set) var idleEnds: [Int] = []

    private var section: Int?
    /// Whether a correction says that the last article is at its end.
    private var hasEnded = false
    private let corrections: [Int: Corrections.Line]
    private let rows: [Row]

    /// Assembles the rows of a page by their labels.
    ///
    /// - Parameters:
    ///   - labels: The labels.
    ///   - corrections: The corrections of rows.
    ///   - rows: The rows, which corrections have looked at.
    init(labels: [LineLabel], corrections: [Int: Corrections.Line] = [:], of rows: [Row] = []) {
        self.corrections = corrections
        self.rows = rows
        for (row, label) in labels.enumerated() {
            if hasEnded, label != .furniture, label != .section { beginBelowEnd(as: label) }
            take(row, as: label, before: row + 1 < labels.count ? labels[row + 1] : nil)
            if corrections[row]?.endsArticle == true { end(with: row) }
        }
        // A section's name at the end of the page names nothing.
        if let section {
            furniture.append(section)
            repairs.append(RepairedRow(section, .sectionWithoutArticle, .furniture))
        }
        furniture.sort()
    }

    private mutating func take(_ row: Int, as label: LineLabel, before next: LineLabel?) {
        switch label {
        case .headline, .lead: begin(with: row, as: label)
        case .furniture: furniture.append(row)
        case .section: takeSection(row, before: next)
        case .deck: takeDeck(row)
        case .body: add(.paragraph, row)
        case .continuation: goOn(with: row)
        case .subheading: add(.subheading, row)
        case .note: add(.note, row)
        case .item: add(.item, row)
        case .caption: addCaption(row)
        case .credit: add(.credit, row)
        case .byline: edit(row) { $0.bylines.append(row) }
        case .jump: edit(row) { $0.jumps.append(row) }
        }
    }

    /// A circled figure in a row of its own opens the caption below it.
    private mutating func addCaption(_ row: Int) {
        guard let last = drafts.indices.last, let block = drafts[last].blocks.indices.last,
            drafts[last].blocks[block].kind == .caption, drafts[last].blocks[block].rows == [row - 1],
            rows.indices.contains(row), rows[row - 1].sketch.scalars == 1,
            (0x2460...0x2473).contains(rows[row - 1].sketch.first)
        else { return add(.caption, row) }
        drafts[last].blocks[block].rows.append(row)
        drafts[last].rows.append(row)
    }

    private mutating func end(with row: Int) {
        if drafts.last?.rows.last == row { hasEnded = true } else { idleEnds.append(row) }
    }

    /// Below the end of an article any row begins another.
    private mutating func beginBelowEnd(as label: LineLabel) {
        hasEnded = false
        drafts.append(
            ArticleDraft(section: section, isCorrectedStart: true, rows: section.map { [$0] } ?? []))
        section = nil
    }

    private mutating func begin(with row: Int, as label: LineLabel) {
        var draft = smallPrintAboveHead() ?? ArticleDraft()
        if let section { draft.section = section }
        if section == nil, label == .headline { takeBylinesAbove(row, into: &draft) }
        draft.rows += (section.map { [$0] } ?? []) + [row]
        section = nil
        if label == .headline {
            draft.head.append(row)
        } else {
            draft.blocks.append(BlockDraft(kind: .paragraph, rows: [row]))
        }
        drafts.append(draft)
    }

    /// The part above the first headline that is nothing but bylines and jump lines belongs to the article below it.
    private mutating func smallPrintAboveHead() -> ArticleDraft? {
        guard let last = drafts.last, drafts.count == 1 || last.isCorrectedStart, last.head.isEmpty, last.blocks.isEmpty
        else { return nil }
        var draft = drafts.removeLast()
        draft.repairs += draft.bylines.map { RepairedRow($0, .smallPrintAboveHead, .byline) }
        draft.repairs += draft.jumps.map { RepairedRow($0, .smallPrintAboveHead, .jump) }
        return draft
    }

    /// Bylines that a blank line parts from the article above, and none from the headline below, belong to the headline.
    private mutating func takeBylinesAbove(_ head: Int, into draft: inout ArticleDraft) {
        guard let last = drafts.indices.last, rows.indices.contains(head) else { return }
        var first = head
        while first > 0, drafts[last].bylines.last == first - 1, drafts[last].rows.last == first - 1,
            corrections[first - 1] == nil, rows[first].gapBefore == 0
        {
            drafts[last].bylines.removeLast()
            drafts[last].rows.removeLast()
            first -= 1
        }
        let bylines = first..<head
        if !bylines.isEmpty, rows[first].gapBefore > 0, !drafts[last].rows.isEmpty {
            draft.bylines += bylines
            draft.rows += bylines
            draft.repairs += bylines.map { RepairedRow($0, .smallPrintAboveHead, .byline) }
        } else {
            drafts[last].bylines += bylines
            drafts[last].rows += bylines
        }
    }

    private mutating func takeSection(_ row: Int, before next: LineLabel?) {
        let isFixed = corrections[row]?.label != nil
        if isFixed || hasEnded || next?.startsArticle ?? drafts.isEmpty {
            if let last = section {
                furniture.append(last)
                repairs.append(RepairedRow(last, .sectionWithoutArticle, .furniture))
            }
            section = row
            hasEnded = hasEnded || isFixed && !drafts.isEmpty
        } else {
            add(.subheading, row, .sectionInText)
        }
    }

    /// A deck that comes after text is a heading inside the article.
    private mutating func takeDeck(_ row: Int) {
        guard let last = drafts.indices.last, !drafts[last].head.isEmpty, drafts[last].blocks.isEmpty else {
            if drafts.last.map({ $0.isCorrectedStart && $0.head.isEmpty && $0.blocks.isEmpty }) ?? true {
                begin(with: row, as: .headline)
                drafts[drafts.count - 1].repairs.append(RepairedRow(row, .deckWithoutHead, .headline))
            } else {
                add(.subheading, row, .deckInText)
            }
            return
        }
        drafts[last].head.append(row)
        drafts[last].rows.append(row)
    }

    private mutating func goOn(with row: Int) {
        let isFixed = corrections[row]?.label != nil
        guard let last = drafts.indices.last, let end = drafts[last].rows.last,
            let block = isFixed
                ? drafts[last].lastText(where: { !rows[$0].sketch.endsSentence }) : drafts[last].openBlock,
            isFixed || isFurniture(end + 1..<row)
        else {
            add(.paragraph, row, .nothingContinued)
            return
        }
        drafts[last].blocks[block].rows.append(row)
        drafts[last].rows.append(row)
    }

    /// Whether nothing but furniture is in these rows: a folio or the name of the paper may part a paragraph.
    private func isFurniture(_ rows: Range<Int>) -> Bool {
        furniture.suffix(rows.count).elementsEqual(rows)
    }

    private mutating func add(_ kind: BlockDraft.Kind, _ row: Int, _ repair: Repair? = nil) {
        edit(row) { draft in
            draft.blocks.append(BlockDraft(kind: kind, rows: [row]))
            if let repair { draft.repairs.append(RepairedRow(row, repair, kind.label)) }
        }
    }

    /// Adds a row to the current article; text before any headline is an article without one.
    private mutating func edit(_ row: Int, _ change: (inout ArticleDraft) -> Void) {
        if drafts.isEmpty {
            drafts.append(ArticleDraft(section: section, rows: section.map { [$0] } ?? []))
            section = nil
        }
        let last = drafts.count - 1
        change(&drafts[last])
        drafts[last].rows.append(row)
    }
}
