import BroadsheetCore

/// Reads the rows of a draft: decks, dateline, bylines, jump lines, paragraphs, captions and credits.
struct ArticleReader {
    /// The article as far as it is read.
    private(set) var article: Article
    /// What each part of the page was taken for.
    private(set) var marks: [Ledger.Fragment] = []

    /// Where bylines stand that could not be read.
    private(set) var unreadBylines: [Int] = []

    private let map: PageMap
    private let rows: [Row]
    private let fields: FieldReader
    private let divider: DeckDivider
    private var blocks: [BlockReading] = []

    /// Reads a draft.
    init(
        _ draft: ArticleDraft, id: String, rows: [Row], map: PageMap, fields: FieldReader, divider: DeckDivider
    ) {
        article = Article(id: id)
        self.map = map
        self.rows = rows
        self.fields = fields
        self.divider = divider
        readSection(draft.section)
        readHead(draft.head, isPhoto: Self.isPhoto(draft, rows: rows, map: map, fields: fields))
        for row in draft.bylines { readByline(row) }
        for row in draft.jumps { readJump(row) }
        for index in draft.blocks.indices {
            readBlock(draft.blocks[index], isLast: index == draft.blocks.indices.last)
        }
        compose()
        article.kind = ArticleKind.kind(of: article)
        article.ranges = ranges(of: draft.rows)
        for index in marks.indices { marks[index].article = id }
    }

    // MARK: Above the text

    private mutating func readSection(_ row: Int?) {
        guard let row else { return }
        var passage = Passage(of: [rows[row]], on: map)
        let text = passage.healed.text
        let name = fields.sectionLine(text, in: text.range) ?? text.trimmed(text.range)
        article.section = text.string(of: name)
        passage.markRest(as: .section)
        marks += passage.marks
    }

    /// Whether an article is nothing but a picture with its caption, so that a section's name above it is no headline.
    private static func isPhoto(_ draft: ArticleDraft, rows: [Row], map: PageMap, fields: FieldReader) -> Bool {
        guard draft.bylines.isEmpty, (1...2).contains(draft.blocks.count) else { return false }
        return draft.blocks.contains { block in
            block.kind == .caption || block.kind == .credit
                || block.rows.count == 1 && fields.captionCredit(map.text, in: rows[block.rows[0]].range) != nil
        }
    }

    private mutating func readHead(_ head: [Int], isPhoto: Bool) {
        var decks: [Deck] = []
        var deckRows: [Int] = []
        var confidence: Confidence?
        for (place, row) in head.enumerated() {
            // A column's name is often set as the first row of the headline.
            if place == 0, head.count > 1 || isPhoto, article.section == nil,
                fields.sectionLine(map.text, in: rows[row].range) != nil
            {
                readSection(row)
                continue
            }
            if fields.jumpLine(map.text, in: rows[row].range) != nil {
                readJump(row)
                continue
            }
            var passage = Passage(of: [rows[row]], on: map)
            takeHeadClosings(of: &passage)
            let text = passage.healed.text
            let division = divider.division(of: text, in: text.trimmed(passage.rest))
            confidence = [confidence, division.confidence].compactMap { $0 }.min()
            for range in division.decks {
                deckRows.append(row)
                decks.append(Deck(role: .main, text: text.string(of: range), ranges: passage.sources(of: range)))
                passage.mark(range, as: .deck)
            }
            marks += passage.marks
        }
        DeckRoles.assign(to: &decks, rows: deckRows)
        if !decks.isEmpty { article.headline = Headline(decks: decks, confidence: confidence) }
    }

    /// A headline's tail may say which agency sent the report, or from which page it comes.
    private mutating func takeHeadClosings(of passage: inout Passage) {
        for closing in fields.closings(of: passage.healed.text, in: passage.rest).reversed() {
            switch closing {
            case .jump(let reading): take(reading, of: passage)
            case .dateline(let reading): article.dateline = article.dateline ?? passage.dateline(reading)
            default: return
            }
            passage.mark(closing.range, as: closing.role)
            passage.dropLast(from: closing.range.lowerBound)
        }
    }

    private mutating func readByline(_ row: Int) {
        var passage = Passage(of: [rows[row]], on: map)
        let text = passage.healed.text
        if let reading = fields.bylineLine(text, in: text.trimmed(text.range)) {
            take(reading.contributors, of: passage)
        } else if let reading = fields.datelineLine(text, in: text.trimmed(text.range)) {
            article.dateline = article.dateline ?? passage.dateline(reading)
        } else {
            unreadBylines.append(rows[row].range.lowerBound)
        }
        passage.markRest(as: .byline)
        marks += passage.marks
    }

