import BroadsheetCore

/// The end of a feed that is kept: a hash of everything before it, which reports whether the feed is as it was written.
struct Checksum: Sendable {
    private var hash = StableHash.empty

    /// Takes in what is written.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
        hash = StableHash.fnv1a(bytes, behind: hash)
    }

    mutating func add(_ markup: StaticString) {
        add(Array(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))[...])
    }

    /// The checksum in hexadecimal digits.
    var text: String { StableHash.hexadecimal(hash) }

    /// The length of ``text`` in bytes.
    static let length = 16
}
