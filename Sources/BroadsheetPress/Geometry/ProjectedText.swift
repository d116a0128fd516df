import BroadsheetCore

/// The pages of a layout as one text, a row a line, with the way back from its bytes to the places on the page.
struct ProjectedText: Sendable {
    /// The text in UTF-8. A form feed begins each page but the first.
    private(set) var bytes: [UInt8] = []
    /// The bytes of each page.
    private(set) var pages: [Range<Int>] = []
    /// The rows in the order of the text.
    private(set) var rows: [Row] = []
    /// The regions that rows were found in.
    private(set) var regions: [Region] = []
    private var pieces: [Piece] = []

    /// A row of the text.
    struct Row: Sendable {
        var bytes: Range<Int>
        /// Its part in its region.
        var part: ProjectedRow.Part
        /// Whether it is the first of its region.
        var startsRegion: Bool
        /// Whether the row before it in its region is one of the headline.
        var isBelowHead: Bool
        /// Whether it is the first row of the headline above a text, and no other row of it is nearly as large.
        var isTitle = false
        /// Whether an indent and the line before it say that a paragraph begins with it.
        var opensParagraph = false
        /// The size of its type, in hundredths of that of the page's running text; `nil` where no order was looked for.
        var typeSize: Int?
        /// Its region among all regions.
        var region: Int?
        /// The column of its region that it begins in, counted from 1.
        var column: Int?
        /// What the file's markup says that it is.
        var markup: RowMarkup?
    }

    /// Lines that were treated as one article, and why.
    struct Region: Sendable {
        /// How many columns it has.
        var columnCount: Int
        /// Whether its lines run down, and its columns are tiers.
        var isTurned: Bool
        /// What its score is made of.
        var score: [(name: String, points: Int)]
    }

    /// A word, or what is of one on a line.
    private struct Piece: Sendable {
        var start: Int
        var count: Int32
        var box: LayoutBox
        var unit: LayoutUnit
        var isVertical: Bool
        /// Whether it is of a vertical line on a page that was turned, where the next line is the one to the left.
        var isTurned: Bool

        var bytes: Range<Int> { start..<start + Int(count) }
    }

    /// Appends a page.
    ///
    /// - Parameters:
    ///   - layout: The page.
    ///   - words: What the words of its lines say.
    mutating func append(_ layout: PageLayout, words: some LayoutWords) {
        if !pages.isEmpty { bytes.append(0x0C) }
        let start = pages.last?.upperBound ?? 0
        defer { pages.append(start..<bytes.count) }
        if layout.isInOrder { return appendMarked(layout) }
        guard layout.wordCount <= Self.mostWords, layout.lineCount <= Self.mostLines else {
            return appendInOrder(layout)
        }
        let frames = PageFrames(PageLines(LineFinder(layout), words: words))
        let page = frames.main
        let bands = FurnitureBands(of: page, size: (layout.width, layout.heightOrHull(of: page))) {
            $0.hint == .furniture || words.isFurniture($0)
        }
        func furniture(_ lines: [Int]) -> [ProjectedRow] { lines.map { ProjectedRow(lines: [$0], part: .furniture) } }
        append(furniture(bands.head), of: page, layout)
        for lines in NamedRegions(of: frames, lines: bands.rest).regions {
            let page = frames.page(for: lines)
            let shape = RegionShape(of: lines, on: page)
            regions.append(
                Region(
                    columnCount: shape.columns.count, isTurned: page.isTurned,
                    score: RegionScore.parts(of: shape, on: page)))
            append(RegionRows(of: shape, on: page).rows, of: page, layout, region: regions.count - 1)
        }
        append(furniture(bands.foot + page.spots), of: page, layout)
    }

    /// A newspaper page has two thousand lines; a page with more words than this is something else, and is read in the
    /// order of the file.
    static let mostWords = 60_000
    /// Lines are compared with each other, so that of these there is a limit too.
    static let mostLines = 10_000

