/// An edition put together from its pages.
public struct ParsedEdition: Sendable, Hashable {
    /// The edition, with its pages and articles.
    public var edition: Edition
    /// The diagnostics about its pages and about the edition as a whole, in the order of the pages.
    public var diagnostics: [Diagnostic]

    /// Puts pages together: gives every article its id, and names it in the ledgers.
    ///
    /// - Parameters:
    ///   - pages: The pages in order, as ``ArticleParser/parse(_:)`` read and
    ///     ``ArticleParser/connect(_:of:)`` connected them.
    ///   - info: What is known of the edition. Its pages are replaced.
    ///   - diagnostics: What was reported about the edition as a whole.
    public init(pages: [ParsedPage], info: Edition.Info, diagnostics: [Diagnostic] = []) {
        var identity = ArticleIdentity(date: info.date)
        var everywhere: [String: String] = [:]
        var named: [[String: String]] = []
        named.reserveCapacity(pages.count)
        var articles: [Article] = []
        articles.reserveCapacity(pages.reduce(0) { $0 + $1.articles.count })
        for page in pages {
            var ids: [String: String] = [:]
            ids.reserveCapacity(page.articles.count)
            for var article in page.articles {
                let provisional = article.id
                article.id = identity.id(for: article)
                ids[provisional] = article.id
                everywhere[provisional] = everywhere[provisional] ?? article.id
                articles.append(article)
            }
            named.append(ids)
        }
        // Changed in place: a ledger has as many fragments as its page has lines.
        var pages = pages
        for place in pages.indices {
            // The fragments of an article are together as a rule, and need one look-up.
            var last: (provisional: String, id: String?)?
            for index in pages[place].page.ledger.fragments.indices {
                guard let provisional = pages[place].page.ledger.fragments[index].article else { continue }
                // A story that was jumped here belongs to an article of another page.
                if last?.provisional != provisional {
                    last = (provisional, named[place][provisional] ?? everywhere[provisional])
                }
                pages[place].page.ledger.fragments[index].article = last?.id
            }
        }
        let said = pages.flatMap(\.diagnostics) + diagnostics
        pages.completeProofs(articles, said)
        var info = info
        info.pages = pages.map(\.page)
        edition = Edition(info: info, articles: articles)
        self.diagnostics = said
    }
}
