import BroadsheetCore

/// The rows of a page with what the field readers found in them, as rules look at them.
struct RuledRows: Sendable {
    let text: PageText
    let rows: [Row]
    /// The evidence of each row.
    let evidence: [RowEvidence]
    /// The reader of the fields.
    let reader: FieldReader
    /// The blocks into which blank lines part them.
    var blocks = PageBlocks.none
    /// How many rows belong to the head of the page.
    var head = 0
    /// The day that the head of the page names.
    var date: PartialDate?

    /// How many rows there are.
    var count: Int { rows.count }

    /// The looks of a row.
    func sketch(_ row: Int) -> LineSketch { rows[row].sketch }

    /// The words of a row.
    func words(_ row: Int) -> Range<Int> { text.trimmed(rows[row].range) }

    /// Whether a row has no mark of a sentence in it, and is no longer than a headline.
    func isHeadLong(_ row: Int) -> Bool {
        let sketch = rows[row].sketch
        return sketch.stops + sketch.commas == 0 && sketch.scalars <= Self.longestHead
    }

    /// Whether a row ends a sentence and has the stop in it.
    func endsText(_ row: Int) -> Bool {
        rows[row].sketch.endsSentence && rows[row].sketch.stops > 0
    }

    /// Whether a row ends a sentence as ``endsText(_:)`` says, or with dots after a pause: 使用后，面部红肿……
    func endsProse(_ row: Int) -> Bool {
        endsText(row) || rows[row].sketch.endsSentence && rows[row].sketch.commas > 0 && rows[row].sketch.scalars > 12
    }

    /// The longest row of a headline that a rule takes for one, in scalars.
    static let longestHead = 40
}