    private mutating func appendInOrder(_ layout: PageLayout) {
        for block in layout.blocks {
            var last: SetLine?
            for line in block.lines where !line.words.isEmpty {
                let set = SetLine(words: line.words, size: line.typeSize ?? line.words[0].box.height)
                let start = bytes.count
                if let last, let row = rows.last, set.goesOn(after: last), row.bytes.count < Self.longestRow {
                    bytes.removeLast()
                    append(set, from: row.bytes.lowerBound, layout.unit)
                    rows[rows.count - 1].bytes = row.bytes.lowerBound..<bytes.count
                } else {
                    append(set, from: start, layout.unit)
                    rows.append(
                        Row(bytes: start..<bytes.count, part: .unknown, startsRegion: false, isBelowHead: false))
                }
                bytes.append(0x0A)
                last = set
            }
            bytes.append(0x0A)
        }
    }

    /// Appends a page whose lines are rows with marks, and have no places.
    private mutating func appendMarked(_ layout: PageLayout) {
        var marks = MarkupRun()
        for block in layout.blocks {
            for line in block.lines where !line.words.isEmpty {
                let start = bytes.count
                append(SetLine(words: line.words, size: 0), from: start, layout.unit)
                // Without places, no box says anything.
                pieces.removeAll(keepingCapacity: true)
                rows.append(
                    Row(
                        bytes: start..<bytes.count, part: .unknown, startsRegion: false, isBelowHead: false,
                        markup: marks.next(block.hint)))
                bytes.append(0x0A)
            }
            marks.endBlock()
            bytes.append(0x0A)
        }
    }

    /// The most bytes of a row to which another line is added.
    private static let longestRow = 4000

    /// Appends the rows of one region, with a blank line below it.
    private mutating func append(
        _ rows: [ProjectedRow], of page: PageLines, _ layout: PageLayout, region: Int? = nil
    ) {
        guard !rows.isEmpty else { return }
        for (place, row) in rows.enumerated() {
            let start = bytes.count
            for line in row.lines { append(page.lines[line], from: start, layout.unit, isTurned: page.isTurned) }
            self.rows.append(
                Row(
                    bytes: start..<bytes.count, part: row.part, startsRegion: row.startsRegion,
                    isBelowHead: place > 0 && rows[place - 1].part == .head,
                    isTitle: place == 0 && Self.beginsWithTitle(rows, of: page),
                    opensParagraph: row.opensParagraph,
                    typeSize: page.lines[row.lines[0]].size * 100 / page.bodySize, region: region,
                    column: row.column))
            bytes.append(0x0A)
        }
        bytes.append(0x0A)
    }

    /// Whether some rows begin with one of the headline that is larger by far than the others of it, and text follows.
    private static func beginsWithTitle(_ rows: [ProjectedRow], of page: PageLines) -> Bool {
        let decks = rows.prefix { $0.part == .head }
        guard let title = decks.first, decks.count < rows.count else { return false }
        func size(_ row: ProjectedRow) -> Int { row.lines.reduce(0) { max($0, page.lines[$1].size) } }
        return decks.dropFirst().allSatisfy { size($0) * 115 <= size(title) * 100 }
    }

