import BroadsheetCore

/// Gives every item of a feed its name for ever, the same in all formats.
///
/// The rule, in the order in which it is tried:
/// 1. With the option `ids: link`, the item's link.
/// 2. A ``TagAuthority`` with a date: `tag:news.example,2021:2021-12-13/ID`, without `2021-12-13/` where the edition
///    has no date.
/// 3. A tag authority without a date, or the host of the publication's link, and an edition with a date:
///    `tag:news.example,2021-12-13:ID` (RFC 4151).
/// 4. Otherwise `urn:uuid:` and a UUID of version 8 (RFC 9562 §5.8), a hash of the publication's title, the edition's
///    date and the id.
///
/// ID is the article's id, percent-encoded. The id comes from the edition's date and the headline
/// (``ArticleIdentity``), so neither other articles nor corrections of the text change it. Where two articles of
/// one feed have the same id, the later one is distinguished by `/2`, `/3` and so on, which holds only as long as their
/// order does.
struct ItemIDMaker: Sendable {
    private let authority: TagAuthority?
    private let title: String
    /// The hashes of the ids given so far: eight bytes for each, whatever the id's length.
    private var taken: Set<UInt64> = []
    /// The number to try next for an id that was asked for more than once, by its hash.
    private var nextCount: [UInt64: Int] = [:]
    /// What comes before the ID: the articles of an edition share it. `nil` where ids are UUIDs.
    private var prefix: (date: CalendarDate?, text: String?)

    /// A maker for the feed of a publication.
    init(authority: TagAuthority?, title: String?) {
        self.authority = authority
        self.title = title ?? ""
        prefix = (nil, Self.prefix(authority, nil))
    }

    /// The id of the item of an article, which no other item has been given.
    ///
    /// - Parameters:
    ///   - segment: The article's own id as a part of an address.
    ///   - date: The edition's.
    ///   - link: The item's link, where that is to be its id.
    mutating func id(of segment: String, date: CalendarDate?, link: String?) -> ItemID {
        if let link, taken.insert(StableHash.fnv1a(link)).inserted { return ItemID(text: link, kind: .link) }
        if prefix.date != date { prefix = (date, Self.prefix(authority, date)) }
        let first = id(of: segment)
        let hash = StableHash.fnv1a(first)
        if taken.insert(hash).inserted { return ItemID(text: first, kind: kind) }
        while true {
            let count = nextCount[hash] ?? 2
            nextCount[hash] = count + 1
            let next = id(of: "\(segment)/\(count)")
            if taken.insert(StableHash.fnv1a(next)).inserted {
                return ItemID(text: next, kind: kind, isRepeated: true)
            }
        }
    }

    private var kind: ItemID.Kind { prefix.text == nil ? .uuid : .tag }

    private func id(of segment: String) -> String {
        if let start = prefix.text { return start + segment }
        return Self.uuid(from: "\(title)\u{1F}\(prefix.date?.description ?? "")\u{1F}\(segment)")
    }

    private static func prefix(_ authority: TagAuthority?, _ date: CalendarDate?) -> String? {
        if let authority, let authorityDate = authority.date {
            return "tag:\(authority.name),\(authorityDate):\(date.map { "\($0)/" } ?? "")"
        }
        if let authority, let date { return "tag:\(authority.name),\(date):" }
        return nil
    }

    /// A UUID of version 8 made from a text: two hashes of it, with the bits of version and variant put in.
    static func uuid(from text: String) -> String {
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
    static func scrambled(_ number: UInt64) -> UInt64 {
        var bits = number
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }
}

/// The name of an item for ever.
struct ItemID: Hashable, Sendable {
    let text: String
    /// The sort of URI it is.
    let kind: Kind
    /// Whether a number had to be added, because another article of the feed has the same id.
    var isRepeated = false

    enum Kind: Hashable, Sendable {
        case link
        /// A `tag:` URI.
        case tag
        /// A hash, where there is neither host nor date to make a tag: URI from.
        case uuid
    }
}
