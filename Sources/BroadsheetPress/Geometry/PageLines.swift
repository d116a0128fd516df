import BroadsheetCore

/// The lines of a page with what the search for articles asks of each of them again and again.
struct PageLines: Sendable {
    /// The lines, and after them the ``spots``.
    private(set) var lines: [SetLine]
    /// The places of what is not text, though it was recognised as some.
    let spots: Range<Int>
    /// The size of the running text.
    let bodySize: Int
    /// Whether the lines are as on the page turned a quarter.
    private(set) var isTurned: Bool
    /// Whether the sizes are the type's own, rather than what a program measured in a picture.
    let hasExactSizes: Bool
    /// Whether a program recognised the words in a picture.
    private let isRecognized: Bool
    /// How far lines of running text usually stand apart, from one's lower to the next one's upper edge.
    private(set) var usualGap: Int
    private let sentenceEnds: [Bool]
    private let openings: [Bool]
    private let countings: [Bool]
    private let pictureHeads: [Bool]

    /// The lines that were found.
    init(_ finder: LineFinder, words: some LayoutWords) {
        lines = finder.lines + finder.spots
        spots = finder.lines.count..<lines.count
        bodySize = max(1, finder.bodySize)
        isTurned = finder.isTurned
        let size = bodySize
        let near = lines.count { abs($0.size - size) * 100 <= size * 2 }
        isRecognized = finder.isRecognized
        hasExactSizes = !finder.isRecognized && near * 2 >= lines.count
        sentenceEnds = lines.map(\.endsSentence)
        openings = lines.map(words.opensArticle)
        countings = lines.map(words.goesOnCounting)
        pictureHeads = lines.map { $0.size * 10 >= size * 12 && words.isPictureHead($0) }
        usualGap = Self.usualGap(of: lines, bodySize: size)
    }

    /// The same lines as they are on the page when it is turned a quarter, or turned back.
    func turned() -> PageLines {
        var page = self
        page.isTurned.toggle()
        page.lines = lines.map { isTurned ? $0.turnedBack : $0.turned }
        page.usualGap = Self.usualGap(of: page.lines, bodySize: bodySize)
        return page
    }

    /// Whether a line is set in the type of a headline; a file that calls it a heading is believed where the type is
    /// larger than the running text.
    func isHead(_ line: Int) -> Bool {
        if case .heading = lines[line].hint, isDeckSized(line) { return true }
        // The first line of a text may seem large where a program recognised it.
        if openings[line], !hasExactSizes { return false }
        return lines[line].isVertical && lines[line].size * 10 >= bodySize * 12
            || lines[line].size * 100 >= bodySize * (isRecognized ? 138 : 145)
    }

    /// Whether a line is larger than the running text, and may be a deck beside a headline.
    func isDeckSized(_ line: Int) -> Bool { lines[line].size * 100 >= bodySize * 118 }

    /// Whether a line is smaller than the running text, as captions are, or the file calls it one.
    func isSmall(_ line: Int) -> Bool {
        if lines[line].hint == .caption { return true }
        if isRecognized { return lines[line].scalarCount >= 6 && lines[line].size * 100 <= bodySize * 90 }
        return hasExactSizes && lines[line].size * 100 <= bodySize * 95
    }

    /// Whether a sentence ends with a line.
    func endsSentence(_ line: Int) -> Bool { sentenceEnds[line] }

    /// Whether a line begins with words that open an article.
    func opensArticle(_ line: Int) -> Bool { openings[line] }

    /// Whether a line begins with the second or a further number of a list.
    func goesOnCounting(_ line: Int) -> Bool { countings[line] }

    /// Whether a line is the heading of a picture that has no article.
    func isPictureHead(_ line: Int) -> Bool { pictureHeads[line] }

    /// The place of a line on the page.
    func box(_ line: Int) -> LayoutBox { lines[line].box }

    /// The place of a line on the page as it was printed.
    func printedBox(_ line: Int) -> LayoutBox { isTurned ? box(line).turnedBack : box(line) }

    /// The place of a line as it stands for those that run across the others.
    func crossingBox(_ line: Int) -> LayoutBox { isTurned ? box(line).turnedBack : box(line).turned }

    /// Whether a line of text runs across the others: downwards on a level page.
    func isCrossing(_ line: Int) -> Bool { lines[line].isVertical && !isHead(line) }

    private static func usualGap(of lines: [SetLine], bodySize: Int) -> Int {
        let body = lines.filter { !$0.isVertical && abs($0.size - bodySize) * 6 <= bodySize }
            .sorted { ($0.box.left / (bodySize * 2), $0.box.top) < ($1.box.left / (bodySize * 2), $1.box.top) }
        let gaps = zip(body, body.dropFirst()).compactMap { upper, lower -> Int? in
            let gap = lower.box.top - upper.box.bottom
            return gap > -bodySize && gap < bodySize * 2 && upper.isOver(lower) ? gap : nil
        }
        return gaps.isEmpty ? bodySize / 2 : LineFinder.median(gaps)
    }
}
