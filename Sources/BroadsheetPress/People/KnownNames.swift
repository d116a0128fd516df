/// Names that are sure to be names, as they are looked up: made once for all the articles of a page.
struct KnownNames: Sendable {
    /// The keys, in a table of open places; 0 for an empty one, which is not a name's key.
    private var slots: [UInt64]

    init(_ names: Set<String> = []) {
        var size = 16
        while size < names.count * 12 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        for name in names {
            for key in CandidateCollector.keys(of: name) { insert(key) }
        }
    }

    /// Whether a candidate's key is one of a name.
    func contains(_ key: UInt64) -> Bool {
        slots[place(of: key)] == key
    }

    private mutating func insert(_ key: UInt64) {
        slots[place(of: key)] = key
    }

    /// Where a key is, or would be.
    private func place(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[place] != 0, slots[place] != key { place = (place + 1) & mask }
        return place
    }
}
