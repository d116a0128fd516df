import BroadsheetCore

/// Finds the lines of a page as they are set: lines of a file that run over several columns are divided, parts of one
/// line are put together, and characters below each other become vertical lines.
///
/// The lines of a file are a hint only: programs that extract text join what is side by side, and take vertical
/// headlines apart.
struct LineFinder {
    /// The lines, in no order.
    private(set) var lines: [SetLine]
    /// What a program took for characters and is not one: spots, rules, edges of pictures, strokes of large type.
    private(set) var spots: [SetLine]
    /// The size of the running text.
    private(set) var bodySize: Int
    /// Whether a program recognised the words in a picture, so that boxes and sizes are no more than near.
    let isRecognized: Bool
    /// Whether the page was turned a quarter, since its running text is set in vertical lines.
    let isTurned: Bool

    /// The widest gap between words of one line, in hundredths of the type's size; what is wider parts two columns.
    private static let widestGap = 115
    /// From here on a gap parts two columns where many lines begin after it.
    static let columnGap = 55

    init(_ layout: PageLayout) {
        let layout = layout.withTypeHeights()
        let turned = layout.turnedIfSetVertically()
        let straight = (turned ?? layout).straightened()
        isRecognized = layout.isRecognized
        isTurned = turned != nil
        var lines: [SetLine] = []
        for block in straight.blocks {
            for line in block.lines where !line.words.isEmpty {
                lines += Self.parts(of: line, hint: block.hint, isRecognized).map { $0.of(block.article) }
            }
        }
        bodySize = Self.bodySize(of: lines)
        let isText = isRecognized ? RecognizedLine.areText(lines, bodySize: bodySize) : lines.map { _ in true }
        spots = zip(lines, isText).filter { !$0.1 }.map(\.0)
        if !spots.isEmpty { lines = zip(lines, isText).filter(\.1).map(\.0) }
        let edges = ColumnEdges(of: lines, bodySize: bodySize, isExact: !isRecognized)
        lines = lines.flatMap { Self.divided($0, at: edges) }
        if !isTurned { lines = VerticalLines.joined(lines, bodySize: bodySize) }
        self.lines = Self.joined(lines, at: edges, widestGap: isRecognized ? 50 : Self.widestGap)
    }

    /// The parts of a line of the file, divided at wide gaps and where the type changes after a gap.
    static func parts(of line: PageLayout.Line, hint: LayoutHint?, _ isRecognized: Bool) -> [SetLine] {
        let words = line.words.filter { $0.text.unicodeScalars.contains { !$0.properties.isWhitespace } }
        guard !words.isEmpty else { return [] }
        if line.isVertical {
            let size = line.typeSize ?? Self.median(words.map(\.box.width))
            return [SetLine(words: words, size: size, isVertical: true, hint: hint)]
        }
        let byPlace = words.sorted { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }
        let found = isRecognized ? byPlace.filter(RecognizedLine.isStroke) : []
        let strokes = found.count * 4 < words.count ? found : []
        let sorted = isRecognized ? RecognizedLine.inOrder(byPlace, without: strokes) : byPlace
        let statedSize = isRecognized ? RecognizedLine.statedSize(of: line) : line.typeSize
        let size = statedSize ?? Self.median(sorted.map(\.box.height))
        var parts: [[PageLayout.Word]] = [[sorted[0]]]
        let rules = isRecognized ? Self.rules(among: sorted) : []
        for (place, (last, word)) in zip(sorted, sorted.dropFirst()).enumerated() {
            if rules.contains(place) || rules.contains(place + 1) {
                parts.append([word])
                continue
            }
            let gap = (word.box.left - last.box.right) * 100
            let isOtherType =
                line.typeSize == nil && gap > size * 25
                && (abs(word.box.height - last.box.height) * 25 > size || abs(word.box.top - last.box.top) * 25 > size)
            // Of a vertical headline a program may put two characters in one line.
            let isBelow = !isRecognized && gap < size * -50 && abs(word.box.top - last.box.top) * 2 > size
            if gap > size * widestGap || isOtherType || isBelow { parts.append([]) }
            parts[parts.count - 1].append(word)
        }
        return (parts + strokes.map { [$0] }).map { words in
            let stated = statedSize ?? median(words.map(\.box.height))
            let size = isRecognized ? RecognizedLine.size(of: words, stated: stated) : stated
            return SetLine(words: words, size: size, hint: hint, isRecognized: isRecognized)
        }
    }

