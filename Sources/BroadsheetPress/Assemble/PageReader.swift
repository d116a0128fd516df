import BroadsheetCore

/// Reads one page of a file: labels its rows, assembles them, reads the articles, and writes the ledger.
struct PageReader {
    private let parser: PressPageParser
    private let source: PageSource
    private let decoded: DecodedPage
    private let range: Range<Int>
    private let section: PageDivider.Section
    private let map: PageMap
    private let labelled: LabelledPage
    private let assembler: ArticleAssembler

    /// A reader of the lines of one page, which has this range of the file's text.
    init(
        parser: PressPageParser, source: PageSource, decoded: DecodedPage, lines: [PageLine], range: Range<Int>,
        section: PageDivider.Section
    ) {
        self.parser = parser
        self.source = source
        self.decoded = decoded
        self.range = range
        self.section = section
        map = PageMap(file: source.file, code: section.code ?? source.code, text: decoded.text, lines: lines)
        labelled = parser.labels(of: decoded.text, lines: section.withoutFolios(lines))
        assembler = ArticleAssembler(labels: labelled.labels)
    }

    /// The page with its articles.
    func page() -> ParsedPage {
        var ledger = LedgerBuilder(text: decoded.text, range: range)
        if range.lowerBound == 0 { ledger.place(0..<decoded.markLength, as: .separator) }
        var masthead = Masthead()
        var name = section.name
        for row in assembler.furniture { readFurniture(row, &masthead, &name, &ledger) }
        for line in section.folios {
            let range = map.lines[line - section.lines.lowerBound].range
            ledger.place(range, as: .furniture)
            let folio = FolioReader(parser.fields).folio(decoded.text, in: range)
            masthead.date = masthead.date ?? folio?.date?.calendarDate
        }
        var articles = assembler.drafts.map { draft in
            let reader = ArticleReader(
                draft, id: id(of: draft), rows: labelled.rows, map: map, fields: parser.fields,
                divider: DeckDivider(separation: parser.options.deckSeparation))
            for mark in reader.marks { ledger.place(mark.bytes, as: mark.role, of: mark.article) }
            return reader.article
        }
        let writers = KnownNames(Set(articles.flatMap { $0.allContributors.map(\.name) }))
        for index in articles.indices { findNames(in: &articles[index], known: writers) }
        return ParsedPage(
            page: Page(
                code: map.code, name: name, file: source.file, encoding: decoded.encoding, ledger: ledger.ledger()),
            articles: articles, masthead: masthead, diagnostics: diagnostics(about: articles))
    }

    /// A name for the article until the edition gives it one: where it stands.
    private func id(of draft: ArticleDraft) -> String {
        let start = draft.rows.first.map { labelled.rows[$0].range.lowerBound } ?? range.lowerBound
        return "\(source.file)#\(start)"
    }

    private func readFurniture(
        _ row: Int, _ masthead: inout Masthead, _ name: inout String?, _ ledger: inout LedgerBuilder
    ) {
        for line in labelled.rows[row].lines where !map.lines[line].isBlank {
            let range = map.lines[line].range
            ledger.place(range, as: .furniture)
            let facts = parser.fields.mastheadFacts(decoded.text, in: range)
            masthead.title = masthead.title ?? facts.title.map { decoded.text.string(of: $0) }
            masthead.issue = masthead.issue ?? facts.issue
            masthead.pageCount = masthead.pageCount ?? facts.pageCount
            guard let reading = parser.fields.furnitureLine(decoded.text, in: range) else { continue }
            name = name ?? reading.name
            if masthead.date == nil, let date = reading.date?.calendarDate {
                masthead.date = date
                masthead.dateRange = map.source(range, inLine: line)
            }
        }
    }

    private func findNames(in article: inout Article, known: KnownNames) {
        let decks = article.headline?.decks.map { HealedText(of: decoded.text, at: $0.ranges) } ?? []
        let texts = article.paragraphs(on: decoded.text)
        article.people = parser.people.people(in: decks + texts, known: known)
        article.dates = DateFinder().dates(in: texts, edition: source.date, dateline: article.dateline?.date)
    }

    private func diagnostics(about articles: [Article]) -> [Diagnostic] {
        guard let first = labelled.rows.first else { return [] }
        if !labelled.isChinese {
            return [
                Diagnostic(
                    .warning, code: "unfamiliar-text",
                    "most of this page is not Chinese, so that only its paragraphs were told apart",
                    at: map.location(of: first))
            ]
        }
        if !articles.contains(where: { $0.headline != nil || $0.section != nil }) {
            return [
                Diagnostic(
                    .error, code: "page-without-headline",
                    "no headline was found on this page; check that the file is a newspaper page with its headlines",
                    at: map.location(of: first))
            ]
        }
        return zip(assembler.drafts, articles).compactMap { draft, article in
            // What goes on from another page has its headline there.
            guard article.headline == nil, article.dateline == nil, article.continuedFrom == nil,
                article.kind != .photo,
                let row = draft.rows.first
            else { return nil }
            return Diagnostic(
                .warning, code: "no-headline",
                "an article without a headline begins here; 'broadsheet explain' shows why the text was parted",
                at: map.location(of: labelled.rows[row]))
        }
    }
}

extension Article {
    /// The article's text, block by block and caption by caption.
    func paragraphs(on text: PageText) -> [HealedText] {
        body.map { HealedText(of: text, at: $0.ranges) } + photos.map { HealedText(of: text, at: $0.ranges) }
    }
}
