import BroadsheetCore

/// Articles as Markdown with front matter in YAML, for static sites such as those of Hugo and Jekyll.
///
/// A document has one front matter, which comes before the text. So an output for each article,
/// `public/{article}.md`, has the article's; an output of many articles has the edition's with the option
/// `front-matter: edition`.
public struct MarkdownExporter: ArticleExporter {
    /// The format's name in a configuration.
    public static let descriptor = FormatDescriptor(
        name: "markdown", mediaType: "text/markdown", fileExtension: "md",
        summary: "Markdown with front matter in YAML, for static sites")

    private let options: MarkdownOptions
    private var site = FrontMatter(title: "")
    private var articles = 0

    /// An exporter with options.
    public init(options: MarkdownOptions = MarkdownOptions()) {
        self.options = options
    }

    /// Writes the edition's front matter, where that is asked for.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {
        let date = job.newestChange?.date.description
        site = FrontMatter(
            title: [job.publication.title, job.subject, date].compactMap { $0 }.joined(separator: " · "))
        site.add("date", job.newestChange)
        site.add("draft", options.draft)
        if options.frontMatter == .edition { site.write(to: &output) }
    }

    /// Writes an article, with front matter of its own where it is the first.
    public mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        articles += 1
        let isAlone = options.frontMatter == .article && articles == 1
        if isAlone { frontMatter(of: article, in: edition).write(to: &output) }
        if options.frontMatter == .article, articles == 2 {
            output.report(
                Diagnostic(
                    .warning, code: "many-articles",
                    "the output holds more than one article, and its front matter is that of the first; name an output "
                        + "such as public/{article}.md, or set 'front-matter: edition'"))
        }
        var writer = MarkdownWriter(file: article.ranges.first)
        if !isAlone { writer.heading(of: article) }
        writer.body(of: article)
        writer.write(to: &output)
    }

    /// Gives a document without articles a front matter too.
    public mutating func finish(into output: inout ExportOutput) {
        if articles == 0, options.frontMatter == .article { site.write(to: &output) }
    }

    private func frontMatter(of article: Article, in edition: Edition.Info) -> FrontMatter {
        var matter = FrontMatter(title: article.headline?.main ?? article.summary(sentences: 1))
        let decks = article.headline?.decks ?? []
        matter.add("kicker", decks.filter { $0.role == .kicker }.map(\.text).joined(separator: " "))
        matter.add("subtitle", decks.filter { $0.role == .sub }.map(\.text).joined(separator: " "))
        matter.add("date", edition.published)
        matter.add("authors", article.allContributors.map(\.name))
        matter.add("section", article.section)
        matter.add("tags", options.tags.flatMap { tags($0, of: article) })
        matter.add("draft", options.draft)
        return matter
    }

    private func tags(_ tag: MarkdownOptions.Tag, of article: Article) -> [String] {
        switch tag {
        case .kind: [article.kind.rawValue]
        case .section: [article.section].compactMap { $0 }
        case .people: article.people.map(\.name)
        }
    }
}
