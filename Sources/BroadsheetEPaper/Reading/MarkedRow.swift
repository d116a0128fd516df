import BroadsheetCore

/// A row of a page with what it is.
struct MarkedRow {
    var text: String
    /// Its kind; `nil` where its words must decide.
    var hint: LayoutHint?
    /// Whether it is in one block with the row before it.
    var isJoined = false

    /// Whether it may say the day of publication.
    var saysDay = false

    /// The day of publication, where it says it.
    var day: CalendarDate? { saysDay ? PlainDate.first(in: text) : nil }
}

extension PageLayout {
    /// A page of rows in the order in which they are read.
    init(rows: [MarkedRow]) {
        self.init(width: 0, height: 0, unit: .pixel)
        isInOrder = true
        for row in rows where !row.text.isEmpty {
            let nowhere = LayoutBox(left: 0, top: 0, right: 0, bottom: 0)
            let line = Line(words: [Word(row.text, box: nowhere)])
            if row.isJoined, let last = blocks.indices.last, blocks[last].hint == row.hint {
                blocks[last].lines.append(line)
            } else {
                blocks.append(Block(lines: [line], hint: row.hint))
            }
        }
    }
}
