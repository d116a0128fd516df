import BroadsheetCore

/// A text as a row of characters that a terminal shows, each with its width and what it means for breaking lines.
package struct TerminalText {
    /// A character: a scalar with the marks and joined parts that must stay with it.
    struct Cell {
        /// Where its UTF-8 begins in ``TerminalText/bytes``.
        var start: Int
        /// The columns it takes at most. A terminal that knows how to join an emoji with its parts takes fewer.
        var columns: Int
        /// What it means for breaking lines.
        var breakClass: BreakClass
    }

    /// The text in UTF-8, safe for a terminal.
    package private(set) var bytes: [UInt8] = []
    private(set) var cells: [Cell] = []
    /// How many characters had to be replaced.
    private(set) var replacedCount = 0

    /// The columns of the last scalar that has any.
    private var lastColumns = 0
    private var joinsNext = false
    private var previousWasRegional = false

    /// A text made safe: line ends and tabs become spaces; every other control character, with which a text could
    /// move the cursor or change the terminal, and every control of direction becomes U+FFFD.
    package init(_ text: String) {
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar.value {
            case 0x0A where previous == "\r": break
            case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
                append(" ")
            case ..<0x2070 where VisibleText.isControl(scalar) || VisibleText.isDirectionControl(scalar):
                replacedCount += 1
                append("\u{FFFD}")
            default:
                append(scalar)
            }
        }
    }

    /// The columns that the whole text takes at most.
    package var columns: Int {
        cells.reduce(0) { $0 + $1.columns }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        let columns = DisplayWidth.columns(of: scalar)
        if !extendLast(with: scalar, columns: columns) {
            cells.append(
                Cell(start: bytes.count, columns: columns, breakClass: BreakClass(of: scalar, columns: columns)))
        }
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        if columns > 0 { lastColumns = columns }
        joinsNext = scalar == Self.zeroWidthJoiner
        // Flags are pairs, so a third regional indicator begins a new one.
        previousWasRegional = Self.regionalIndicators.contains(scalar) && !previousWasRegional
    }

    /// Adds a scalar to the last character, where it belongs to it.
    private mutating func extendLast(with scalar: Unicode.Scalar, columns: Int) -> Bool {
        guard let last = cells.indices.last, !cells[last].breakClass.contains(.space) else { return false }
        if columns == 0 {
            if scalar == Self.emojiSelector, lastColumns == 1 {
                // It turns a narrow character into an emoji, which is wide.
                cells[last].columns += 1
                lastColumns = 2
            }
            return true
        }
        let isJoined =
            joinsNext || Self.skinTones.contains(scalar)
            || previousWasRegional && Self.regionalIndicators.contains(scalar)
        // A chain that never ends must not become a character wider than any line.
        guard isJoined, cells[last].columns + columns <= Self.widestCharacter else { return false }
        cells[last].columns += columns
        return true
    }

    private static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"
    private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"
    private static let skinTones: ClosedRange<Unicode.Scalar> = "\u{1F3FB}"..."\u{1F3FF}"
    private static let regionalIndicators: ClosedRange<Unicode.Scalar> = "\u{1F1E6}"..."\u{1F1FF}"
    /// The columns of the widest character: a family of four as terminals show it that join nothing.
    private static let widestCharacter = 8
}

extension TerminalText {
    /// The lines of the text, each at most so many columns wide, as ranges of ``bytes`` without the spaces around them.
    ///
    /// A line ends where the rules of East Asian typesetting allow it: closing punctuation does not begin a line,
    /// opening punctuation does not end one, and a Latin word is cut only where it is longer than a line.
    package func lines(width: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var first = skippingSpaces(from: 0)
        while first < cells.count {
            let end = lineEnd(from: first, width: width)
            lines.append(offset(of: first)..<offset(of: trimmingSpaces(from: first, to: end)))
            first = skippingSpaces(from: end)
        }
        return lines
    }

    /// The first character after the line that begins with a character.
    private func lineEnd(from first: Int, width: Int) -> Int {
        var columns = 0
        var end = first
        while end < cells.count, columns + cells[end].columns <= width {
            columns += cells[end].columns
            end += 1
        }
        guard end < cells.count else { return end }
        return lastPlace(in: first, end, where: BreakClass.allowsBreak) ?? lastPlace(
            in: first, end, where: BreakClass.allowsCut)
            ?? max(end, first + 1)
    }

    /// The last place after a line's first character, and not after `end`, at which two neighbours may part.
    private func lastPlace(in first: Int, _ end: Int, where mayPart: (BreakClass, BreakClass) -> Bool) -> Int? {
        var place = end
        while place > first {
            if mayPart(cells[place - 1].breakClass, cells[place].breakClass) { return place }
            place -= 1
        }
        return nil
    }

    private func skippingSpaces(from index: Int) -> Int {
        var index = index
        while index < cells.count, cells[index].breakClass.contains(.space) { index += 1 }
        return index
    }

    private func trimmingSpaces(from first: Int, to end: Int) -> Int {
        var end = end
        while end > first, cells[end - 1].breakClass.contains(.space) { end -= 1 }
        return end
    }

    private func offset(of cell: Int) -> Int {
        cell < cells.count ? cells[cell].start : bytes.count
    }
}
