/// Distinguishes articles of a kept feed that are on two pages of one edition and have the same headline.
///
/// An id is made of date and headline. Of two such articles in one run the second has another one; where each is read by a
/// run of its own, the second must not take the place of the first.
struct KeptNamesakes {
    private let known: [String: KeptItem]
    private let pagesRead: [Int: Set<String>]

    /// The items of a feed and its archives, and the pages that this run has read, by the moments of their editions.
    init(_ known: [KeptItem], pagesRead: [Int: Set<String>]) {
        self.known = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
        self.pagesRead = pagesRead
    }

    /// The kept item of another article that has an item's id: one of a page that this run has not read. Of a page that it
    /// has read, the article has moved.
    func other(than item: KeptItem) -> KeptItem? {
        guard let old = known[item.id], let page = old.page, let own = item.page, page != own,
            old.editionMoment == item.editionMoment
        else { return nil }
        return old.editionMoment.flatMap { pagesRead[$0] }?.contains(page) == true ? nil : old
    }

    /// An article under the id that it would have after one of the same date and headline.
    static func renamed(_ article: Article, in edition: Edition.Info) -> Article {
        var identity = ArticleIdentity(date: edition.date)
        var renamed = article
        let isUsual = identity.id(for: article) == article.id
        renamed.id =
            isUsual
            ? identity.id(for: article)
            : StableHash.hexadecimal(StableHash.fnv1a("\(article.id)\u{1F}\(article.page ?? "")"))
        return renamed
    }
}

extension Diagnostic {
    /// Two articles of two pages that have the same date and headline.
    static func namesake(of item: KeptItem, _ article: Article) -> Diagnostic {
        Diagnostic(
            .note, code: "same-headline",
            "an article of page \(item.page ?? "") that the feed has kept has the same date and headline; both stay, this one "
                + "under an id of its own",
            at: article.ranges.first.map { FileLocation(path: $0.file, line: $0.lines.lowerBound) })
    }
}
