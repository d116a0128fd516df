/// An article of a newspaper page: a report, a photo story, a brief, a commentary, a notice.
public struct Article: Sendable, Hashable {
    /// What names this article for ever: the same article parsed again, alone or on a fuller page, keeps it.
    ///
    /// See ``ArticleIdentity`` for the rule.
    public var id: String
    /// How sure it is that an article begins where this one does; `nil` where there is no doubt.
    public var confidence: Confidence?
    /// The sort of article it is.
    public var kind: Kind
    /// The headline; `nil` for an article that has none.
    public var headline: Headline?
    /// Where and when the report comes from, as its opening words say.
    public var dateline: Dateline?
    /// Those who wrote it, in the order of the byline. Photographers are in ``photos``.
    public var contributors: [Contributor]
    /// The column or section (栏目) that it is in.
    public var section: String?
    /// The text, block by block, without dateline, byline, credit and jump line.
    ///
    /// A dateline or byline at the very end of a story that comes from another page stays in the text as printed; it is
    /// read all the same.
    public var body: [Block]
    /// The pictures, each with its caption and credit.
    public var photos: [Photo]
    /// The page on which the article continues.
    public var continuesOn: PageReference?
    /// The page from which the article comes.
    public var continuedFrom: PageReference?
    /// The persons whom the article names, in the order of their first mention.
    public var people: [Person]
    /// The dates that the article names, in order.
    public var dates: [DateMention]
    /// The stretches of text that the article was read from; the first one says on which page it starts.
    public var ranges: [SourceRange]

    /// An article from its parts.
    public init(
        id: String = "", kind: Kind = .report, headline: Headline? = nil, dateline: Dateline? = nil,
        contributors: [Contributor] = [], section: String? = nil, body: [Block] = [], photos: [Photo] = [],
        continuesOn: PageReference? = nil, continuedFrom: PageReference? = nil, people: [Person] = [],
        dates: [DateMention] = [], ranges: [SourceRange] = [], confidence: Confidence? = nil
    ) {
        self.id = id
        self.kind = kind
        self.headline = headline
        self.dateline = dateline
        self.contributors = contributors
        self.section = section
        self.body = body
        self.photos = photos
        self.continuesOn = continuesOn
        self.continuedFrom = continuedFrom
        self.people = people
        self.dates = dates
        self.ranges = ranges
        self.confidence = confidence
    }

    /// The code of the page on which the article starts; `nil` for an article that was not read from a page.
    public var page: String? { ranges.first?.page }

    /// Writers and photographers, each once, writers first.
    public var allContributors: [Contributor] {
        if photos.allSatisfy(\.contributors.isEmpty), contributors.count < 2 { return contributors }
        let all = contributors + photos.flatMap(\.contributors)
        // As a rule there are a few, who are compared faster than sorted into sets.
        if all.count <= 16 {
            return all.indices.filter { index in
                !all[..<index].contains { $0.role == all[index].role && $0.name == all[index].name }
            }.map { all[$0] }
        }
        var seen: [Contributor.Role: Set<String>] = [:]
        return all.filter { contributor in
            seen[contributor.role, default: []].insert(contributor.name).inserted
        }
    }

    /// The sort of article it is.
    @nonexhaustive public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// News or a feature, with a headline and a text.
        case report
        /// A photo story (图片新闻): a picture with heading, caption and credit, and no other text.
        case photo
        /// A short item of a collection, often without a headline of its own.
        case brief
        /// An opinion: comment, editorial, column.
        case commentary
        /// An announcement, advertisement or legal notice.
        case notice
        /// A pointer to other pages (导读), with no text of its own.
        case index
    }
}
