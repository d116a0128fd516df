import BroadsheetCore

/// A page whose articles are read: their fields as ranges and words, who and which days they name, and what every byte
/// of the page was treated as.
struct ReadPage: Sendable {
    /// The page with its articles, in places of the text that was read.
    let page: ParsedPage
    /// The rows that were decided about anew on the way to them.
    let repairs: [RepairedRow]

    /// Reads the drafts of a page.
    ///
    /// - Parameters:
    ///   - drafted: The drafts.
    ///   - sheet: The page that they were made of.
    ///   - style: The words.
    ///   - decks: What parts the decks of a headline.
    init(_ drafted: DraftedPage, on sheet: PageSheet, style: PressStyle, decks: PressOptions.DeckSeparation) {
        let labelled = drafted.labelled
        var ledger = LedgerWriter(of: sheet.range)
        if sheet.range.lowerBound == 0 { ledger.place(0..<sheet.decoded.markLength, as: .separator) }
        let facts = PageFacts(of: drafted, on: sheet, fields: style.fields, placing: &ledger)
        var unreadBylines: [Int] = []
        var signatures: [Int] = []
        var shared: [SharedSmallPrint] = []
        var repairs = drafted.repairs
        var impossible: [(row: Int, problem: Diagnostic.Message)] = drafted.idleEnds.map {
            ($0, "no article has the line, so none ends with it")
        }
        let evidence = drafted.evidence
        var articles = drafted.drafts.enumerated().map { index, draft in
            if Task.isCancelled { return Article(id: Self.id(of: draft, on: labelled, sheet)) }
            let reader = ArticleReader(
                draft, id: Self.id(of: draft, on: labelled, sheet), rows: labelled.rows, evidence: evidence,
                readings: labelled.readings, map: sheet.map, fields: style.fields,
                divider: DeckDivider(separation: decks), corrections: labelled.corrections)
            for mark in reader.marks { ledger.place(mark.bytes, as: mark.role, of: mark.article) }
            unreadBylines += reader.unreadBylines
            signatures += reader.signatures.dropFirst()
            repairs += reader.repairs
            impossible += reader.impossible
            var article = reader.article
            // Where the page begins, an article does.
            if index > 0, !draft.sharesSection, !draft.isCorrected(on: labelled) {
                article.confidence = drafted.confidence(of: draft)
            }
            shared.append(reader.shared)
            return article
        }
        SharedSmallPrint.spread(shared, over: &articles)
        let writers = KnownNames(Set(articles.flatMap { $0.allContributors.map(\.name) }))
        for index in articles.indices { Self.findMentions(in: &articles[index], knowing: writers, on: sheet, style) }
        ledger.raiseFirst()
        let tiles = ledger.ledger(trimming: sheet.decoded.text.trimmed)
        let doubts = PageDoubts(
            labelled: labelled, map: sheet.map, drafts: drafted.drafts, articles: articles,
            unreadBylines: unreadBylines, signatures: signatures, lexicon: style.lexicon, ledger: tiles)
        let unmet = UnmetCorrections(
            labelled: labelled, map: sheet.map, drafts: drafted.drafts, repairs: repairs, impossible: impossible)
        var page = ParsedPage(
            page: Page(
                code: sheet.map.code, name: facts.name, file: sheet.source.file, encoding: sheet.decoded.encoding,
                ledger: tiles),
            articles: articles, masthead: facts.masthead, diagnostics: unmet.diagnostics + doubts.diagnostics)
        page.page.corrections = sheet.corrections?.use
        self.page = page
        self.repairs = repairs
    }

    /// A name for the article until the edition gives it one: where it is.
    private static func id(of draft: ArticleDraft, on labelled: LabelledPage, _ sheet: PageSheet) -> String {
        let start = draft.rows.first.map { labelled.rows[$0].range.lowerBound } ?? sheet.range.lowerBound
        return "\(sheet.source.file)#\(start)"
    }

    /// Finds the persons and the days that an article names.
    private static func findMentions(
        in article: inout Article, knowing writers: KnownNames, on sheet: PageSheet, _ style: PressStyle
    ) {
        let text = sheet.decoded.text
        let decks = article.headline?.decks.map { HealedText(of: text, at: $0.ranges) } ?? []
        let texts = article.paragraphs(on: text)
        article.people = style.people.people(in: decks + texts, known: writers)
        article.dates = style.dates.dates(
            in: texts, edition: sheet.corrections?.facts.date ?? sheet.source.date, dateline: article.dateline?.date)
    }
}

extension Article {
    /// The article's text, block by block and caption by caption.
    func paragraphs(on text: PageText) -> [HealedText] {
        body.map { HealedText(of: text, at: $0.ranges) } + photos.map { HealedText(of: text, at: $0.ranges) }
    }
}
