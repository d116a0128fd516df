import BroadsheetCore

/// A file of pages before they are read: its text, its lines, and its pages.
struct FileReading: Sendable {
    /// The text, decoded and folded.
    let decoded: DecodedPage
    let lines: [PageLine]
    /// The corrections, each at its line.
    let corrections: FileCorrections
    let sheets: PageSheets
    /// What is to be reported about the bytes.
    let faults: [Diagnostic]
    /// The page without articles that stands for bytes that are not a page; `nil` for others.
    let unreadable: ParsedPage?
}

/// A page with the product of each stage.
struct PageReading: Sendable {
    let sheet: PageSheet
    let labelled: LabelledPage
    let drafted: DraftedPage
    let read: ReadPage

    /// The page as it is handed out, with the places of the file.
    var page: ParsedPage { sheet.original.original(read.page) }
}

/// The stages in order. Parsing, explaining, measuring and fitting all read by these functions.
extension PressPageParser {
    /// Bytes → text → lines → pages.
    func open(_ source: PageSource) -> FileReading {
        let decoded = decoder(of: source).decode(source.bytes)
        let lines = LineScanner.lines(of: decoded.text, from: decoded.markLength)
        let unread = UnreadablePage(source: source, decoded: decoded, lines: lines)
        let unreadable = unread.page
        let corrections = FileCorrections(of: source, on: decoded, lines: lines, words: style.lexicon)
        let sheets = PageSheets(
            of: source, decoded: decoded, lines: unreadable == nil ? lines : [], fields: style.fields, corrections)
        return FileReading(
            decoded: decoded, lines: lines, corrections: corrections, sheets: sheets, faults: unread.faults,
            unreadable: unreadable)
    }

    /// Makes the text of a source.
    func decoder(of source: PageSource) -> PageDecoder {
        PageDecoder(encoding: source.encoding ?? options.encoding, words: style.lexicon)
    }

    /// Lines → rows with their cues.
    func rows(of sheet: PageSheet) -> PageRows { sheet.rows(by: style.fields) }

    /// Rows → labels, by rules and weights.
    func labels(of rows: PageRows) -> LabelledPage { LabelledPage(rows, style: style) }

    /// Labels → drafts of articles, by repairs.
    func drafts(of labelled: LabelledPage, on sheet: PageSheet) -> DraftedPage {
        DraftedPage(labelled, on: sheet.map, fields: style.fields)
    }

    /// Drafts → articles with their fields, persons, days, and the ledger.
    func articles(of drafted: DraftedPage, on sheet: PageSheet) -> ReadPage {
        ReadPage(drafted, on: sheet, style: style, decks: options.deckSeparation)
    }

    /// A page, all stages one after the other.
    func read(_ sheet: PageSheet) -> PageReading {
        let labelled = labels(of: rows(of: sheet))
        let drafted = drafts(of: labelled, on: sheet)
        let read = articles(of: drafted, on: sheet)
        return PageReading(sheet: sheet, labelled: labelled, drafted: drafted, read: read)
    }
}
