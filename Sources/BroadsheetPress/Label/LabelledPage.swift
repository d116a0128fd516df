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
    init(_ text: PageText, lines: [PageLine], reader: FieldReader, model: LabelModel) {
        self.text = text
        self.lines = lines
        let rows = Self.rows(of: text, lines: lines, reader: reader)
        self.rows = rows
        let evidence = rows.map { RowEvidence(of: $0, on: text, lines: lines, reader: reader) }
        // Furniture may stand anywhere, and would tear apart what belongs together.
        let head = PageHead(of: text, rows: rows, evidence: evidence, reader: reader).count
        let sure = SureLabels.labels(of: text, rows: rows, evidence: evidence, reader: reader)
        chained = rows.indices.filter { $0 >= head && (sure[$0] != nil || !evidence[$0].contains(.isFurniture)) }
        let chain = chained.map { rows[$0] }
        features = RowFeatures(of: text, rows: chain, evidence: chained.map { evidence[$0] })
        var scores: [LabelModel.Scores] = []
        scores.reserveCapacity(chain.count)
        var numbers: [Int32] = []
        for row in chain.indices {
            numbers.removeAll(keepingCapacity: true)
            features.append(of: row, to: &numbers)
            scores.append(
                model.scores(of: numbers[...]) &+ Self.bans(on: row, in: chain, evidence: features.evidence)
                    &+ Self.bans(on: sure[chained[row]]))
        }
        path = LabelPath(over: scores, in: model)
        let scalars = rows.reduce(0) { $0 + $1.sketch.scalars }
        isChinese = rows.reduce(0) { $0 + $1.sketch.ideographs } * 3 >= scalars
        var labels = Array(repeating: LineLabel.furniture, count: rows.count)
        // Text in another script is all body: the weights know nothing of it.
        for (row, label) in zip(chained, path.labels) { labels[row] = isChinese ? label : .body }
        self.labels = labels
    }

    /// The place of a row in ``chained``; `nil` for one that the chain has not labelled.
    func place(ofRow row: Int) -> Int? {
        var low = 0
        var high = chained.count
        while low < high {
            let middle = (low + high) / 2
            if chained[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low < chained.count && chained[low] == row ? low : nil
    }

    /// The rows of a page's lines.
    static func rows(of text: PageText, lines: [PageLine], reader: FieldReader) -> [Row] {
        RowBuilder.rows(of: text, lines: lines) { line in
            reader.opening(of: text, in: line).dateline != nil || reader.itemOpening(text, in: line) != nil
                || NumberedHeading.opens(text, in: line) || reader.bylineLine(text, in: line)?.hasRole == true
        }
    }

    /// Where the label is sure, all others are out of the question.
    private static func bans(on sure: LineLabel?) -> LabelModel.Scores {
        guard let sure else { return LabelModel.Scores() }
        var bans = LabelModel.Scores(repeating: -100_000)
        bans[sure.rawValue] = 0
        return bans
    }

    /// Whether a row is a numbered heading: 一、减免房屋租金.
    private static func isHeading(_ row: Row, _ evidence: RowEvidence) -> Bool {
        evidence.contains(.opensItem) && row.sketch.scalars <= 20 && row.sketch.commas + row.sketch.stops == 0
    }

    /// Whether a column ended inside a number, or before a mark that no paragraph begins with: 12⏎⏎00元, 。⏎⏎”.
    private static func isBroken(_ upper: LineSketch, _ lower: LineSketch) -> Bool {
        guard upper.scalars > 20, upper.commas + upper.stops > 0, lower.commas + lower.stops > 0 else { return false }
        if lower.opening.mustNotBeginLine { return lower.opening != .ellipsis }
        let isInWord = upper.ending == .digit || upper.ending == .letter
        return isInWord && (lower.opening == .digit && upper.ending == .digit || lower.first == 0x2D)
    }

    /// What no weight may overrule: a paragraph goes on only where the row before has not ended its sentence, and
    /// running text is no row of a headline.
    private static func bans(on row: Int, in rows: [Row], evidence: [RowEvidence]) -> LabelModel.Scores {
        if row > 0, isBroken(rows[row - 1].sketch, rows[row].sketch) { return Self.bans(on: .continuation) }
        var bans = LabelModel.Scores()
        if row == 0 || rows[row - 1].sketch.endsSentence || isHeading(rows[row - 1], evidence[row - 1]) {
            bans[LineLabel.continuation.rawValue] = -100_000
        }
        let sketch = rows[row].sketch
        // A credit may stand behind the last sentence.
        let isLong = sketch.scalars > 40 && (sketch.endsSentence || sketch.commas > 0)
        if sketch.stops > 0, isLong || sketch.endsSentence && sketch.stops > 2 {
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
