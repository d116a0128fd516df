import BroadsheetCore

/// A page whose rows have labels: what the stages up to labelling make of it.
struct LabelledPage: Sendable {
    let text: PageText
    let lines: [PageLine]
    let rows: [Row]
    /// What the field readers found in each row.
    let evidence: [RowEvidence]
    let readings: [RowReadings]
    /// The label of each row.
    let labels: [LineLabel]
    /// The rows that the chain has labelled, as indices; what is plainly furniture is not among them.
    let chained: [Int]
    /// What their labels were decided by.
    let features: RowFeatures
    /// Their labels with what comes second.
    let path: LabelPath
    /// How many rows belong to the head of the page.
    let headCount: Int
    /// What the rules say of all rows.
    let pageRulings: Rulings
    /// What the rules say of the rows that the chain has labelled, by their places in it.
    let chainRulings: Rulings
    /// Where the rows are on the page; `nil` for a page of text alone.
    let geometry: RowGeometry?
    /// The corrections of the rows, by their numbers.
    let corrections: [Int: Corrections.Line]
    /// Whether much of the text is kana.
    let isJapanese: Bool
    /// Whether the text is Chinese enough for the labels to mean anything.
    let isChinese: Bool

    /// Labels the lines of a page.
    ///
    /// - Parameters:
    ///   - text: The page's text.
    ///   - lines: Its lines.
    ///   - reader: Reads the fields in them.
    ///   - model: The weights.
    ///   - geometry: Where the rows are on the page; `nil` for a page of text alone.
    ///   - corrected: The corrections of lines: a row begins at each, and a label that one names is the row's.
    init(
        _ text: PageText, lines: [PageLine], reader: FieldReader, model: LabelModel, geometry: RowGeometry? = nil,
        corrected: [Int: Corrections.Line] = [:]
    ) {
        self.text = text
        self.lines = lines
        self.geometry = geometry
        var rows =
            geometry == nil
            ? Self.rows(of: text, lines: lines, reader: reader) : Self.wholeRows(of: text, lines: lines)
        var corrections: [Int: Corrections.Line] = [:]
        if !corrected.isEmpty {
            rows = rows.beginning(at: corrected, on: text, lines: lines)
            for row in rows.indices {
                corrections[row] = corrected[rows[row].lines.lowerBound]
                rows[row].isFixed = corrections[row]?.label != nil
            }
        }
        self.corrections = corrections
        let fixed = corrections.compactMapValues { LineLabel($0.label) }
        if let geometry {
            for index in rows.indices {
                let place = geometry.row(of: rows[index])
                rows[index].markup = place?.markup
                rows[index].isTitle = place?.isTitle ?? false
            }
        }
        let found = rows.map { RowEvidence.read($0, on: text, lines: lines, reader: reader) }
        let evidence = found.map(\.evidence)
        for index in rows.indices where evidence[index].endsWithOpenByline(rows[index].sketch) {
            rows[index].sketch.encloseEnd()
        }
        self.rows = rows
        self.evidence = evidence
        readings = found.map(\.readings)
        // Furniture may be anywhere, and would tear apart what belongs together.
        let isHead = rows.indices.map { row in
            geometry?.isHead(rows[row]) == true && !evidence[row].contains(.isFurniture)
        }
        let pageHead = PageHead(of: text, lines: lines, rows: rows, evidence: evidence, reader: reader)
        let head = min(
            pageHead.count,
            isHead.firstIndex(of: true) ?? rows.count,
            fixed.filter { $0.value != .furniture }.keys.min() ?? rows.count)
        headCount = head
        let pageRulings = LabelRule.rulings(
            of: LabelRule.all,
            on: RuledRows(
                text: text, rows: rows, evidence: evidence, reader: reader,
                blocks: geometry == nil ? PageBlocks(of: rows, head: head) : .none, head: head, date: pageHead.date))
        self.pageRulings = pageRulings
        chained = rows.indices.filter {
            if let label = fixed[$0] { return label != .furniture }
            // A row in the type of a headline is none of a list of titles, whatever is around it.
            let isRuled = rows[$0].markup?.ruling.here.map { $0 != .furniture }
            return isHead[$0]
                || isRuled
                    ?? ($0 >= head
                        && pageRulings.label($0).map { $0 != .furniture } ?? !evidence[$0].contains(.isFurniture))
        }
        let chain = chained.map { rows[$0] }
        features = RowFeatures(
            of: text, rows: chain,
            evidence: chained.map { pageRulings.isText($0) ? evidence[$0].subtracting(.isFurniture) : evidence[$0] })
        var chainRulings = LabelRule.rulings(
            of: LabelRule.afterFurniture,
            on: RuledRows(text: text, rows: chain, evidence: features.evidence, reader: reader))
        for (place, row) in chain.enumerated() {
            if row.isTitle { chainRulings.take(.never(LabelSet(.section)), at: place, by: "set-as-title") }
            if let markup = row.markup { chainRulings.take(markup.ruling, at: place, by: "markup") }
        }
        self.chainRulings = chainRulings
        var scores: [LabelModel.Scores] = []
        scores.reserveCapacity(chain.count)
        var numbers: [Int32] = []
        for row in chain.indices {
            numbers.removeAll(keepingCapacity: true)
            features.append(of: row, to: &numbers)
            if let label = fixed[chained[row]] {
                let last = row > 0 ? fixed[chained[row - 1]] : nil
                scores.append(model.scores(of: numbers[...]) &+ model.scores(ofFixed: label, after: last))
                continue
            }
            var score = model.scores(of: numbers[...]) &+ chainRulings.scores(row)
            if chain[row].markup?.ruling.here == nil,
                !isHead[chained[row]] || pageRulings.label(chained[row]) != .furniture
            {
                score &+= pageRulings.scores(chained[row])
            }
            scores.append(score)
            if let geometry { scores[row] &+= geometry.scores(of: chain[row]) }
        }
        var path = LabelPath(over: scores, in: model)
        var hasMoreStarts = false
        for (place, row) in chained.enumerated()
        where corrections[row]?.endsArticle == true || fixed[row] == .section {
            guard let start = path.start(belowEnd: place), fixed[chained[start.row]] == nil else { continue }
            scores[start.row] &+= model.scores(ofFixed: start.label, after: nil)
            hasMoreStarts = true
        }
        if hasMoreStarts { path = LabelPath(over: scores, in: model) }
        self.path = path
        let scalars = rows.reduce(0) { $0 + $1.sketch.scalars }
        let ideographs = rows.reduce(0) { $0 + $1.sketch.ideographs }
        let kana = rows.reduce(0) { $0 + $1.sketch.kana }
        isJapanese = kana * 5 > ideographs && ideographs > 0
        isChinese = ideographs * 3 >= scalars && !isJapanese
        var labels = Array(repeating: LineLabel.furniture, count: rows.count)
        // Text in another script is all body: the weights know nothing of it.
        for (row, label) in zip(chained, path.labels) {
            labels[row] = isChinese ? label : rows[row].markup?.plainLabel ?? .body
        }
        for (row, label) in fixed { labels[row] = label }
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

    /// The rules that forbid a row of the chain some labels.
    func prohibitions(ofPlace place: Int) -> [(labels: LabelSet, rule: String)] {
        pageRulings.prohibitions.filter { $0.row == chained[place] }.map { ($0.labels, $0.rule) }
            + chainRulings.prohibitions.filter { $0.row == place }.map { ($0.labels, $0.rule) }
    }

    /// The labels that the rules leave a row of the chain, as bits.
    func possibleLabels(ofPlace place: Int) -> UInt32 {
        let scores = chainRulings.scores(place) &+ pageRulings.scores(chained[place])
        return (0..<LabelModel.labelCount).reduce(0) { scores[$1] < 0 ? $0 : $0 | 1 << UInt32($1) }
    }

    /// The lines of a page as rows, for a text whose lines are whole paragraphs.
    private static func wholeRows(of text: PageText, lines: [PageLine]) -> [Row] {
        var gap = 0
        return lines.indices.compactMap { index in
            guard !lines[index].isBlank else {
                gap += 1
                return nil
            }
            defer { gap = 0 }
            return Row(
                lines: index..<index + 1, range: lines[index].range, gapBefore: gap, indent: 0,
                sketch: LineSketch(of: text, in: lines[index].range))
        }
    }

    /// The rows of a page's lines.
    static func rows(of text: PageText, lines: [PageLine], reader: FieldReader) -> [Row] {
        RowBuilder.rows(of: text, lines: lines, cues: LineCues(of: text, reader: reader))
    }
}

extension LabelModel {
    /// The model of the built-in weights.
    static let standard = LabelModel(.standard)
    static let unfitted = LabelModel(WeightTable(""))
}