    private mutating func readJump(_ row: Int) {
        var passage = Passage(of: [rows[row]], on: map)
        let text = passage.healed.text
        if let reading = fields.jumpLine(text, in: text.trimmed(text.range)) { take(reading, of: passage) }
        passage.markRest(as: .jump)
        marks += passage.marks
    }

    // MARK: The text

    private mutating func readBlock(_ draft: BlockDraft, isLast: Bool) {
        var reading = BlockReading(kind: draft.kind, passage: Passage(of: draft.rows.map { rows[$0] }, on: map))
        if draft.kind == .paragraph { reading.kind = kindByOpening(of: reading.passage.healed.text) }
        switch draft.kind {
        case .credit: readCreditRow(&reading)
        case .subheading: break
        default:
            readOpening(&reading)
            readClosings(&reading, isLast: isLast)
            if let offset = fields.unreadByline(of: reading.passage.healed.text, in: reading.passage.rest) {
                unreadBylines += reading.passage.sources(of: offset..<offset + 1).map(\.bytes.lowerBound)
            }
        }
        let mayBeCaption = draft.kind == .caption || draft.kind == .paragraph && !reading.hasOpening
        if mayBeCaption, reading.credit == nil { readCaptionCredit(&reading) }
        blocks.append(reading)
    }

    /// A paragraph that opens with the words of an editors' note, or with a bullet, is what they say.
    private func kindByOpening(of text: PageText) -> BlockDraft.Kind {
        if let length = fields.noteOpening(text, in: text.range), length < text.range.count { return .note }
        guard fields.itemOpening(text, in: text.range) != nil,
            fields.captionOpening(text, in: text.range) == nil,
            text.scalar(at: text.trimmed(text.range).lowerBound, before: text.range.upperBound).scalar.isItemMark
        else { return .paragraph }
        return .item
    }

    private mutating func readOpening(_ reading: inout BlockReading) {
        let text = reading.passage.healed.text
        let opening = fields.opening(of: text, in: text.trimmed(reading.passage.rest))
        for byline in opening.bylines { take(byline.contributors, of: reading.passage) }
        if let jump = opening.jump {
            take(jump, of: reading.passage)
            reading.passage.mark(jump.range, as: .jump)
            reading.passage.dropFirst(upTo: jump.range.upperBound)
        }
        guard opening.dateline != nil || !opening.bylines.isEmpty else { return }
        reading.hasOpening = true
        // A later item of a collection keeps its dateline in its text: the article has room for one alone.
        guard !blocks.contains(where: { $0.kind == .paragraph }) else { return }
        if let dateline = opening.dateline {
            article.dateline = reading.passage.dateline(dateline)
            reading.passage.mark(dateline.range, as: .dateline)
        }
        for byline in opening.bylines { reading.passage.mark(byline.range, as: .byline) }
        reading.passage.dropFirst(upTo: opening.end)
    }

    private mutating func readClosings(_ reading: inout BlockReading, isLast: Bool) {
        let closings = fields.closings(of: reading.passage.healed.text, in: reading.passage.rest)
        for closing in closings.reversed() {
            switch closing {
            case .jump(let jump): take(jump, of: reading.passage)
            case .byline(let byline): take(byline.contributors, of: reading.passage)
            case .dateline(let dateline):
                if article.dateline == nil || isLast && blocks.isEmpty {
                    article.dateline = reading.passage.dateline(dateline)
                }
            case .credit(let credit): reading.credit = credit
            case .editors, .endMark: break
            // （附图片）is part of what it notes.
            case .pictureNote: return
            }
            if isLast, article.continuedFrom != nil, closing.isSignature { return }
            reading.passage.mark(closing.range, as: closing.role)
            reading.passage.dropLast(from: closing.range.lowerBound)
        }
    }

    private mutating func readCaptionCredit(_ reading: inout BlockReading) {
        let text = reading.passage.healed.text
        guard let credit = fields.captionCredit(text, in: reading.passage.rest) else { return }
        reading.credit = credit
        reading.passage.mark(credit.range, as: .credit)
        reading.passage.dropLast(from: credit.range.lowerBound)
    }

    private mutating func readCreditRow(_ reading: inout BlockReading) {
        let text = reading.passage.healed.text
        let range = text.trimmed(text.range)
        let credit =
            fields.creditLine(text, in: range)
            ?? CreditReading(range: range, text: text.string(of: range), contributors: [], isForSeveral: false)
        reading.credit = credit
        reading.passage.mark(range, as: .credit)
        reading.passage.dropLast(from: range.lowerBound)
    }

    // MARK: Blocks and photos