    /// The places of words that are rules between columns: at an end of a line of recognised words, or in a gap between
    /// two columns.
    private static func rules(among words: [PageLayout.Word]) -> Set<Int> {
        let size = median(words.map(\.box.height))
        return Set(
            words.indices.filter { place in
                guard words.count > 1, RecognizedLine.isRule(words[place]) else { return false }
                guard place > 0, place + 1 < words.count else { return true }
                return (words[place + 1].box.left - words[place - 1].box.right) * 10 >= size * 11
            })
    }

    /// A line divided where a gap between its words is one between columns.
    private static func divided(_ line: SetLine, at edges: ColumnEdges) -> [SetLine] {
        guard !line.isVertical, line.words.count > 1, !edges.isFull(line) else { return [line] }
        var parts: [[PageLayout.Word]] = [[line.words[0]]]
        for (last, word) in zip(line.words, line.words.dropFirst()) {
            if edges.part(line.end(of: last, before: word), word.box.left, size: line.size) { parts.append([]) }
            parts[parts.count - 1].append(word)
        }
        return parts.count == 1
            ? [line] : parts.map { line.with($0) }
    }

    /// Lines that are side by side with the same type and no gap of columns between them, put together.
    private static func joined(_ lines: [SetLine], at edges: ColumnEdges, widestGap: Int) -> [SetLine] {
        let order = lines.indices.sorted {
            (lines[$0].box.top, lines[$0].box.left) < (lines[$1].box.top, lines[$1].box.left)
        }
        var result: [SetLine] = []
        var isTaken = Array(repeating: false, count: lines.count)
        var budget = mostComparisons
        for (place, index) in order.enumerated() where !isTaken[index] {
            isTaken[index] = true
            var line = lines[index]
            guard !line.isVertical else {
                result.append(line)
                continue
            }
            var hasGrown = true
            while hasGrown {
                hasGrown = false
                for other in order[(place + 1)...] {
                    if lines[other].box.top > line.box.top + line.size || budget < 0 { break }
                    budget -= 1
                    guard !isTaken[other], canJoin(line, lines[other], at: edges, widestGap) else { continue }
                    isTaken[other] = true
                    line = line.with((line.words + lines[other].words).sorted { $0.box.left < $1.box.left })
                    hasGrown = true
                }
            }
            result.append(line)
        }
        return result
    }

    /// So many lines are compared with others; a page of two thousand needs a tenth of it. What is left then stays as the
    /// file has it.
    private static let mostComparisons = 1_000_000

    private static func canJoin(
        _ one: SetLine, _ other: SetLine, at edges: ColumnEdges, _ widestGap: Int
    ) -> Bool {
        let isNear = one.isRecognized && other.isRecognized && RecognizedLine.areAlike(one, other)
        guard !other.isVertical, one.article == other.article, isNear || abs(one.size - other.size) * 20 <= one.size,
            abs(one.middle - other.middle) * 100 <= one.size * 12
        else { return false }
        let (left, right) = one.box.left <= other.box.left ? (one, other) : (other, one)
        let end = left.end(of: left.words[left.words.count - 1], before: right.words[0])
        let gap = right.box.left - end
        // Figures of another font may be in a line of their own, and the line has a gap for them.
        if gap * 100 <= -left.size * 20 { return !left.isRecognized && left.interlocks(with: right) }
        return gap * 100 <= left.size * widestGap
            && !edges.part(end, right.box.left, size: one.size)
    }

    /// The size that half of all characters have at most.
    private static func bodySize(of lines: [SetLine]) -> Int {
        let sizes = lines.map { ($0.size, $0.scalarCount) }.sorted { $0.0 < $1.0 }
        let half = sizes.reduce(0) { $0 + $1.1 } / 2
        var count = 0
        for (size, scalars) in sizes {
            count += scalars
            if count > half { return size }
        }
        return sizes.last?.0 ?? 1
    }

    static func median(_ values: [Int]) -> Int {
        values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }
}
