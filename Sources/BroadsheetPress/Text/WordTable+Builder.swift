extension WordTable {
    /// Words in buckets: where each bucket begins, and a bit for each that has words.
    struct Sorted: Sendable {
        /// The words bucket by bucket, the longest of each first; those of one length keep their order.
        var words: [Entry]
        var starts: [UInt32]
        /// The buckets that have words.
        var filled: [UInt64]
    }

    /// Sorts the words of a table into buckets.
    struct Builder {
        /// No word of a newspaper is longer, in bytes; a longer one in a user's list is left out.
        private static let longestWord = 1000

        private(set) var pool: [UInt8] = []
        private var words: [Entry] = []

        /// One less than a number of buckets of which most hold no word, a power of two.
        var mask: UInt32 {
            var size = 64
            while size < words.count * 8, size < 1024 { size *= 2 }
            return UInt32(size - 1)
        }

        mutating func add(_ word: String, _ tag: Tag) {
            let start = pool.count
            pool.append(contentsOf: word.utf8)
            note(start..<pool.count, tag)
        }

        /// Adds the words of a list, which white space separates, but for some.
        mutating func add(list: String, without unwanted: Set<String>) {
            var start = pool.count
            pool.append(contentsOf: list.utf8)
            // A word of Chinese has six bytes, as a rule, and a space after it.
            words.reserveCapacity(words.count + (pool.count - start) / 6 + 1)
            pool.withUnsafeBufferPointer { pool in
                for offset in start...pool.count {
                    guard offset == pool.count || pool[offset] == 0x20 || pool[offset] == 0x0A else { continue }
                    let word = start..<offset
                    start = offset + 1
                    if unwanted.isEmpty || !unwanted.contains(String(decoding: pool[word], as: UTF8.self)) {
                        note(word, 0)
                    }
                }
            }
        }

        private mutating func note(_ word: Range<Int>, _ tag: Tag) {
            guard !word.isEmpty, word.count <= Self.longestWord else { return }
            words.append(Entry(start: word.lowerBound, length: word.count, tag: tag))
        }

        /// Sorts the words by their first scalars; of equal ones the last counts.
        mutating func sortedByFirst(_ mask: UInt32) -> Sorted {
            let text = PageText(bytes: pool)
            var sorted = sorted(mask) { entry in
                text.scalar(at: entry.start, before: entry.start + entry.length).scalar
            }
            leaveOutRepeated(from: &sorted)
            words = sorted.words
            return sorted
        }

        /// Sorts the words by their last scalars.
        func sortedByLast(_ mask: UInt32) -> Sorted {
            let text = PageText(bytes: pool)
            return sorted(mask) { entry in
                text.scalar(endingAt: entry.start + entry.length, after: entry.start).scalar
            }
        }

        @inline(__always)
        private func sorted(_ mask: UInt32, by scalar: (Entry) -> Unicode.Scalar) -> Sorted {
            let homes = [UInt16](unsafeUninitializedCapacity: words.count) { homes, count in
                for entry in words {
                    homes.initializeElement(
                        at: count, to: UInt16(truncatingIfNeeded: WordTable.bucket(scalar(entry), mask)))
                    count += 1
                }
            }
            var filled = [UInt64](repeating: 0, count: (Int(mask) + 1) / 64)
            var large: [Int] = []
            // Each place has the end of its bucket first, and its beginning once all words are put there.
            var starts = [UInt32](repeating: 0, count: Int(mask) + 2)
            for home in homes { starts[Int(home)] &+= 1 }
            var sum: UInt32 = 0
            starts.withUnsafeMutableBufferPointer { starts in
                for bucket in 0...Int(mask) {
                    if starts[bucket] > 0 {
                        filled[bucket >> 6] |= 1 << UInt64(bucket & 63)
                        if starts[bucket] > WordTable.fewWords { large.append(bucket) }
                        sum &+= starts[bucket]
                    }
                    starts[bucket] = sum
                }
                starts[Int(mask) + 1] = sum
            }
            var entries = words
            for index in words.indices.reversed() {
                let home = Int(homes[index])
                starts[home] &-= 1
                entries[Int(starts[home])] = words[index]
            }
            entries.withUnsafeMutableBufferPointer { entries in
                for bucket in 0...Int(mask) where starts[bucket + 1] - starts[bucket] > 1 {
                    let range = Int(starts[bucket])..<Int(starts[bucket + 1])
                    if !large.contains(bucket) { Self.sortByLength(range, of: entries) }
                }
            }
            for bucket in large { entries[Int(starts[bucket])..<Int(starts[bucket + 1])].sort(by: isBefore) }
            return Sorted(words: entries, starts: starts, filled: filled)
        }

        /// Puts the longest of a few words first; those of one length keep their order.
        private static func sortByLength(_ range: Range<Int>, of entries: UnsafeMutableBufferPointer<Entry>) {
            for index in range.dropFirst() {
                let entry = entries[index]
                var place = index
                while place > range.lowerBound, entries[place - 1].length < entry.length {
                    entries[place] = entries[place - 1]
                    place -= 1
                }
                entries[place] = entry
            }
        }

        /// Whether a word of a large bucket comes before another one: the longer first, then by bytes, then as they
        /// came.
        private func isBefore(_ left: Entry, _ right: Entry) -> Bool {
            if left.length != right.length { return left.length > right.length }
            for index in 0..<left.length where pool[left.start + index] != pool[right.start + index] {
                return pool[left.start + index] < pool[right.start + index]
            }
            return left.start < right.start
        }

        /// Leaves out all but the last of equal words.
        private func leaveOutRepeated(from sorted: inout Sorted) {
            let words = sorted.words
            let starts = sorted.starts
            sorted.words.removeAll(keepingCapacity: true)
            for bucket in 0..<starts.count - 1 {
                sorted.starts[bucket] = UInt32(sorted.words.count)
                let range = Int(starts[bucket])..<Int(starts[bucket + 1])
                for index in range where range.count == 1 || !isRepeated(index, of: words, in: range) {
                    sorted.words.append(words[index])
                }
            }
            sorted.starts[starts.count - 1] = UInt32(sorted.words.count)
        }

        /// Whether an equal word follows in a bucket.
        private func isRepeated(_ index: Int, of words: [Entry], in bucket: Range<Int>) -> Bool {
            let word = words[index]
            // In a large bucket equal words are neighbours.
            var next = index + 1
            let end = bucket.count > WordTable.fewWords ? min(next + 1, bucket.upperBound) : bucket.upperBound
            while next < end, words[next].length == word.length {
                if isEqual(words[next], to: word) { return true }
                next += 1
            }
            return false
        }

        private func isEqual(_ first: Entry, to second: Entry) -> Bool {
            for index in 0..<first.length where pool[first.start + index] != pool[second.start + index] {
                return false
            }
            return true
        }
    }
}
