/// The table of weights as people read it: a line for each feature, a column for each label.
struct WeightTable: Sendable {
    /// A line of the table.
    struct Row: Sendable {
        /// The feature, or the step from label to label.
        var name: String
        /// Its weights.
        var scores: LabelModel.Scores
    }

    /// The lines in their order.
    let rows: [Row]

    /// Reads a table: a name and the numbers, each after two spaces or more; `.` stands for nought. Lines that do not
    /// have a number for each label, such as the one with the labels' names, are skipped.
    init(_ text: String) {
        rows = text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { Row($0) }
    }
}

extension WeightTable.Row {
    fileprivate init?(_ line: Substring.UTF8View) {
        var cells = line.split(separator: UInt8(ascii: " "))
        guard cells.count > LabelModel.labelCount else { return nil }
        var scores = LabelModel.Scores()
        for label in (0..<LabelModel.labelCount).reversed() {
            let cell = cells.removeLast()
            if cell.elementsEqual([UInt8(ascii: ".")]) { continue }
            guard let number = Int32(Substring(cell)) else { return nil }
            scores[label] = number
        }
        name = cells.map { String(Substring($0)) }.joined(separator: " ")
        self.scores = scores
    }
}
