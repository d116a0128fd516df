/// How the names of a configuration are spelt, and which one a misspelt one was meant to be.
public enum Spelling {
    /// The word that takes the fewest changes to reach; `nil` where even that one is too far away to be meant.
    ///
    /// A change is a scalar inserted, removed, replaced, or swapped with its neighbour; capital letters count as small
    /// ones. A third of the word's length, and at least two, may be changed. Among words equally near, the first one
    /// wins. A word of more than 64 scalars is not a misspelling.
    public static func nearest(to word: String, among known: [String]) -> String? {
        let letters = letters(of: word)
        guard letters.count <= longest else { return nil }
        let allowed = max(2, letters.count / 3)
        var best: (word: String, distance: Int)?
        for candidate in known {
            let known = self.letters(of: candidate)
            guard known.count <= longest else { continue }
            let distance = distance(letters, known)
            if distance <= allowed, distance < known.count, distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.word
    }

    /// The end of a message about an unknown word: `; did you mean 'limit'?`, or the known words where none is near.
    @_disfavoredOverload
    public static func suggestion(for word: String, among known: [String]) -> String {
        let words: Diagnostic.Message = suggestion(for: word, among: known)
        return words.description
    }

    /// The end of a message about an unknown word: `; did you mean 'limit'?`, or the known words where none is near.
    package static func suggestion(for word: String, among known: [String]) -> Diagnostic.Message {
        if let nearest = nearest(to: word, among: known) { return "; did you mean '\(nearest)'?" }
        return known.isEmpty ? "" : "; known are: \(known.joined(separator: ", "))"
    }

    /// Whether a name is in kebab-case: words of small letters and digits with single hyphens between, the first of
    /// which begins with a letter.
    public static func isKebabCase(_ name: String) -> Bool {
        let words = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let beginsWithLetter = name.utf8.first.map { (97...122).contains($0) } ?? false
        return beginsWithLetter
            && words.allSatisfy { word in
                !word.isEmpty && word.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
            }
    }

    /// The most scalars that are compared: the table must not grow with hostile input.
    private static let longest = 64

    /// The scalars of a word, one more than ``longest`` at most, capital letters as small ones.
    private static func letters(of word: String) -> [UInt32] {
        word.unicodeScalars.prefix(longest + 1).map { (65...90).contains($0.value) ? $0.value + 32 : $0.value }
    }

    /// The number of changes between two words (optimal string alignment).
    private static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
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
