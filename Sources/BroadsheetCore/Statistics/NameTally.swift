/// Names, each with the number of articles that have it and with the remarks beside it.
public struct NameTally: Sendable, Hashable {
    /// A name and its count.
    public struct Entry: Sendable, Hashable {
        /// The name that is counted.
        public var name: String
        /// How many articles have it; an article that has it twice counts once.
        public var articles: Int
        /// The part beside the name, such as titles, each once: the most frequent first.
        public var remarks: [String]
    }

    private struct Count: Sendable, Hashable {
        var articles = 0
        var remarks: [String: Int] = [:]
    }

    private var counts: [String: Count] = [:]

    /// How many different names there are.
    public var count: Int { counts.count }

    /// The names that most articles have, the most frequent first, then in the order of their code points.
    ///
    /// - Parameter limit: So many at most, 0 or more.
    public func most(_ limit: Int) -> [Entry] {
        let sorted = counts.sorted { left, right in
            left.value.articles == right.value.articles
                ? left.key < right.key : left.value.articles > right.value.articles
        }
        return sorted.prefix(max(0, limit)).map { name, count in
            let remarks = count.remarks.sorted { left, right in
                left.value == right.value ? left.key < right.key : left.value > right.value
            }
            return Entry(name: name, articles: count.articles, remarks: remarks.map(\.key))
        }
    }

    /// Counts the names of one article.
    mutating func add(_ names: [(name: String, remarks: [String])]) {
        var seen: Set<String> = []
        for (name, remarks) in names {
            if seen.insert(name).inserted { counts[name, default: Count()].articles += 1 }
            for remark in remarks { counts[name]?.remarks[remark, default: 0] += 1 }
        }
    }
}
