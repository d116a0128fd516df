/// Words with tags, looked up at a place of a text, forwards and backwards, without making strings.
///
/// The words lie in one array of bytes, sorted into buckets by their first scalar (and by their last), the longest
/// first. A look-up costs one bucket, which as a rule holds a handful of words.
struct WordTable: Sendable {
    /// What a word's table says of it; the meaning is the table's.
    typealias Tag = Int16

    /// A word that was found: its length in bytes and its tag.
    struct Match: Sendable, Hashable {
        var length: Int
        var tag: Tag
    }

    private struct Entry: Sendable {
        private var first: UInt32
        private var count: UInt16
        var tag: Tag

        var start: Int { Int(first) }
        var length: Int { Int(count) }

        init(start: Int, length: Int, tag: Tag) {
            first = UInt32(truncatingIfNeeded: start)
            count = UInt16(truncatingIfNeeded: length)
            self.tag = tag
        }
    }

    private static let bucketCount = 1024
    /// No word of a newspaper is longer, in bytes; a longer one in a user's list is left out.
    private static let longestWord = 1000
    private var pool: [UInt8] = []
    private var byFirst: [Entry] = []
    private var byLast: [Entry] = []
    private var firstStarts: [UInt32] = []
    private var lastStarts: [UInt32] = []

    /// A table of words; of two equal words the later one counts, so that a user's words win.
    init(_ words: [(word: String, tag: Tag)]) {
        for (word, tag) in words { add(Array(word.utf8), tag) }
        sort()
    }

    /// A table of the words of a list, which white space separates, and of others; they need no tags.
    init(_ list: String, adding others: [String] = []) {
        for word in list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) { add(Array(word), 0) }
        for word in others { add(Array(word.utf8), 0) }
        sort()
    }

    /// The words of a list that are separated by white space.
    static func split(_ list: String) -> [String] {
        list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func add(_ word: [UInt8], _ tag: Tag) {
        guard !word.isEmpty, word.count <= Self.longestWord else { return }
        byFirst.append(Entry(start: pool.count, length: word.count, tag: tag))
        pool.append(contentsOf: word)
    }

    /// Sorts the words into their buckets.
    private mutating func sort() {
        let text = PageText(bytes: pool)
        var buckets = [[Entry]](repeating: [], count: Self.bucketCount)
        for entry in byFirst {
            let bucket = Self.bucket(text.scalar(at: entry.start, before: entry.start + entry.length).scalar)
            let known = buckets[bucket].firstIndex {
                $0.length == entry.length && isEqual($0, text, at: entry.start)
            }
            if let known { buckets[bucket][known] = entry } else { buckets[bucket].append(entry) }
        }
        (byFirst, firstStarts) = Self.joined(buckets)
        buckets = [[Entry]](repeating: [], count: Self.bucketCount)
        for entry in byFirst {
            let end = entry.start + entry.length
            buckets[Self.bucket(text.scalar(endingAt: end, after: entry.start).scalar)].append(entry)
        }
        (byLast, lastStarts) = Self.joined(buckets)
    }

    /// The buckets one after the other, the longest words of each first.
    private static func joined(_ buckets: [[Entry]]) -> (entries: [Entry], starts: [UInt32]) {
        var entries: [Entry] = []
        var starts: [UInt32] = [0]
        for bucket in buckets {
            // Words of one length are all different, so that their order does not matter.
            entries += bucket.count > 1 ? bucket.sorted { $0.length > $1.length } : bucket
            starts.append(UInt32(entries.count))
        }
        return (entries, starts)
    }

    @inline(__always)
    private static func bucket(_ scalar: Unicode.Scalar) -> Int {
        Int((scalar.value ^ scalar.value >> 10) & UInt32(bucketCount - 1))
    }

    /// The longest word that begins at an offset.
    @inline(__always)
    func match(_ text: PageText, at offset: Int, before end: Int) -> Match? {
        guard offset < end else { return nil }
        let bucket = Self.bucket(text.scalar(at: offset, before: end).scalar)
        for index in Int(firstStarts[bucket])..<Int(firstStarts[bucket + 1]) {
            let entry = byFirst[index]
            if entry.length <= end - offset, isEqual(entry, text, at: offset) {
                return Match(length: entry.length, tag: entry.tag)
            }
        }
        return nil
    }

    /// The longest word that ends at an offset.
    @inline(__always)
    func match(_ text: PageText, endingAt end: Int, after start: Int) -> Match? {
        guard start < end else { return nil }
        let bucket = Self.bucket(text.scalar(endingAt: end, after: start).scalar)
        for index in Int(lastStarts[bucket])..<Int(lastStarts[bucket + 1]) {
            let entry = byLast[index]
            if entry.length <= end - start, isEqual(entry, text, at: end - entry.length) {
                return Match(length: entry.length, tag: entry.tag)
            }
        }
        return nil
    }

    /// Whether a range is exactly a word of the table.
    func contains(_ text: PageText, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        let bucket = Self.bucket(text.scalar(at: range.lowerBound, before: range.upperBound).scalar)
        for index in Int(firstStarts[bucket])..<Int(firstStarts[bucket + 1]) {
            let entry = byFirst[index]
            if entry.length == range.count, isEqual(entry, text, at: range.lowerBound) { return true }
        }
        return false
    }

    @inline(__always)
    private func isEqual(_ entry: Entry, _ text: PageText, at offset: Int) -> Bool {
        for index in 0..<entry.length where pool[entry.start + index] != text.bytes[offset + index] { return false }
        return true
    }
}
