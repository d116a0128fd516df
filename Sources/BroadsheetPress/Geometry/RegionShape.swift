import BroadsheetCore

/// What some lines of a page look like if they are one article: its headline, the lines across its columns, the columns
/// and the captions.
struct RegionShape: Sendable {
    /// The lines of the headline at the top, in reading order.
    private(set) var heads: [Int] = []
    /// Lines across the columns above them: bylines, leads.
    private(set) var spanning: [Int] = []
    /// The columns from left to right, each from top to bottom.
    private(set) var columns: [Column] = []
    /// The text under pictures, one group a picture.
    private(set) var captions: [[Int]] = []
    /// How many groups of headline lines are below or beside text and other headlines, where an article has none.
    private(set) var strayHeads = 0

    struct Column: Sendable {
        /// Its lines from top to bottom.
        var lines: [Int]
        var left: Int
        var right: Int
    }

    init(of region: [Int], on page: PageLines) {
        var text: [Int] = []
        var strays: [Int] = []
        takeHeads(of: region, on: page, text: &text, strays: &strays)
        strayHeads = Self.groups(of: strays, on: page) + max(0, Self.rows(of: heads, on: page) - 1)
        text += strays
        guard !text.isEmpty else { return }
        // Level text under a picture amid vertical lines, or the other way round.
        var crossing = text.filter { page.isCrossing($0) }
        if crossing.count < text.count { text.removeAll { page.isCrossing($0) } } else { crossing = [] }
        // Below the heading of a picture all small text is a caption; other articles are set in small type as a whole.
        let small = text.filter { page.isSmall($0) }
        let isPicture = !small.isEmpty && heads.contains { page.isPictureHead($0) }
        let hasCaptions = isPicture || small.count * 5 < text.count * 2
        if hasCaptions { text.removeAll { page.isSmall($0) } }
        let width = Self.usualWidth(of: text, on: page)
        // Most lines of a narrow column may be first ones, which an indent makes shorter; marks hang below vertical ones.
        let widest = max(width * 112 / 100, width + page.bodySize * (page.isTurned ? 36 : 26) / 10)
        let inColumns = text.filter { page.box($0).width <= widest }
        var across = text.filter { page.box($0).width > widest }
        across += makeColumns(of: inColumns, on: page)
        var captionLines = hasCaptions ? small : []
        for line in across.sorted(by: { page.box($0).top < page.box($1).top }) {
            let isAbove = columns.allSatisfy { column in
                column.lines.allSatisfy {
                    page.box($0).top >= page.box(line).middle || !page.lines[$0].isOver(page.lines[line])
                }
            }
            if isAbove || columns.isEmpty { spanning.append(line) } else { captionLines.append(line) }
        }
        captions = Self.stacks(of: captionLines, bodySize: page.bodySize) { page.box($0) }
        captions += Self.stacks(of: crossing, bodySize: page.bodySize) { page.crossingBox($0) }
    }

    /// Takes the lines of the headline from the top of a region.
    private mutating func takeHeads(of region: [Int], on page: PageLines, text: inout [Int], strays: inout [Int]) {
        let sorted = region.sorted {
            (page.box($0).top, page.box($0).left) < (page.box($1).top, page.box($1).left)
        }
        let strong = sorted.filter { page.isHead($0) }
        for (place, line) in sorted.enumerated() {
            func isFree() -> Bool {
                !text.contains { above in
                    page.lines[above].isOver(page.lines[line]) && page.box(above).middle < page.box(line).middle
                }
            }
            if page.isHead(line) {
                if isFree() { heads.append(line) } else { strays.append(line) }
            } else if page.isDeckSized(line), isFree(), page.lines[line].scalarCount > 1,
                strong.contains(where: { Self.isNear($0, line, on: page) })
                    || heads.last.map({ Self.isNear($0, line, on: page) }) ?? false, text.isEmpty || place == 0
            {
                heads.append(line)
            } else {
                text.append(line)
            }
        }
        heads = Self.inOrder(heads, on: page)
    }

    /// Whether two lines are so near that they may be decks of one headline.
    private static func isNear(_ one: Int, _ other: Int, on page: PageLines) -> Bool {
        let gap = max(page.box(one).top, page.box(other).top) - min(page.box(one).bottom, page.box(other).bottom)
        return gap * 10 <= max(page.lines[one].size, page.lines[other].size) * 14
    }

    /// Lines of headlines in reading order: level ones from the top, those that are beside each other from the left;
    /// vertical ones from the right. As they were printed, level ones come first.
    private static func inOrder(_ heads: [Int], on page: PageLines) -> [Int] {
        let vertical = heads.filter { page.lines[$0].isVertical }
        var rows: [[Int]] = []
        for line in heads.filter({ !page.lines[$0].isVertical }).sorted(by: {
            page.box($0).middle < page.box($1).middle
        }) {
            let isBeside = rows.last.map { row in
                let first = page.box(row[0])
                return (page.box(line).middle - first.middle) * 4 <= min(first.height, page.box(line).height)
            }
            if isBeside ?? false { rows[rows.count - 1].append(line) } else { rows.append([line]) }
        }
        let level = rows.flatMap { row in row.sorted { page.box($0).left < page.box($1).left } }
        return page.isTurned
            ? vertical.sorted { page.box($0).left < page.box($1).left } + level
            : level + vertical.sorted { page.box($0).right > page.box($1).right }
    }

    /// How many groups some lines form that are below each other.
    private static func groups(of lines: [Int], on page: PageLines) -> Int {
        var count = 0
        var last: Int?
        for line in lines {
            if last.map({ !isNear($0, line, on: page) || !page.lines[$0].isOver(page.lines[line]) }) ?? true {
                count += 1
            }
            last = line
        }
        return count
    }

