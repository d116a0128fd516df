/// Which articles an export is made of. A condition that names nothing lets every article through.
public struct ArticleSelection: Sendable, Hashable {
    /// Kinds of article that are selected; empty selects every kind.
    public var kinds: Set<Article.Kind>
    /// The codes of the pages on which articles start; leading zeros do not matter, so `A1` names page A01 as well.
    public var pages: Set<String>
    /// Pages that follow one another; an article may start on one of these instead.
    public var pageRanges: Set<PageRange> = []
    /// Names of sections that are selected; empty selects every section.
    public var sections: Set<String>
    /// The names of writers or photographers, of whom an article needs one.
    public var contributors: Set<String>
    /// The names of persons, of whom an article must name one.
    public var people: Set<String>
    /// The ids of the articles themselves; none where it was made of other conditions.
    public var ids: Set<String>
    /// What is left out: the articles that any of these selections takes.
    public var exceptions: [ArticleSelection] = []

    /// A selection from its conditions, all of which an article must meet.
    public init(
        kinds: Set<Article.Kind> = [], pages: Set<String> = [], sections: Set<String> = [],
        contributors: Set<String> = [], people: Set<String> = []
    ) {
        self.kinds = kinds
        self.pages = pages
        self.sections = sections
        self.contributors = contributors
        self.people = people
        ids = []
    }

    /// A selection without conditions, which every article meets.
    public static let all = ArticleSelection()

    /// Whether an article meets the conditions.
    public func includes(_ article: Article) -> Bool {
        (kinds.isEmpty || kinds.contains(article.kind))
            && (pages.isEmpty && pageRanges.isEmpty || article.page.map(isChosen(page:)) ?? false)
            && (sections.isEmpty || article.section.map(sections.contains) ?? false)
            && (contributors.isEmpty || article.allContributors.contains { contributors.contains($0.name) })
            && (ids.isEmpty || ids.contains(article.id))
            && (people.isEmpty || article.people.contains { people.contains($0.name) })
            && !exceptions.contains { $0.includes(article) }
    }

    /// Selections of one condition each, of those that this one has.
    package var conditions: [ArticleSelection] {
        var paged = ArticleSelection(pages: pages)
        paged.pageRanges = pageRanges
        return [
            ArticleSelection(kinds: kinds), paged, ArticleSelection(sections: sections),
            ArticleSelection(contributors: contributors), ArticleSelection(people: people),
        ].filter { $0 != .all }
    }

    private func isChosen(page: String) -> Bool {
        pages.contains(page) || pages.contains { PageCode($0) == PageCode(page) }
            || pageRanges.contains { $0.contains(page) }
    }
}
