import BroadsheetCore

extension AtomExporter: KeepingExporter {
    static let form = KeptForm(
        name: "atom", itemStart: "  <entry>\n", itemEnd: "  </entry>\n", separator: "",
        sealStart: "</feed>\n<!-- broadsheet-seal ", sealEnd: " -->\n", ids: [("    <id>", "</id>\n")],
        published: ("    <published>", "</published>\n"), page: ("    <!-- page ", " -->\n"),
        edition: ("    <!-- edition ", " -->\n"), updated: ("    <updated>", "</updated>\n"),
        archiveMark: "  <fh:archive/>\n",
        previousArchive: ("  <link rel=\"prev-archive\" href=\"", "\""), moment: RFC3339Date.moment,
        text: RFC3339Date.text)

    /// The entries of a feed that was kept.
    public static func keptItems(in output: [UInt8]) throws(ExportFailure) -> [KeptItem] {
        try form.items(in: output)
    }

    /// Makes the entry of an article.
    public mutating func makeItem(
        of article: Article, in edition: Edition.Info, reportingTo output: inout ExportOutput
    ) throws(ExportFailure) -> KeptItem {
        let item = prepareEntry(article, in: edition, &output)
        writer.reportLosses(to: &output, subject: "the article \(item.id.text)", at: item.place)
        defer { writer.removeAll() }
        return try Self.form.item(of: writer.bytes)
    }

    /// Writes an entry as it is.
    public mutating func write(_ item: KeptItem, into output: inout ExportOutput) {
        seal?.add(item.bytes[...])
        output.append(contentsOf: item.bytes)
    }

    /// What the head of a feed says of archives.
    public static func history(of output: [UInt8]) -> FeedHistory {
        form.history(of: output)
    }

    /// An entry's bytes without its own moments.
    public static func content(of item: KeptItem) -> [UInt8] {
        form.content(of: item)
    }

    /// An entry with another `updated`.
    public static func item(_ item: KeptItem, changedAt moment: Timestamp) -> KeptItem {
        form.item(item, changedAt: moment)
    }

    /// An entry with the moments of another one.
    public static func item(_ item: KeptItem, datedAs old: KeptItem) -> KeptItem {
        form.item(item, datedAs: old)
    }
}
