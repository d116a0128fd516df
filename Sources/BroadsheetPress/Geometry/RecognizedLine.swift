import BroadsheetCore

/// What can apply to words that a program recognised in a picture, whose boxes and sizes are no more than near.
enum RecognizedLine {
    /// The words with so few characters are doubted where the program is less sure of them than this, in hundredths.
    private static let leastConfidence = 50

    /// The size of the type of some words of one line: how far its characters stand apart, and no more than the line is
    /// tall, as figures may be as wide as Hanzi.
    ///
    /// The size that programs state is a guess at the height of letters, which Chinese type has none of.
    ///
    /// - Parameter stated: The size that the file states, or the height of the words.
    static func size(of words: [PageLayout.Word], stated: Int) -> Int {
        guard let box = words.lazy.map(\.box).union() else { return stated }
        let halves = halves(of: words)
        // Short lines say little.
        guard halves >= 8 else { return stated * 8 / 10 }
        return min(box.width * 2 / halves, stated * 12 / 10, box.height * 110 / 100)
    }

    /// How many characters of half the width of a Hanzi some words are as wide as.
    private static func halves(of words: [PageLayout.Word]) -> Int {
        words.reduce(0) { sum, word in
            word.text.unicodeScalars.reduce(sum) { $0 + ($1.value < 0x80 ? 1 : 2) }
        }
    }

    /// How much of the width of a line its characters leave, each of which is as wide as the line is tall.
    static func room(in words: [PageLayout.Word]) -> Int {
        guard let box = words.lazy.map(\.box).union() else { return 0 }
        return box.width - halves(of: words) * box.height * 105 / 200
    }

    /// The size that a file states of a line's type, where that is not far below the height of the line.
    static func statedSize(of line: PageLayout.Line) -> Int? {
        guard let stated = line.typeSize else { return nil }
        return max(stated, LineFinder.median(line.words.map(\.box.height)) * 9 / 10)
    }

    /// The words of a level line in order, each of which ends where the next one begins.
    ///
    /// Programs give the first word of a line the whole line's width.
    ///
    /// - Parameters:
    ///   - all: The words of the line and the strokes beside them, from left to right.
    ///   - strokes: Words that are not; some others remain.
    static func inOrder(_ all: [PageLayout.Word], without strokes: [PageLayout.Word]) -> [PageLayout.Word] {
        var words = strokes.isEmpty ? all : all.filter { !isStroke($0) }
        for (place, next) in zip(words.indices, words.dropFirst()) {
            let box = words[place].box
            guard box.left < next.box.left, box.right >= next.box.right else { continue }
            words[place].box.right = next.box.left
        }
        return words
    }

    /// How much of the room between two words is that of marks, which programs leave out of their boxes: a mark takes the
    /// width of a Hanzi, and half of it is empty.
    static func room(between left: PageLayout.Word, _ right: PageLayout.Word, size: Int) -> Int {
        var halves = 0
        if let last = left.text.unicodeScalars.last, closing.contains(last) { halves += 1 }
        if let first = right.text.unicodeScalars.first, opening.contains(first) { halves += 1 }
        return halves * size / 2
    }

    private static let closing: Set<Unicode.Scalar> = [
        "，", "。", "、", "；", "：", "！", "？", "”", "’", "》", "）", "」", "』", "】", ",", ";", ":", ")",
    ]
    private static let opening: Set<Unicode.Scalar> = ["“", "‘", "《", "（", "「", "『", "【", "("]

    /// Whether two lines of recognised words are of one size, as far as can be seen.
    static func areAlike(_ one: SetLine, _ other: SetLine) -> Bool {
        func height(_ line: SetLine) -> Int { line.words.lazy.map(\.box).union()?.height ?? 0 }
        let (first, second) = (height(one), height(other))
        return abs(one.size - other.size) * 100 <= max(one.size, other.size) * 30
            && abs(first - second) * 100 <= max(first, second) * 8
    }

    /// Whether a word is a stroke of a Hanzi that was treated as a mark.
    static func isStroke(_ word: PageLayout.Word) -> Bool {
        word.confidence.map { $0 < leastConfidence } ?? false
            && word.text.unicodeScalars.allSatisfy { marks.contains($0) }
    }

    private static let marks: Set<Unicode.Scalar> = ["'", "`", "^", "~", "_", "‘", "’"]

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
