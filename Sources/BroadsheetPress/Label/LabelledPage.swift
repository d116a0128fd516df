/// A page whose rows have labels: what the stages up to labelling make of it.
struct LabelledPage: Sendable {
    /// The page's text.
    let text: PageText
    /// Its lines.
    let lines: [PageLine]
    /// Its rows.
    let rows: [Row]
    /// What the labels were decided by.
    let features: RowFeatures
    /// The labels.
    let path: LabelPath

    /// Labels the lines of a text from an offset on.
    init(_ text: PageText, from start: Int, reader: FieldReader, model: LabelModel = .standard) {
        self.text = text
        lines = LineScanner.lines(of: text, from: start)
        rows = RowBuilder.rows(of: text, lines: lines)
        features = RowFeatures(of: text, rows: rows, lines: lines, reader: reader)
        var scores: [LabelModel.Scores] = []
        scores.reserveCapacity(rows.count)
        var numbers: [Int32] = []
        for row in rows.indices {
            numbers.removeAll(keepingCapacity: true)
            features.append(of: row, to: &numbers)
            scores.append(model.scores(of: numbers[...]))
        }
        path = LabelPath(over: scores, in: model)
    }

    /// The label of each row.
    var labels: [LineLabel] { path.labels }
}

extension LabelModel {
    /// The model of the built-in weights.
    static let standard = LabelModel(.standard)
    /// A model without weights.
    static let unfitted = LabelModel(WeightTable(""))
}
