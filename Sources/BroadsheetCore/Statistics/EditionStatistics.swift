/// Statistics of editions: pages, articles and their kinds, writers, people, sections, doubts, diagnostics.
///
/// Editions are added one at a time, in any order, and none is kept: memory grows with the editions, with the files of
/// their pages, and with the names that differ. The same editions give the same statistics, however they are ordered.
///
/// ```swift
/// var statistics = EditionStatistics()
/// statistics.add(edition)
/// statistics.add(diagnostics)
/// for writer in statistics.writers.most(10) { print(writer.name, writer.articles) }
/// ```
public struct EditionStatistics: Sendable, Hashable {
    /// What was counted on one edition.
    public struct Row: Sendable, Hashable {
        /// The newspaper's title; `nil` where it is not given.
        public var publication: String?
        /// The day; `nil` where it is not given.
        public var date: CalendarDate?
        /// The number of pages in all editions.
        public var pages = 0
        /// The number of articles in all editions.
        public var articles = 0
        /// Characters of headlines, texts and captions, in Unicode scalars, white space left out.
        public var characters = 0
        /// Articles of each kind that occurs.
        public var kinds: [Article.Kind: Int] = [:]
        /// Articles of which the beginning or the headline is less sure than ``EditionStatistics/leastConfidence``.
        public var doubtfulArticles = 0
        /// Warnings about the edition's pages.
        public var warnings = 0
        /// Errors in the edition's pages.
        public var errors = 0
    }

    /// A diagnostic's code and how often it was reported.
    public struct CodeCount: Sendable, Hashable {
        /// The severity.
        public var severity: Diagnostic.Severity
        /// The code of the diagnostics, such as `unread-byline`.
        public var code: String
        /// The number of diagnostics with this code and severity.
        public var count: Int
    }

    /// A beginning or a headline that is less sure than this is in doubt, as on a proof sheet.
    public static let leastConfidence = Confidence(hundredths: 95)

    /// Those who wrote, photographed or provided something, with what the newspaper calls them, such as 记者.
    public private(set) var writers = NameTally()
    /// The people whom articles name, with their titles.
    public private(set) var people = NameTally()
    /// The sections, with the number of articles in each.
    public private(set) var sections = NameTally()
    private var rows: [Row] = []
    /// The edition of each file of pages.
    private var rowOfFile: [String: Int] = [:]
    private var codes: [Diagnostic.Severity: [String: Int]] = [:]

    /// Statistics of nothing yet.
    public init() {}

    /// The editions by date, the earliest first, those without a date last; of one day in the order of their titles.
    public var editions: [Row] {
        rows.sorted { left, right in
            guard left.date == right.date else {
                guard let day = left.date else { return false }
                return right.date.map { day < $0 } ?? true
            }
            return (left.publication ?? "", left.articles, left.characters)
                < (right.publication ?? "", right.articles, right.characters)
        }
    }

    /// The diagnostics by code: errors first, then the most frequent first.
    public var diagnostics: [CodeCount] {
        codes.flatMap { severity, codes in
            codes.map { CodeCount(severity: severity, code: $0.key, count: $0.value) }
        }.sorted { left, right in
            if left.severity != right.severity { return left.severity > right.severity }
            return left.count == right.count ? left.code < right.code : left.count > right.count
        }
    }

    /// The sums over all editions; they have neither a title nor a date.
    public var total: Row {
        var total = Row()
        for row in rows {
            total.pages += row.pages
            total.articles += row.articles
            total.characters += row.characters
            total.kinds.merge(row.kinds) { $0 + $1 }
            total.doubtfulArticles += row.doubtfulArticles
        }
        // Of files that could not be read there is no edition.
        total.warnings = codes[.warning]?.values.reduce(0, +) ?? 0
        total.errors = codes[.error]?.values.reduce(0, +) ?? 0
        return total
    }

    /// Counts an edition.
    public mutating func add(_ edition: Edition) {
        var row = Row(publication: edition.info.publication.title, date: edition.info.date)
        row.pages = edition.info.pages.count
        row.articles = edition.articles.count
        for page in edition.info.pages { rowOfFile[page.file] = rows.count }
        for article in edition.articles {
            row.kinds[article.kind, default: 0] += 1
            row.characters += article.characterCount
            if article.isDoubtful { row.doubtfulArticles += 1 }
            writers.add(article.allContributors.map { ($0.name, $0.label.map { [$0] } ?? []) })
            people.add(article.people.map { ($0.name, $0.titles) })
            if let section = article.section { sections.add([(section, [])]) }
        }
        rows.append(row)
    }

    /// Counts diagnostics; those of a page count for its edition where that was added before.
    public mutating func add(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            codes[diagnostic.severity, default: [:]][diagnostic.code, default: 0] += 1
            guard let row = diagnostic.location.flatMap({ rowOfFile[$0.path] }) else { continue }
            switch diagnostic.severity {
            case .warning: rows[row].warnings += 1
            case .error: rows[row].errors += 1
            case .note: break
            }
        }
    }
}

extension Article {
    /// Whether its beginning or its headline is in doubt.
    fileprivate var isDoubtful: Bool {
        [confidence, headline?.confidence].contains { $0.map { $0 < EditionStatistics.leastConfidence } ?? false }
    }

    /// The characters of its headline, texts and captions.
    fileprivate var characterCount: Int {
        let texts = (headline?.decks.map(\.text) ?? []) + body.map(\.text) + photos.map(\.caption)
        return texts.reduce(0) { sum, text in
            sum + text.unicodeScalars.count { !$0.properties.isWhitespace }
        }
    }
}
