import BroadsheetCore

extension JSONFeedExporter: KeepingExporter, KeptFeedExporter {
    static let form = KeptForm(
        name: "json-feed", itemStart: "    {\"id\": \"", itemEnd: nil, separator: ",\n",
        checksumStart: "\n  ],\n  \"_broadsheet_seal\": {\"fnv1a\": \"", checksumEnd: "\"}\n}\n",
        ids: [("    {\"id\": \"", "\"")], published: (", \"date_published\": \"", "\""),
        page: (", \"_broadsheet\": {\"page\": \"", "\""), edition: ("\"edition\": \"", "\""),
        archiveMark: "\"archive\": true}", previousArchive: (",\n  \"next_url\": \"", "\""),
        moment: RFC3339Date.moment, text: RFC3339Date.text)

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

    /// The item with the moments of another one.
    public static func item(_ item: KeptItem, datedAs old: KeptItem) -> KeptItem {
        form.item(item, datedAs: old)
    }
}
