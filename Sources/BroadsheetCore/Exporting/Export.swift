/// Drives an exporter over editions: orders, selects, limits, and hands out the bytes.
///
/// The newest edition comes first, then the earlier ones, then those without a date; within an edition the articles
/// come in reading order. Limits take from the beginning of that order.
public struct Export: Sendable {
    /// The exporter, which is copied for each run.
    public var exporter: any ArticleExporter
    /// Conditions that an article of the output meets.
    public var selection: ArticleSelection
    /// How much is taken at most.
    public var limits: ExportLimits
    /// The address at which the output will be.
    public var outputURL: String?
    /// What the output is about, where it is one of several.
    public var subject: String?

    /// An export of which the only limit, if any, is a number of articles.
    public init(
        _ exporter: any ArticleExporter, selection: ArticleSelection = .all, limit: Int? = nil,
        outputURL: String? = nil
    ) {
        self.init(exporter, selection: selection, limits: ExportLimits(articles: limit), outputURL: outputURL)
    }

    /// An exporter with a selection, limits and the output's own address.
    public init(
        _ exporter: any ArticleExporter, selection: ArticleSelection = .all, limits: ExportLimits,
        outputURL: String? = nil, subject: String? = nil
    ) {
        self.exporter = exporter
        self.selection = selection
        self.limits = limits
        self.outputURL = outputURL
        self.subject = subject
    }

    /// Writes the editions chunk by chunk; a chunk holds one article as a rule.
    ///
    /// - Parameters:
    ///   - editions: The editions in any order.
    ///   - publication: The newspaper; that of the newest edition where it is `nil`.
    ///   - receive: Takes a chunk. What it throws ends the run.
    /// - Returns: How many articles were written, and what the exporter reported.
    /// - Throws: ``ExportFailure`` from the exporter, or what `receive` throws.
    @discardableResult
    public func write(
        _ editions: [Edition], publication: Publication? = nil, to receive: (ArraySlice<UInt8>) throws -> Void
    ) throws -> Summary {
        var run = run(over: editions, publication)
        while try run.step(receive) {}
        return run.summary
    }

    /// A run that has written nothing.
    func run(over editions: [Edition], _ publication: Publication?) -> ExportProgress {
        let list = EditionList(editions)
        return ExportProgress(self, of: list, taking: choose(from: list, of: editions), publication: publication)
    }

    /// The whole output in one array, for small runs and for tests.
    ///
    /// - Throws: ``ExportFailure`` from the exporter.
    public func bytes(_ editions: [Edition], publication: Publication? = nil) throws -> [UInt8] {
        var all: [UInt8] = []
        try write(editions, publication: publication) { all += $0 }
        return all
    }

    /// The whole output as a text.
    ///
    /// - Throws: ``ExportFailure`` from the exporter.
    public func text(_ editions: [Edition], publication: Publication? = nil) throws -> String {
        String(decoding: try bytes(editions, publication: publication), as: UTF8.self)
    }

    /// The result of a run.
    public struct Summary: Sendable, Hashable {
        /// How many articles were written.
        public var articles: Int
        /// Losses and doubts that the exporter reported, in order.
        public var diagnostics: [Diagnostic]
        /// The newest change in what was written; `nil` where no date is known.
        public var newestChange: Timestamp?

        /// A summary from its parts.
        public init(articles: Int, diagnostics: [Diagnostic], newestChange: Timestamp? = nil) {
            self.articles = articles
            self.diagnostics = diagnostics
            self.newestChange = newestChange
        }
    }

    /// The editions, newest first; editions of one moment and those without a date keep their order.
    public static func newestFirst(_ editions: [Edition]) -> [Edition] {
        orderOfNewest(editions.map(\.info)).map { editions[$0] }
    }

    /// The numbers of the editions in the order of ``newestFirst(_:)``.
    static func orderOfNewest(_ editions: [Edition.Info]) -> [Int] {
        let moments = editions.map { $0.published?.secondsSince1970 }
        return editions.indices.sorted { left, right in
            switch (moments[left], moments[right]) {
            case (let first?, let second?) where first != second: first > second
            case (.some, nil): true
            case (nil, .some): false
            default: left < right
            }
        }
    }
}
