/// The table of weights as people read it: a line for each feature, with the labels that it speaks for or against.
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

    /// Reads a table of lines such as `kinds 0=prose | headline -35 | body 150`. What is no label and number is
    /// skipped.
    init(_ text: String) {
        let labels = LineLabel.allCases.map { Array($0.name.utf8) }
        rows = text.utf8.split(separator: UInt8(ascii: "\n")).map { Row($0, labels: labels) }
    }
}

extension WeightTable.Row {
    fileprivate init(_ line: Substring.UTF8View, labels: [[UInt8]]) {
        let cells = line.split(separator: UInt8(ascii: "|"))
        name = cells.first.map { Self.trimmed($0) } ?? ""
        scores = LabelModel.Scores()
        for cell in cells.dropFirst() {
            let words = cell.split(separator: UInt8(ascii: " "))
            guard words.count == 2, let label = labels.firstIndex(where: { words[0].elementsEqual($0) }),
                let weight = Int32(Substring(words[1]))
            else { continue }
            scores[label] = weight
        }
    }

    private static func trimmed(_ cell: Substring.UTF8View) -> String {
        var cell = cell
        while cell.last == UInt8(ascii: " ") { cell.removeLast() }
        return String(Substring(cell))
    }
}