    private mutating func append(
        _ line: SetLine, from rowStart: Int, _ unit: LayoutUnit, isTurned: Bool = false
    ) {
        let lineStart = bytes.count
        // Programs that recognise characters make words of one or two Hanzi, with white space between that means nothing.
        let isBroken = line.scalarCount < line.words.count * 3
        for (place, word) in line.words.enumerated() {
            let first = word.text.utf8.first ?? 0x20
            if place > 0 {
                let isHanzi = first >= 0x80 && bytes.last.map { $0 >= 0x80 } ?? false
                let least = isBroken && isHanzi ? 8 : isHanzi ? 3 : 2
                if line.gap(before: place) * 10 >= line.size * least, first != 0x20 { bytes.append(0x20) }
            } else if bytes.count > rowStart, let last = bytes.last, Seam.needsSpace(after: last, before: first) {
                bytes.append(0x20)
            }
            let start = bytes.count
            // What ends a line of text ends none of a page.
            for byte in word.text.utf8 { bytes.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte) }
            pieces.append(
                Piece(
                    start: start, count: Int32(bytes.count - start), box: isTurned ? word.box.turnedBack : word.box,
                    unit: unit, isVertical: line.isVertical != isTurned, isTurned: isTurned && !line.isVertical))
        }
        if line.isRecognized { RecognizedDashes.mend(&bytes, from: lineStart, inRowFrom: rowStart) }
    }

    /// The row that has a byte; `nil` between two rows.
    func row(at offset: Int) -> Row? {
        let place = Self.index(in: rows) { $0.bytes.upperBound > offset }
        return place < rows.count && rows[place].bytes.lowerBound <= offset ? rows[place] : nil
    }

    /// Where some bytes are on the page: one box for each stretch of lines that follow each other downwards.
    func boxes(of range: Range<Int>) -> [PageBox] {
        var boxes: [PageBox] = []
        var last: (box: LayoutBox, isTurned: Bool)?
        for piece in pieces[Self.index(in: pieces) { $0.bytes.upperBound > range.lowerBound }...] {
            guard piece.bytes.lowerBound < range.upperBound else { break }
            let box = share(of: piece, in: range)
            let set = piece.isTurned ? box.turned : box
            if let open = boxes.last, let last, open.unit == piece.unit, last.isTurned == piece.isTurned,
                set.follows(last.box)
            {
                boxes[boxes.count - 1].box = open.box.union(box)
            } else {
                boxes.append(PageBox(box, unit: piece.unit))
            }
            last = (set, piece.isTurned)
        }
        return boxes
    }

    /// The part of a word's box that a range has, by the share of its characters.
    private func share(of piece: Piece, in range: Range<Int>) -> LayoutBox {
        let part = piece.bytes.clamped(to: range)
        guard part != piece.bytes else { return piece.box }
        func advance(_ bytes: Range<Int>) -> Int {
            // Hanzi take three bytes and the full width, most others one byte and half of it.
            self.bytes[bytes].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + ($1 < 0x80 ? 1 : 2) }
        }
        let whole = max(1, advance(piece.bytes))
        let before = advance(piece.bytes.lowerBound..<part.lowerBound)
        let inside = advance(part)
        var box = piece.box
        if piece.isVertical {
            box.top += piece.box.height * before / whole
            box.bottom = box.top + piece.box.height * inside / whole
        } else {
            box.left += piece.box.width * before / whole
            box.right = box.left + piece.box.width * inside / whole
        }
        return box
    }

    /// The first element of which something is true that is true of all after it.
    private static func index<Element>(in elements: [Element], where isBehind: (Element) -> Bool) -> Int {
        var low = 0
        var high = elements.count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(elements[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension PageLayout {
    /// How many lines the file has.
    fileprivate var lineCount: Int { blocks.reduce(0) { $0 + $1.lines.count } }

    /// The page's height, or how far its lines reach where the file does not say it.
    fileprivate func heightOrHull(of page: PageLines) -> Int {
        height > 0 ? height : page.lines.indices.map { page.printedBox($0).bottom }.max() ?? 0
    }
}

extension LayoutBox {
    /// Whether a box is in the same line as another, or in the next one of the same column.
    fileprivate func follows(_ last: LayoutBox) -> Bool {
        let isBeside =
            min(bottom, last.bottom) > max(top, last.top) && left >= last.left
            && left - last.right <= max(height, last.height) * 2
        let isBelow =
            top >= last.middle && top - last.bottom <= max(height, last.height)
            && min(right, last.right) > max(left, last.left)
        return isBeside || isBelow
    }
}

extension SetLine {
    /// Whether it continues the sentence of the line before it in its block.
    fileprivate func goesOn(after last: SetLine) -> Bool {
        !last.endsSentence && box.follows(last.box)
    }
}
