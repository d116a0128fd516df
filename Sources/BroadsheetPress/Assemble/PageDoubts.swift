import BroadsheetCore

/// What looks wrong on a page, at its place. What is wrong in several places alike is reported once, at the first.
struct PageDoubts {
    /// The page with its labels.
    let labelled: LabelledPage
    let map: PageMap
    /// The rows of the articles, in their order.
    let drafts: [ArticleDraft]
    let articles: [Article]
    /// Where bylines are that could not be read.
    let unreadBylines: [Int]
    /// Where articles are signed that were signed before.
    let signatures: [Int]
    /// The words that are known.
    let lexicon: Lexicon
    /// The label of every byte.
    let ledger: Ledger

    /// A start is reported as doubtful below this confidence.
    private static let doubtful = Confidence(hundredths: 60)
    /// So many articles without headlines, one after the other, are a column of news in brief.
    private static let briefs = 3
    /// How many further lines a diagnostic names.
    private static let namedLines = 5

    /// Everything that is to be reported about the page.
    var diagnostics: [Diagnostic] {
        guard let first = labelled.rows.first else { return [] }
        if let doubt = doubtOfPage(from: first) { return [doubt] }
        return [readAcross, noHeadline, headlineOnly, doubtfulStarts, repeatedSignature, unreadByline, unassigned]
            .compactMap { $0 }
    }

    // MARK: The page as a whole

    /// Lines of two columns that were read across, so that a sentence continues in the line after next.
    private var readAcross: Diagnostic? {
        guard let first = labelled.rows.first,
            ReadAcross.isSeen(on: map.text, lines: labelled.lines, lexicon: lexicon)
        else { return nil }
        return Diagnostic(
            .warning, code: "read-across",
            "the lines of this page continue in the line after next: its columns were read across; extract the text "
                + "column by column, as 'pdftotext -raw' does", at: map.location(of: first))
    }

    private func doubtOfPage(from first: Row) -> Diagnostic? {
        let place = map.location(of: first)
        if !labelled.isChinese {
            return Diagnostic(
                .warning, code: "unfamiliar-text",
                "most of this page is \(labelled.isJapanese ? "Japanese" : "not Chinese" as Diagnostic.Message); only its paragraphs were found",
                at: place)
        }
        if let genre = PageGenre.genre(of: labelled) {
            return Diagnostic(
                .warning, code: "no-newspaper-page",
                "this is hardly a newspaper page, it looks like \(genre.words); check that it is the right file",
                at: place)
        }
        // Markup says of every row what it is, and that the page has nothing but links, others have told.
        if articles.isEmpty, labelled.rows.allSatisfy({ $0.markup?.ruling.here == .furniture }) { return nil }
        let hasHead = articles.contains { $0.headline != nil || $0.section != nil || $0.continuedFrom != nil }
        return hasHead
            ? nil
            : Diagnostic(
                .warning, code: "page-without-headline",
                "no headline was found on this page; check that the file is a newspaper page with its headlines",
                at: place)
    }

    // MARK: Articles

    private var noHeadline: Diagnostic? {
        var found: [Row] = []
        var run: [Row] = []
        func endRun() {
            if run.count < Self.briefs { found += run }
            run = []
        }
        for index in articles.indices {
            // What continues from another page has its headline there, and the items of a column need none.
            guard lacksHeadline(articles[index]), !drafts[index].isItem, !drafts[index].isCorrected(on: labelled),
                let row = drafts[index].rows.first
            else {
                endRun()
                continue
            }
            run.append(labelled.rows[row])
        }
        endRun()
        return said(
            "no-headline", of: found,
            "an article without a headline begins here; 'broadsheet explain' shows why the text was split")
    }

    private func lacksHeadline(_ article: Article) -> Bool {
        article.headline == nil && article.dateline == nil && article.continuedFrom == nil && article.kind != .photo
    }

    private var headlineOnly: Diagnostic? {
        said(
            "headline-only", of: firstRows { isHeadlineOnly($0) },
            "this article is nothing but a headline; is its text missing, or is it the heading of what follows?")
    }

    private func isHeadlineOnly(_ article: Article) -> Bool {
        article.headline != nil && article.body.isEmpty && article.photos.isEmpty && article.kind != .index
            && article.continuesOn == nil
    }

    private var doubtfulStarts: Diagnostic? {
        said(
            "doubtful-start", of: firstRows { $0.confidence.map { $0 < Self.doubtful } ?? false },
            "it is not sure that an article begins here; 'broadsheet explain' shows what speaks for it")
    }

    /// The first rows of some of the articles.
    private func firstRows(ofArticles isWanted: (Article) -> Bool) -> [Row] {
        articles.indices.compactMap { index in
            guard isWanted(articles[index]), !drafts[index].isCorrected(on: labelled),
                let row = drafts[index].rows.first
            else {
                return nil
            }
            return labelled.rows[row]
        }
    }

    private var repeatedSignature: Diagnostic? {
        said(
            "repeated-signature", at: signatures.sorted().map { map.location(of: $0) },
            "this article is signed again below another signature; are headlines missing, or is it a column of news in "
                + "brief? Name the column in the parser's option 'sections' to have its items apart")
    }

    private var unreadByline: Diagnostic? {
        said(
            "unread-byline", at: unreadBylines.sorted().map { map.location(of: $0) },
            "this looks like a byline, but not all of it could be read; its words stay in the ledger")
    }

    private var unassigned: Diagnostic? {
        said(
            "unassigned-text",
            at: ledger.fragments.filter { $0.role == .unassigned }.map { map.location(of: $0.bytes.lowerBound) },
            "this text belongs to no article and is not page furniture; it is kept as 'unassigned' in the ledger")
    }

    // MARK: In words

    private func said(_ code: String, of rows: [Row], _ message: Diagnostic.Message) -> Diagnostic? {
        said(code, at: rows.map { map.location(of: $0) }, message)
    }

    private func said(_ code: String, at places: [FileLocation], _ message: Diagnostic.Message) -> Diagnostic? {
        guard let first = places.first else { return nil }
        let others = places.dropFirst().compactMap(\.line)
        var more: Diagnostic.Message = ""
        if !others.isEmpty {
            let named = others.prefix(Self.namedLines).map(String.init).joined(separator: ", ")
            let rest = others.count - Self.namedLines
            more =
                " (also line\(others.count > 1 ? "s" : "") \(named)\(rest > 0 ? " and \(rest) more" : "" as Diagnostic.Message))"
        }
        return Diagnostic(.warning, code: code, "\(message)\(more)", at: first)
    }
}
