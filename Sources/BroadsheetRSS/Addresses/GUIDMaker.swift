import BroadsheetCore

/// Gives every item of a feed its name for ever.
///
/// The rule, in the order in which it is tried:
/// 1. A ``TagAuthority`` with a date: `tag:news.example,2021:2021-12-13/ID`, without `2021-12-13/` where the edition
///    has no date.
/// 2. A tag authority without a date, or the host of the publication's link, and an edition with a date:
///    `tag:news.example,2021-12-13:ID` (RFC 4151).
/// 3. Otherwise `urn:uuid:` and a UUID of version 8 (RFC 9562 §5.8), a hash of the publication's title, the edition's
///    date and the id.
///
/// ID is the article's id, percent-encoded. The id comes from the edition's date and the headline
/// (``ArticleIdentity``), so neither other articles nor corrections of the text change a guid. Where two articles of
/// one feed have the same id, the later one is told apart by `/2`, `/3` and so on, which holds only as long as their
/// order does.
struct GUIDMaker: Sendable {
    private let authority: TagAuthority?
    private let title: String
    /// The hashes of the guids given so far: eight bytes for each, whatever the guid's length.
    private var taken: Set<UInt64> = []
    /// The number to try next for a guid that was asked for more than once, by its hash.
    private var nextCount: [UInt64: Int] = [:]

    /// A maker for the feed of a publication.
    init(authority: TagAuthority?, title: String?) {
        self.authority = authority
        self.title = title ?? ""
    }

    /// The guid of an article, which no other article has been given, and whether a number had to be added to it.
    mutating func guid(for article: Article, in edition: Edition.Info) -> (text: String, isRepeated: Bool) {
        var id = article.id
        if id.isEmpty {
            var identity = ArticleIdentity(date: edition.date)
            id = identity.id(for: article)
        }
        let segment = PercentEncoding.encodeSegment(id)
        let first = guid(ofID: segment, date: edition.date)
        let hash = StableHash.fnv1a(first)
        if taken.insert(hash).inserted { return (first, false) }
        while true {
            let count = nextCount[hash] ?? 2
            nextCount[hash] = count + 1
            let next = guid(ofID: "\(segment)/\(count)", date: edition.date)
            if taken.insert(StableHash.fnv1a(next)).inserted { return (next, true) }
        }
    }

    private func guid(ofID id: String, date: CalendarDate?) -> String {
        if let authority, let authorityDate = authority.date {
            return "tag:\(authority.name),\(authorityDate):\(date.map { "\($0)/" } ?? "")\(id)"
        }
        if let authority, let date {
            return "tag:\(authority.name),\(date):\(id)"
        }
        return Self.uuid(from: "\(title)\u{1F}\(date?.description ?? "")\u{1F}\(id)")
    }

    /// A UUID of version 8 made from a text: two hashes of it, with the bits of version and variant put in.
    private static func uuid(from text: String) -> String {
        let high = scrambled(StableHash.fnv1a("1\u{1F}" + text)) & 0xFFFF_FFFF_FFFF_0FFF | 0x8000
        let low = scrambled(StableHash.fnv1a("2\u{1F}" + text)) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        let digits = StableHash.hexadecimal(high) + StableHash.hexadecimal(low)
        var uuid = "urn:uuid:"
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { uuid += "-" }
            uuid.append(digit)
        }
        return uuid
    }

    /// A number of which every bit depends on every bit of another, so that the UUIDs of like texts are not alike.
    private static func scrambled(_ number: UInt64) -> UInt64 {
        var bits = number
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }
}
