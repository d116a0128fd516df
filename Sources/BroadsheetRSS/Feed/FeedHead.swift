import BroadsheetCore

/// The facts of a feed's head, made fit to be written: what must be there is there, what is not valid is left out.
struct FeedHead {
    /// The publication's title; its host where it has none.
    let title: String
    /// The publication's title as it was given.
    let givenTitle: String?
    let link: WebAddress?
    /// One sentence about the publication; `nil` where nobody has given one.
    let description: String?
    /// The language of the text.
    let language: LanguageTag?
    /// The newest change among the articles; `nil` where no date is known.
    let newestChange: Timestamp?
    /// The address of the feed itself.
    let selfLink: WebAddress?
    /// Whether what is written is an archive of the feed.
    let isArchive: Bool
    /// The address of what is written: of the feed, or of its archive.
    let ownLink: WebAddress?
    /// The archives before and after what is written.
    let previousArchive: WebAddress?
    let nextArchive: WebAddress?

    /// The publication's address, or what stands for it.
    var home: String { link?.uri ?? selfLink?.uri ?? Self.noLink }

    /// The substitute for a link that nobody has given: RFC 2606 reserves the name, so it never leads anywhere.
    private static let noLink = "https://publication.invalid/"

    /// The links between the feed and its archives (RFC 5005 §4): their relations and addresses.
    var archiveLinks: [(relation: String, address: String)] {
        [("current", isArchive ? selfLink : nil), ("prev-archive", previousArchive), ("next-archive", nextArchive)]
            .compactMap { relation, address in address.map { (relation, $0.uri) } }
    }

    /// The namespace of RFC 5005.
    static let historyNamespace = "http://purl.org/syndication/history/1.0"

    /// The name of the feed for ever (RFC 4287 §4.2.6): its own address, else the publication's, else a hash of its
    /// title.
    var id: String {
        guard let address = selfLink ?? link else { return ItemIDMaker.uuid(from: title) }
        return address.canonicalURI
    }

    /// Where the kinds of category are named (RFC 4287 §4.2.2.2).
    func scheme(of category: ItemCategory) -> String {
        "\(home.utf8.contains(UInt8(ascii: "#")) ? Self.noLink : home)#\(category.rawValue)"
    }

    /// The head of the feed that a job describes; what is missing or wrong is reported.
    init(_ job: ExportJob, reportingTo output: inout ExportOutput) {
        let publication = job.publication
        selfLink = Self.address(job.outputURL, "the address of the output", reportingTo: &output)
        isArchive = job.history?.isArchive ?? false
        ownLink = isArchive ? job.history?.address.flatMap { WebAddress($0) } : selfLink
        previousArchive = job.history?.previous.flatMap { WebAddress($0) }
        nextArchive = job.history?.next.flatMap { WebAddress($0) }
        link = Self.address(publication.link, "the publication's link", reportingTo: &output)
        language = Self.language(publication.language, reportingTo: &output)
        // Of a feed that is kept, the driver has seen the items' own moments.
        newestChange = job.isKept ? job.newestChange : job.newestChange.map(ItemMoments(job).first)

        let link = link
        givenTitle = publication.title.flatMap { $0.isBlank ? nil : $0 }
        let name = givenTitle ?? link?.host?.ascii ?? "Untitled"
        title = job.subject.map { "\(name) · \($0)" } ?? name
        if givenTitle == nil {
            output.report(
                Diagnostic(
                    .warning, code: "missing-title",
                    "a feed needs a title and the publication has none, so '\(name)' is written; "
                        + "set publication.title"
                ))
        }
        if publication.link?.isBlank ?? true {
            output.report(
                Diagnostic(
                    .warning, code: "missing-link",
                    "a feed needs a link and the publication has none, so '\(selfLink?.uri ?? Self.noLink)' is written; "
                        + "set publication.link"
                ))
        }
        description = publication.description.flatMap { $0.isBlank ? nil : $0 }
    }

    private static func address(
        _ text: String?, _ subject: Diagnostic.Message, reportingTo output: inout ExportOutput
    ) -> WebAddress? {
        guard let text, !text.isBlank else { return nil }
        let address = WebAddress(text)
        if address == nil {
            output.report(
                Diagnostic(
                    .warning, code: "invalid-link",
                    "\(subject) is not an absolute http or https address and is left out; "
                        + "write one such as https://news.example/"
                ))
        }
        return address
    }

    private static func language(_ text: String?, reportingTo output: inout ExportOutput) -> LanguageTag? {
        guard let text, !text.isBlank else { return nil }
        if let tag = LanguageTag(text) { return tag }
        let mended = LanguageTag(locale: text)
        output.report(
            Diagnostic(
                .warning, code: "invalid-language",
                "the publication's language is not a BCP 47 tag and is "
                    + "\(mended.map { "written as '\($0.text)'" } ?? "left out" as Diagnostic.Message); write one such as zh-CN"
            ))
        return mended
    }
}
