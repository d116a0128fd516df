import BroadsheetCore

extension PageWriter {
    /// Writes the page of an article of an edition.
    mutating func articlePage(of number: Int, in edition: SiteEdition) {
        let item = edition.articles[number]
        let headline = title(of: item)
        let data = ArticleData(item.article, in: edition.info, site: site, address: site.address(of: path))
        begin(
            Head(
                title: "\(headline) - \(site.name)", description: data.summary, published: edition.info.published,
                isArticle: true, data: data.json))
        nameplate(home: Site.index, date: edition.info.date, hasDate: true) { writer in
            writer.item(to: edition.place.front, writer.labels.frontPage)
            if let code = item.article.page {
                writer.item(to: edition.place.front, at: Anchor.name("page", code), writer.labels.page.around(code))
            }
            if edition.hasNames { writer.item(to: edition.place.names, writer.labels.writersAndPeople) }
        }
        html.markup("<main id=\"main\" class=\"wrap\">\n")
        article(item.article, in: edition, anchor: nil)
        let earlier = number > 0 ? edition.articles[number - 1] : nil
        let later = number + 1 < edition.articles.count ? edition.articles[number + 1] : nil
        turns(
            earlier: earlier.map { ($0.path, labels.previousArticle + labels.space + title(of: $0)) },
            later: later.map { ($0.path, labels.nextArticle + labels.space + title(of: $0)) },
            name: labels.frontPage)
        html.markup("</main>\n")
        end([site.name, site.text(of: edition.info.date), item.article.page.map(labels.page.around) ?? ""])
    }

    /// The headline of an article on one line; the beginning of its text where it has none.
    func title(of item: SiteArticle) -> String {
        if let headline = item.article.headline?.text, !headline.isBlank { return headline }
        let beginning = item.article.summary(sentences: 1).unicodeScalars
        guard !String(beginning).isBlank else { return labels.untitled }
        let most = 24
        return String(String.UnicodeScalarView(beginning.prefix(most))) + (beginning.count > most ? "…" : "")
    }
}
