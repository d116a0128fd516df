import BroadsheetCore

/// A page whose rows have labels.
struct LabelledPage: Sendable {
    /// The page's rows with their cues.
    let page: PageRows
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
    /// Whether much of the text is kana.
    let isJapanese: Bool
    /// Whether the text is Chinese enough for the labels to mean anything.
    let isChinese: Bool

    /// Labels the rows of a page.
    ///
    /// - Parameters:
    ///   - page: The rows with their cues. A label that a correction names is the row's.
    ///   - style: The rules and the weights.
    init(_ page: PageRows, style: PressStyle) {
        self.page = page
        let (text, rows, evidence) = (page.text, page.rows, page.evidence)
        let (geometry, corrections) = (page.geometry, page.corrections)
        let (reader, model) = (style.fields, style.model)
        let fixed = corrections.compactMapValues { LineLabel($0.label) }
        // Furniture may be anywhere, and would tear apart what belongs together.
        let isHead = rows.indices.map { row in
            geometry?.isHead(rows[row]) == true && !evidence[row].contains(.isFurniture)
        }
        let pageHead = PageHead(of: text, lines: page.lines, rows: rows, evidence: evidence, reader: reader)
        let head = min(
            pageHead.count,
            isHead.firstIndex(of: true) ?? rows.count,
            fixed.filter { $0.value != .furniture }.keys.min() ?? rows.count)
        headCount = head
        let pageRulings = LabelRule.rulings(
            of: style.pageRules,
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
        // As a rule nothing is left out, and the rows need no copies.
        let chain = chained.count == rows.count ? rows : chained.map { rows[$0] }
        features = RowFeatures(
            of: text, rows: chain,
            evidence: chained.map { pageRulings.isText($0) ? evidence[$0].subtracting(.isFurniture) : evidence[$0] })
        var chainRulings = LabelRule.rulings(
            of: style.chainRules,
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
}

extension LabelledPage {
    var text: PageText { page.text }
    var lines: [PageLine] { page.lines }
    var rows: [Row] { page.rows }
    /// What the field readers found in each row.
    var evidence: [RowEvidence] { page.evidence }
    var readings: [RowReadings] { page.readings }
    /// Where the rows are on the page; `nil` for a page of text alone.
    var geometry: RowGeometry? { page.geometry }
    /// The corrections of the rows, by their numbers.
    var corrections: [Int: Corrections.Line] { page.corrections }
}
