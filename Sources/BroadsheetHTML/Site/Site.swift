import BroadsheetCore

/// What all pages of an output share.
struct Site: Sendable {
    let options: HTMLOptions
    let publication: Publication
    let labels: SiteLabels
    /// The address of the folder, with `/` at its end; `nil` where it is not given, and for a page by itself.
    let base: String?
    /// Whether the pages are files of a folder. Otherwise one page holds everything.
    let isFolder: Bool

    /// What is shared by the pages of a job.
    init(_ options: HTMLOptions, _ job: ExportJob, isFolder: Bool) {
        self.options = options
        self.isFolder = isFolder
        publication = job.publication
        let sample = [job.publication.title, job.publication.description].compactMap { $0 }.joined()
        labels = SiteLabels.labels(for: job.publication.language, beside: sample)
        base = isFolder ? job.outputURL.flatMap(HTMLExporter.base) : nil
    }

    /// The newspaper's name, or what stands for it.
    var name: String { publication.title.flatMap { $0.isBlank ? nil : $0 } ?? labels.newspaper }

    /// The language of the pages.
    var language: String { publication.language.flatMap { LanguageTag($0)?.text } ?? labels.tag }

    /// The index over all editions.
    static let index = SitePath(["index.html"])

    /// The address of a page on the web; `nil` where the site has none.
    func address(of path: SitePath) -> String? {
        base.map { $0 + path.address }
    }

    /// How a page leads to an address: by a relative reference where it is in the site.
    func reference(to address: String, from path: SitePath) -> String {
        guard let base, address.hasPrefix(base) else { return address }
        return SitePath(encoded: address.dropFirst(base.count)).reference(from: path)
    }

    /// The name of an edition's day.
    func text(of date: CalendarDate?) -> String {
        date.map(labels.text) ?? labels.undatedEdition
    }

    /// The file of an article, where the template of links or the edition's folder puts it.
    func path(of article: Article, in edition: Edition.Info, folder: String) -> SitePath {
        let id = LinkTemplate.segment(of: article, in: edition)
        if let base,
            let link = options.itemLink?.address(page: article.page, id: id, date: edition.date?.description),
            link.hasPrefix(base)
        {
            return SitePath(encoded: link.dropFirst(base.count))
        }
        let page = article.page.flatMap { $0.isBlank ? nil : SitePath.name(PercentEncoding.encodeSegment($0)) }
        return SitePath([folder] + [page].compactMap { $0 } + [SitePath.name(id + ".html")])
    }
}

/// The names of places in a page.
enum Anchor {
    /// The place of something that has a name of its own.
    static func name(_ kind: StaticString, _ text: String) -> String {
        let isPlain =
            text.utf8.count <= 32 && !text.isEmpty
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
            }
        return "\(kind)-" + (isPlain ? text : StableHash.hexadecimal(StableHash.fnv1a(text)))
    }
}
