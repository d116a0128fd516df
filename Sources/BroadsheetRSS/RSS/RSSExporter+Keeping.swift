import BroadsheetCore

extension RSSExporter: KeepingExporter, MarkupFeedExporter {
    static let end = "  </channel>\n</rss>\n"
    static let form = KeptForm(
        name: "rss", itemStart: "    <item>\n", itemEnd: "    </item>\n", separator: "",
        checksumStart: "  </channel>\n</rss>\n<!-- broadsheet-seal ", checksumEnd: " -->\n",
        ids: [
            ("      <guid isPermaLink=\"false\">", "</guid>\n"), ("      <guid isPermaLink=\"true\">", "</guid>\n"),
        ],
        published: ("      <pubDate>", "</pubDate>\n"), page: ("      <!-- page ", " -->\n"),
        edition: ("      <!-- edition ", " -->\n"),
        archiveMark: "    <fh:archive/>\n",
        previousArchive: ("    <atom:link rel=\"prev-archive\" href=\"", "\""), moment: RFC822Date.moment,
        text: RFC822Date.text)

    /// The item with the moments of another one.
    public static func item(_ item: KeptItem, datedAs old: KeptItem) -> KeptItem {
        form.item(item, datedAs: old)
    }
}
