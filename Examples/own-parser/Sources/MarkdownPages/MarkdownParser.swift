import BroadsheetCore

/// Articles from Markdown files with front matter: a file is a page, and an article as a rule.
public struct MarkdownParser: ArticleParser {
    /// The parser's name in a configuration.
    public static let descriptor = ParserDescriptor(name: "markdown", summary: "Markdown files with front matter")

    private let options: MarkdownOptions

    /// A parser with options.
    public init(options: MarkdownOptions = MarkdownOptions()) {
        self.options = options
    }

    /// Reads a file.
    public func parse(_ source: PageSource) -> [ParsedPage] {
        var page = PageBuilder(source)
        guard source.encoding ?? .utf8 == .utf8 else {
            page.report(.error, code: "wrong-encoding", "Markdown is read in UTF-8 only; convert the file", at: 0)
            return [page.parsed()]
        }
        reportInvalidBytes(of: source, &page)
        var lines = page.lines.lines
        if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lines[0] = 3..<lines[0].upperBound }
        let matter = FrontMatterReader.read(lines, &page)
        let pieces = BodyReader.read(lines[matter.nextLine...], &page)

        var article = begin(matter, &page)
        for piece in pieces {
            if case .title(let words) = piece, options.split, article.headline != nil || !article.body.isEmpty {
                finish(article, &page)
                article = Article(id: "\(page.articles.count + 1)", kind: options.kind)
                add(.title(words), to: &article, &page)
            } else {
                add(piece, to: &article, &page)
            }
        }
        finish(article, &page)
        return [page.parsed()]
    }

    /// The article of the front matter.
    private func begin(_ matter: FrontMatter, _ page: inout PageBuilder) -> Article {
        var article = Article(id: "1", kind: options.kind)
        let decks: [(Deck.Role, Words?)] = [
            (.kicker, matter.kicker), (.main, matter.title), (.sub, matter.subtitle),
        ]
        for case (let role, let words?) in decks {
            let ranges = page.place(words, as: .deck, of: article.id)
            article.headline = Headline(
                decks: (article.headline?.decks ?? []) + [Deck(role: role, text: words.text, ranges: ranges)])
        }
        article.section = matter.section?.text
        if let section = matter.section { article.ranges += page.place(section, as: .section, of: article.id) }
        article.contributors = matter.authors.map { author in
            Contributor(
                name: author.text, role: .author, ranges: page.place(author, as: .byline, of: article.id))
        }
        return article
    }

    private func add(_ piece: BodyReader.Piece, to article: inout Article, _ page: inout PageBuilder) {
        switch piece {
        case .title(let words) where article.headline == nil && article.body.isEmpty:
            let ranges = page.place(words, as: .deck, of: article.id)
            article.headline = Headline(decks: [Deck(role: .main, text: words.text, ranges: ranges)])
        case .title(let words): add(.block(.subheading, words), to: &article, &page)
        case .block(let kind, let words):
            guard !words.pieces.isEmpty else { return }
            let role: Ledger.Role =
                switch kind {
                case .subheading: .subheading
                case .listItem: .listItem
                default: .paragraph
                }
            article.body.append(
                Block(kind: kind, text: words.text, ranges: page.place(words, as: role, of: article.id)))
        case .photo(let caption, let credit):
            article.photos.append(
                Photo(
                    caption: caption.text, credit: credit.text.isEmpty ? nil : credit.text,
                    ranges: page.place(caption, as: .caption, of: article.id),
                    creditRanges: page.place(credit, as: .credit, of: article.id)))
        }
    }

    /// Adds an article with the stretch that it was read from; none where the file says nothing.
    private func finish(_ article: Article, _ page: inout PageBuilder) {
        var article = article
        let ranges =
            article.ranges + (article.headline?.decks ?? []).flatMap(\.ranges) + article.body.flatMap(\.ranges)
            + article.contributors.flatMap(\.ranges) + article.photos.flatMap { $0.ranges + $0.creditRanges }
        guard let start = ranges.map(\.bytes.lowerBound).min(), let end = ranges.map(\.bytes.upperBound).max() else {
            return
        }
        article.ranges = [page.range(start..<end)]
        page.articles.append(article)
    }

    private func reportInvalidBytes(of source: PageSource, _ page: inout PageBuilder) {
        let valid = String(decoding: source.bytes, as: UTF8.self).utf8
        guard let offset = zip(valid, source.bytes).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset
        else { return }
        page.report(
            .warning, code: "invalid-utf8", "here is a byte that is no UTF-8, read as U+FFFD; save the file as UTF-8",
            at: offset)
    }
}
