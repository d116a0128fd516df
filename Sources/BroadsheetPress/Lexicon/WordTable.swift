/// Words with tags, looked up at a place of a text, forwards and backwards, without making strings.
///
/// The words lie in one array of bytes, sorted into buckets by their first scalar (and by their last), the longest
/// first. A look-up costs one bucket, which as a rule holds a handful of words. One with many, as of a user's list, lies in
/// the order of the bytes as well, and is looked up by halving.
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
    /// The most words of a bucket that are looked at one by one.
    private static let fewWords = 32
    /// No word of a newspaper is longer, in bytes; a longer one in a user's list is left out.
    private static let longestWord = 1000
    private var pool: [UInt8] = []
    private var byFirst: [Entry] = []
    private var byLast: [Entry] = []
    private var firstStarts: [UInt32] = []
    private var lastStarts: [UInt32] = []

    /// A table of words; of two equal words the later one counts, so that a user's words win.
    init(_ words: [(word: String, tag: Tag)]) {
        for (word, tag) in words { add(word.utf8, tag) }
        sort()
    }

    /// A table of the words of a list, which white space separates, and of others; they need no tags.
    ///
    /// - Parameter unwanted: Words of the list that are left out, because a user says that they are something else.
    init(_ list: String, adding others: [String] = [], without unwanted: Set<String> = []) {
        for word in list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A })
        where unwanted.isEmpty || !unwanted.contains(String(decoding: word, as: UTF8.self)) {
            add(word, 0)
        }
        for word in others { add(word.utf8, 0) }
        sort()
    }

    /// The words of a list that are separated by white space.
    static func split(_ list: String) -> [String] {
        list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func add(_ word: some Collection<UInt8>, _ tag: Tag) {
        guard !word.isEmpty, word.count <= Self.longestWord else { return }
        byFirst.append(Entry(start: pool.count, length: word.count, tag: tag))
        pool.append(contentsOf: word)
    }

    /// Sorts the words into their buckets.
    private mutating func sort() {
        let text = PageText(bytes: pool)
        let firsts = byFirst.map { entry in
            Self.bucket(text.scalar(at: entry.start, before: entry.start + entry.length).scalar)
        }
        (byFirst, firstStarts) = sorted(byFirst, into: firsts)
        removeRepetitions()
        let lasts = byFirst.map { entry in
            Self.bucket(text.scalar(endingAt: entry.start + entry.length, after: entry.start).scalar)
        }
        (byLast, lastStarts) = sorted(byFirst, into: lasts)
    }

    /// The words bucket by bucket, the longest of each first; those of one length keep their order.
    private func sorted(_ words: [Entry], into buckets: [Int]) -> (entries: [Entry], starts: [UInt32]) {
        var starts = [UInt32](repeating: 0, count: Self.bucketCount + 1)
        for bucket in buckets { starts[bucket + 1] += 1 }
        for bucket in 0..<Self.bucketCount { starts[bucket + 1] += starts[bucket] }
        var ends = starts
        var entries = words
        for (word, bucket) in zip(words, buckets) {
            // As a rule a bucket has a handful of words, so each is put where it belongs at once.
            let isSmall = Int(starts[bucket + 1] - starts[bucket]) <= Self.fewWords
            var place = Int(ends[bucket])
            ends[bucket] += 1
            while isSmall, place > Int(starts[bucket]), entries[place - 1].length < word.length {
                entries[place] = entries[place - 1]
                place -= 1
            }
            entries[place] = word
        }
        for bucket in 0..<Self.bucketCount {
            let range = Int(starts[bucket])..<Int(starts[bucket + 1])
            if range.count > Self.fewWords { entries[range].sort(by: isBefore) }
        }
        return (entries, starts)
    }

    /// Whether a word of a large bucket stands before another one: the longer first, then by bytes, then as they came.
    private func isBefore(_ left: Entry, _ right: Entry) -> Bool {
        if left.length != right.length { return left.length > right.length }
        for index in 0..<left.length where pool[left.start + index] != pool[right.start + index] {
            return pool[left.start + index] < pool[right.start + index]
        }
        return left.start < right.start
    }

    /// Takes out all but the last of equal words, which stand in one bucket near to each other.
    private mutating func removeRepetitions() {
        var kept: [Entry] = []
        kept.reserveCapacity(byFirst.count)
        var starts: [UInt32] = [0]
        starts.reserveCapacity(Self.bucketCount + 1)
        for bucket in 0..<Self.bucketCount {
            let range = Int(firstStarts[bucket])..<Int(firstStarts[bucket + 1])
            for index in range {
                let word = byFirst[index]
                // In a large bucket equal words are neighbours.
                let end = range.count > Self.fewWords ? min(index + 2, range.upperBound) : range.upperBound
                let isRepeated = byFirst[index + 1..<end].prefix { $0.length == word.length }.contains {
                    isEqual($0, to: word)
                }
                if !isRepeated { kept.append(word) }
            }
            starts.append(UInt32(kept.count))
        }
        byFirst = kept
        firstStarts = starts
    }

    private func isEqual(_ first: Entry, to second: Entry) -> Bool {
        pool[first.start..<first.start + first.length].elementsEqual(pool[second.start..<second.start + second.length])
    }

    @inline(__always)
    private static func bucket(_ scalar: Unicode.Scalar) -> Int {
        Int((scalar.value ^ scalar.value >> 10) & UInt32(bucketCount - 1))
    }

    /// The first and the last scalar of each word that has more bytes than so many.
    func edges(ofWordsLongerThan length: Int = 0) -> [(first: Unicode.Scalar, last: Unicode.Scalar)] {
        let text = PageText(bytes: pool)
        return byFirst.filter { $0.length > length }.map { entry in
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
        let text = PageText(bytes: pool)
        return PairTable(
            byFirst.compactMap { entry in
                let codes = text.string(of: entry.start..<entry.start + entry.length).utf16.prefix(2)
                guard let first = codes.first, let second = codes.last, codes.count == 2 else { return nil }
                return (PairTable.key(0, first, second), 1)
            })
    }

    /// The longest word that begins at an offset.
    @inline(__always)
    func match(_ text: PageText, at offset: Int, before end: Int) -> Match? {
        guard offset < end else { return nil }
        let bucket = Self.bucket(text.scalar(at: offset, before: end).scalar)
        let range = Int(firstStarts[bucket])..<Int(firstStarts[bucket + 1])
        guard range.count <= Self.fewWords else {
            return longest(in: byFirst[range], upTo: end - offset, text) { _ in offset }
        }
        for index in range {
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
        let range = Int(lastStarts[bucket])..<Int(lastStarts[bucket + 1])
        guard range.count <= Self.fewWords else {
            return longest(in: byLast[range], upTo: end - start, text) { end - $0 }
        }
        for index in range {
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
        let words = Int(firstStarts[bucket])..<Int(firstStarts[bucket + 1])
        guard words.count <= Self.fewWords else {
            let run = byFirst[words].partition(from: words.lowerBound) { $0.length <= range.count }
            return find(in: byFirst[run..<words.upperBound], ofLength: range.count, text, at: range.lowerBound) != nil
        }
        for index in words {
            let entry = byFirst[index]
            if entry.length == range.count, isEqual(entry, text, at: range.lowerBound) { return true }
        }
        return false
    }

    /// The longest word of a large bucket that stands in a text, of those that there is room for.
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

    /// The tag of the word of a length that stands at a place of a text.
    ///
    /// - Parameter words: Words of a large bucket, of this length and then of smaller ones.
    private func find(in words: ArraySlice<Entry>, ofLength length: Int, _ text: PageText, at offset: Int) -> Tag? {
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

    @inline(__always)
    private func isEqual(_ entry: Entry, _ text: PageText, at offset: Int) -> Bool {
        for index in 0..<entry.length where pool[entry.start + index] != text.bytes[offset + index] { return false }
        return true
    }
}

extension ArraySlice {
    /// The first index, from one on, whose element meets a condition that all behind it meet, found by halving.
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
