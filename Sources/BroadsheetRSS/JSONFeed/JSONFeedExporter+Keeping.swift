import BroadsheetCore

extension JSONFeedExporter: KeepingExporter {
    static let form = KeptForm(
        name: "json-feed", itemStart: "    {\"id\": \"", itemEnd: nil, separator: ",\n",
        sealStart: "\n  ],\n  \"_broadsheet_seal\": {\"fnv1a\": \"", sealEnd: "\"}\n}\n",
        ids: [("    {\"id\": \"", "\"")], published: (", \"date_published\": \"", "\""),
        page: (", \"_broadsheet\": {\"page\": \"", "\""), edition: ("\"edition\": \"", "\""),
        archiveMark: "\"archive\": true}", previousArchive: (",\n  \"next_url\": \"", "\""),
        moment: RFC3339Date.moment, text: RFC3339Date.text)

    /// The items of a feed that was kept.
    public static func keptItems(in output: [UInt8]) throws(ExportFailure) -> [KeptItem] {
        try form.items(in: output)
    }

    /// Makes the item of an article.
    public mutating func makeItem(
        of article: Article, in edition: Edition.Info, reportingTo output: inout ExportOutput
    ) throws(ExportFailure) -> KeptItem {
        prepareItem(article, in: edition, &output)
        defer { writer.removeAll() }
        return try Self.form.item(of: writer.bytes)
    }

    /// Writes an item as it is.
    public mutating func write(_ item: KeptItem, into output: inout ExportOutput) {
        separateItem()
        writer.raw(item.bytes)
        flush(into: &output)
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
