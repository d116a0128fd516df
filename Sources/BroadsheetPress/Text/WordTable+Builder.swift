extension WordTable {
    /// Sorts the words of a table into buckets.
    struct Builder {
        /// No word of a newspaper is longer, in bytes; a longer one in a user's list is left out.
        private static let longestWord = 1000

        private(set) var pool: [UInt8] = []
        private(set) var words: [Entry] = []

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
            for offset in start...pool.count {
                guard offset == pool.count || pool[offset] == 0x20 || pool[offset] == 0x0A else { continue }
                let word = start..<offset
                start = offset + 1
                guard unwanted.isEmpty || !unwanted.contains(String(decoding: pool[word], as: UTF8.self)) else {
                    continue
                }
                note(word, 0)
            }
        }

        private mutating func note(_ word: Range<Int>, _ tag: Tag) {
            guard !word.isEmpty, word.count <= Self.longestWord else { return }
            words.append(Entry(start: word.lowerBound, length: word.count, tag: tag))
        }

        /// Sorts the words by their first scalars, leaves out all but the last of equal ones, and returns where each
        /// bucket begins.
        mutating func sortByFirst(_ mask: UInt32) -> [UInt32] {
            let text = PageText(bytes: pool)
            let sorted = sorted(mask) { entry in
                text.scalar(at: entry.start, before: entry.start + entry.length).scalar
            }
            words.removeAll(keepingCapacity: true)
            var starts: [UInt32] = [0]
            starts.reserveCapacity(sorted.starts.count)
            for bucket in 0..<sorted.starts.count - 1 {
                let range = Int(sorted.starts[bucket])..<Int(sorted.starts[bucket + 1])
                for index in range where !isRepeated(index, in: sorted.words[range]) {
                    words.append(sorted.words[index])
                }
                starts.append(UInt32(words.count))
            }
            return starts
        }

        /// The words sorted by their last scalars, and where each bucket begins.
        func sortedByLast(_ mask: UInt32) -> (words: [Entry], starts: [UInt32]) {
            let text = PageText(bytes: pool)
            return sorted(mask) { entry in
                text.scalar(endingAt: entry.start + entry.length, after: entry.start).scalar
            }
        }

        /// The words bucket by bucket, the longest of each first; those of one length keep their order.
        private func sorted(
            _ mask: UInt32, by scalar: (Entry) -> Unicode.Scalar
        ) -> (words: [Entry], starts: [UInt32]) {
            let buckets = words.map { WordTable.bucket(scalar($0), mask) }
            var starts = [UInt32](repeating: 0, count: Int(mask) + 2)
            for bucket in buckets { starts[bucket + 1] += 1 }
            for bucket in 0...Int(mask) { starts[bucket + 1] += starts[bucket] }
            var ends = starts
            var entries = words
            for (word, bucket) in zip(words, buckets) {
                // As a rule a bucket has a handful of words, so each is put where it belongs at once.
                let isSmall = Int(starts[bucket + 1] - starts[bucket]) <= WordTable.fewWords
                var place = Int(ends[bucket])
                ends[bucket] += 1
                while isSmall, place > Int(starts[bucket]), entries[place - 1].length < word.length {
                    entries[place] = entries[place - 1]
                    place -= 1
                }
                entries[place] = word
            }
            for bucket in 0...Int(mask) {
                let range = Int(starts[bucket])..<Int(starts[bucket + 1])
                if range.count > WordTable.fewWords { entries[range].sort(by: isBefore) }
            }
            return (entries, starts)
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

        /// Whether an equal word follows in a bucket.
        private func isRepeated(_ index: Int, in bucket: ArraySlice<Entry>) -> Bool {
            let word = bucket[index]
            // In a large bucket equal words are neighbours.
            let end = bucket.count > WordTable.fewWords ? min(index + 2, bucket.endIndex) : bucket.endIndex
            return bucket[index + 1..<end].prefix { $0.length == word.length }.contains { isEqual($0, to: word) }
        }

        private func isEqual(_ first: Entry, to second: Entry) -> Bool {
            for index in 0..<first.length where pool[first.start + index] != pool[second.start + index] {
                return false
            }
            return true
        }
    }
}
