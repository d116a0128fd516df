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
        var start: Int
        var length: Int
        var tag: Tag
    }

    private static let bucketCount = 1024
    private var pool: [UInt8] = []
    private var byFirst: [Entry] = []
    private var byLast: [Entry] = []
    private var firstStarts: [UInt32] = []
    private var lastStarts: [UInt32] = []

    /// A table of words; of two equal words the later one counts, so that a user's words win.
    init(_ words: [(word: String, tag: Tag)]) {
        var tags: [String: Tag] = [:]
        for (word, tag) in words where !word.isEmpty { tags[word] = tag }
        var entries: [Entry] = []
        for (word, tag) in tags.sorted(by: { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }) {
            entries.append(Entry(start: pool.count, length: word.utf8.count, tag: tag))
            pool.append(contentsOf: word.utf8)
        }
        let text = PageText(bytes: pool)
        (byFirst, firstStarts) = Self.sorted(entries) { text.scalar(at: $0.start, before: $0.start + $0.length).scalar }
        (byLast, lastStarts) = Self.sorted(entries) {
            text.scalar(endingAt: $0.start + $0.length, after: $0.start).scalar
        }
    }

    /// A table of words that need no tags.
    init(_ words: String, adding others: [String] = []) {
        self.init((Self.split(words) + others).map { ($0, 0) })
    }

    /// The words of a list that are separated by white space.
    static func split(_ list: String) -> [String] {
        list.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func sorted(
        _ entries: [Entry], by key: (Entry) -> Unicode.Scalar
    ) -> (entries: [Entry], starts: [UInt32]) {
        var buckets = [[Entry]](repeating: [], count: bucketCount)
        for entry in entries { buckets[bucket(key(entry))].append(entry) }
        var starts: [UInt32] = [0]
        for bucket in buckets { starts.append(starts[starts.count - 1] + UInt32(bucket.count)) }
        return (buckets.flatMap { $0 }, starts)
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
        match(text, at: range.lowerBound, before: range.upperBound)?.length == range.count && !range.isEmpty
    }

    @inline(__always)
    private func isEqual(_ entry: Entry, _ text: PageText, at offset: Int) -> Bool {
        for index in 0..<entry.length where pool[entry.start + index] != text.bytes[offset + index] { return false }
        return true
    }
}
