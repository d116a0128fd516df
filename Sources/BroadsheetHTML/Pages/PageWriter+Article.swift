import BroadsheetCore

extension PageWriter {
    /// Writes an article whole: headline, byline, text, pictures, jump lines.
    ///
    /// - Parameters:
    ///   - article: The article.
    ///   - edition: The edition of a site, to whose pages and names links lead; `nil` for a page by itself.
    ///   - anchor: The article's name in the page; `nil` where the page is the article's own.
    mutating func article(_ article: Article, in edition: SiteEdition?, anchor: String?) {
        html.markup("<article class=\"full\"")
        if let anchor { html.attribute("id", anchor) }
        html.markup(">\n<header class=\"decks\">")
        labels(of: article)
        if edition == nil { html.markup("<hgroup class=\"second\">") } else { html.markup("<hgroup>") }
        decks(of: article, isFirst: edition != nil)
        html.markup("</hgroup>")
        byline(of: article, in: edition)
        html.markup("</header>\n<div class=\"body\">\n")
        if let beginning = article.unreadBeginning {
            jump(beginning, note: labels.unreadBeginning, in: edition)
        }
        text(of: article, in: edition)
        for photo in article.photos { figure(photo) }
        html.markup("</div>\n")
        if let rest = article.unreadContinuation { jump(rest, note: labels.unreadRest, in: edition) }
        if let edition { facts(of: article, in: edition) }
        html.markup("</article>\n")
    }

    /// Writes what kind of article it is and the section that it is in, where there is something to say.
    mutating func labels(of article: Article) {
        let words = unique([labels.kinds[article.kind], article.section].compactMap { $0 }.filter { !$0.isBlank })
        guard !words.isEmpty else { return }
        html.element("<p class=\"label ui\">", words.joined(separator: " · "), "</p>")
    }

    /// Writes the rows of a headline: the main one as a heading, what leads to it above, the others below.
    mutating func decks(of article: Article, isFirst: Bool) {
        let decks = article.headline?.decks.filter { !$0.text.isBlank } ?? []
        let main = article.headline?.main ?? ""
        var isHeadingWritten = false
        func heading(_ writer: inout PageWriter, _ text: String) {
            writer.html.markup(isFirst ? "<h1>" : "<h3>")
            writer.html.text(text)
            writer.html.markup(isFirst ? "</h1>" : "</h3>")
            isHeadingWritten = true
        }
        for deck in decks {
            switch deck.role {
            case .main: if !isHeadingWritten { heading(&self, main) }
            case .kicker: html.element("<p class=\"kicker\">", deck.text, "</p>")
            case .sub: html.element("<p class=\"subdeck\">", deck.text, "</p>")
            }
        }
        if !isHeadingWritten { heading(&self, decks.isEmpty ? labels.untitled : main) }
    }

    /// Writes those who made the article: 记者 楼郁馨 赖小兰.
    mutating func byline(of article: Article, in edition: SiteEdition?) {
        let credits = Credit.credits(of: article, labels)
        guard !credits.isEmpty else { return }
        html.markup("<p class=\"by ui\">")
        for (number, credit) in credits.enumerated() {
            if number > 0 { html.text(labels.space) }
            if !credit.label.isEmpty { html.text(credit.label) }
            for name in credit.names {
                html.markup(" ")
                if let edition {
                    link(to: edition.place.names, at: Anchor.name("writer", name), name)
                } else {
                    html.element("<span>", name, "</span>")
                }
            }
        }
        html.markup("</p>")
    }

    /// Writes the text, block by block, with a mark at the seams of a story that goes over several pages.
    private mutating func text(of article: Article, in edition: SiteEdition?) {
        var page = article.page
        var isInList = false
        for (number, block) in article.body.enumerated() where !block.text.isBlank {
            let isItem = block.kind == .listItem
            if isInList != isItem {
                html.markup(isItem ? "<ul>\n" : "</ul>\n")
                isInList = isItem
            }
            let start: StaticString =
                switch block.kind {
                case .paragraph: "<p>"
                case .subheading: "<h2>"
                case .editorsNote: "<p class=\"note\">"
                case .listItem: "<li>"
                }
            let end: StaticString =
                switch block.kind {
                case .subheading: "</h2>\n"
                case .listItem: "</li>\n"
                default: "</p>\n"
                }
            html.markup(start)
            if number == 0, let dateline = article.dateline, !dateline.text.isBlank, block.kind == .paragraph {
                html.element("<span class=\"dateline\">", dateline.text, "</span> ")
            }
            let first = block.ranges.first?.page
            if let first, first != page { seam(first, in: edition) }
            html.text(block.text)
            if let last = block.ranges.last?.page {
                if last != first { seam(last, in: edition) }
                page = last
            }
            html.markup(end)
        }
        if isInList { html.markup("</ul>\n") }
    }

    private mutating func seam(_ code: String, in edition: SiteEdition?) {
        html.markup("<span class=\"seam ui\">")
        page(code, labels.seam.around(code), in: edition)
        html.markup("</span>")
    }

    /// Writes words about a page; they lead to it, where articles start there.
    mutating func page(_ code: String, _ words: String, in edition: SiteEdition?) {
        guard let edition, edition.hasPage(code) else { return html.text(words) }
        link(to: edition.place.front, at: Anchor.name("page", code), words)
    }

    private mutating func figure(_ photo: Photo) {
        let credit = photo.credit ?? ""
        guard !photo.caption.isBlank || !credit.isBlank else { return }
        html.element("<figure><p class=\"nopicture ui\">", labels.noPicture, "</p><figcaption>")
        html.text(photo.caption)
        if !credit.isBlank { html.element("<span class=\"credit\">", credit, "</span>") }
        html.markup("</figcaption></figure>\n")
    }

    private mutating func jump(_ reference: PageReference, note: SiteLabels.Frame, in edition: SiteEdition?) {
        if !reference.text.isBlank {
            html.markup("<p class=\"jump ui\">")
            page(reference.page, reference.text, in: edition)
            html.markup("</p>\n")
        }
        html.element("<p class=\"missing ui\" role=\"note\">", note.around(reference.page), "</p>\n")
    }

    /// Writes what is known of an article besides its text: where it is, whom it names, its address.
    private mutating func facts(of article: Article, in edition: SiteEdition) {
        html.markup("<section class=\"facts ui\"")
        html.attribute("aria-label", labels.aboutArticle)
        html.markup("><dl>")
        let codes = unique([article.page].compactMap { $0 } + article.ranges.map(\.page)).filter { !$0.isBlank }
        if !codes.isEmpty {
            html.element("<dt>", labels.pages, "</dt><dd>")
            for (number, code) in codes.enumerated() {
                if number > 0 { html.text(labels.comma) }
                page(code, labels.page.around(code), in: edition)
            }
            html.markup("</dd>")
        }
        let people = article.people.filter { !$0.name.isBlank }
        if !people.isEmpty {
            html.element("<dt>", labels.people, "</dt><dd>")
            for (number, person) in people.enumerated() {
                if number > 0 { html.text(labels.comma) }
                link(to: edition.place.names, at: Anchor.name("person", person.name), person.name)
                let titles = person.titles.filter { !$0.isBlank }
                if !titles.isEmpty { html.text(labels.titles.around(titles.joined(separator: labels.comma))) }
            }
            html.markup("</dd>")
        }
        if let address = site.address(of: path) {
            html.element("<dt>", labels.address, "</dt><dd>")
            html.text(address)
            html.markup("</dd>")
        }
        html.markup("</dl></section>\n")
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
