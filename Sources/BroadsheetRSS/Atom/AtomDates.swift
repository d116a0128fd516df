import BroadsheetCore

/// The dates of entries, no two of which are the same.
///
/// All articles of an edition appear at one moment, but validators want `atom:updated` to differ between entries. So
/// each has a fraction of a second, which comes from the entry's id and stays the same for ever; readers that show or
/// sort by whole seconds see the edition's moment.
struct AtomDates: Sendable {
    /// What stands for a date that nobody knows.
    static let unknown = "1970-01-01T00:00:00Z"

    /// The microseconds since 1970 that are taken.
    private var taken: Set<Int> = []
    /// The moment told last, without its fraction, in two parts.
    private var told: (of: Timestamp?, seconds: Int, start: Substring, end: Substring)

    init() {
        told = (nil, 0, Self.unknown.prefix(19), Self.unknown.dropFirst(19))
    }

    /// The moment of an entry's last change: `2021-12-12T22:00:00.204518Z`.
    mutating func updated(_ published: Timestamp?, id: String) -> String {
        if told.of != published {
            let text = published.map(RFC3339Date.text) ?? Self.unknown
            told = (published, published?.secondsSince1970 ?? 0, text.prefix(19), text.dropFirst(19))
        }
        var fraction = Int(ItemIDMaker.scrambled(StableHash.fnv1a(id)) % 1_000_000)
        var attempts = 1
        // More entries than there are fractions would look for a free one for ever.
        while !taken.insert(told.seconds &* 1_000_000 + fraction).inserted, attempts < 1_000 {
            fraction = (fraction + 1) % 1_000_000
            attempts += 1
        }
        return "\(told.start).\(zeroPadded(fraction, to: 6))\(told.end)"
    }
}
