import BroadsheetCore

/// Writes the newspaper to be read in a browser: as a site of pages in a folder, or as one page that holds everything.
///
/// A folder gets an index over all editions, a front page for each, a page for each article, lists of writers and people,
/// a style sheet and a sitemap. Links between them are relative, so the site works from a disk and under any host.
/// Neither form has a script or loads anything from elsewhere, and a content security policy says so to the browser.
/// Control characters become U+FFFD; each article that holds some is reported once as `control-character`.
public struct HTMLExporter: FolderExporter {
    /// `html`, `text/html`.
    public static let descriptor = FormatDescriptor(
        name: "html", mediaType: "text/html", fileExtension: "html",
        summary: "The edition to be read in a browser: a site in a folder, or one page")

    /// The options.
    public var options: HTMLOptions
    /// `false`: a site shows articles, and no ledger.
    public var readsLedgers: Bool { false }
    private var state = State()

    /// What is known while an output is written.
    private struct State: Sendable {
        var site: Site?
        /// The editions that have articles, newest first, and how many of them have been written.
        var places: [EditionPlace] = []
        var writtenEditions = 0
        /// The paths that are taken, as hashes of their names without regard to capitals.
        var taken: Set<UInt64> = []
        var entries: [IndexEntry] = []
        var sitemap: NewsSitemap?
        /// The day of the edition that the page by itself wrote last.
        var day: (date: CalendarDate?, isWritten: Bool) = (nil, false)
    }

    /// An exporter with these options.
    public init(options: HTMLOptions = HTMLOptions()) {
        self.options = options
    }

    // MARK: One page

