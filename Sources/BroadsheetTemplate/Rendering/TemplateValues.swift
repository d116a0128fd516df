import BroadsheetCore

/// Makes what a template sees of articles, editions and jobs.
struct TemplateValues: Sendable {
    /// What a part of a template sees.
    struct Root {
        let mapping: TemplateMapping
        /// How many texts held a character that the output cannot hold, and of what.
        var replaced: Int
        var subject: Diagnostic.Message
    }

    private typealias Entries = [(key: String, value: TemplateValue)]

    private let wanted: Set<String>
    private let options: DocumentOptions
    private let isMarkup: Bool

    /// The values for a template, without those that it does not ask for.
    init(for template: CheckedTemplate) {
        wanted = template.wantedKeys
        isMarkup = template.escaping.mode == .markup
        options = DocumentOptions(
            ranges: wanted.contains("ranges") || wanted.contains("creditRanges"), ledger: false)
    }

    /// Where the template is written article by article.
    func of(_ article: Article, in edition: Edition.Info, _ job: ExportJob) -> Root {
        var replaced = 0
        let entries = entries(of: article, in: edition, &replaced) + surroundings(of: job, &replaced)
        return Root(
            mapping: TemplateMapping(entries, shape: .articleRoot), replaced: replaced,
            subject: "the article \(Diagnostic.quoted(article.id))")
    }

    /// Where the template is written edition by edition.
    func of(_ edition: Edition, _ job: ExportJob) -> Root {
        var replaced = 0
        let entries = entries(of: edition, &replaced) + surroundings(of: job, &replaced)
        return Root(
            mapping: TemplateMapping(entries, shape: .editionRoot), replaced: replaced, subject: "an edition")
    }

    /// Around the articles or editions.
    func of(_ job: ExportJob) -> Root {
        var replaced = 0
        let entries = surroundings(of: job, &replaced)
        return Root(
            mapping: TemplateMapping(entries, shape: .root), replaced: replaced, subject: "the publication")
    }

    /// Where the template is written at once.
    func of(_ editions: [Edition], _ job: ExportJob) -> Root {
        var replaced = 0
        var entries = surroundings(of: job, &replaced)
        if wanted.contains("editions") {
            let all = editions.map {
                TemplateValue.mapping(TemplateMapping(self.entries(of: $0, &replaced), shape: .edition))
            }
            entries.append(("editions", .list(all)))
        }
        if wanted.contains("articles") {
            let all = editions.flatMap { edition in
                edition.articles.map { mapping(of: $0, in: edition.info, &replaced) }
            }
            entries.append(("articles", .list(all)))
        }
        return Root(mapping: TemplateMapping(entries, shape: .root), replaced: replaced, subject: "the articles")
    }

    private func entries(of edition: Edition, _ replaced: inout Int) -> Entries {
        var entries = written(.edition, &replaced) { writer in
            edition.info.write(to: &writer, besides: edition.info.publication, options: options)
        }
        entries.append(("articles", .list(edition.articles.map { mapping(of: $0, in: edition.info, &replaced) })))
        return entries
    }

    private func mapping(
        of article: Article, in edition: Edition.Info, _ replaced: inout Int
    ) -> TemplateValue {
        .mapping(TemplateMapping(entries(of: article, in: edition, &replaced), shape: .article))
    }

    private func entries(of article: Article, in edition: Edition.Info, _ replaced: inout Int) -> Entries {
        var count = 0
        var entries = written(.article, &count) { writer in
            article.write(to: &writer, in: edition, options: options)
            if wanted.contains("title") {
                let text = article.headline?.text ?? ""
                writer.add("title", text.isBlank ? article.summary(sentences: 1) : text)
            }
            if wanted.contains("summary") { writer.add("summary", article.summary()) }
        }
        if wanted.contains("published"), let published = edition.published {
            entries.append(("published", .text(published.description, isChoice: false)))
        }
        replaced += count
        return entries
    }

    private func surroundings(of job: ExportJob, _ replaced: inout Int) -> Entries {
        var entries: Entries = []
        if wanted.contains("publication") {
            let publication = written(.publication, &replaced) { job.publication.write(to: &$0) }
            entries.append(("publication", .mapping(TemplateMapping(publication, shape: .publication))))
        }
        guard wanted.contains("subject"), let subject = job.subject else { return entries }
        entries += written(.text, &replaced) { $0.add("subject", subject) }
        return entries
    }

    private func written(
        _ shape: ValueShape, _ replaced: inout Int, _ write: (inout TemplateValueWriter) -> Void
    ) -> Entries {
        var writer = TemplateValueWriter(shape, wanted: wanted, isMarkup: isMarkup)
        write(&writer)
        replaced += writer.replaced
        return writer.entries
    }
}
