import BroadsheetCore

/// The line of an edition in the index over all of them.
struct IndexEntry: Sendable {
    let place: EditionPlace
    let count: Int
    /// The first headlines, and where they lead.
    let headlines: [(text: String, path: SitePath)]

    /// So many headlines of each edition are in the index.
    static let mostHeadlines = 5
}

extension PageWriter {
    /// Writes the index over all editions, newest first.
    mutating func indexPage(of entries: [IndexEntry]) {
        begin(Head(title: site.name, description: site.publication.description))
        nameplate(home: nil, date: nil, hasDate: false) { writer in
            if let newest = entries.first {
                writer.item(to: newest.place.front, writer.site.text(of: newest.place.date))
            }
        }
        html.element("<main id=\"main\" class=\"wrap\">\n<h1 class=\"hidden\">", site.name, "</h1>\n")
        html.markup("<section class=\"page\">\n")
        html.element("<div class=\"pagehead\"><h2>", labels.editions, "</h2><span class=\"ui\">")
        html.text("\(entries.count)")
        html.markup("</span></div>\n<div class=\"editions\">\n")
        for entry in entries {
            html.markup("<article><h3>")
            link(to: entry.place.front, site.text(of: entry.place.date))
            html.element(" <span class=\"ui\">", labels.articles.around("\(entry.count)"), "</span></h3><ul>")
            for headline in entry.headlines { item(to: headline.path, headline.text) }
            html.markup("</ul></article>\n")
        }
        html.markup("</div>\n</section>\n</main>\n")
        end([site.name, site.publication.description ?? ""])
    }
}
