import BroadsheetCore

/// Reads one page of a file: labels its rows, assembles them, reads the articles, and writes the ledger.
struct PageReader {
    let parser: PressPageParser
    let source: PageSource
    let decoded: DecodedPage
    private let range: Range<Int>
    let section: PageDivider.Section
    private let map: PageMap
    let labelled: LabelledPage
    private let evidence: [RowEvidence]
    private let drafts: [ArticleDraft]
    private let furniture: [Int]
    private let furnitureRepairs: [RepairedRow]
    private let corrections: PageCorrections?
    private let idleEnds: [Int]
    private let geometry: RowGeometry?

    /// A reader of the lines of one page, which has this range of the file's text.
    init(
        parser: PressPageParser, source: PageSource, decoded: DecodedPage, lines: [PageLine], range: Range<Int>,
        section: PageDivider.Section, geometry: RowGeometry? = nil, corrections: PageCorrections? = nil
    ) {
        self.parser = parser
        self.source = source
        self.decoded = decoded
        self.range = range
        self.section = section
        self.corrections = corrections
        self.geometry = geometry
        let code = corrections?.facts.pageCode ?? section.code ?? source.code
        map = PageMap(file: source.file, code: code, decoded: decoded, lines: lines)
        labelled = parser.labels(
            of: decoded.text, lines: section.withoutFolios(lines), geometry: geometry,
            corrected: corrections?.lines ?? [:])
        evidence = Self.evidence(labelled, on: map)
        let assembler = ArticleAssembler(
            labels: labelled.labels, corrections: labelled.corrections, of: labelled.rows)
        let divider = ItemDivider(rows: labelled.rows, map: map, fields: parser.fields)
        let sections = LoneSections(rows: labelled.rows, map: map, fields: parser.fields)
        let heads = CaptionHeads(rows: labelled.rows, map: map, fields: parser.fields)
        let parted = assembler.drafts.flatMap { heads.drafts(of: $0) }
        let captions = TopCaptions(rows: labelled.rows, map: map, fields: parser.fields)
        drafts = captions.mended(sections.mended(parted)).flatMap { divider.drafts(of: $0) }
        furniture = assembler.furniture
        furnitureRepairs = assembler.repairs
        idleEnds = assembler.idleEnds
    }

    /// The facts known about the rows. Of a row around a folio all may be found, for the folio is read with it.
    private static func evidence(_ labelled: LabelledPage, on map: PageMap) -> [RowEvidence] {
        zip(labelled.rows, labelled.evidence).map { row, evidence in
            let isWhole = row.isSingleLine || row.lines.allSatisfy { labelled.lines[$0].range == map.lines[$0].range }
            return isWhole ? evidence : RowEvidence(rawValue: .max)
        }
    }

    /// The stretch of the file's text that the page has, its original's bytes.
    var bytes: Range<Int> { FoldedPage(decoded: decoded, map: map, range: range).bytes }

    /// The page as it is labelled without its corrections; `nil` where it has none.
    var uncorrected: LabelledPage? {
        guard let lines = corrections?.lines, !lines.isEmpty else { return nil }
        return parser.labels(
            of: decoded.text, lines: labelled.lines, geometry: geometry,
            corrected: lines.mapValues { Corrections.Line(line: $0.line, begins: $0.begins) })
    }

    /// The page with its articles.
    func page() -> ParsedPage { reading().page }

