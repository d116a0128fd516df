import BroadsheetCore

/// The stages of parsing one by one, each with what the one before it has made at hand.
///
/// For the package in `Benchmarks/` alone; no promise is made about it.
@_spi(Benchmarks) public struct ParseStages: Sendable {
    /// A stage of parsing whose time can be measured.
    public enum Stage: String, Sendable, CaseIterable {
        case decode, lines, rows, cues, features, labels, drafts, articles, people, dates, connect
    }

    private let parser: PressPageParser
    private let source: PageSource
    private let file: FileReading
    private let sheet: PageSheet
    private let rows: PageRows
    private let labelled: LabelledPage
    private let drafted: DraftedPage
    private let pages: [ParsedPage]

    /// The stages of a parser on a source; of several pages the first is measured.
    public init(_ parser: PressPageParser, on source: PageSource) {
        self.parser = parser
        self.source = source
        file = parser.open(source)
        sheet = file.sheets[0]
        rows = parser.rows(of: sheet)
        labelled = parser.labels(of: rows)
        drafted = parser.drafts(of: labelled, on: sheet)
        pages = parser.parse(source)
    }

    /// Runs one stage; `lines` decodes as well, `cues` makes the rows, `labels` the features, and `articles` finds people
    /// and dates.
    ///
    /// - Returns: How much it has made, so that nothing of it is left out.
    public func run(_ stage: Stage) -> Int {
        switch stage {
        case .decode:
            return parser.decoder(of: source).decode(source.bytes).faults.count
        case .lines:
            return parser.open(source).sheets.count
        case .rows:
            return PageRows.joined(rows.lines, of: rows.text, reader: parser.style.fields).count
        case .cues:
            return parser.rows(of: sheet).rows.count
        case .features:
            return RowFeatures(of: rows.text, rows: rows.rows, evidence: rows.evidence).kinds.count
        case .labels:
            return parser.labels(of: rows).labels.count
        case .drafts:
            return parser.drafts(of: labelled, on: sheet).drafts.count
        case .articles:
            return parser.articles(of: drafted, on: sheet).page.articles.count
        case .people:
            return count { parser.style.people.people(in: $0).count }
        case .dates:
            return count { parser.style.dates.dates(in: $0).count }
        case .connect:
            var pages = pages
            var info = Edition.Info()
            return parser.connect(&pages, of: &info).count
        }
    }

    /// What something finds in the texts of all articles.
    private func count(_ found: ([HealedText]) -> Int) -> Int {
        pages.reduce(0) { sum, page in
            sum + page.articles.reduce(0) { $0 + found($1.paragraphs(on: file.decoded.text)) }
        }
    }
}
