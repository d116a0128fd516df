import Broadsheet

/// A parser whose every line is an article; a line `date 2021-12-13` is a masthead.
struct LineParser: ArticleParser {
    static let descriptor = ParserDescriptor(name: "lines", summary: "Every line is an article.")

    init(options: NoOptions) {}

    func parse(_ source: PageSource) -> [ParsedPage] {
        let text = String(decoding: source.bytes, as: UTF8.self)
        var masthead = Masthead()
        var articles: [Article] = []
        for (number, line) in text.split(separator: "\n").enumerated() {
            if line.hasPrefix("date ") {
                masthead.date = CalendarDate(line.dropFirst(5))
                continue
            }
            let range = SourceRange(file: source.file, page: source.code, bytes: 0..<1, lines: 1...1)
            articles.append(
                Article(
                    id: "\(number)", headline: Headline(decks: [Deck(role: .main, text: String(line))]), ranges: [range]
                ))
        }
        let said = Diagnostic(
            .note, code: "read", "read", at: FileLocation(path: source.file, line: 1, column: 1))
        return [
            ParsedPage(
                page: Page(code: source.code, file: source.file), articles: articles, masthead: masthead,
                diagnostics: text.hasPrefix("say") ? [said] : [])
        ]
    }
}

/// An exporter that writes `date page headline` for every article, and fails where a headline says so.
struct ListExporter: ArticleExporter {
    static let descriptor = FormatDescriptor(
        name: "list", mediaType: "text/plain", fileExtension: "txt", summary: "One line for each article.")

    init(options: NoOptions) {}

    func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        output.append("\(job.publication.title ?? "?") \(job.outputURL ?? "?")\n")
    }

    func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) throws(ExportFailure) {
        let headline = article.headline?.text ?? ""
        guard headline != "fail" else {
            throw ExportFailure(Diagnostic(.error, code: "failed", "the article says 'fail'"))
        }
        output.append("\(edition.date?.description ?? "-") \(article.page ?? "-") \(headline)\n")
    }

    func finish(into output: inout ExportOutput) throws(ExportFailure) {}
}

extension Pipeline {
    /// The pipeline with the toy parser and exporter alone.
    static func toys() throws -> Pipeline {
        var pipeline = Pipeline(parsers: ParserRegistry(), exporters: ExporterRegistry())
        try pipeline.parsers.register(LineParser.self)
        try pipeline.exporters.register(ListExporter.self)
        return pipeline
    }
}
