import BroadsheetCore

struct PageWriter: Sendable {
    let site: Site
    let path: SitePath
    var html = HTMLWriter()

    var labels: SiteLabels { site.labels }

    init(_ site: Site, at path: SitePath) {
        self.site = site
        self.path = path
    }

    /// The metadata of a page for programs.
    struct Head {
        var title: String
        var description: String?
        /// When it was published, for the page of an article.
        var published: Timestamp?
        var isArticle = false
        var data: [UInt8] = []
    }

    /// Writes the beginning of the document, up to what is in its body.
    mutating func begin(_ head: Head) {
        html.markup("<!DOCTYPE html>\n<html")
        html.attribute("lang", site.language)
        html.markup(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
        html.attribute("content", site.isFolder ? SiteStyle.sitePolicy : SiteStyle.pagePolicy)
        html.markup(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.markup(
            "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
        html.element("<title>", head.title, "</title>\n")
        if let description = head.description, !description.isBlank { meta("name", "description", description) }
        links(head)
        if !head.data.isEmpty {
            html.markup("<script type=\"application/ld+json\">")
            html.scriptData(head.data)
            html.markup("</script>\n")
        }
        html.markup("</head>\n<body>\n<a class=\"skip\" href=\"#main\">")
        html.text(labels.skipToText)
        html.markup("</a>\n")
    }

    private mutating func links(_ head: Head) {
        let address = site.address(of: path)
        if let address {
            html.markup("<link rel=\"canonical\"")
            html.attribute("href", address)
            html.markup(">\n")
        }
        for feed in site.options.feeds {
            html.markup("<link rel=\"alternate\"")
            html.attribute("type", feed.mediaType)
            html.attribute("title", feed.title)
            html.attribute("href", site.reference(to: feed.address, from: path))
            html.markup(">\n")
        }
        html.markup("<link rel=\"icon\" href=\"data:,\">\n")
        if site.isFolder {
            styleSheet(SiteStyle.path)
        } else {
            html.markup("<style>")
            html.raw(SiteStyle.sheet)
            html.markup("</style>\n")
        }
        if let theme = site.options.stylesheet { styleSheet(SitePath(theme.split(separator: "/").map(String.init))) }
        meta("property", "og:type", head.isArticle ? "article" : "website")
        meta("property", "og:title", head.title)
        meta("property", "og:site_name", site.name)
        if let address { meta("property", "og:url", address) }
        if let published = head.published { meta("property", "article:published_time", published.description) }
    }

    private mutating func styleSheet(_ sheet: SitePath) {
        html.markup("<link rel=\"stylesheet\"")
        html.attribute("href", sheet.reference(from: path))
        html.markup(">\n")
    }

    private mutating func meta(_ kind: StaticString, _ name: StaticString, _ content: String) {
        html.markup("<meta ")
        html.markup(kind)
        html.markup("=\"")
        html.markup(name)
        html.markup("\"")
        html.attribute("content", content)
        html.markup(">\n")
    }

    /// Writes the nameplate: the newspaper's name, the edition's day, and the ways to other pages.
    ///
    /// - Parameters:
    ///   - home: Where the name leads; `nil` for nowhere.
    ///   - date: The edition's day; `nil` where the page is of no edition.
    ///   - issue: The edition's number, as printed.
    ///   - ways: Writes the items of the list of links.
    mutating func nameplate(
        home: SitePath?, date: CalendarDate?, hasDate: Bool, ways: (inout PageWriter) -> Void
    ) {
        html.markup("<header class=\"plate\"><div class=\"wrap\">\n<p class=\"name\">")
        if let home { link(to: home, site.name) } else { html.text(site.name) }
        html.markup("</p>\n<div class=\"folio ui\"><p>")
        if hasDate {
            day(date)
        } else if let description = site.publication.description {
            html.text(description)
        }
        html.markup("</p>")
        var list = self
        list.html = HTMLWriter()
        ways(&list)
        if !list.html.bytes.isEmpty {
            html.markup("<nav")
            html.attribute("aria-label", labels.pages)
            html.markup("><ul>")
            html.raw(list.html.bytes)
            html.markup("</ul></nav>")
        }
        html.markup("</div></div></header>\n")
    }

    /// Writes the end of the document.
    mutating func end(_ words: [String]) {
        html.markup("<footer class=\"end\"><div class=\"wrap ui\"><p>")
        html.text(words.filter { !$0.isBlank }.joined(separator: " · "))
        html.markup("</p>")
        if !site.options.feeds.isEmpty {
            html.markup("<p>")
            html.text(labels.feeds)
            for feed in site.options.feeds {
                html.markup(" <a")
                html.attribute("href", site.reference(to: feed.address, from: path))
                html.attribute("type", feed.mediaType)
                html.markup(">")
                html.text(feed.title)
                html.markup("</a>")
            }
            html.markup("</p>")
        }
        html.markup("</div></footer>\n</body>\n</html>\n")
    }

    mutating func day(_ date: CalendarDate?) {
        guard let date else { return html.text(labels.undatedEdition) }
        html.markup("<time")
        html.attribute("datetime", date.description)
        html.element(">", labels.text(of: date), "</time>")
    }

    /// Writes a link to a page of the site.
    mutating func link(to target: SitePath, at anchor: String? = nil, _ text: String) {
        html.markup("<a")
        let isHere = target == path && anchor != nil
        html.attribute("href", (isHere ? "" : target.reference(from: path)) + (anchor.map { "#" + $0 } ?? ""))
        html.element(">", text, "</a>")
    }

    /// Writes a link as an item of a list.
    mutating func item(to target: SitePath, at anchor: String? = nil, _ text: String) {
        html.markup("<li>")
        link(to: target, at: anchor, text)
        html.markup("</li>")
    }
}
