import BroadsheetCore

/// Puts stories together that the paper broke off on one page and went on with on another.
///
/// A partner stands on the page that the jump line names, and names the page that the story comes from or has its
/// headline. Where two partners are as good as each other nothing is joined, and that is said.
struct JumpStitcher {
    /// The pages, with the stories that were joined on the page where they begin.
    private(set) var pages: [ParsedPage]
    /// What is to be said.
    private(set) var diagnostics: [Diagnostic] = []

    /// An article by its place.
    private struct Place: Hashable {
        var page: Int
        var article: Int
    }

    /// The pages that have a code.
    private let pagesByCode: [PageCode: [Int]]

    /// The articles that were joined to others.
    private var joined: Set<Place> = []

    /// Joins the jumped stories of an edition's pages.
    init(_ pages: [ParsedPage]) {
        self.pages = pages
        pagesByCode = Dictionary(grouping: pages.indices) { PageCode(pages[$0].page.code) }
        for page in pages.indices {
            for article in pages[page].articles.indices { follow(Place(page: page, article: article)) }
        }
        for page in pages.indices where !joined.isEmpty {
            self.pages[page].articles = self.pages[page].articles.enumerated().compactMap { index, article in
                joined.contains(Place(page: page, article: index)) ? nil : article
            }
        }
    }

    /// Follows a story from page to page.
    private mutating func follow(_ start: Place) {
        guard !joined.contains(start) else { return }
        var here = start
        while let jump = pages[start.page].articles[start.article].continuesOn, let next = partner(of: here, by: jump),
            next != start
        {
            let id = pages[start.page].articles[start.article].id
            let rest = pages[next.page].articles[next.article]
            pages[start.page].articles[start.article].goOn(with: rest)
            for index in pages[next.page].page.ledger.fragments.indices
            where pages[next.page].page.ledger.fragments[index].article == rest.id {
                pages[next.page].page.ledger.fragments[index].article = id
            }
            joined.insert(next)
            here = next
        }
    }

    /// The article that goes on where a jump line says.
    private mutating func partner(of place: Place, by jump: PageReference) -> Place? {
        let target = PageCode(jump.page)
        let article = pages[place.page].articles[place.article]
        let places = pagesByCode[target, default: []].filter { $0 != place.page }
        guard !places.isEmpty else { return nil }
        let from = PageCode(pages[place.page].page.code)
        var best: [(place: Place, score: Int)] = []
        for page in places {
            for index in pages[page].articles.indices {
                let candidate = Place(page: page, article: index)
                guard !joined.contains(candidate) else { continue }
                let score = JumpMatch(of: article, with: pages[page].articles[index], from: from).score
                if score > 0 { best.append((candidate, score)) }
            }
        }
        let top = best.map(\.score).max() ?? 0
        let winners = best.filter { $0.score == top }
        if winners.count == 1 { return winners[0].place }
        report(jump, of: article, winners.count)
        return nil
    }

    private mutating func report(_ jump: PageReference, of article: Article, _ candidates: Int) {
        let location = jump.ranges.first.map { FileLocation(path: $0.file, line: $0.lines.lowerBound, column: 1) }
        if candidates == 0 {
            diagnostics.append(
                Diagnostic(
                    .warning, code: "jump-without-partner",
                    "'\(jump.text)' leads to page \(jump.page), where nothing goes on with this article", at: location))
        } else {
            diagnostics.append(
                Diagnostic(
                    .warning, code: "ambiguous-jump",
                    "'\(jump.text)' fits \(candidates) articles of page \(jump.page) equally well; they were left apart",
                    at: location))
        }
    }
}

/// How well an article goes on with another.
private struct JumpMatch {
    /// 0 where it does not; else the more the better.
    let score: Int

    init(of article: Article, with rest: Article, from page: PageCode) {
        if let origin = rest.continuedFrom {
            guard PageCode(origin.page) == page else {
                score = 0
                return
            }
            score = 20 + 2 * Self.overlap(article, rest) + Self.sharedWriters(article, rest)
        } else if article.headline != nil, article.headline?.text == rest.headline?.text {
            score = 10
        } else {
            score = 0
        }
    }

    /// How much of the shorter headline's words stand in the longer one, in tenths.
    private static func overlap(_ left: Article, _ right: Article) -> Int {
        let pairs = [left, right].map { Self.pairs(of: $0.headline?.text ?? "") }
        let shorter = min(pairs[0].count, pairs[1].count)
        return shorter == 0 ? 0 : pairs[0].intersection(pairs[1]).count * 10 / shorter
    }

    private static func pairs(of text: String) -> Set<UInt64> {
        let letters = text.unicodeScalars.filter { !$0.isPageSpace && ScalarClass($0.value) != .other }.map(\.value)
        return Set(zip(letters, letters.dropFirst()).map { UInt64($0) << 32 | UInt64($1) })
    }

    private static func sharedWriters(_ left: Article, _ right: Article) -> Int {
        Set(left.contributors.map(\.name)).intersection(right.contributors.map(\.name)).count
    }
}

extension Article {
    /// Adds what another page has of the story.
    fileprivate mutating func goOn(with rest: Article) {
        var blocks = rest.body[...]
        if let last = body.indices.last, body[last].kind == .paragraph, let next = blocks.first,
            next.kind == .paragraph, !LineSketch(of: body[last].text).endsSentence
        {
            if let end = body[last].text.utf8.last, let start = next.text.utf8.first,
                Seam.needsSpace(after: end, before: start)
            {
                body[last].text += " "
            }
            body[last].text += next.text
            body[last].ranges += next.ranges
            blocks = blocks.dropFirst()
        }
        body += blocks
        photos += rest.photos
        contributors += rest.contributors.filter { other in
            !contributors.contains { $0.name == other.name && $0.role == other.role }
        }
        for person in rest.people {
            if let known = people.firstIndex(where: { $0.name == person.name }) {
                people[known].mentions += person.mentions
                people[known].ranges += person.ranges
                people[known].titles += person.titles.filter { !people[known].titles.contains($0) }
            } else {
                people.append(person)
            }
        }
        dates += rest.dates
        ranges += rest.ranges
        dateline = dateline ?? rest.dateline
        continuesOn = rest.continuesOn
    }
}

extension LineSketch {
    /// Looks at a text.
    init(of string: String) {
        let text = PageText(string)
        self.init(of: text, in: text.range)
    }
}
