/// Finds the word that a misspelt one was meant to be.
public enum Spelling {
    /// The word that takes the fewest changes to reach; `nil` where even that one is too far away to be meant.
    ///
    /// A change is a scalar inserted, removed, replaced, or swapped with its neighbour. A third of the word's length,
    /// and at least two, may be changed. Among words equally near, the first one wins.
    public static func nearest(to word: String, among known: [String]) -> String? {
        let allowed = max(2, word.unicodeScalars.count / 3)
        var best: (word: String, distance: Int)?
        for candidate in known {
            let distance = distance(word, candidate)
            if distance <= allowed, distance < candidate.unicodeScalars.count, distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.word
    }

    /// The end of a message about an unknown word: `; did you mean 'limit'?`, or the known words where none is near.
    public static func suggestion(for word: String, among known: [String]) -> String {
        if let nearest = nearest(to: word, among: known) { return "; did you mean '\(nearest)'?" }
        return known.isEmpty ? "" : "; known are: \(known.joined(separator: ", "))"
    }

    /// The number of changes between two words (optimal string alignment).
    private static func distance(_ left: String, _ right: String) -> Int {
        // A key is short; what is longer is no misspelling, and the table must not grow with hostile input.
        let left = Array(left.unicodeScalars.prefix(64))
        let right = Array(right.unicodeScalars.prefix(64))
        var rows = [Array(0...right.count)]
        for i in 1..<(left.count + 1) {
            var row = [i]
            for j in 1..<(right.count + 1) {
                let substitution = rows[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
                var best = min(substitution, rows[i - 1][j] + 1, row[j - 1] + 1)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    best = min(best, rows[i - 2][j - 2] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}
