/// How a page was read, row by row, and what was read from it: all that a proof sheet shows of a page beside its ledger.
///
/// A ``Page`` has one where somebody asked for it (``PageSource/needsProof``) and its parser knows rows. It is about three
/// times as large as the page.
public struct PageProof: Sendable, Hashable {
    /// The rows of the page in order; blank lines are in none.
    public var rows: [Row]
    /// The articles that have text on the page; ``ParsedEdition`` fills them in.
    public var articles: [Article] = []
    /// The diagnostics about the page and its corrections; ``ParsedEdition`` fills it in.
    public var diagnostics: [Diagnostic] = []
    /// The corrections with which the page was read.
    public var corrections: Corrections?
    /// The page as it is laid out, where its file gives the layout; `nil` otherwise.
    public var sheet: Sheet?

    /// A proof from its rows.
    public init(rows: [Row] = []) {
        self.rows = rows
    }

    /// A line of the page, or several that a narrow column broke, with what it was treated as.
    public struct Row: Sendable, Hashable {
        /// The lines, counted from 1.
        public var lines: ClosedRange<Int>
        /// The bytes of the page's UTF-8 text.
        public var bytes: Range<Int>
        /// The words.
        public var text: String
        /// The label of the row, such as `headline`.
        public var label: String
        /// The second-best label.
        public var runnerUp: String
        /// By how much the label won over the runner-up, in hundredths of a natural logarithm of odds.
        public var margin: Int
        /// How sure it is that an article begins here; `nil` where none does, or where there is no doubt.
        public var confidence: Confidence?
        /// The rule or repair that decided, by its name, or `correction`; `nil` where the weights of the features did.
        public var decision: String?
        /// The features that weighed most, the heaviest first.
        public var reasons: [Reason] = []
        /// Where its words are on the page, column by column; empty where the file does not say it.
        public var boxes: [PageBox] = []

        /// A row from its parts.
        public init(
            lines: ClosedRange<Int>, bytes: Range<Int>, text: String, label: String, runnerUp: String, margin: Int,
            confidence: Confidence? = nil, decision: String? = nil
        ) {
            self.lines = lines
            self.bytes = bytes
            self.text = text
            self.label = label
            self.runnerUp = runnerUp
            self.margin = margin
            self.confidence = confidence
            self.decision = decision
        }
    }

    /// A page as it is laid out. Numbers are in hundredths of the file's unit, from the page's top left corner.
    public struct Sheet: Sendable, Hashable {
        /// The page's width, above 0.
        public var width: Int
        /// The page's height, above 0.
        public var height: Int
        /// The lines as the file has them.
        public var lines: [Line]

        /// A page from its parts; `nil` where it has no size.
        public init?(width: Int, height: Int, lines: [Line] = []) {
            guard width > 0, height > 0 else { return nil }
            self.width = width
            self.height = height
            self.lines = lines
        }

        /// A line at its place.
        public struct Line: Sendable, Hashable {
            /// The words.
            public var text: String
            /// Where they are.
            public var box: LayoutBox
            /// Whether its characters are one below the other.
            public var isVertical: Bool

            /// A line from its parts.
            public init(_ text: String, box: LayoutBox, isVertical: Bool = false) {
                self.text = text
                self.box = box
                self.isVertical = isVertical
            }
        }
    }

    /// A feature of a row and what it weighed.
    public struct Reason: Sendable, Hashable {
        /// The name of the feature with its answer, such as `length=whole`.
        public var feature: String
        /// What it weighed for the label and against the runner-up, in hundredths of a natural logarithm of odds.
        public var weight: Int

        /// A reason from its parts.
        public init(feature: String, weight: Int) {
            self.feature = feature
            self.weight = weight
        }
    }
}

extension [ParsedPage] {
    /// Adds to the proofs of pages the articles and the diagnostics of each page.
    ///
    /// - Parameters:
    ///   - articles: All articles of the edition.
    ///   - diagnostics: Everything that was reported about the edition.
    mutating func completeProofs(_ articles: [Article], _ diagnostics: [Diagnostic]) {
        guard contains(where: { $0.page.proof != nil }) else { return }
        var articlesOfPage: [String: [Article]] = [:]
        for article in articles {
            for code in Set(article.ranges.map(\.page)) { articlesOfPage[code, default: []].append(article) }
        }
        // Of several pages in one file, each has the lines up to its last row.
        var pagesOfFile: [String: [(lastLine: Int, place: Int)]] = [:]
        for place in indices {
            guard let proof = self[place].page.proof else { continue }
            let code = self[place].page.code
            self[place].page.proof?.articles = articlesOfPage[code] ?? []
            let last = proof.rows.last?.lines.upperBound ?? 0
            pagesOfFile[self[place].page.file, default: []].append((last, place))
            if let corrections = proof.corrections, pagesOfFile[corrections.file] == nil {
                pagesOfFile[corrections.file] = [(.max, place)]
            }
        }
        for diagnostic in diagnostics {
            guard let location = diagnostic.location, let pages = pagesOfFile[location.path] else { continue }
            let line = location.line ?? 0
            let index = pages.partitioningIndex { $0.lastLine >= line }
            let place = pages[Swift.min(index, pages.count - 1)].place
            self[place].page.proof?.diagnostics.append(diagnostic)
        }
    }
}
