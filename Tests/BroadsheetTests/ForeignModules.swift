import Broadsheet

/// An exporter as another package would write it: one card an article, with options of every sort.
struct CardExporter: ArticleExporter {
    struct Options: ExporterOptions {
        enum Border: String, CaseIterable { case none, single, double }

        var columns = 2
        var border = Border.single
        var deck: String?
        var colours: [String] = []
        var isBold = false

        init() {}
        init(reading reader: inout OptionReader) {
            deck = reader.string("deck", required: true, help: "The name of the deck of cards.")
            columns = reader.integer("columns", in: 1...9, default: columns, help: "Cards in a row.")
            border = reader.choice("border", default: border, help: "The lines around a card.")
            reader.mapping("style", help: "How a card looks.") { reader in
                colours = reader.strings("colours", help: "The colours.")
                isBold = reader.boolean("bold", default: isBold, help: "Whether headlines are bold.")
            }
        }
    }

    static let descriptor = FormatDescriptor(
        name: "cards", mediaType: "text/x-cards", fileExtension: "cards", summary: "A card for each article")
    let options: Options

    init(options: Options) { self.options = options }

    func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        output.append("\(options.deck ?? "?") \(options.columns) \(options.border) \(options.colours)\n")
    }

    func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) throws(ExportFailure) {
        let title = article.headline?.text ?? ""
        if title == "torn" { throw ExportFailure(Diagnostic(.error, code: "torn-card", "a card is torn; mend it")) }
        if title.contains("#") {
            output.report(
                Diagnostic(
                    .warning, code: "odd-card", "a card has no place for '#'",
                    at: article.ranges.first.map { FileLocation(path: $0.file, line: $0.lines.lowerBound) }))
        }
        output.append("[\(title)]\n")
    }

    func finish(into output: inout ExportOutput) throws(ExportFailure) {}
}

/// A parser as another package would write it: `* ` begins an article, other lines are its text.
struct StarParser: ArticleParser {
    struct Options: ParserOptions {
        var kind = Article.Kind.brief
        var maximumLength = 100

        init() {}
        init(reading reader: inout OptionReader) {
            kind = reader.choice("kind", default: kind, help: "The kind of the articles.")
            maximumLength = reader.integer(
                "maximum-length", in: 1...1_000, default: maximumLength, help: "The longest headline, in bytes.")
        }
    }

    static let descriptor = ParserDescriptor(name: "stars", summary: "Lines with stars")
    let options: Options

    init(options: Options) { self.options = options }

    func parse(_ source: PageSource) -> [ParsedPage] {
        var page = PageBuilder(source)
        for line in page.lines.lines where !line.isEmpty {
            if page.text(line).hasPrefix("* ") {
                let id = "\(page.articles.count + 1)"
                page.place(line, as: .separator)
                let words = page.place((line.lowerBound + 2)..<line.upperBound, as: .deck, of: id)
                if words.bytes.count > options.maximumLength {
                    page.report(
                        .warning, code: "long-headline", "a headline of \(words.bytes.count) bytes; shorten it",
                        at: words.bytes.lowerBound)
                }
                let deck = Deck(role: .main, text: page.text(words.bytes), ranges: [words])
                page.articles.append(
                    Article(id: id, kind: options.kind, headline: Headline(decks: [deck]), ranges: [words]))
            } else if let last = page.articles.indices.last {
                let words = page.place(line, as: .paragraph, of: page.articles[last].id)
                page.articles[last].body.append(Block(text: page.text(line), ranges: [words]))
                page.articles[last].ranges.append(words)
            }
        }
        return [page.parsed()]
    }
}

extension Pipeline {
    /// The standard pipeline with a parser and an exporter of another package.
    static func withForeignModules() throws -> Pipeline {
        var pipeline = Pipeline.standard
        try pipeline.parsers.register(StarParser.self)
        try pipeline.exporters.register(CardExporter.self)
        return pipeline
    }
}