    /// Makes blocks and photos of what was read. Only here it is known whether the article is a photo story, in
    /// which the text above the credit is a caption.
    private mutating func compose() {
        let isPhotoStory =
            article.dateline == nil && article.contributors.isEmpty && blocks.contains { $0.credit != nil }
            && blocks.count { $0.kind == .paragraph } <= 2 && !blocks.contains { $0.kind == .item }
        for index in blocks.indices {
            if blocks[index].kind == .paragraph, isCaption(index, isPhotoStory: isPhotoStory) {
                blocks[index].kind = .caption
            }
            compose(blocks[index])
        }
    }

    private func isCaption(_ index: Int, isPhotoStory: Bool) -> Bool {
        let isBeforeCredit = index + 1 < blocks.count && blocks[index + 1].kind == .credit
        let passage = blocks[index].passage
        let opensCaption = fields.captionOpening(passage.healed.text, in: passage.rest) != nil
        guard blocks[index].credit != nil || isBeforeCredit else { return opensCaption }
        return isPhotoStory || opensCaption
            || blocks[index].credit != nil && !blocks[index].hasOpening && blocks.count { $0.kind == .paragraph } > 1
    }

    private mutating func compose(_ block: BlockReading) {
        var passage = block.passage
        let (text, ranges) = passage.remainder
        switch block.kind {
        case .credit: addCredit(of: block)
        case .caption:
            passage.markRest(as: .caption)
            article.photos.append(Photo(caption: text, ranges: ranges))
            addCredit(of: block)
        case .paragraph, .subheading, .note, .item:
            let kind = block.blockKind
            passage.markRest(as: kind.role)
            if !text.isEmpty { article.body.append(Block(kind: kind.block, text: text, ranges: ranges)) }
            if block.credit != nil { addCredit(of: block) }
        }
        marks += passage.marks
    }

    /// Gives a credit to the last picture that has none; a credit without a picture is a picture without a caption.
    private mutating func addCredit(of block: BlockReading) {
        guard let credit = block.credit else { return }
        if article.photos.last?.credit != nil || article.photos.isEmpty { article.photos.append(Photo(caption: "")) }
        let last = article.photos.count - 1
        article.photos[last].credit = credit.text
        article.photos[last].creditRanges = block.passage.sources(of: credit.range)
        article.photos[last].contributors = credit.contributors.map { block.passage.contributor($0) }
    }

    // MARK: What is taken

    private mutating func take(_ readings: [ContributorReading], of passage: Passage) {
        for reading in readings
        where !article.contributors.contains(where: { $0.name == reading.name && $0.role == reading.role }) {
            var contributor = passage.contributor(reading)
            contributor.confidence = fields.confidence(of: reading)
            article.contributors.append(contributor)
        }
    }

    private mutating func take(_ reading: JumpReading, of passage: Passage) {
        switch reading.direction {
        case .onward: article.continuesOn = article.continuesOn ?? passage.reference(reading)
        case .back: article.continuedFrom = article.continuedFrom ?? passage.reference(reading)
        }
    }

    /// The stretches of the page that the rows make up; furniture between them parts them.
    private func ranges(of rows: [Int]) -> [SourceRange] {
        var ranges: [SourceRange] = []
        var first = 0
        for index in rows.indices where index + 1 == rows.count || rows[index + 1] != rows[index] + 1 {
            ranges.append(map.source(from: self.rows[rows[first]], to: self.rows[rows[index]]))
            first = index + 1
        }
        return ranges
    }
}

/// A block after its dateline, bylines, credit and jump line have been taken out.
private struct BlockReading {
    var kind: BlockDraft.Kind
    var passage: Passage
    var credit: CreditReading?
    /// Whether it opens with a dateline or a byline.
    var hasOpening = false

    /// The kind of the block and of its fragments.
    var blockKind: (block: Block.Kind, role: Ledger.Role) {
        switch kind {
        case .subheading: (.subheading, .subheading)
        case .note: (.editorsNote, .editorsNote)
        case .item: (.listItem, .listItem)
        case .paragraph, .caption, .credit: (.paragraph, .paragraph)
        }
    }
}

extension ClosingReading {
    /// Whether it says at the end who sent the story. Where a story from another page ends, that stays in its text as
    /// printed: it is what tells that the whole story is there, from its beginning on the other page to its end.
    fileprivate var isSignature: Bool {
        switch self {
        case .byline, .dateline: true
        default: false
        }
    }

    /// What the ledger calls such a piece.
    fileprivate var role: Ledger.Role {
        switch self {
        case .jump: .jump
        case .byline: .byline
        case .dateline: .dateline
        case .credit: .credit
        case .endMark: .separator
        case .editors: .furniture
        case .pictureNote: .deck
        }
    }
}
