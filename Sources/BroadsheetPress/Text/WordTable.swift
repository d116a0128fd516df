/// Words with tags, looked up at a place of a text, forwards and backwards, without making strings.
///
/// The words lie in one array of bytes, sorted into buckets by their first scalar (and by their last), the longest
/// first. A look-up costs one bucket, which as a rule holds no word or one. One with many, as of a user's list, lies in
/// the order of the bytes as well, and is looked up by halving.
struct WordTable: Sendable {
    /// What a word's table says of it; the meaning is the table's.
    typealias Tag = Int16

    /// A word that was found: its length in bytes and its tag.
    struct Match: Sendable, Hashable {
        var length: Int
        var tag: Tag
    }

    /// A word: where it lies in the table's bytes, and its tag.
    struct Entry: Sendable {
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

    /// The words bucket by bucket, after one reference: most look-ups end before they need it.
    private final class Buckets: Sendable {
        let pool: [UInt8]
        let byFirst: [Entry]
        let byLast: [Entry]
        let firstStarts: [UInt32]
        let lastStarts: [UInt32]
        /// A bit for each bucket that has words, by first scalars and then by last ones.
        let filled: [UInt64]

        init(_ builder: Builder, _ mask: UInt32) {
            var builder = builder
            let first = builder.sortedByFirst(mask)
            let last = builder.sortedByLast(mask)
            (byFirst, firstStarts) = (first.words, first.starts)
            (byLast, lastStarts) = (last.words, last.starts)
            pool = builder.pool
            filled = first.filled + last.filled
        }
    }

    /// The most words of a bucket that are looked at one by one.
    static let fewWords = 32

    private let buckets: Buckets
    private let mask: UInt32
    /// A bit for each bucket that has words, by first scalars and then by last ones. Nearly all look-ups end here, and a
    /// hundred tables that are asked in turn stay near the processor.
    private let filled: [UInt64]

    /// A table of words; of two equal words the later one counts, so that a user's words win.
    @inline(never)
    init(_ words: [(word: String, tag: Tag)]) {
        var builder = Builder()
        for (word, tag) in words { builder.add(word, tag) }
        self.init(builder)
    }

    /// A table of the words of a list, which white space separates, and of others; they need no tags.
    ///
    /// - Parameter unwanted: Words of the list that are left out, because a user says that they are something else.
    @inline(never)
    init(_ list: String, adding others: [String] = [], without unwanted: Set<String> = []) {
        var builder = Builder()
        builder.add(list: list, without: unwanted)
        for word in others { builder.add(word, 0) }
        self.init(builder)
    }

    private init(_ builder: Builder) {
        mask = builder.mask
        buckets = Buckets(builder, mask)
        filled = buckets.filled
    }

    /// The words of a list that are separated by white space.
    @inline(never)
    static func split(_ list: String) -> [String] {
        list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the bucket of words that begin with a scalar has some.
    @inline(__always)
    private func hasFirst(_ bucket: Int) -> Bool {
        filled[bucket >> 6] &>> UInt64(bucket & 63) & 1 == 1
    }

    /// Whether the bucket of words that end with a scalar has some.
    @inline(__always)
    private func hasLast(_ bucket: Int) -> Bool {
        filled[filled.count >> 1 &+ bucket >> 6] &>> UInt64(bucket & 63) & 1 == 1
    }

    @inline(__always)
    static func bucket(_ scalar: Unicode.Scalar, _ mask: UInt32) -> Int {
        Int((scalar.value ^ scalar.value >> 10) & mask)
    }

    /// The first and the last scalar of each word that has more bytes than so many.
    func edges(ofWordsLongerThan length: Int = 0) -> [(first: Unicode.Scalar, last: Unicode.Scalar)] {
        let text = PageText(bytes: buckets.pool)
        return buckets.byFirst.filter { $0.length > length }.map { entry in
            let end = entry.start + entry.length
            return (
                text.scalar(at: entry.start, before: end).scalar,
                text.scalar(endingAt: end, after: entry.start).scalar
            )
        }
    }

    /// The scalars that the words begin with, for a look that costs less than one for the words.
    var leads: ScalarSet {
        var leads = ScalarSet("")
        for (first, _) in edges() { leads.insert(first) }
        return leads
    }

    /// The first two characters of each word of more than one.
    var leadPairs: PairTable {
        let text = PageText(bytes: buckets.pool)
        return PairTable(
            buckets.byFirst.compactMap { entry in
                PairTable.key(ofFirstTwoIn: text, entry.start..<entry.start + entry.length).map { ($0, 1) }
            })
    }

    /// The longest word that begins at an offset.
    @inline(__always)
    func match(_ text: PageText, at offset: Int, before end: Int) -> Match? {
        guard offset < end else { return nil }
        let bucket = Self.bucket(text.scalar(at: offset, before: end).scalar, mask)
        return hasFirst(bucket) ? match(in: bucket, text, at: offset, before: end) : nil
    }

    @inline(never)
    private func match(in bucket: Int, _ text: PageText, at offset: Int, before end: Int) -> Match? {
        let range = Int(buckets.firstStarts[bucket])..<Int(buckets.firstStarts[bucket + 1])
        guard range.count <= Self.fewWords else {
            return longest(in: buckets.byFirst[range], upTo: end - offset, text) { _ in offset }
        }
        return first(of: buckets.byFirst, in: range, text) { entry in
            entry.length <= end - offset ? offset : nil
        }.map { Match(length: $0.length, tag: $0.tag) }
    }

    /// The longest word that ends at an offset.
    @inline(__always)
    func match(_ text: PageText, endingAt end: Int, after start: Int) -> Match? {
        guard start < end else { return nil }
        let bucket = Self.bucket(text.scalar(endingAt: end, after: start).scalar, mask)
        return hasLast(bucket) ? match(in: bucket, text, endingAt: end, after: start) : nil
    }

    @inline(never)
    private func match(in bucket: Int, _ text: PageText, endingAt end: Int, after start: Int) -> Match? {
        let range = Int(buckets.lastStarts[bucket])..<Int(buckets.lastStarts[bucket + 1])
        guard range.count <= Self.fewWords else {
            return longest(in: buckets.byLast[range], upTo: end - start, text) { end - $0 }
        }
        return first(of: buckets.byLast, in: range, text) { entry in
            entry.length <= end - start ? end - entry.length : nil
        }.map { Match(length: $0.length, tag: $0.tag) }
    }

    /// Whether a word of the table is anywhere in a text.
    func isFound(in text: PageText) -> Bool {
        isFound(in: text, text.range)
    }

    /// Whether a word of the table is anywhere in a range.
    func isFound(in text: PageText, _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if match(text, at: offset, before: range.upperBound) != nil { return true }
            offset += text.scalar(at: offset, before: range.upperBound).length
        }
        return false
    }

