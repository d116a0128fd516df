/// Numbers of pairs of characters, in a hash table that is asked without making anything.
///
/// Nearly every pair that is asked for is in no table. A small filter of bits, which stays near the processor, says so
/// without a look at the table itself.
struct PairTable: Sendable {
    private var filter = [UInt64](repeating: 0, count: 1024)
    private var keys: [UInt64]
    private var numbers: [Int8]
    private let mask: Int

    init(_ entries: [(key: UInt64, number: Int8)]) {
        var size = 64
        while size < entries.count * 3 { size *= 2 }
        mask = size - 1
        keys = [UInt64](repeating: 0, count: size)
        numbers = [Int8](repeating: 0, count: size)
        for entry in entries {
            let hash = Self.hash(entry.key)
            var place = slot(hash)
            while keys[place] != 0, keys[place] != entry.key { place = (place + 1) & mask }
            keys[place] = entry.key
            numbers[place] = entry.number
            filter[Int(hash >> 54)] |= 1 << (hash >> 48 & 63)
        }
    }

    /// The words of two characters in a list, which white space separates.
    init(words list: PageText) {
        var entries: [(key: UInt64, number: Int8)] = []
        var start = 0
        for offset in 0...list.bytes.count {
            guard offset == list.bytes.count || list.bytes[offset] <= 0x20 else { continue }
            let word = start..<offset
            start = offset + 1
            // Words of two characters of three bytes each.
            guard word.count == 6, let key = Self.key(ofFirstTwoIn: list, word) else { continue }
            entries.append((key, 1))
        }
        self.init(entries)
    }

    /// The key of the first two characters of a word; `nil` where it has but one, or they lie beyond the basic plane.
    static func key(ofFirstTwoIn text: PageText, _ word: Range<Int>) -> UInt64? {
        guard !word.isEmpty else { return nil }
        let (first, length) = text.scalar(at: word.lowerBound, before: word.upperBound)
        guard word.count > length else { return nil }
        let second = text.scalar(at: word.lowerBound + length, before: word.upperBound).scalar
        guard let first = UInt16(exactly: first.value), let second = UInt16(exactly: second.value) else { return nil }
        return key(0, first, second)
    }

    /// The key of a pair; never 0.
    @inline(__always)
    static func key(_ kind: Int, _ first: UInt16, _ second: UInt16) -> UInt64 {
        UInt64(kind + 1) << 32 | UInt64(first) << 16 | UInt64(second)
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

    @inline(__always)
    private func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 24) & mask }

    @inline(__always)
    func number(_ key: UInt64) -> Int {
        let hash = Self.hash(key)
        guard filter[Int(hash >> 54)] >> (hash >> 48 & 63) & 1 == 1 else { return 0 }
        return numberInTable(key, slot(hash))
    }

    /// Whether a number other than 0 is recorded for a pair.
    @inline(__always)
    func contains(_ key: UInt64) -> Bool { number(key) != 0 }

    private func numberInTable(_ key: UInt64, _ start: Int) -> Int {
        var place = start
        while keys[place] != 0 {
            if keys[place] == key { return Int(numbers[place]) }
            place = (place + 1) & mask
        }
        return 0
    }
}
