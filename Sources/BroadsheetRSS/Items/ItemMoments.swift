import BroadsheetCore

/// The moments of a feed's items, no two of which are the same.
///
/// All articles of an edition appear at one moment, but many readers sort by date, and put items of one moment into any
/// order. So the first article of an edition has the edition's moment, and each one after it is a second earlier. The
/// day stays the edition's: where too few seconds have passed since midnight, the first article is so much later.
struct ItemMoments: Sendable {
    /// The moment of the first item of which nobody knows the date, for formats that must have one.
    static let unknown = "1970-01-01T23:59:59Z"

    /// How many items come of the editions of a moment.
    private var counts: [Timestamp: Int] = [:]
    /// The edition's moment, the moment of its first item, and that of the item before.
    private var current: (edition: Timestamp, first: Int, last: Int)?
    private var undatedCount = 0

    /// The moments of no feed yet.
    init() {}

    /// The moments of the feed that a job describes.
    init(_ job: ExportJob) {
        // A feed for each article has one of thousands of editions.
        for (edition, count) in zip(job.editions, job.articleCounts) where count > 0 {
            if let published = edition.published { counts[published, default: 0] += count }
        }
    }

    /// The moment of the first item of an edition.
    func first(of edition: Timestamp) -> Timestamp {
        let latest = min((counts[edition] ?? 1) - 1, 86_399)
        let delay = max(0, latest - edition.time.secondsSinceMidnight)
        return Timestamp(secondsSince1970: edition.secondsSince1970 + delay, offset: edition.offset) ?? edition
    }

    /// The moment of the next item.
    mutating func next(of edition: Timestamp) -> Timestamp {
        if let current, current.edition == edition {
            self.current?.last -= 1
            return Timestamp(secondsSince1970: current.last - 1, offset: edition.offset) ?? edition
        }
        var first = first(of: edition).secondsSince1970
        // The one before reached down to this one's moment.
        if let current, (current.last...current.first).contains(first) { first = current.last - 1 }
        current = (edition, first, first)
        return Timestamp(secondsSince1970: first, offset: edition.offset) ?? edition
    }

    /// The moment of the next item of which nobody knows the date, for formats that must have one.
    mutating func nextUnknown() -> Timestamp? {
        defer { undatedCount = min(undatedCount + 1, 86_399) }
        return Timestamp(secondsSince1970: 86_399 - undatedCount, offset: .utc)
    }
}
