import BroadsheetCore

/// The stages of parsing one by one, each with what the one before it has made at hand.
///
/// For the package in `Benchmarks/` alone; no promise is made about it.
@_spi(Benchmarks) public struct ParseStages: Sendable {
    /// A stage of parsing whose time can be measured.
    public enum Stage: String, Sendable, CaseIterable {
        case decode, lines, rows, evidence, features, labels, articles, people, dates, connect
    }

    private let parser: PressPageParser
    private let source: PageSource
    private let decoded: DecodedPage
    private let lines: [PageLine]
    private let rows: [Row]
    private let evidence: [RowEvidence]
    private let pages: [ParsedPage]

    /// The stages of a parser on a source of one page.
    public init(_ parser: PressPageParser, on source: PageSource) {
        self.parser = parser
        self.source = source
        decoded = PageDecoder(encoding: source.encoding ?? parser.options.encoding).decode(source.bytes)
        lines = LineScanner.lines(of: decoded.text, from: decoded.markLength)
        let labelled = parser.labels(of: decoded.text, lines: lines)
        rows = labelled.rows
        evidence = Self.evidence(of: labelled.rows, on: decoded.text, lines: lines, reader: parser.fields)
        pages = parser.parse(source)
    }

    /// Runs one stage; `labels` runs those from `rows` on as well, and `articles` all but `connect`.
    ///
    /// - Returns: How much it has made, so that nothing of it is left out.
    public func run(_ stage: Stage) -> Int {
        switch stage {
        case .decode:
            return PageDecoder(encoding: source.encoding ?? parser.options.encoding).decode(source.bytes).faults.count
        case .lines:
            let lines = LineScanner.lines(of: decoded.text, from: decoded.markLength)
            return PageDivider.sections(of: decoded.text, lines: lines, fields: parser.fields).count
        case .rows:
            return LabelledPage.rows(of: decoded.text, lines: lines, reader: parser.fields).count
        case .evidence:
            return Self.evidence(of: rows, on: decoded.text, lines: lines, reader: parser.fields).count
        case .features:
            return RowFeatures(of: decoded.text, rows: rows, evidence: evidence).kinds.count
        case .labels:
            return parser.labels(of: decoded.text, lines: lines).labels.count
        case .articles:
            return parser.parse(source).count
        case .people:
            return count { parser.people.people(in: $0).count }
        case .dates:
            return count { DateFinder().dates(in: $0).count }
        case .connect:
            var pages = pages
            var info = Edition.Info()
            return parser.connect(&pages, of: &info).count
        }
    }

    private static func evidence(
        of rows: [Row], on text: PageText, lines: [PageLine], reader: FieldReader
    ) -> [RowEvidence] {
        rows.map { RowEvidence.read($0, on: text, lines: lines, reader: reader).evidence }
    }

    /// What something finds in the texts of all articles.
    private func count(_ found: ([HealedText]) -> Int) -> Int {
        pages.reduce(0) { sum, page in
            sum + page.articles.reduce(0) { $0 + found($1.paragraphs(on: decoded.text)) }
        }
    }
}
