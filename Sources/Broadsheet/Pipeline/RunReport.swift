/// The result of a run, and what it did not.
public struct RunReport: Sendable {
    /// How many files of pages were read.
    public var filesRead = 0
    /// How many pages they held.
    public var pages = 0
    /// How many articles the pages held.
    public var articles = 0
    /// The outputs, in the order of the configuration.
    public var outputs: [Output] = []
    /// Everything that was reported: of the configuration, of the pages, of the outputs, in that order.
    public var diagnostics: [Diagnostic] = []
    /// Where the outputs are, in the same order; empty where none could be planned.
    package internal(set) var standings: [Standing] = []
    /// The files of pages and corrections that were read, by paths that hold from where the program runs.
    package private(set) var filesOfPages: [String] = []

    /// Whether something that was asked for was not done.
    public var hasErrors: Bool {
        diagnostics.contains { $0.severity == .error } || outputs.contains { $0.result == .notWritten }
    }

    /// Notes what was read, and what was reported about it and of where the outputs go.
    mutating func take(_ result: ReadResult, _ plan: OutputPlan) {
        filesRead = result.filesRead
        filesOfPages = Array(result.paths.values)
        pages = result.pages
        articles = result.articles
        diagnostics += result.diagnostics + plan.diagnostics
    }

    /// One output of the run.
    public struct Output: Sendable, Hashable {
        /// The name of its format.
        public var format: String
        /// Where it goes: a path that holds from where the program runs, or `-` for standard output.
        public var path: String
        /// Its outcome.
        public var result: Result
        /// Why it was not written; `nil` where it was.
        public var obstacle: Obstacle?
    }

    /// Where an output of a run is, for those who look after it when the run is over.
    package struct Standing: Sendable, Hashable {
        /// Where the configuration says that it goes.
        package var destination: Configuration.Destination
        /// The path that holds from where the program runs, or `-`.
        package var path: String
        /// The media type; `nil` where the configuration has a mistake in the output.
        package var mediaType: String?
        /// Whether it is a file, or a folder of files, that held the same bytes already and was left alone.
        package var isUnchanged: Bool
        /// Whether archives are beside it.
        package var hasArchives = false

        /// The path of the output of which a path is an archive, or may become one; `nil` for a path that cannot be one.
        package static func feed(ofArchive path: String) -> String? { FeedArchives.feed(ofArchive: path) }
    }

    /// What kept an output from being written. A diagnostic says more.
    @nonexhaustive public enum Obstacle: Sendable, Hashable {
        /// A mistake in the output's own part of the configuration, or something that is where it should go.
        case ownMistake
        /// A mistake in a part of the configuration that concerns every output.
        case commonMistake
        /// No article, and a mistake by which some may have been lost: what was written before stays.
        case nothingRead
        /// Something that happened while it was written.
        case failure
        /// The end of the task.
        case cancellation
    }

    /// The outcome of an output.
    public enum Result: Sendable, Hashable {
        /// It was written, whole: so many articles, so many bytes.
        case written(articles: Int, bytes: Int)
        /// It was not written; a diagnostic says why. A file that was there before is as it was.
        case notWritten
    }
}

/// How far a run has come.
public struct RunProgress: Sendable, Hashable {
    /// How many files of pages have been read.
    public var filesRead: Int
    /// How many files of pages there are in all.
    public var fileCount: Int
    /// The file that was read last.
    public var file: String
}