    /// Writes the page's head and nameplate.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        let site = Site(options, job, isFolder: false)
        state = State(site: site)
        var page = PageWriter(site, at: Site.index)
        let dates = Set(job.editions.map(\.date))
        let date = dates.count == 1 ? job.editions.first?.date : nil
        page.begin(
            .init(
                title: [site.name, job.subject, date.map(site.labels.text)].compactMap { $0 }.joined(separator: " - "),
                description: site.publication.description))
        page.nameplate(home: nil, date: date, hasDate: date != nil) { _ in }
        page.html.element("<main id=\"main\" class=\"wrap\">\n<h1 class=\"hidden\">", site.name, "</h1>\n")
        output.append(contentsOf: page.html.bytes)
    }

    /// Writes an article whole, and before the first of an edition its day.
    public mutating func write(
        _ article: Article, in edition: Edition.Info, into output: inout ExportOutput
    ) throws(ExportFailure) {
        guard let site = state.site else { return }
        var page = PageWriter(site, at: Site.index)
        if !state.day.isWritten || state.day.date != edition.date {
            state.day = (edition.date, true)
            page.html.element("<h2 class=\"day\">", site.text(of: edition.date), "</h2>\n")
        }
        page.article(article, in: nil, anchor: nil)
        report(page.html.replacedCount, of: article) { output.report($0) }
        output.append(contentsOf: page.html.bytes)
    }

    /// Writes the end of the page.
    public mutating func finish(into output: inout ExportOutput) throws(ExportFailure) {
        guard let site = state.site else { return }
        var page = PageWriter(site, at: Site.index)
        page.html.markup("</main>\n")
        page.end([site.name, site.publication.description ?? ""])
        output.append(contentsOf: page.html.bytes)
    }

    // MARK: A folder

    /// Writes the style sheet.
    ///
    /// - Throws: `ExportFailure` where the articles' links are not below the address of the site.
    public mutating func begin(_ job: ExportJob, into folder: inout ExportFolder) throws(ExportFailure) {
        let site = Site(options, job, isFolder: true)
        if let template = options.itemLink, let problem = Self.problem(of: template, base: site.base) {
            throw ExportFailure(
                Diagnostic(.error, code: "wrong-type", problem, at: options.itemLinkLocation))
        }
        state = State(site: site)
        let dates = job.editions.indices.filter { job.articleCounts.isEmpty || job.articleCounts[$0] > 0 }
            .map { job.editions[$0].date }
        state.places = EditionPlace.places(of: dates)
        state.sitemap = NewsSitemap(site, newest: dates.compactMap { $0 }.max())
        for place in state.places { for path in [place.front, place.names] { take(path) } }
        for path in [Site.index, SiteStyle.path, SitePath(["sitemap-news.xml"])] { take(path) }
        folder.add(Array(SiteStyle.sheet), at: SiteStyle.path.text)
    }

    /// Writes an edition's front page, the pages of its articles, and the list of its names.
    public mutating func write(_ edition: Edition, into folder: inout ExportFolder) throws(ExportFailure) {
        guard let site = state.site else { return }
        let number = state.writtenEditions
        state.writtenEditions += 1
        let place = number < state.places.count ? state.places[number] : EditionPlace.places(of: [edition.info.date])[0]
        let articles = edition.articles.map { article in
            SiteArticle(article: article, path: path(of: article, in: edition.info, place, site, &folder))
        }
        let whole = SiteEdition(
            info: edition.info, place: place,
            previous: number + 1 < state.places.count ? state.places[number + 1] : nil,
            next: number > 0 ? state.places[number - 1] : nil, articles: articles)
        var front = PageWriter(site, at: place.front)
        front.frontPage(of: whole)
        folder.add(front.html.bytes, at: place.front.text)
        for (index, item) in articles.enumerated() {
            var page = PageWriter(site, at: item.path)
            page.articlePage(of: index, in: whole)
            folder.add(page.html.bytes, at: item.path.text)
            report(page.html.replacedCount, of: item.article) { folder.report($0) }
            if let address = site.address(of: item.path), options.sitemap == .news {
                state.sitemap?.add(item.article, in: edition.info, at: address)
            }
        }
        if whole.hasNames {
            var names = PageWriter(site, at: place.names)
            names.namesPage(of: whole)
            folder.add(names.html.bytes, at: place.names.text)
        }
        let headlines = articles.prefix(IndexEntry.mostHeadlines)
        state.entries.append(
            IndexEntry(
                place: place, count: articles.count, headlines: headlines.map { (front.title(of: $0), $0.path) }))
    }

    /// Writes the index over all editions, and the sitemap.
    public mutating func finish(into folder: inout ExportFolder) throws(ExportFailure) {
        guard let site = state.site else { return }
        var index = PageWriter(site, at: Site.index)
        index.indexPage(of: state.entries)
        folder.add(index.html.bytes, at: Site.index.text)
        for file in state.sitemap?.files(site) ?? [] { folder.add(file.bytes, at: file.path.text) }
    }

    /// The address of a site's folder, with `/` at its end; `nil` for what is not an address.
    package static func base(of address: String) -> String? {
        guard let address = WebAddress(address)?.canonicalURI else { return nil }
        let folder = String(Substring(address.utf8.prefix { !"?#".utf8.contains($0) }))
        return folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    }

    /// A fault in a template of links for a site at an address; `nil` where nothing is.
    package static func problem(of template: LinkTemplate, base: String?) -> Diagnostic.Message? {
        guard template.holdsID else {
            return "'item-link' of a site must hold {id}, so that each article has a page of its own"
        }
        guard let base else {
            return "'item-link' needs the site's own address; set 'url', or publication.link"
        }
        let sample = template.address(page: "1", id: "0", date: "2000-01-01") ?? ""
        guard sample.hasPrefix(base) else {
            return
                "'item-link' leads to addresses outside the site at \(base); write one below it, or set the site's 'url'"
        }
        guard !sample.utf8.contains(UInt8(ascii: "?")), !sample.utf8.contains(UInt8(ascii: "#")) else {
            return "'item-link' of a site names files, so it holds no '?' and no '#'"
        }
        return nil
    }

    /// The path of an article, which no other file has.
    private mutating func path(
        of article: Article, in edition: Edition.Info, _ place: EditionPlace, _ site: Site,
        _ folder: inout ExportFolder
    ) -> SitePath {
        let wanted = site.path(of: article, in: edition, folder: place.folder)
        if take(wanted) { return wanted }
        var number = 2
        while !take(wanted.numbered(number)) { number += 1 }
        folder.report(
            Diagnostic(
                .warning, code: "repeated-id",
                "another page of the site is at \(Diagnostic.quoted(wanted.text)), so this article's is "
                    + "\(Diagnostic.quoted(wanted.numbered(number).text)); give each article an id of its own, and each "
                    + "page once", at: Self.place(of: article)))
        return wanted.numbered(number)
    }

    /// Takes a path; `false` where it is taken.
    @discardableResult
    private mutating func take(_ path: SitePath) -> Bool {
        state.taken.insert(StableHash.fnv1a(path.text.lowercased())).inserted
    }

    private func report(_ count: Int, of article: Article, _ tell: (Diagnostic) -> Void) {
        guard count > 0 else { return }
        tell(
            Diagnostic(
                .warning, code: "control-character",
                "\(count) control character\(count == 1 ? "" : "s") of an article cannot appear in HTML and became U+FFFD; "
                    + "clean the source if they carry meaning", at: Self.place(of: article)))
    }

    private static func place(of article: Article) -> FileLocation? {
        article.ranges.first.map { FileLocation(path: $0.file, line: $0.lines.lowerBound) }
    }
}
