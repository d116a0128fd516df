/// What an exporter knows before the first article.
public struct ExportJob: Sendable, Hashable {
    /// Title, link, language and description of the newspaper.
    public var publication: Publication
    /// The editions of the articles that will come, in their order; also those of which no article was chosen.
    public var editions: [Edition.Info]
    /// How many articles of each of ``editions`` will come; empty where nobody knows.
    public var articleCounts: [Int] = []
    /// The newest change in what will be written: the latest publication of an edition; `nil` where no date is known.
    public var newestChange: Timestamp?
    /// The address at which the output itself will be.
    public var outputURL: String?
    /// What the output is about, where it is one of several: a section, a writer; `nil` where it is about everything.
    public var subject: String?
    /// Whether the output will be read again, so that it must say whether it is whole (``KeepingExporter``).
    public var isKept: Bool
    /// Where the output is among the archives of its feed; `nil` where the feed has none.
    ///
    /// ``outputURL`` is the feed's own address, for its archives as well.
    public var history: FeedHistory?

    /// A job from its parts.
    public init(
        publication: Publication = Publication(), editions: [Edition.Info] = [], newestChange: Timestamp? = nil,
        outputURL: String? = nil, subject: String? = nil, isKept: Bool = false,
        history: FeedHistory? = nil
    ) {
        self.publication = publication
        self.editions = editions
        self.newestChange = newestChange
        self.outputURL = outputURL
        self.subject = subject
        self.isKept = isKept
        self.history = history
    }
}
