/// What a parser read from one page.
public struct ParsedPage: Sendable, Hashable {
    /// The page with its ledger.
    public var page: Page
    /// The articles that start on the page, in reading order.
    public var articles: [Article]
    /// Facts about the edition in the page's furniture.
    public var masthead: Masthead
    /// Diagnostics about the page.
    public var diagnostics: [Diagnostic]
    /// Whether characters were folded before the page was read, so that words that are handed out may differ from the
    /// bytes at their ranges: 月 for ⽉, and nothing for a zero-width space. `false` unless the parser sets it.
    public var isFolded = false
    /// Whether the file has only a part of the page, such as one of its articles; see ``PageLayout/isPart``.
    public var isPart = false

    /// A parsed page from its parts.
    public init(
        page: Page, articles: [Article] = [], masthead: Masthead = Masthead(), diagnostics: [Diagnostic] = []
    ) {
        self.page = page
        self.articles = articles
        self.masthead = masthead
        self.diagnostics = diagnostics
    }
}

/// Facts about an edition in a page's furniture.
public struct Masthead: Sendable, Hashable {
    /// The newspaper's name, as the masthead prints it.
    public var title: String?
    /// The edition's date, as the page prints it.
    public var date: CalendarDate?
    /// Range of the date on the page.
    public var dateRange: SourceRange?
    /// The number of the issue (总第…期).
    public var issue: Int?
    /// How many pages the edition has.
    public var pageCount: Int?

    /// A masthead with these facts.
    public init(
        title: String? = nil, date: CalendarDate? = nil, dateRange: SourceRange? = nil, issue: Int? = nil,
        pageCount: Int? = nil
    ) {
        self.title = title
        self.date = date
        self.dateRange = dateRange
        self.issue = issue
        self.pageCount = pageCount
    }
}
