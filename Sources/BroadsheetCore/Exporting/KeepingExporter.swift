/// An exporter whose outputs can be kept: taken apart again into their items, and put together anew with others.
///
/// A driver that keeps an output reads the old one with ``keptItems(in:)``, makes items of new articles with
/// ``makeItem(of:in:reportingTo:)``, and writes what it chooses of both: ``ArticleExporter/begin(_:into:)`` with
/// ``ExportJob/isKept`` set, ``write(_:into:)`` for every item, ``ArticleExporter/finish(into:)``.
///
/// Laws:
/// - What ``keptItems(in:)`` gives of an output are the items that were written, byte for byte, in order.
/// - It gives nothing of an output of which a byte was changed, added or lost.
/// - ``item(_:changedAt:)`` and ``item(_:datedAs:)`` change nothing of ``content(of:)``.
public protocol KeepingExporter: ArticleExporter {
    /// The items of an output that this exporter wrote to be kept.
    ///
    /// - Throws: ``ExportFailure`` for anything else, also where only a byte was changed.
    static func keptItems(in output: [UInt8]) throws(ExportFailure) -> [KeptItem]

    /// Makes the item of an article, between ``ArticleExporter/begin(_:into:)`` and ``ArticleExporter/finish(into:)``.
    ///
    /// - Parameters:
    ///   - article: The article.
    ///   - edition: The edition that it is in.
    ///   - output: Takes what is to be reported about losses; nothing is written to it.
    mutating func makeItem(
        of article: Article, in edition: Edition.Info, reportingTo output: inout ExportOutput
    ) throws(ExportFailure) -> KeptItem

    /// Writes an item as it is.
    mutating func write(_ item: KeptItem, into output: inout ExportOutput)

    /// Whether an output that ``keptItems(in:)`` can read is an archive, and which archive it says was the one before.
    static func history(of output: [UInt8]) -> FeedHistory

    /// An item's bytes without what only says when it was changed, or where in its edition it is.
    static func content(of item: KeptItem) -> [UInt8]

    /// An item that says that it was changed at a moment, so that it wins over an archived one of the same id; the item
    /// as it is, where the format has no place for that.
    static func item(_ item: KeptItem, changedAt moment: Timestamp) -> KeptItem

    /// An item with the moments of another one, in the item's own offset; the item as it is, where the format does
    /// not have moments item by item.
    ///
    /// - Parameters:
    ///   - item: The item as it is written now.
    ///   - old: The item of the same article as it was written before; or one that has moments alone.
    static func item(_ item: KeptItem, datedAs old: KeptItem) -> KeptItem
}

extension KeepingExporter {
    /// The item as it is.
    public static func item(_ item: KeptItem, datedAs old: KeptItem) -> KeptItem {
        item
    }
}

/// An item of an output that is kept.
public struct KeptItem: Sendable, Hashable {
    /// What names it for ever.
    public var id: String
    /// When it was published; `nil` where nobody knows.
    public var published: Timestamp?
    /// When its edition was published, where the item says it; else it is ``published``.
    public var editionPublished: Timestamp?
    /// When it was changed, where it says so; never before ``published``.
    public var updated: Timestamp?
    /// The code of the page on which its article starts; `nil` where it is of none.
    public var page: String?
    /// The item as it is written.
    public var bytes: [UInt8]

    /// An item from its parts.
    public init(
        id: String, published: Timestamp? = nil, updated: Timestamp? = nil, page: String? = nil, bytes: [UInt8]
    ) {
        self.id = id
        self.published = published
        self.updated = updated
        self.page = page
        self.bytes = bytes
    }

    /// The moment of the item's edition in seconds since 1970; `nil` where nobody knows.
    package var editionMoment: Int? { (editionPublished ?? published)?.secondsSince1970 }
}
