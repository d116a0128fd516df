import BroadsheetCore

/// A page with its proof, in the groups that a ``ProofSheet`` shows.
struct ProofPage: Sendable {
    typealias Row = PageProof.Row

    /// The page with its ledger.
    let page: Page
    let proof: PageProof
    /// The rows, in groups; a story that was separated by another one on the page has several.
    let groups: [Group]
    private let reading: ProofReading
    /// The diagnostics about no row.
    private(set) var remarks: [Diagnostic] = []
    /// The diagnostics about rows, by where they begin.
    private var remarksOfRow: [Int: [Diagnostic]] = [:]

    /// A page; `nil` where nothing says how it was read.
    init?(_ page: Page) {
        guard let proof = page.proof else { return nil }
        self.page = page
        self.proof = proof
        groups = Self.groups(of: page, proof)
        reading = ProofReading(of: groups, on: page)
        for diagnostic in proof.diagnostics {
            // Lines of corrections are not those of the page.
            if let place = diagnostic.location, place.path == page.file, let row = row(ofLine: place.line) {
                remarksOfRow[row.bytes.lowerBound, default: []].append(diagnostic)
            } else {
                remarks.append(diagnostic)
            }
        }
    }

    /// The first row that has a line.
    private func row(ofLine line: Int?) -> Row? {
        guard let line else { return nil }
        let index = rows.partitioningIndex { $0.lines.upperBound >= line }
        return index < rows.count && rows[index].lines.contains(line) ? rows[index] : nil
    }

    /// The result of reading a row.
    func parts(of row: Row) -> [ProofReading.Part] { reading.parts[row.bytes.lowerBound] ?? [] }

    /// The rows of the page in order.
    var rows: [Row] { proof.rows }
    /// The articles that have text on the page.
    var articles: [Article] { proof.articles }

    /// How many of its rows are in doubt.
    var doubtCount: Int {
        groups.reduce(0) { sum, group in
            sum + group.rows.count { !doubts(of: $0, in: group.article).isEmpty }
        }
    }

    /// Whether something was reported about the page as a whole.
    var hasWarnings: Bool {
        proof.diagnostics.contains { $0.severity != .note }
    }
}

extension ProofPage {
    /// Rows of one article that follow each other, or rows of none.
    struct Group {
        var article: Article?
        var rows: [Row]
    }

    private static func groups(of page: Page, _ proof: PageProof) -> [Group] {
        var articles: [String: Article] = [:]
        for article in proof.articles { articles[article.id] = articles[article.id] ?? article }
        var groups: [Group] = []
        var fragments = page.ledger.fragments[...]
        for row in proof.rows {
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
        return doubts + (remarksOfRow[row.bytes.lowerBound] ?? []).map { .diagnostic($0) }
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
        self[partitioningIndex { $0.bytes.upperBound > range.lowerBound }...]
            .prefix { $0.bytes.lowerBound < range.upperBound }
    }
}
