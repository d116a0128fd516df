import BroadsheetCore

/// An edition of a site, as the others see it.
struct EditionPlace: Sendable, Hashable {
    let date: CalendarDate?
    /// The name of its folder.
    let folder: String

    var front: SitePath { SitePath([folder, "index.html"]) }
    /// The list of its writers and people.
    var names: SitePath { SitePath([folder, "names.html"]) }

    /// The places of editions, each with a folder of its own.
    static func places(of dates: [CalendarDate?]) -> [EditionPlace] {
        var counts: [CalendarDate?: Int] = [:]
        return dates.map { date in
            counts[date, default: 0] += 1
            let name = date?.description ?? "undated"
            let number = counts[date] ?? 1
            return EditionPlace(date: date, folder: number == 1 ? name : "\(name)-\(number)")
        }
    }
}

/// An edition while its pages are written.
struct SiteEdition: Sendable {
    let info: Edition.Info
    let place: EditionPlace
    let previous: EditionPlace?
    let next: EditionPlace?
    let articles: [SiteArticle]
    let writers: [NameEntry]
    let people: [NameEntry]
    /// The codes of the pages on which articles start.
    private let codes: Set<String>

    /// Whether the edition has a list of names.
    var hasNames: Bool { !writers.isEmpty || !people.isEmpty }

    init(
        info: Edition.Info, place: EditionPlace, previous: EditionPlace?, next: EditionPlace?, articles: [SiteArticle]
    ) {
        self.info = info
        self.place = place
        self.previous = previous
        self.next = next
        self.articles = articles
        writers = NameEntry.writers(of: articles)
        people = NameEntry.people(of: articles)
        codes = Set(articles.compactMap(\.article.page))
    }

    /// The edition's pages that articles start on, in order, each with its articles; at the end those of no page.
    var pages: [(page: Page?, code: String?, articles: [SiteArticle])] {
        var order: [String?] = []
        var groups: [String?: [SiteArticle]] = [:]
        for article in articles {
            let code = article.article.page
            if groups[code] == nil { order.append(code) }
            groups[code, default: []].append(article)
        }
        return (order.filter { $0 != nil } + order.filter { $0 == nil }).map { code in
            (info.pages.first { $0.code == code }, code, groups[code] ?? [])
        }
    }

    /// Whether an article of the edition starts on a page, so that a link leads to it.
    func hasPage(_ code: String) -> Bool {
        codes.contains(code)
    }
}

/// An article and its page.
struct SiteArticle: Sendable {
    let article: Article
    let path: SitePath

    /// The place on its front page.
    var anchor: String { Anchor.name("article", path.text) }
}

/// A name with the articles in which it is.
struct NameEntry: Sendable {
    let name: String
    /// The facts shown about it: roles of a writer, titles of a person.
    private(set) var notes: [String]
    /// The numbers of the articles.
    private(set) var articles: [Int]

    /// Those who wrote or photographed, in the order in which they come up.
    static func writers(of articles: [SiteArticle]) -> [NameEntry] {
        entries(of: articles) { article in
            article.allContributors.map { ($0.name, [$0.label].compactMap { $0 }) }
        }
    }

    /// The persons whom the articles name, in the order in which they come up.
    static func people(of articles: [SiteArticle]) -> [NameEntry] {
        entries(of: articles) { $0.people.map { ($0.name, $0.titles) } }
    }

    private static func entries(
        of articles: [SiteArticle], _ names: (Article) -> [(String, [String])]
    ) -> [NameEntry] {
        var entries: [NameEntry] = []
        var numbers: [String: Int] = [:]
        for (number, article) in articles.enumerated() {
            for (name, notes) in names(article.article) where !name.isBlank {
                let index = numbers[name] ?? entries.count
                if index == entries.count {
                    numbers[name] = index
                    entries.append(NameEntry(name: name, notes: [], articles: []))
                }
                if entries[index].articles.last != number { entries[index].articles.append(number) }
                for note in notes where !note.isBlank && !entries[index].notes.contains(note) {
                    entries[index].notes.append(note)
                }
            }
        }
        return entries
    }
}
