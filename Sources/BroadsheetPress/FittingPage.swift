import BroadsheetCore

/// A page as the fitting of the weights sees it: its rows with their features.
///
/// For the package in `Fitting/` alone; no promise is made about it.
@_spi(Fitting) public struct FittingPage: Sendable {
    /// A row of the page.
    public struct Row: Sendable {
        /// The first and the last line of the page that it is made of.
        public let lines: ClosedRange<Int>
        /// The numbers of its features.
        public let features: [Int32]
        /// The labels that the rules leave it, as bits.
        public let possible: UInt32
        /// The names of what the field readers found in it.
        public let evidence: Set<String>
        /// Its scalars without white space.
        public let scalars: Int
        /// Whether it ends as a sentence does.
        public let endsSentence: Bool
        /// Whether it ends with a word, not with a comma, a colon or a dash.
        public let endsOpenly: Bool
        /// The label that the parser gives it under the page's corrections; `nil` where the page has none.
        public let label: LineLabel?
        /// Whether a correction says that label.
        public let isCorrected: Bool
    }

    /// The rows of the page, in reading order.
    public let rows: [Row]
    /// Diagnostics about the page's corrections.
    public let diagnostics: [Diagnostic]

    /// How many features there are.
    public static var featureCount: Int { FeatureSpace.standard.count }

    /// The name of a feature in the table of weights.
    public static func name(of feature: Int) -> String { FeatureSpace.standard.name(of: feature) }

    /// The name of a feature's family.
    public static func family(of feature: Int) -> String {
        String(name(of: feature).prefix { $0 != "=" })
    }

    /// The labels that no row has after one with a label, as bits.
    public static func forbiddenSteps(from label: LineLabel) -> UInt32 {
        StepRule.all.filter { $0.first.contains(label) }.reduce(0) { $0 | UInt32($1.second.rawValue) }
    }

    /// The rows of a page's bytes; one begins at each of its corrections.
    public init(bytes: [UInt8], corrections: Corrections? = nil) {
        var source = PageSource(file: corrections?.page ?? "page", bytes: bytes)
        source.corrections = corrections
        let parser = PressPageParser()
        let (file, sheet) = parser.onePage(of: source)
        let rows = parser.rows(of: sheet)
        diagnostics = file.corrections.diagnostics
        let unfitted = parser.style.with(.unfitted)
        let labelled = LabelledPage(sheet.uncorrectedRows(by: unfitted.fields) ?? rows, style: unfitted)
        let read = corrections.map { _ in parser.labels(of: rows) }
        self.rows = labelled.chained.indices.map { index in
            let number = labelled.chained[index]
            let row = labelled.rows[number]
            var features: [Int32] = []
            labelled.features.append(of: index, to: &features)
            let evidence = labelled.features.evidence[index]
            return Row(
                lines: labelled.lines[row.lines.lowerBound].number...labelled.lines[row.lines.upperBound - 1].number,
                features: features, possible: labelled.possibleLabels(ofPlace: index),
                evidence: Set(
                    RowEvidence.names.indices.filter { evidence.rawValue >> $0 & 1 == 1 }.map { RowEvidence.names[$0] }),
                scalars: row.sketch.scalars, endsSentence: row.sketch.endsSentence,
                endsOpenly: ![.comma, .colon, .dash].contains(row.sketch.ending),
                label: read?.labels[number], isCorrected: read?.corrections[number]?.label != nil)
        }
    }
}

extension PressPageParser {
    /// A file as one page, whatever folios are in it.
    func onePage(of source: PageSource) -> (file: FileReading, sheet: PageSheet) {
        let file = open(source)
        let lines = file.lines
        let sheet = PageSheet(
            of: source, decoded: file.decoded, lines: lines, range: file.decoded.text.range,
            section: PageDivider.Section(lines: lines.indices),
            corrections: file.corrections.page(0, of: 1, lines: lines.indices))
        return (file, sheet)
    }
}