    /// How many headlines are side by side.
    private static func rows(of heads: [Int], on page: PageLines) -> Int {
        func count(_ boxes: [LayoutBox]) -> Int {
            var count = 0
            var end = -4 * LayoutBox.farthest
            for box in boxes.sorted(by: { $0.left < $1.left }) {
                if box.left >= end { count += 1 }
                end = max(end, box.right)
            }
            return count
        }
        let level = heads.filter { !page.lines[$0].isVertical }
        let vertical = heads.filter { page.lines[$0].isVertical }
        // Above vertical lines, a level row of a headline has vertical ones below it.
        if page.isTurned { return max(count(level.map { page.box($0) }), count(vertical.map { page.crossingBox($0) })) }
        return count(level.map { page.box($0) }) + (vertical.isEmpty ? 0 : 1)
    }

    /// The width that most lines of text have.
    private static func usualWidth(of lines: [Int], on page: PageLines) -> Int {
        let widths = lines.map { page.box($0).width }.sorted()
        guard let widest = widths.last else { return 0 }
        var best = (count: 0, width: widest)
        var start = 0
        for end in widths.indices {
            while widths[start] * 104 < widths[end] * 100 { start += 1 }
            if end - start + 1 >= best.count { best = (end - start + 1, widths[end]) }
        }
        return best.count * 4 >= widths.count ? best.width : widest
    }

    /// Makes columns of lines: where hardly a line is, a space between two columns runs down.
    ///
    /// - Returns: The lines across such spaces.
    private mutating func makeColumns(of lines: [Int], on page: PageLines) -> [Int] {
        let spans = Self.spans(of: lines.map { page.box($0) }, bodySize: page.bodySize)
        columns = spans.map { Column(lines: [], left: $0.lowerBound, right: $0.upperBound) }
        // Nowhere are enough lines below each other.
        guard !columns.isEmpty else { return lines }
        var across: [Int] = []
        for line in lines {
            let box = page.box(line)
            let near = Self.near(box, in: spans)
            let places = near.filter { spans[$0].overlap(box) * 2 > page.bodySize }
            if places.count > 1 {
                across.append(line)
            } else if let place = places.first
                ?? near.max(by: { spans[$0].overlap(box) < spans[$1].overlap(box) })
            {
                columns[place].lines.append(line)
            }
        }
        columns.removeAll(where: \.lines.isEmpty)
        for index in columns.indices {
            columns[index].lines.sort { (page.box($0).top, page.box($0).left) < (page.box($1).top, page.box($1).left) }
            let boxes = columns[index].lines.map { page.box($0) }
            columns[index].left = Self.sharedEdge(of: boxes.map(\.left), bodySize: page.bodySize)
            columns[index].right = -Self.sharedEdge(of: boxes.map { -$0.right }, bodySize: page.bodySize)
        }
        return across
    }

    /// The stretches that a box touches, and those next to them; stretches go from left to right.
    private static func near(_ box: LayoutBox, in spans: [ClosedRange<Int>]) -> Range<Int> {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].upperBound >= box.left { high = middle } else { low = middle + 1 }
        }
        var end = low
        while end < spans.count, spans[end].lowerBound <= box.right { end += 1 }
        return max(0, low - 1)..<min(spans.count, end + 1)
    }

    /// The stretches that more than a few lines cover.
    private static func spans(of boxes: [LayoutBox], bodySize: Int) -> [ClosedRange<Int>] {
        let few = boxes.count < 8 ? 0 : min(20, max(1, boxes.count / 25))
        // Of a line that ends and one that begins at the same place the one that begins comes first.
        let begins = boxes.map { (place: $0.left, step: 1) }
        let steps = (begins + boxes.map { (place: $0.right, step: -1) })
            .sorted { $0.place == $1.place ? $0.step > $1.step : $0.place < $1.place }
        var spans: [ClosedRange<Int>] = []
        var depth = 0
        var start: Int?
        for (place, step) in steps {
            depth += step
            if depth > few, start == nil {
                start = place
            } else if depth <= few, let begin = start {
                if let last = spans.last, (begin - last.upperBound) * 10 < bodySize * 4 {
                    spans[spans.count - 1] = last.lowerBound...place
                } else {
                    spans.append(begin...place)
                }
                start = nil
            }
        }
        return spans
    }

    /// The outermost edge that some lines share; a single one may hang over it.
    private static func sharedEdge(of edges: [Int], bodySize: Int) -> Int {
        let sorted = edges.sorted()
        let least = max(2, sorted.count / 7)
        for start in sorted.indices {
            let end = sorted[start...].firstIndex { $0 - sorted[start] > bodySize * 3 / 10 } ?? sorted.endIndex
            if end - start >= least { return sorted[start] }
        }
        return sorted[0]
    }

    /// Groups of lines that are below each other without a gap.
    private static func stacks(of lines: [Int], bodySize: Int, box: (Int) -> LayoutBox) -> [[Int]] {
        var stacks: [[Int]] = []
        for line in lines.sorted(by: { (box($0).top, box($0).left) < (box($1).top, box($1).left) }) {
            let place = stacks.lastIndex { stack in
                guard let last = stack.last.map(box) else { return false }
                return min(last.right, box(line).right) > max(last.left, box(line).left)
                    && box(line).top - last.bottom <= bodySize
            }
            if let place { stacks[place].append(line) } else { stacks.append([line]) }
        }
        return stacks
    }
}

extension ClosedRange<Int> {
    /// How much of its width a box shares.
    fileprivate func overlap(_ box: LayoutBox) -> Int {
        Swift.min(upperBound, box.right) - Swift.max(lowerBound, box.left)
    }
}

extension LayoutBox {
    /// The place between the upper and the lower edge.
    var middle: Int { (top + bottom) / 2 }
}
