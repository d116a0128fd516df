import BroadsheetCore

extension AtomExporter: KeepingExporter {
    static let form = KeptForm(
        name: "atom", itemStart: "  <entry>\n", itemEnd: "  </entry>\n", separator: "",
        sealStart: "</feed>\n<!-- broadsheet-seal ", sealEnd: " -->\n", ids: [("    <id>", "</id>\n")],
        published: ("    <published>", "</published>\n"), page: ("    <!-- page ", " -->\n"),
        updated: ("    <updated>", "</updated>\n"), archiveMark: "  <fh:archive/>\n",
        previousArchive: ("  <link rel=\"prev-archive\" href=\"", "\""), moment: RFC3339Date.moment)

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

    /// An entry's bytes without `updated`.
    public static func content(of item: KeptItem) -> [UInt8] {
        form.content(of: item)
    }

    /// An entry with another `updated`.
    public static func item(_ item: KeptItem, changedAt moment: Timestamp) -> KeptItem {
        var item = item
        var dates = AtomDates()
        item.bytes = form.replacingUpdated(in: item.bytes, with: dates.updated(moment, id: item.id))
        item.updated = moment
        return item
    }
}
