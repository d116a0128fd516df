import BroadsheetCore

/// Reads the rows of a draft: decks, dateline, bylines, jump lines, paragraphs, captions and credits.
struct ArticleReader {
    /// The article as far as it is read.
    var article: Article
    /// The label of each part of the page.
    var marks: [Ledger.Fragment] = []
    /// Where bylines are that could not be read.
    var unreadBylines: [Int] = []
    /// Where its paragraphs are signed, each by itself.
    var signatures: [Int] = []
    /// The rows that were decided about anew.
    var repairs: [RepairedRow] = []
    /// What the article says of others on its page.
    var shared = SharedSmallPrint()

    let map: PageMap
    let rows: [Row]
    /// The facts known about each row.
    let evidence: [RowEvidence]
    /// What was read in each.
    private let readings: [RowReadings]
    let fields: FieldReader
    let divider: DeckDivider
    /// The corrections of rows, by their numbers.
    let corrections: [Int: Corrections.Line]
    /// The corrections that cannot be obeyed, and why.
    var impossible: [(row: Int, problem: Diagnostic.Message)] = []
    /// The role that is in a row of its own above the writers.
    var rowsRole: (label: String, role: Contributor.Role)?
    /// Whether those sign it who comment for the paper and are not named: 本报评论员.
    var isComment = false
    /// Whether names that are read are passed over, because those of the row are corrected.
    var ignoresNames = false
    /// Whether it is an item of a column, whose bullet only parts it from the others.
    let isItem: Bool
    var blocks: [BlockReading] = []

    init(
        _ draft: ArticleDraft, id: String, rows: [Row], evidence: [RowEvidence], readings: [RowReadings], map: PageMap,
        fields: FieldReader, divider: DeckDivider, corrections: [Int: Corrections.Line] = [:]
    ) {
        article = Article(id: id)
        self.map = map
        self.rows = rows
        self.evidence = evidence
        self.readings = readings
        self.fields = fields
        self.divider = divider
        self.corrections = corrections
        isItem = draft.isItem
        var draft = Self.withPointsAsDecks(draft, rows: rows, on: map.text)
        repairs = draft.repairs
        readSection(draft.section, isShared: draft.sharesSection)
        readHead(of: draft)
        for (place, row) in draft.bylines.enumerated() {
            rowsRole = place > 0 && draft.bylines[place - 1] == row - 1 ? rowsRole : nil
            if readByline(row) { continue }
            draft.addText(row)
            repairs.append(RepairedRow(row, .bylineWithoutName, .body))
        }
        rowsRole = nil
        for row in draft.jumps { readJump(row, isAboveHead: row < draft.head.first ?? 0) }
        for index in draft.blocks.indices {
            readBlock(draft.blocks[index], isLast: index == draft.blocks.indices.last)
        }
        compose()
        readCartoons()
        article.kind = ArticleKind.kind(of: article, words: fields.lexicon)
        if isComment, article.kind == .report { article.kind = .commentary }
        article.ranges = ranges(of: draft.rows)
        for index in marks.indices { marks[index].article = id }
    }

    /// Whether it is known of a row that none of some small print opens or ends it, and nothing was removed from it since.
    func lacks(_ smallPrint: RowEvidence, _ passage: Passage, ofRow row: Int) -> Bool {
        passage.rest == passage.healed.range && evidence[row].isDisjoint(with: smallPrint)
    }

    /// What was read in a row whose words on the page are these; `nil` for others.
    func readings(ofRow row: Int, in passage: Passage, at range: Range<Int>) -> RowReadings? {
        rows[row].isSingleLine && rows[row].range == range && passage.healed.isOnPage ? readings[row] : nil
    }

    /// The byline or the names that a row is.
    func bylineLine(ofRow row: Int) -> BylineReading? {
        let range = rows[row].range
        return rows[row].isSingleLine && readings[row].isLine
            ? readings[row].byline : fields.bylineLine(map.text, in: range)
    }

    // MARK: What is taken

    mutating func take(_ readings: [ContributorReading], of passage: Passage) {
        if ignoresNames { return }
        for reading in readings
        where !article.contributors.contains(where: { $0.name == reading.name && $0.role == reading.role }) {
            var contributor = passage.contributor(reading)
            if let rowsRole, contributor.label == nil, contributor.role == .author {
                (contributor.label, contributor.role) = rowsRole
            }
            contributor.confidence = fields.confidence(of: reading)
            article.contributors.append(contributor)
        }
    }

