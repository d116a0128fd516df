import BroadsheetCore

/// The facts of a feed's head, made fit to be written: what must be there is there, what is not valid is left out.
struct Channel {
    let title: String
    let link: WebAddress?
    let description: String
    let language: LanguageTag?
    let newestChange: Timestamp?
    let selfLink: WebAddress?

    /// What stands for a link that nobody has given: RFC 2606 reserves the name, so it never leads anywhere.
    static let noLink = "https://publication.invalid/"

    /// The head of the feed that a job describes; what is missing or wrong is reported.
    init(_ job: ExportJob, reportingTo output: inout ExportOutput) {
        let publication = job.publication
        selfLink = Self.address(job.outputURL, "the address of the output", reportingTo: &output)
        link = Self.address(publication.link, "the publication's link", reportingTo: &output)
        language = Self.language(publication.language, reportingTo: &output)
        newestChange = job.newestChange

        let link = link
        let givenTitle = publication.title.flatMap { $0.isBlank ? nil : $0 }
        title = givenTitle ?? link?.host?.ascii ?? "Untitled"
        if givenTitle == nil {
            output.report(
                Diagnostic(
                    .warning, code: "missing-title",
                    "a feed needs a title and the publication has none, so '\(title)' is written; "
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
        description = publication.description.flatMap { $0.isBlank ? nil : $0 } ?? title
    }

    private static func address(
        _ text: String?, _ subject: String, reportingTo output: inout ExportOutput
    ) -> WebAddress? {
        guard let text, !text.isBlank else { return nil }
        let address = WebAddress(text)
        if address == nil {
            output.report(
                Diagnostic(
                    .warning, code: "invalid-link",
                    "\(subject) is no absolute http or https address and is left out; "
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
                "the publication's language is no BCP 47 tag and is "
                    + "\(mended.map { "written as '\($0.text)'" } ?? "left out"); write one such as zh-CN"
            ))
        return mended
    }
}

extension RSSExporter {
    /// Writes everything up to the first item.
    mutating func writeHead(of channel: Channel) {
        writer.markup(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
            xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel>

            """)
        writer.element("title", indent: 2, channel.title)
        writer.element("link", indent: 2, channel.link?.uri ?? channel.selfLink?.uri ?? Channel.noLink)
        writer.element("description", indent: 2, channel.description)
        if let language = channel.language { writer.element("language", indent: 2, language.text) }
        if let copyright = options.copyright, !copyright.isBlank {
            writer.element("copyright", indent: 2, copyright)
        }
        if let change = channel.newestChange {
            writer.element("lastBuildDate", indent: 2, RFC822Date.text(change))
        }
        writer.element("generator", indent: 2, "Broadsheet")
        writer.element("docs", indent: 2, "https://www.rssboard.org/rss-specification")
        if let minutes = options.ttlMinutes { writer.element("ttl", indent: 2, String(minutes)) }
        if let selfLink = channel.selfLink {
            writer.emptyElement(
                "atom:link", indent: 2,
                attributes: [
                    .init("href", selfLink.uri), .init("rel", "self"), .init("type", Self.descriptor.mediaType),
                ])
        }
    }
}
