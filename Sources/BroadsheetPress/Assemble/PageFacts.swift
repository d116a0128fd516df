import BroadsheetCore

/// What a page says of itself and of its edition: its name, date, title, issue, number of pages.
struct PageFacts: Sendable {
    /// What it says of the edition.
    private(set) var masthead = Masthead()
    private(set) var name: String?
    /// The house that publishes the paper, for a paper that is not named.
    private var house: String?

    private let sheet: PageSheet
    private let fields: FieldReader

    /// Reads the furniture of a page, its folios, and the times of publishing among its bylines; what belongs to the
    /// page is placed in its ledger.
    init(of page: DraftedPage, on sheet: PageSheet, fields: FieldReader, placing ledger: inout LedgerWriter) {
        self.sheet = sheet
        self.fields = fields
        name = sheet.corrections?.facts.pageName ?? sheet.section.name
        for row in page.furniture { readFurniture(page.labelled.rows[row], &ledger) }
        for line in sheet.section.folios { readFolio(line - sheet.section.lines.lowerBound, &ledger) }
        for row in page.drafts.flatMap(\.bylines).lazy.map({ page.labelled.rows[$0] }) {
            let date = fields.publishingTime(sheet.decoded.text, in: row.range)?.date
            take(date, at: row.range, inLine: row.lines.lowerBound)
        }
        masthead.title = masthead.title ?? house
        if let date = sheet.corrections?.facts.date { (masthead.date, masthead.dateRange) = (date, nil) }
    }

    private mutating func readFurniture(_ row: Row, _ ledger: inout LedgerWriter) {
        for line in row.lines where !sheet.map.lines[line].isBlank {
            let range = sheet.map.lines[line].range
            ledger.place(range, as: .furniture)
            if row.markup?.hint == .navigation { continue }
            takeFacts(in: range)
            guard let reading = fields.furnitureLine(sheet.decoded.text, in: range) else { continue }
            name = name ?? reading.name
            take(reading.date, at: range, inLine: line)
        }
    }

    private mutating func readFolio(_ line: Int, _ ledger: inout LedgerWriter) {
        let range = sheet.map.lines[line].range
        ledger.place(range, as: .furniture)
        let text = sheet.decoded.text
        let date =
            FolioReader(fields).folio(text, in: range)?.date ?? fields.furnitureLine(text, in: range)?.date
        take(date, at: range, inLine: line)
        takeFacts(in: range)
    }

    /// Takes what a line of the page's own says of the edition besides its date.
    private mutating func takeFacts(in range: Range<Int>) {
        let facts = fields.mastheadFacts(sheet.decoded.text, in: range)
        masthead.title = masthead.title ?? facts.title
        house = house ?? facts.house
        masthead.issue = masthead.issue ?? facts.issue
        masthead.pageCount = masthead.pageCount ?? facts.pageCount
    }

    private mutating func take(_ date: PartialDate?, at range: Range<Int>, inLine line: Int) {
        guard masthead.date == nil, let date = date?.calendarDate else { return }
        masthead.date = date
        masthead.dateRange = sheet.map.source(range, inLine: line)
    }
}
