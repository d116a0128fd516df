import BroadsheetCore

extension PageWriter {
    /// Writes the front page of an edition: its pages in order, and on each its articles in reading order.
    mutating func frontPage(of edition: SiteEdition) {
        let day = site.text(of: edition.info.date)
        begin(Head(title: "\(site.name) - \(day)", description: site.publication.description))
        let pages = edition.pages
        nameplate(home: Site.index, date: edition.info.date, hasDate: true) { writer in
            for page in pages {
                guard let code = page.code else { continue }
                writer.item(to: edition.place.front, at: Anchor.name("page", code), writer.labels.page.around(code))
            }
            if edition.hasNames { writer.item(to: edition.place.names, writer.labels.writersAndPeople) }
            writer.item(to: Site.index, writer.labels.editions)
        }
        html.markup("<main id=\"main\" class=\"wrap\">\n<h1 class=\"hidden\">")
        html.text("\(site.name) \(day)")
        html.markup("</h1>\n")
        for (number, page) in pages.enumerated() {
            html.markup("<section class=\"page\"")
            if let code = page.code { html.attribute("id", Anchor.name("page", code)) }
            html.markup(">\n")
            pageHead(page.code, name: page.page?.name, count: page.articles.count)
            html.markup("<div class=\"front\">\n")
            for (place, article) in page.articles.enumerated() {
                entry(article, in: edition, isLead: number == 0 && place == 0)
            }
            html.markup("</div>\n</section>\n")
        }
        turns(
            earlier: edition.previous.map {
                ($0.front, labels.previousEdition + labels.space + site.text(of: $0.date))
            },
            later: edition.next.map { ($0.front, labels.nextEdition + labels.space + site.text(of: $0.date)) },
            name: labels.editions)
        html.markup("</main>\n")
        end([site.name, day, site.publication.description ?? ""])
    }

    private mutating func pageHead(_ code: String?, name: String?, count: Int) {
        html.markup("<div class=\"pagehead\"><h2>")
        let words = [code.map(labels.page.around), name].compactMap { $0 }.filter { !$0.isBlank }
        html.text(words.isEmpty ? labels.pages : words.joined(separator: labels.space))
        html.element("</h2><span class=\"ui\">", labels.articles.around("\(count)"), "</span></div>\n")
    }

    /// Writes an article in short: headline, beginning, writers, where it continues.
    private mutating func entry(_ item: SiteArticle, in edition: SiteEdition, isLead: Bool) {
        let article = item.article
        html.markup("<article")
        html.attribute("id", item.anchor)
        if isLead { html.markup(" class=\"lead\"") } else if article.kind == .photo { html.markup(" class=\"photo\"") }
        html.markup(">")
        labels(of: article)
        html.markup("<hgroup>")
        entryDecks(item)
        html.markup("</hgroup>")
        let summary = article.summary(sentences: site.options.summarySentences, maximumLength: 240)
        if !summary.isBlank { html.element("<p class=\"sum\">", summary, "</p>") }
        let credits = Credit.credits(of: article, labels).map { credit in
            ([credit.label] + credit.names).filter { !$0.isEmpty }.joined(separator: " ")
        }
        let jumps = [
            article.continuedFrom.map { labels.continuedFrom.around($0.page) },
            article.continuesOn.map { labels.continuesOn.around($0.page) },
        ].compactMap { $0 }
        let facts = credits + jumps
        if !facts.isEmpty { html.element("<p class=\"by ui\">", facts.joined(separator: labels.space), "</p>") }
        html.markup("</article>\n")
    }

    private mutating func entryDecks(_ item: SiteArticle) {
        let decks = item.article.headline?.decks.filter { !$0.text.isBlank } ?? []
        for deck in decks where deck.role == .kicker { html.element("<p class=\"kicker\">", deck.text, "</p>") }
        html.markup("<h3>")
        link(to: item.path, decks.isEmpty ? labels.untitled : item.article.headline?.main ?? "")
        html.markup("</h3>")
        for deck in decks where deck.role == .sub { html.element("<p class=\"subdeck\">", deck.text, "</p>") }
    }

    /// Writes the links to what comes before and what comes after.
    mutating func turns(earlier: (SitePath, String)?, later: (SitePath, String)?, name: String) {
        guard earlier != nil || later != nil else { return }
        html.markup("<nav class=\"turn ui\"")
        html.attribute("aria-label", name)
        html.markup(">")
        for (turn, relation) in [(earlier, "prev"), (later, "next")] {
            guard let (target, words) = turn else { continue }
            html.markup("<a")
            html.attribute("rel", relation)
            html.attribute("href", target.reference(from: path))
            html.element(">", words, "</a>")
        }
        html.markup("</nav>\n")
    }
}
