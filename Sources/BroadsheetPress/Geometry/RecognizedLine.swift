import BroadsheetCore

/// What can apply to words that a program recognised in a picture, whose boxes and sizes are no more than near.
enum RecognizedLine {
    /// The words with so few characters are doubted where the program is less sure of them than this, in hundredths.
    private static let leastConfidence = 50

    /// The size of the type of some words of one line: how far its characters stand apart.
    ///
    /// The size that programs state is a guess at the height of letters, which Chinese type has none of.
    ///
    /// - Parameter stated: The size that the file states, or the height of the words.
    static func size(of words: [PageLayout.Word], stated: Int) -> Int {
        guard let box = words.lazy.map(\.box).union() else { return stated }
        let halves = words.reduce(0) { sum, word in
            word.text.unicodeScalars.reduce(sum) { $0 + ($1.value < 0x80 ? 1 : 2) }
        }
        // Hanzi are wider than high only where they are set apart; short lines say little.
        guard halves >= 8 else { return stated * 8 / 10 }
        return min(box.width * 2 / halves, stated * 12 / 10)
    }

    /// Whether a word is a rule between two columns that was treated as a character.
    static func isRule(_ word: PageLayout.Word) -> Bool {
        word.text.unicodeScalars.allSatisfy { rules.contains($0) }
    }

    private static let rules: Set<Unicode.Scalar> = ["|", "｜", "丨", "│", "┃", "¦"]

    /// Which of some lines are text; the others are doubted spots, or lie over the large type of a headline, of which
    /// programs read strokes a second time.
    static func areText(_ lines: [SetLine], bodySize: Int) -> [Bool] {
        let large = lines.filter { $0.size * 2 >= bodySize * 3 && $0.words.count > 1 }
        let canCompare = large.count * lines.count <= mostComparisons
        return lines.map { line in
            if isSpot(line.words) { return false }
            guard canCompare, line.size * 2 < bodySize * 3 else { return true }
            return !large.contains { $0.box.covers(line.box) }
        }
    }

    /// A page has some thousand lines and a hundred large ones.
    private static let mostComparisons = 4_000_000

    /// Whether words are one or two characters that the program itself doubts.
    private static func isSpot(_ words: [PageLayout.Word]) -> Bool {
        let scalars = words.reduce(0) { $0 + $1.text.unicodeScalars.count }
        guard scalars <= 2 else { return false }
        if words.allSatisfy(isRule) { return true }
        return words.allSatisfy { $0.confidence.map { $0 < leastConfidence } ?? false }
    }
}

extension LayoutBox {
    /// Whether it lies over more than a third of another box.
    fileprivate func covers(_ other: LayoutBox) -> Bool {
        let width = min(right, other.right) - max(left, other.left)
        let height = min(bottom, other.bottom) - max(top, other.top)
        return width > 0 && height > 0 && width * height * 3 > other.width * other.height
    }
}
