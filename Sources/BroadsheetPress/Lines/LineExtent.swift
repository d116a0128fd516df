/// What a line of a page measures, in columns of half an ideograph.
struct LineExtent: Sendable, Hashable {
    var words: Int
    /// The white space before them, beyond the margin that all lines have.
    var indent: Int
    /// What a program that breaks lines would not part at its beginning: a character, a word, a number.
    private(set) var opening = 0
    /// The same with the marks after it that must not begin a line.
    private(set) var openingWithMarks = 0

    /// The same where one of the marks may hang over the column's edge.
    var openingWithHungMark: Int { max(opening, openingWithMarks - 2) }

    /// The columns from the margin to the last word's end.
    var whole: Int { words + indent }

    fileprivate init(words: Int, indent: Int) {
        self.words = words
        self.indent = indent
    }

    fileprivate mutating func take(_ opening: (words: Int, marks: Int)) {
        (self.opening, openingWithMarks) = (opening.words, opening.marks)
    }
}

/// The extents of a page's lines, in one of the two ways in which programs measure them.
struct LineExtents: Sendable {
    /// The extents, one for each line; their openings are 0 until they are measured.
    private(set) var lines: [LineExtent]
    private let byCount: Bool

    /// The widest margin, in columns.
    private static let widestMargin = 60

    /// Measures lines: by the width that they take in print, or by the count of their characters, each for two
    /// columns.
    init(of text: PageText, lines: [PageLine], sketches: [LineSketch], byCount: Bool) {
        var extents: [LineExtent] = []
        extents.reserveCapacity(lines.count)
        for (line, sketch) in zip(lines, sketches) {
            let space = line.start..<line.range.lowerBound
            extents.append(
                LineExtent(
                    words: byCount ? 2 * LineSketch.count(of: text, in: line.range) : sketch.width,
                    indent: byCount
                        ? 2 * LineSketch.count(of: text, in: space) : LineSketch.width(of: text, in: space)))
        }
        let margin = Self.margin(of: extents)
        if margin > 0 {
            for index in extents.indices { extents[index].indent = max(0, extents[index].indent - margin) }
        }
        self.lines = extents
        self.byCount = byCount
    }

    /// Measures what opens each line, which is asked only where lines were broken at columns.
    mutating func measureOpenings(of text: PageText, lines: [PageLine]) {
        for index in lines.indices {
            self.lines[index].take(Self.opening(of: text, in: lines[index].range, byCount: byCount))
        }
    }

    /// The white space that comes before every line: the least that many lines have.
    private static func margin(of extents: [LineExtent]) -> Int {
        var counts = Array(repeating: 0, count: widestMargin + 1)
        var filled = 0
        for extent in extents where extent.words > 0 {
            filled += 1
            counts[min(extent.indent, widestMargin)] += 1
        }
        return counts.firstIndex { $0 * 5 >= filled } ?? 0
    }

    private static func opening(of text: PageText, in range: Range<Int>, byCount: Bool) -> (words: Int, marks: Int) {
        var offset = range.lowerBound
        var words = 0
        var marks = 0
        var isAfterOpening = true
        var isInWord = false
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            let kind = ScalarClass(scalar.value)
            let isNarrow =
                scalar.value < 0x80 && (kind == .letter || kind == .digit || isInWord && Self.joinsWords(scalar))
            let isMark = (kind.mustNotBeginLine || Self.isUnit(scalar) || kind == .dash) && !isNarrow
            guard isAfterOpening || isInWord && isNarrow || isMark else { break }
            let width = byCount || ScalarClass.isWide(scalar.value) ? 2 : 1
            marks += width
            if isAfterOpening || !isMark, marks == words + width { words += width }
            isAfterOpening = kind.mustNotEndLine
            isInWord = isNarrow
            offset += length
        }
        return (words, marks)
    }

    /// Whether a sign belongs to the number before it: ％, ‰, ℃.
    private static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "％" || scalar == "‰" || scalar == "℃"
    }

    /// Whether a sign may be inside a number or a word: 17.7%, COVID-19.
    private static func joinsWords(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "%" || scalar == "-" || scalar == "/"
    }
}

extension ScalarClass {
    /// Whether a careful typesetter lets no line begin with it.
    var mustNotBeginLine: Bool {
        switch self {
        case .stop, .comma, .colon, .ellipsis, .closeQuote, .closeBracket, .closeTitle: true
        default: false
        }
    }

    /// Whether a careful typesetter lets no line end with it.
    var mustNotEndLine: Bool {
        switch self {
        case .openQuote, .openBracket, .openTitle: true
        default: false
        }
    }
}