    /// Whether a range is exactly a word of the table.
    func contains(_ text: PageText, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        let bucket = Self.bucket(text.scalar(at: range.lowerBound, before: range.upperBound).scalar, mask)
        guard hasFirst(bucket) else { return false }
        let words = Int(buckets.firstStarts[bucket])..<Int(buckets.firstStarts[bucket + 1])
        guard words.count <= Self.fewWords else {
            let run = buckets.byFirst[words].partition(from: words.lowerBound) { $0.length <= range.count }
            let entries = buckets.byFirst[run..<words.upperBound]
            return find(in: entries, ofLength: range.count, text, at: range.lowerBound) != nil
        }
        return first(of: buckets.byFirst, in: words, text) { entry in
            entry.length == range.count ? range.lowerBound : nil
        } != nil
    }

    /// The longest word of a large bucket that is in a text, of those that there is room for.
    ///
    /// - Parameter place: Where a word of a length would begin.
    private func longest(
        in bucket: ArraySlice<Entry>, upTo room: Int, _ text: PageText, at place: (Int) -> Int
    ) -> Match? {
        var start = bucket.partition(from: bucket.startIndex) { $0.length <= room }
        while start < bucket.endIndex {
            let length = bucket[start].length
            if let tag = find(in: bucket[start...], ofLength: length, text, at: place(length)) {
                return Match(length: length, tag: tag)
            }
            start = bucket.partition(from: start) { $0.length < length }
        }
        return nil
    }

    /// The tag of the word of a length that is at a place of a text.
    ///
    /// - Parameter words: Words of a large bucket, of this length and then of smaller ones.
    private func find(in words: ArraySlice<Entry>, ofLength length: Int, _ text: PageText, at offset: Int) -> Tag? {
        let pool = buckets.pool
        let index = words.partition(from: words.startIndex) { entry in
            guard entry.length == length else { return true }
            for index in 0..<length where pool[entry.start + index] != text.bytes[offset + index] {
                return pool[entry.start + index] > text.bytes[offset + index]
            }
            return true
        }
        guard index < words.endIndex, words[index].length == length, isEqual(words[index], text, at: offset) else {
            return nil
        }
        return words[index].tag
    }

    /// The first word of a small bucket that is in a text.
    ///
    /// - Parameter place: Where a word would begin; `nil` where it has no room.
    @inline(__always)
    private func first(
        of entries: [Entry], in bucket: Range<Int>, _ text: PageText, at place: (Entry) -> Int?
    ) -> Entry? {
        entries.withUnsafeBufferPointer { entries in
            buckets.pool.withUnsafeBufferPointer { pool in
                text.bytes.withUnsafeBufferPointer { bytes in
                    for index in bucket {
                        let entry = entries[index]
                        // Words of one bucket begin alike, as a rule, and end differently.
                        guard let offset = place(entry), entry.length > 0,
                            pool[entry.start + entry.length - 1] == bytes[offset + entry.length - 1]
                        else { continue }
                        var length = 0
                        while length < entry.length, pool[entry.start + length] == bytes[offset + length] {
                            length += 1
                        }
                        if length == entry.length { return entry }
                    }
                    return nil
                }
            }
        }
    }

    @inline(__always)
    private func isEqual(_ entry: Entry, _ text: PageText, at offset: Int) -> Bool {
        for index in 0..<entry.length where buckets.pool[entry.start + index] != text.bytes[offset + index] {
            return false
        }
        return true
    }
}

extension ArraySlice {
    /// The first index, from one on, whose element meets a condition that all after it meet, found by halving.
    fileprivate func partition(from start: Int, where condition: (Element) -> Bool) -> Int {
        var low = start
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