    /// The page with its articles, and the rows that were decided about anew on the way to them.
    func reading() -> (page: ParsedPage, repairs: [RepairedRow]) {
        var ledger = LedgerBuilder(text: decoded.text, range: range)
        if range.lowerBound == 0 { ledger.place(0..<decoded.markLength, as: .separator) }
        var masthead = Masthead()
        var house: String?
        var name = corrections?.facts.pageName ?? section.name
        for row in furniture { readFurniture(row, &masthead, &house, &name, &ledger) }
        for line in section.folios {
            let range = map.lines[line - section.lines.lowerBound].range
            ledger.place(range, as: .furniture)
            let date =
                FolioReader(parser.fields).folio(decoded.text, in: range)?.date
                ?? parser.fields.furnitureLine(decoded.text, in: range)?.date
            take(date, at: range, inLine: line - section.lines.lowerBound, into: &masthead)
            takeFacts(in: range, into: &masthead, &house)
        }
        for row in drafts.flatMap(\.bylines) {
            let range = labelled.rows[row].range
            take(
                parser.fields.publishingTime(decoded.text, in: range)?.date, at: range,
                inLine: labelled.rows[row].lines.lowerBound, into: &masthead)
        }
        masthead.title = masthead.title ?? house
        if let date = corrections?.facts.date { (masthead.date, masthead.dateRange) = (date, nil) }
        var unreadBylines: [Int] = []
        var signatures: [Int] = []
        var shared: [SharedSmallPrint] = []
        var repairs = furnitureRepairs
        var impossible: [(row: Int, problem: Diagnostic.Message)] = idleEnds.map {
            ($0, "no article has the line, so none ends with it")
        }
        var articles = drafts.enumerated().map { index, draft in
            let reader = ArticleReader(
                draft, id: id(of: draft), rows: labelled.rows, evidence: evidence, readings: labelled.readings,
                map: map,
                fields: parser.fields, divider: DeckDivider(separation: parser.options.deckSeparation),
                corrections: labelled.corrections)
            for mark in reader.marks { ledger.place(mark.bytes, as: mark.role, of: mark.article) }
            unreadBylines += reader.unreadBylines
            signatures += reader.signatures.dropFirst()
            repairs += reader.repairs
            impossible += reader.impossible
            var article = reader.article
            // Where the page begins, an article does.
            if index > 0, !draft.sharesSection, !draft.isCorrected(on: labelled) {
                article.confidence = confidence(of: draft)
            }
            shared.append(reader.shared)
            return article
        }
        SharedSmallPrint.spread(shared, over: &articles)
        let writers = KnownNames(Set(articles.flatMap { $0.allContributors.map(\.name) }))
        for index in articles.indices { findNames(in: &articles[index], known: writers) }
        let tiles = ledger.ledger()
        let doubts = PageDoubts(
            labelled: labelled, map: map, drafts: drafts, articles: articles, unreadBylines: unreadBylines,
            signatures: signatures, lexicon: parser.fields.lexicon,
            ledger: tiles)
        let unmet = UnmetCorrections(
            labelled: labelled, map: map, drafts: drafts, repairs: repairs, impossible: impossible)
        var page = ParsedPage(
            page: Page(code: map.code, name: name, file: source.file, encoding: decoded.encoding, ledger: tiles),
            articles: articles, masthead: masthead, diagnostics: unmet.diagnostics + doubts.diagnostics)
        page.page.corrections = corrections?.use
        return (FoldedPage(decoded: decoded, map: map, range: range).original(page), repairs)
    }

    /// How sure it is that an article begins with a draft's first row.
    private func confidence(of draft: ArticleDraft) -> Confidence? {
        guard labelled.isChinese, let row = draft.head.first ?? draft.blocks.first?.rows.first,
            let place = labelled.place(ofRow: row)
        else { return nil }
        return StartConfidence.confidence(margin: max(0, labelled.path.startMargin(of: place)))
    }

    /// A name for the article until the edition gives it one: where it is.
    private func id(of draft: ArticleDraft) -> String {
        let start = draft.rows.first.map { labelled.rows[$0].range.lowerBound } ?? range.lowerBound
        return "\(source.file)#\(start)"
    }

    private func readFurniture(
        _ row: Int, _ masthead: inout Masthead, _ house: inout String?, _ name: inout String?,
        _ ledger: inout LedgerBuilder
    ) {
        for line in labelled.rows[row].lines where !map.lines[line].isBlank {
            let range = map.lines[line].range
            ledger.place(range, as: .furniture)
            if labelled.rows[row].markup?.hint == .navigation { continue }
            takeFacts(in: range, into: &masthead, &house)
            guard let reading = parser.fields.furnitureLine(decoded.text, in: range) else { continue }
            name = name ?? reading.name
            take(reading.date, at: range, inLine: line, into: &masthead)
        }
    }

    /// Takes what a line of the page's own says of the edition besides its date.
    private func takeFacts(in range: Range<Int>, into masthead: inout Masthead, _ house: inout String?) {
        let facts = parser.fields.mastheadFacts(decoded.text, in: range)
        masthead.title = masthead.title ?? facts.title
        house = house ?? facts.house
        masthead.issue = masthead.issue ?? facts.issue
        masthead.pageCount = masthead.pageCount ?? facts.pageCount
    }

    private func take(_ date: PartialDate?, at range: Range<Int>, inLine line: Int, into masthead: inout Masthead) {
        guard masthead.date == nil, let date = date?.calendarDate else { return }
        masthead.date = date
        masthead.dateRange = map.source(range, inLine: line)
    }

    private func findNames(in article: inout Article, known: KnownNames) {
        let decks = article.headline?.decks.map { HealedText(of: decoded.text, at: $0.ranges) } ?? []
        let texts = article.paragraphs(on: decoded.text)
        article.people = parser.people.people(in: decks + texts, known: known)
        article.dates = DateFinder().dates(
            in: texts, edition: corrections?.facts.date ?? source.date, dateline: article.dateline?.date)
    }
}

extension Article {
    /// The article's text, block by block and caption by caption.
    func paragraphs(on text: PageText) -> [HealedText] {
        body.map { HealedText(of: text, at: $0.ranges) } + photos.map { HealedText(of: text, at: $0.ranges) }
    }
}
