/// One issue of a newspaper: its pages and their articles in reading order.
public struct Edition: Sendable, Hashable {
    /// The facts of the edition as a whole.
    public var info: Info
    /// The articles in reading order: by page, and on a page from its beginning to its end.
    public var articles: [Article]

    /// An edition from its facts and its articles.
    public init(info: Info, articles: [Article]) {
        self.info = info
        self.articles = articles
    }

    /// The facts of an edition without its articles; what an exporter is given beside each article.
    public struct Info: Sendable, Hashable {
        /// Title, link, language and description of the newspaper.
        public var publication: Publication
        /// The day on the edition's masthead; `nil` where it is not given.
        public var date: CalendarDate?
        /// The issue's number as the masthead counts, 第9876号 or 总第9876期; `nil` where no page says it.
        public var issue: Int?
        /// How many pages the edition has as its masthead says, 今日8版; `nil` where no page says it. Those that were
        /// read are ``pages``.
        public var pageCount: Int?
        /// The local time at which the edition is published; midnight where it is not given.
        public var publishTime: TimeOfDay
        /// The offset of that time from UTC.
        public var offset: UTCOffset
        /// The pages in order.
        public var pages: [Page]

        /// The facts of an edition.
        public init(
            publication: Publication = Publication(), date: CalendarDate? = nil,
            publishTime: TimeOfDay = .midnight, offset: UTCOffset = .utc, pages: [Page] = [], issue: Int? = nil,
            pageCount: Int? = nil
        ) {
            self.publication = publication
            self.date = date
            self.publishTime = publishTime
            self.offset = offset
            self.pages = pages
            self.issue = issue
            self.pageCount = pageCount
        }

        /// The moment of publication; `nil` where the edition's date is unknown.
        public var published: Timestamp? {
            date.map { Timestamp(date: $0, time: publishTime, offset: offset) }
        }
    }
}
