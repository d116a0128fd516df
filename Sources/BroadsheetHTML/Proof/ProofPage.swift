import BroadsheetCore

/// A page with what was read from it, and why, for a ``ProofSheet``.
public struct ProofPage: Sendable {
    /// The page with its ledger.
    public var page: Page
    /// The articles that have text on the page.
    public var articles: [Article]
    /// The rows of the page in order; blank lines are in none.
    public var rows: [Row]
    /// What was said about the page.
    public var diagnostics: [Diagnostic]
    /// The corrections with which the page was read.
    public var corrections: Corrections?
    /// What tells the page from others: a hash of its bytes, under which a browser keeps what is corrected.
    public var digest = ""

    /// A page from its parts.
    public init(page: Page, articles: [Article], rows: [Row], diagnostics: [Diagnostic] = []) {
        self.page = page
        self.articles = articles
        self.rows = rows
        self.diagnostics = diagnostics
    }

    /// A line of the page, or several that a narrow column broke, with what it was taken for.
    public struct Row: Sendable, Hashable {
        /// The lines, counted from 1.
        public var lines: ClosedRange<Int>
        /// The bytes of the page's UTF-8 text.
        public var bytes: Range<Int>
        /// The words.
        public var text: String
        /// What the row was taken for, such as `headline`.
        public var label: String
        /// What it would have been taken for otherwise.
        public var runnerUp: String
        /// By how much the label won over the runner-up, in hundredths of a natural logarithm of odds.
        public var margin: Int
        /// How sure it is that an article begins here; `nil` where none does, or where there is no doubt.
        public var confidence: Confidence?
        /// The rule or repair that decided, by its name; `nil` where the weights of the features did.
        public var decision: String?
        /// The features that weighed most, the heaviest first; a negative weight spoke against the label.
        public var reasons: [(feature: String, weight: Int)] {
            get { zip(features, weights).map { ($0, $1) } }
            set {
                features = newValue.map(\.feature)
                weights = newValue.map(\.weight)
            }
        }

        private var features: [String] = []
        private var weights: [Int] = []

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
}

extension ProofPage {
    /// Rows of one article that follow each other, or rows of none.
    struct Group {
        var article: Article?
        var rows: [Row]
    }

    /// The rows, in groups; a story that was parted by another one on the page has several.
    var groups: [Group] {
        var articles: [String: Article] = [:]
        for article in self.articles { articles[article.id] = articles[article.id] ?? article }
        var groups: [Group] = []
        var fragments = page.ledger.fragments[...]
        for row in rows {
            while let first = fragments.first, first.bytes.upperBound <= row.bytes.lowerBound {
                fragments = fragments.dropFirst()
            }
            let id = fragments.prefix { $0.bytes.lowerBound < row.bytes.upperBound }.lazy.compactMap(\.article).first
            let article = id.flatMap { articles[$0] }
            if groups.isEmpty || groups[groups.count - 1].article?.id != article?.id {
                groups.append(Group(article: article, rows: []))
            }
            groups[groups.count - 1].rows.append(row)
        }
        return groups
    }

    /// The ledger's fragments of a row, each with its words; one of the whole row where the words were folded, so that
    /// their bytes are not those of the page.
    func fragments(of row: Row) -> [(role: Ledger.Role?, text: String)] {
        let utf8 = Array(row.text.utf8)
        let pieces = page.ledger.fragments.overlapping(row.bytes)
        guard utf8.count == row.bytes.count, pieces.count > 1 else { return [(pieces.first?.role, row.text)] }
        return pieces.map { fragment in
            let bytes = fragment.bytes.clamped(to: row.bytes)
            let start = bytes.lowerBound - row.bytes.lowerBound
            return (fragment.role, String(decoding: utf8[start..<start + bytes.count], as: UTF8.self))
        }
    }

    /// Why a row is in doubt; empty where it is not.
    func doubts(of row: Row, in article: Article?) -> [Doubt] {
        var doubts: [Doubt] = []
        if let confidence = row.confidence, confidence < EditionStatistics.leastConfidence {
            doubts.append(.start(confidence))
        }
        if let confidence = article?.headline?.confidence, confidence < EditionStatistics.leastConfidence,
            article?.headline?.decks.first?.ranges.first?.lines.overlaps(row.lines) == true
        {
            doubts.append(.headline(confidence))
        }
        if row.decision == nil, row.margin < Doubt.leastMargin { doubts.append(.runnerUp(row.runnerUp, row.margin)) }
        for diagnostic in diagnostics where diagnostic.location?.line.map(row.lines.contains) == true {
            doubts.append(.diagnostic(diagnostic))
        }
        return doubts
    }

    /// Why a row is in doubt.
    enum Doubt {
        case start(Confidence), headline(Confidence), runnerUp(String, Int), diagnostic(Diagnostic)

        /// A runner-up nearer than this leaves a doubt.
        static let leastMargin = 250
    }
}

extension [Ledger.Fragment] {
    /// The fragments that share bytes with a range, found by halves: they tile the page in order.
    fileprivate func overlapping(_ range: Range<Int>) -> ArraySlice<Ledger.Fragment> {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].bytes.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return self[low...].prefix { $0.bytes.lowerBound < range.upperBound }
    }
}
