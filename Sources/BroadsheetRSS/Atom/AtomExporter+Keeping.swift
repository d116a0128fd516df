import BroadsheetCore

extension AtomExporter: KeepingExporter, MarkupFeedExporter {
    static let end = "</feed>\n"
    static let form = KeptForm(
        name: "atom", itemStart: "  <entry>\n", itemEnd: "  </entry>\n", separator: "",
        checksumStart: "</feed>\n<!-- broadsheet-seal ", checksumEnd: " -->\n", ids: [("    <id>", "</id>\n")],
        published: ("    <published>", "</published>\n"), page: ("    <!-- page ", " -->\n"),
        edition: ("    <!-- edition ", " -->\n"), updated: ("    <updated>", "</updated>\n"),
        archiveMark: "  <fh:archive/>\n",
        previousArchive: ("  <link rel=\"prev-archive\" href=\"", "\""), moment: RFC3339Date.moment,
        text: RFC3339Date.text)

    /// The item with the moments of another one.
    public static func item(_ item: KeptItem, datedAs old: KeptItem) -> KeptItem {
        form.item(item, datedAs: old)
    }
}
