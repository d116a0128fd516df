import BroadsheetCore

extension PageWriter {
    /// Writes the list of an edition's writers and of the people whom it names, each with the articles.
    mutating func namesPage(of edition: SiteEdition) {
        let day = site.text(of: edition.info.date)
        begin(Head(title: "\(labels.writersAndPeople) - \(site.name) \(day)"))
        nameplate(home: Site.index, date: edition.info.date, hasDate: true) { writer in
            writer.item(to: edition.place.front, writer.labels.frontPage)
            if !edition.writers.isEmpty { writer.item(to: edition.place.names, at: "writers", writer.labels.writers) }
            if !edition.people.isEmpty { writer.item(to: edition.place.names, at: "people", writer.labels.people) }
        }
        html.element("<main id=\"main\" class=\"wrap\">\n<h1 class=\"hidden\">", labels.writersAndPeople, "</h1>\n")
        list(edition.writers, of: edition, id: "writers", kind: "writer", name: labels.writers)
        list(edition.people, of: edition, id: "people", kind: "person", name: labels.people)
        html.markup("</main>\n")
        end([site.name, day])
    }

    private mutating func list(
        _ entries: [NameEntry], of edition: SiteEdition, id: StaticString, kind: StaticString, name: String
    ) {
        guard !entries.isEmpty else { return }
        html.markup("<section class=\"page\" id=\"")
        html.markup(id)
        html.element("\"><div class=\"pagehead\"><h2>", name, "</h2><span class=\"ui\">")
        html.text("\(entries.count)")
        html.markup("</span></div>\n<dl class=\"names\">\n")
        for entry in entries {
            html.markup("<div")
            html.attribute("id", Anchor.name(kind, entry.name))
            html.element("><dt>", entry.name, "")
            if !entry.notes.isEmpty {
                html.element(" <span class=\"ui\">", entry.notes.joined(separator: labels.comma), "</span>")
            }
            html.markup("</dt>")
            for number in entry.articles {
                html.markup("<dd>")
                link(to: edition.articles[number].path, title(of: edition.articles[number]))
                html.markup("</dd>")
            }
            html.markup("</div>\n")
        }
        html.markup("</dl>\n</section>\n")
    }
}
