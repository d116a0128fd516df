import BroadsheetCore

/// What is read of one page.
struct PageReading {
    /// The page; `nil` where it has no words.
    private(set) var page: PageLayout?
    private(set) var diagnostics: [Diagnostic] = []

    init(_ filter: MarkupFilter, file: String) {
        let survey = PageSurvey(MarkupTree(filter), filter.facts)
        let place = FileLocation(path: file)
        func say(_ severity: Diagnostic.Severity, _ code: String, _ message: Diagnostic.Message) {
            diagnostics.append(Diagnostic(severity, code: code, message, at: place))
        }
        if filter.isCut {
            say(
                .warning, "too-much-markup",
                "this page has more than \(MarkupFilter.mostElements) elements; what follows was read without its "
                    + "markup: divide the file")
        }
        if filter.isTextCut {
            say(
                .error, "too-much-text",
                "this page has more than \(MarkupFilter.mostText / 1_048_576) MiB of text; the rest was not read: divide "
                    + "the file")
        }
        let found = Self.rows(of: survey)
        guard !found.rows.isEmpty else {
            say(
                .error, "empty-page",
                "there is no text in this HTML; if a script fetches it, save the page from a browser when it is shown")
            return
        }
        var page = PageLayout(rows: found.rows)
        page.isPart = found.kind != .several
        if found.kind == .list {
            let count = Set(survey.rows.filter { $0.isLink && !$0.address.isEmpty }.map(\.address)).count
            say(
                .note, "page-of-titles",
                "this is the list of a page's articles (\(count) links), whose texts are in files of their own; add "
                    + "those to the sources")
        } else if found.kind == .nothing {
            say(
                .warning, "no-article",
                "no article was found in this HTML, only what belongs to the site; save the page of the article itself")
        }
        let folio = PageFolio.find(in: survey.rows, facts: filter.facts, file: file)
        page.code = folio?.code
        page.name = folio?.name
        page.masthead.title = filter.facts.paper
        let inPath = PlainDate.last(inPath: file)
        page.masthead.date = filter.facts.date ?? found.rows.lazy.compactMap(\.day).first ?? inPath
        if let date = filter.facts.date, let inPath, date != inPath {
            say(
                .note, "date-mismatch",
                "the page's data say that it is of \(date), its path that it is of \(inPath); the page was believed: "
                    + "rename the file or its folder if it is right")
        }
        self.page = page
    }

    private enum Kind {
        case article, several, list, nothing
    }

    private static func rows(of survey: PageSurvey) -> (rows: [MarkedRow], kind: Kind) {
        let furniture = survey.rows.indices.map { MarkedRow(text: survey.rows[$0].text, hint: survey.furniture($0)) }
        let finder = TextFinder(survey)
        if let text = finder.marked, !survey.facts.isPage {
            return (ArticleRows.rows(of: survey, text: text), .article)
        }
        if survey.facts.isPage || survey.facts.hasPageMap { return (furniture, .list) }
        if let rows = ArticleGroups.rows(of: survey) { return (rows, .several) }
        let text = finder.rows
        let scalars = text.map { $0.reduce(0) { survey.mayBeText($1) ? $0 + survey.rows[$1].scalars : $0 } } ?? 0
        if let article = survey.facts.text, article.unicodeScalars.count > scalars * 3 {
            return (furniture + dataRows(article, survey.facts), .article)
        }
        if let text, isIndex(text, of: survey, scalars: scalars) { return (furniture, .nothing) }
        if let text { return (ArticleRows.rows(of: survey, text: text), .article) }
        return (furniture, .nothing)
    }

    /// Whether a text is nothing but what leads to articles: headings that are links, with a few words below each.
    private static func isIndex(_ text: Range<Int>, of survey: PageSurvey, scalars: Int) -> Bool {
        func isLead(_ row: Int) -> Bool { survey.rows[row].level > 0 && survey.rows[row].isLink }
        guard !survey.facts.isArticle, let above = survey.rows[...text.lowerBound].lastIndex(where: { $0.level > 0 }),
            isLead(above)
        else { return false }
        let heads = survey.rows.indices.count(where: isLead)
        return heads > 2 && scalars < heads * 120
    }

    /// The rows of an article that only the page's data hold.
    private static func dataRows(_ text: String, _ facts: PageFacts) -> [MarkedRow] {
        var rows: [MarkedRow] = []
        if let headline = facts.data.headline { rows.append(MarkedRow(text: headline, hint: .heading(level: 1))) }
        if let author = facts.author { rows.append(MarkedRow(text: author, hint: .byline)) }
        let filter = MarkupFilter(Array(text.utf8).flatMap { $0 == 0x0A ? Array("<br>".utf8) : [$0] }, isScript: true)
        return rows + MarkupTree.rows(of: filter).map { MarkedRow(text: $0.text, hint: .text) }
    }
}
