/// A page whose rows have labels: what the stages up to labelling make of it.
struct LabelledPage: Sendable {
    /// The page's text.
    let text: PageText
    /// Its lines.
    let lines: [PageLine]
    /// Its rows.
    let rows: [Row]
    /// The label of each row.
    let labels: [LineLabel]
    /// The rows that the chain has labelled, as indices; what is plainly furniture is not among them.
    let chained: [Int]
    /// What their labels were decided by.
    let features: RowFeatures
    /// Their labels with what comes second.
    let path: LabelPath
    /// Whether the text is Chinese enough for the labels to mean anything.
    let isChinese: Bool

    /// Labels the lines of a page.
    init(_ text: PageText, lines: [PageLine], reader: FieldReader, model: LabelModel = .standard) {
        self.text = text
        self.lines = lines
        let rows = RowBuilder.rows(of: text, lines: lines)
        self.rows = rows
        let evidence = rows.map { RowEvidence(of: $0, on: text, lines: lines, reader: reader) }
        // Furniture may stand anywhere, and would tear apart what belongs together.
        chained = rows.indices.filter { !evidence[$0].contains(.isFurniture) }
        let chain = chained.map { rows[$0] }
        features = RowFeatures(of: text, rows: chain, evidence: chained.map { evidence[$0] })
        var scores: [LabelModel.Scores] = []
        scores.reserveCapacity(chain.count)
        var numbers: [Int32] = []
        for row in chain.indices {
            numbers.removeAll(keepingCapacity: true)
            features.append(of: row, to: &numbers)
            scores.append(model.scores(of: numbers[...]) &+ Self.bans(on: row, in: chain))
        }
        path = LabelPath(over: scores, in: model)
        let scalars = rows.reduce(0) { $0 + $1.sketch.scalars }
        isChinese = rows.reduce(0) { $0 + $1.sketch.ideographs } * 3 >= scalars
        var labels = Array(repeating: LineLabel.furniture, count: rows.count)
        // Text in another script is all body: the weights know nothing of it.
        for (row, label) in zip(chained, path.labels) { labels[row] = isChinese ? label : .body }
        self.labels = labels
    }

    /// What no weight may overrule: a paragraph goes on only where the row before has not ended its sentence, and
    /// running text is no row of a headline.
    private static func bans(on row: Int, in rows: [Row]) -> LabelModel.Scores {
        var bans = LabelModel.Scores()
        if row == 0 || rows[row - 1].sketch.endsSentence { bans[LineLabel.continuation.rawValue] = -100_000 }
        let sketch = rows[row].sketch
        if sketch.endsSentence, sketch.stops > 0, sketch.scalars > 40 || sketch.stops > 2 {
            bans[LineLabel.headline.rawValue] = -100_000
            bans[LineLabel.deck.rawValue] = -100_000
            bans[LineLabel.subheading.rawValue] = -100_000
        }
        return bans
    }
}

extension LabelModel {
    /// The model of the built-in weights.
    static let standard = LabelModel(.standard)
    /// A model without weights.
    static let unfitted = LabelModel(WeightTable(""))
}