    mutating func take(_ reading: JumpReading, of passage: Passage) {
        switch reading.direction {
        case .onward: article.continuesOn = article.continuesOn ?? passage.reference(reading)
        case .back: article.continuedFrom = article.continuedFrom ?? passage.reference(reading)
        }
    }

    /// Takes a row that is small print by its markup, though its words say nobody's name.
    mutating func readMarkedByline(_ row: Int) -> Bool {
        guard rows[row].markup?.hint == .byline else { return false }
        var passage = Passage(of: CollectionOfOne(row), among: rows, on: map)
        passage.markRest(as: .byline)
        marks += passage.marks
        return true
    }

    /// Reads a row in which nothing but small print is; as a rule it names the writers. Says whether it was
    /// understood.
    @discardableResult
    mutating func readSmallPrint(_ row: Int) -> Bool {
        var passage = Passage(of: CollectionOfOne(row), among: rows, on: map)
        let text = passage.healed.text
        let range = text.trimmed(passage.healed.range)
        let readings = readings(ofRow: row, in: passage, at: range)
        let opening = readings?.opening ?? fields.opening(of: text, in: range)
        func byline() -> BylineReading? {
            if let readings, readings.isLine { readings.byline } else { fields.bylineLine(text, in: range) }
        }
        if let role = fields.bylines.roleAlone(text, in: range) {
            rowsRole = role
            isComment = isComment || role.role == .commentator
            passage.markRest(as: .byline)
            marks += passage.marks
            return true
        }
        let trailer = fields.trailerLine(text, in: range)
        if let trailer, !trailer.kinds.isDisjoint(with: [.origin, .checker, .editor]),
            takeTrailer(trailer, of: passage)
        {
            // Every label of the line was read.
        } else if let dateline = opening.dateline, opening.end == range.upperBound {
            take(dateline, of: passage)
            for byline in opening.bylines { take(byline.contributors, of: passage) }
        } else if let origin = fields.datelines.origin(text, in: range) {
            take(origin, of: passage)
        } else if let found = fields.datelineWithWriters(text, in: range) {
            take(found.dateline, of: passage)
            // As a byline the row also says whose reporters they are.
            let byline = byline()?.contributors ?? []
            take(byline.count >= found.contributors.count ? byline : found.contributors, of: passage)
        } else if let reading = byline() {
            take(reading.contributors, of: passage)
        } else if fields.jumpLine(text, in: range) != nil {
            readJump(row)
            return true
        } else {
            let writers = fields.doubtfulByline(text, in: range)
            if writers.isEmpty {
                guard let trailer, takeTrailer(trailer, of: passage) else { return false }
            }
            take(writers, of: passage)
        }
        passage.markRest(as: .byline)
        marks += passage.marks
        return true
    }

    /// Reads a row that is a jump line. Above the headline 紧接第一版 says where the story comes from.
    mutating func readJump(_ row: Int, isAboveHead: Bool = false) {
        var passage = Passage(of: CollectionOfOne(row), among: rows, on: map)
        let text = passage.healed.text
        let range = text.trimmed(passage.healed.range)
        if var reading = fields.jumpLine(text, in: range) {
            if isAboveHead, fields.pointsBothWays(text, in: range) { reading.direction = .back }
            take(reading, of: passage)
        }
        passage.markRest(as: .jump)
        marks += passage.marks
    }

    /// Takes a dateline where the article has none; one for a whole column is also the others'.
    mutating func take(_ reading: DatelineReading, of passage: Passage, replacing: Bool = false) {
        let dateline = passage.dateline(reading)
        if reading.reach != .one { shared.dateline = (dateline, reading.reach) }
        if replacing || article.dateline == nil { article.dateline = dateline }
    }

    /// The stretches of the page that the rows make up; furniture between them parts them.
    func ranges(of rows: [Int]) -> [SourceRange] {
        var ranges: [SourceRange] = []
        var first = 0
        for index in rows.indices where index + 1 == rows.count || rows[index + 1] != rows[index] + 1 {
            ranges.append(map.source(from: self.rows[rows[first]], to: self.rows[rows[index]]))
            first = index + 1
        }
        return ranges
    }
}
