import BroadsheetCore

extension RSSExporter: KeepingExporter {
    static let form = KeptForm(
        name: "rss", itemStart: "    <item>\n", itemEnd: "    </item>\n", separator: "",
        sealStart: "  </channel>\n</rss>\n<!-- broadsheet-seal ", sealEnd: " -->\n",
        ids: [
            ("      <guid isPermaLink=\"false\">", "</guid>\n"), ("      <guid isPermaLink=\"true\">", "</guid>\n"),
        ],
        published: ("      <pubDate>", "</pubDate>\n"), page: ("      <!-- page ", " -->\n"),
        edition: ("      <!-- edition ", " -->\n"),
        archiveMark: "    <fh:archive/>\n",
        previousArchive: ("    <atom:link rel=\"prev-archive\" href=\"", "\""), moment: RFC822Date.moment,
        text: RFC822Date.text)

    /// The items of a feed that was kept.
    public static func keptItems(in output: [UInt8]) throws(ExportFailure) -> [KeptItem] {
        try form.items(in: output)
    }

    /// Makes the item of an article.
    public mutating func makeItem(
        of article: Article, in edition: Edition.Info, reportingTo output: inout ExportOutput
    ) throws(ExportFailure) -> KeptItem {
        let item = prepareItem(article, in: edition, &output)
        writer.reportLosses(to: &output, subject: "the article \(item.id.text)", at: item.place)
        defer { writer.removeAll() }
        return try Self.form.item(of: writer.bytes)
    }

    /// Writes an item as it is.
    public mutating func write(_ item: KeptItem, into output: inout ExportOutput) {
        seal?.add(item.bytes[...])
        output.append(contentsOf: item.bytes)
    }

    /// What the head of a feed says of archives.
    public static func history(of output: [UInt8]) -> FeedHistory {
        form.history(of: output)
    }

    /// The item's bytes without its own moment.
    public static func content(of item: KeptItem) -> [UInt8] {
        form.content(of: item)
    }

    /// The item with the moments of another one.
    public static func item(_ item: KeptItem, datedAs old: KeptItem) -> KeptItem {
        form.item(item, datedAs: old)
    }

    /// The item as it is: the format does not report when an item was changed.
    public static func item(_ item: KeptItem, changedAt moment: Timestamp) -> KeptItem {
        item
    }
}
