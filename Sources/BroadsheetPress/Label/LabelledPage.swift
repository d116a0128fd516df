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
    /// The labels with what comes second.
    let path: LabelPath
    /// Whether the text is Chinese enough for the labels to mean anything.
    let isChinese: Bool

    /// Labels the lines of a page.
    init(_ text: PageText, lines: [PageLine], reader: FieldReader, model: LabelModel = .standard) {
        self.text = text
        self.lines = lines
        rows = RowBuilder.rows(of: text, lines: lines)
        features = RowFeatures(of: text, rows: rows, lines: lines, reader: reader)
        var scores: [LabelModel.Scores] = []
        scores.reserveCapacity(rows.count)
        var numbers: [Int32] = []
        for row in rows.indices {
            numbers.removeAll(keepingCapacity: true)
            features.append(of: row, to: &numbers)
            scores.append(model.scores(of: numbers[...]) &+ Self.bans(on: row, in: rows))
        }
        path = LabelPath(over: scores, in: model)
        let scalars = rows.reduce(0) { $0 + $1.sketch.scalars }
        isChinese = rows.reduce(0) { $0 + $1.sketch.ideographs } * 3 >= scalars
    }

    /// The label of each row. Text in another script is all body: the weights know nothing of it.
    var labels: [LineLabel] {
        isChinese ? path.labels : Array(repeating: .body, count: rows.count)
    }

    /// What no weight may overrule: a paragraph goes on only where the row before has not ended its sentence.
    private static func bans(on row: Int, in rows: [Row]) -> LabelModel.Scores {
        var bans = LabelModel.Scores()
        if row == 0 || rows[row - 1].sketch.endsSentence { bans[LineLabel.continuation.rawValue] = -100_000 }
        return bans
    }
}

extension LabelModel {
    /// The model of the built-in weights.
    static let standard = LabelModel(.standard)
    /// A model without weights.
    static let unfitted = LabelModel(WeightTable(""))
}
