/// What the labeller labels: a line of the page, or several that a narrow column broke and that belong together.
struct Row: Sendable, Hashable {
    /// The lines of the page that the row is made of, as indices; the first and the last are not blank. Blank ones
    /// between them belong to no row.
    @NarrowRange var lines: Range<Int>
    /// Its words: from the first line's beginning to the last line's end.
    @NarrowRange var range: Range<Int>
    /// How many blank lines come before it.
    @Narrow var gapBefore: Int
    /// The columns of white space before its first word.
    @Narrow var indent: Int
    var sketch: LineSketch
    /// What the file's markup says that it is.
    var markup: RowMarkup?
    /// Whether it is set as the title of the part below it, in larger type than all other rows of the headline, so
    /// that it is not a section's name.
    var isTitle = false
    /// Whether a correction says what it is, so that nothing else may.
    var isFixed = false

    /// Whether it is one line of the page.
    var isSingleLine: Bool { lines.count == 1 }
}

extension Row {
    /// The row's words without the line ends and indents inside.
    func joined(on text: PageText, lines: [PageLine]) -> PageText {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for line in lines[self.lines] where !line.isBlank {
            if let last = bytes.last, Seam.needsSpace(after: last, before: text.bytes[line.range.lowerBound]) {
                bytes.append(UInt8(ascii: " "))
            }
            bytes.append(contentsOf: text.bytes[line.range])
        }
        return PageText(bytes: bytes)
    }
}
