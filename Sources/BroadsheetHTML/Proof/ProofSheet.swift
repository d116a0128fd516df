import BroadsheetCore

/// The proof sheet of pages, to see at a glance whether they were read right: one HTML document that holds all it needs.
///
/// Each line of a page is beside what was read from it, with the roles of its words in colour as the ledger has them.
/// What is in doubt comes first. Below each line is why it was treated as what it was. In a browser with a script each line
/// can be corrected, and the file of corrections saved; without one, all text is there. The document is written in
/// pieces, ``head(title:home:)``, ``page(_:over:)`` for each page, ``end()``, so that a file of many pages needs no more memory than
/// the largest page.
public struct ProofSheet: Sendable {
    let labels: ProofLabels
    private(set) var pageCount = 0

    /// A sheet in Chinese or English.
    ///
    /// - Parameters:
    ///   - language: The newspaper's language as a BCP 47 tag; `nil` where it is not given.
    ///   - text: A piece of the newspaper's text, which shows the language where it is not given.
    public init(language: String?, beside text: String) {
        labels = ProofLabels.labels(for: language, beside: text)
    }

    /// The beginning of the document.
    ///
    /// - Parameters:
    ///   - title: What the sheet is of.
    ///   - home: A reference to the list of all sheets; `nil` where there is none.
    public func head(title: String, home: String? = nil) -> [UInt8] {
        var html = HTMLWriter()
        html.beginSheet(
            title: title, kind: labels.title, language: labels.tag, policy: SiteStyle.proofPolicy,
            style: SiteStyle.proofSheet)
        if let home {
            html.markup("<p><a")
            html.attribute("href", home)
            html.element(">", labels.allSheets, "</a></p>\n")
        }
        html.markup("<details class=\"legend\"><summary>")
        html.element("", labels.colours, "</summary><p>")
        for role in Ledger.Role.allCases where role != .separator {
            html.markup("<span")
            html.attribute("class", "role \(role.rawValue)")
            html.element(">", labels.roles[role] ?? role.rawValue, "</span> ")
        }
        html.element("</p></details>\n<p class=\"soft\">", labels.rule, "</p>\n")
        return html.bytes
    }

    /// A page; nothing for one that does not say how it was read (`Page.proof`).
    ///
    /// - Parameters:
    ///   - page: The page.
    ///   - picture: A picture of the page, over which its rows are shown where its file says where they are.
    public mutating func page(_ page: Page, over picture: ProofPicture? = nil) -> [UInt8] {
        guard let page = ProofPage(page) else { return [] }
        pageCount += 1
        var writer = ProofWriter(labels: labels, page: page, number: pageCount, picture: picture)
        writer.write()
        return writer.html.bytes
    }

    /// The end of the document.
    public func end() -> [UInt8] {
        var html = HTMLWriter()
        html.markup("</main>\n<script>")
        html.raw(SiteStyle.proofScript)
        html.markup("</script>\n</body>\n</html>\n")
        return html.bytes
    }
}
