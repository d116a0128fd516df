import BroadsheetCore

/// An exporter of feeds that are kept: what ``KeptForm`` does for all formats.
protocol KeptFeedExporter: KeepingExporter {
    /// The form of the feed's bytes.
    static var form: KeptForm { get }
}

extension KeptFeedExporter {
    /// The items of a feed that was kept.
    public static func keptItems(in output: [UInt8]) throws(ExportFailure) -> [KeptItem] {
        try form.items(in: output)
    }

    /// The links to archives in the head of a feed.
    public static func history(of output: [UInt8]) -> FeedHistory {
        form.history(of: output)
    }

    /// The item's bytes without its own moments.
    public static func content(of item: KeptItem) -> [UInt8] {
        form.content(of: item)
    }

    /// The item, changed at a moment; as it is, where the format does not report when an item was changed.
    public static func item(_ item: KeptItem, changedAt moment: Timestamp) -> KeptItem {
        form.item(item, changedAt: moment)
    }
}

/// An exporter of feeds in markup: RSS and Atom, which differ in their elements alone.
protocol MarkupFeedExporter: KeptFeedExporter {
    var writer: MarkupWriter { get set }
    /// The checksum of what is written, where the feed is kept.
    var checksum: Checksum? { get set }
    /// Ends a feed that is not kept.
    static var end: String { get }

    /// Puts an article's item into the writer.
    mutating func prepareItem(
        _ article: Article, in edition: Edition.Info, _ output: inout ExportOutput
    ) -> FeedItem
}

extension MarkupFeedExporter {
    /// Writes an article as an item.
    public mutating func write(
        _ article: Article, in edition: Edition.Info, into output: inout ExportOutput
    ) throws(ExportFailure) {
        let item = prepareItem(article, in: edition, &output)
        var checksum = checksum
        writer.flush(into: &output, updating: &checksum, subject: "the article \(item.id.text)", at: item.place)
        self.checksum = checksum
    }

    /// Writes the end of the feed.
    public mutating func finish(into output: inout ExportOutput) throws(ExportFailure) {
        guard let checksum else { return output.append(Self.end) }
        Self.form.finish(checksum, into: &output)
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
        checksum?.add(item.bytes[...])
        output.append(contentsOf: item.bytes)
    }
}
