import BroadsheetCore

extension PressPageParser {
    /// Why each line of a file was treated as what it was.
    public func explain(_ source: PageSource) -> PageExplanation {
        let file = open(source)
        if let page = file.unreadable {
            return PageExplanation(file: source.file, rows: [], diagnostics: page.diagnostics)
        }
        return explanation(of: file.sheets, file: source.file, file.faults + file.corrections.diagnostics)
    }

    /// Why each line of some pages was treated as what it was.
    func explanation(
        of sheets: some Sequence<PageSheet>, file: String, _ faults: [Diagnostic] = []
    ) -> PageExplanation {
        var rows: [PageExplanation.Row] = []
        var diagnostics = faults
        for reading in sheets.lazy.map(read) {
            rows += explanation(of: reading)
            diagnostics += reading.page.diagnostics
        }
        return PageExplanation(file: file, rows: rows, diagnostics: diagnostics)
    }

    /// A page with its proof.
    func proof(of reading: PageReading) -> ParsedPage {
        var page = reading.page
        page.page.proof = PageProof(rows: explanation(of: reading).map(PageProof.Row.init))
        page.page.proof?.corrections = reading.sheet.source.corrections
        return page
    }

    /// Why each row of a page was treated as what it was.
    private func explanation(of reading: PageReading) -> [PageExplanation.Row] {
        let sheet = reading.sheet
        let folios = sheet.section.folios.map {
            reading.labelled.folio(sheet.map.lines[$0 - sheet.section.lines.lowerBound])
        }
        let uncorrected = sheet.uncorrectedRows(by: style.fields).map(labels)
        let rows =
            reading.labelled.explanation(by: style.model, repairs: reading.read.repairs, without: uncorrected) + folios
        return rows.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }.map { $0.placed(by: sheet.decoded.map) }
    }
}

extension PageProof.Row {
    /// A row as it is explained.
    fileprivate init(_ row: PageExplanation.Row) {
        let decision: String? =
            switch row.decision {
            case .weights: nil
            case .rule(let name), .repair(let name): name
            case .correction: "correction"
            }
        self.init(
            lines: row.lines, bytes: row.bytes, text: row.text, label: row.label, runnerUp: row.runnerUp,
            margin: row.margin, confidence: row.confidence, decision: decision)
        reasons = row.reasons.map { PageProof.Reason(feature: $0.feature, weight: $0.weight) }
        boxes = row.place?.boxes ?? []
    }
}

extension LabelledPage {
    /// Why each row has its label.
    ///
    /// - Parameter uncorrected: The page as it is labelled without its corrections.
    fileprivate func explanation(
        by model: LabelModel, repairs: [RepairedRow], without uncorrected: LabelledPage?
    ) -> [PageExplanation.Row] {
        var places = Array(repeating: -1, count: rows.count)
        for (place, row) in chained.enumerated() { places[row] = place }
        var explained = rows.indices.map {
            places[$0] < 0 ? furniture(rows[$0], at: $0) : explanation(of: rows[$0], at: places[$0], by: model)
        }
        for row in rows.indices where rows[row].isFixed {
            if let uncorrected { explained[row] = corrected(row, by: model, without: uncorrected) }
        }
        for repaired in repairs {
            explained[repaired.row].repair(repaired.repair.rawValue, label: repaired.label.name)
        }
        return explained
    }

    /// Why a corrected row has its label: what weighed against the label that it would have had.
    private func corrected(
        _ row: Int, by model: LabelModel, without uncorrected: LabelledPage
    ) -> PageExplanation.Row {
        let (label, last) = (labels[row], uncorrected.labels[row])
        var behind: Int?
        var reasons: [PageExplanation.Reason] = []
        if let place = uncorrected.place(ofRow: row) {
            behind = uncorrected.path.score(of: last, in: place) - uncorrected.path.score(of: label, in: place)
            reasons = uncorrected.reasons(ofPlace: place, for: last, against: label, by: model)
        }
        return explanation(
            of: rows[row], label: label, runnerUp: last, margin: behind ?? 0, decision: .correction(behind: behind),
            reasons: reasons)
    }

    /// A line that says which page it is.
    fileprivate func folio(_ line: PageLine) -> PageExplanation.Row {
        PageExplanation.Row(
            lines: line.number...line.number, bytes: line.range, text: text.string(of: line.range),
            label: LineLabel.furniture.name, runnerUp: LineLabel.body.name, margin: 1_000, confidence: nil,
            decision: .rule("folio"),
            reasons: [PageExplanation.Reason(feature: "words=is-furniture", weight: 1_000)],
            place: geometry?.place(ofBytes: line.range))
    }

    private func furniture(_ row: Row, at index: Int) -> PageExplanation.Row {
        let reason = PageExplanation.Reason(feature: "words=is-furniture", weight: 1_000)
        return explanation(
            of: row, label: .furniture, runnerUp: .body, margin: 1_000,
            decision: .rule(furnitureRule(at: index)), reasons: [reason])
    }

    private func furnitureRule(at row: Int) -> String {
        if pageRulings.label(row) == .furniture, let rule = pageRulings.rule(row) { return rule }
        return row < headCount ? "page-head" : "furniture"
    }

    private func explanation(of row: Row, at index: Int, by model: LabelModel) -> PageExplanation.Row {
        let label = path.labels[index]
        let (runnerUp, margin) = path.runnerUp(of: index)
        let confidence =
            index > 0 && label.startsArticle && isChinese
            ? StartConfidence.confidence(margin: path.startMargin(of: index)) : nil
        return explanation(
            of: row, label: label, runnerUp: runnerUp, margin: margin, confidence: confidence,
            decision: decision(ofPlace: index),
            reasons: reasons(ofPlace: index, for: label, against: runnerUp, by: model))
    }

    /// What weighed most between two labels of a row that the chain has labelled, the heaviest first.
    private func reasons(
        ofPlace index: Int, for label: LineLabel, against runnerUp: LineLabel, by model: LabelModel
    ) -> [PageExplanation.Reason] {
        let row = rows[chained[index]]
        var numbers: [Int32] = []
        features.append(of: index, to: &numbers)
        var reasons = numbers.compactMap { number -> PageExplanation.Reason? in
            guard let scores = model.scores(of: number) else { return nil }
            let weight = scores[label.rawValue] - scores[runnerUp.rawValue]
            return PageExplanation.Reason(feature: FeatureSpace.standard.name(of: Int(number)), weight: Int(weight))
        }
        if let geometry, let place = geometry.row(of: row) {
            let scores = geometry.scores(of: row)
            let start = place.startsRegion ? "-of-new-region" : ""
            reasons.append(
                PageExplanation.Reason(
                    feature: "place=\(place.part.rawValue)\(start)",
                    weight: Int(scores[label.rawValue] - scores[runnerUp.rawValue])))
        }
        if index > 0 {
            let last = path.labels[index - 1]
            let step = model.steps[last.rawValue]
            let rule = StepRule.rule(against: runnerUp, after: last)
            reasons.append(
                PageExplanation.Reason(
                    feature: rule.map { "rule \($0.name)" } ?? "after \(last.name)",
                    weight: Int(step[label.rawValue] - step[runnerUp.rawValue])))
        }
        for prohibition in prohibitions(ofPlace: index) where prohibition.labels.contains(runnerUp) {
            reasons.append(PageExplanation.Reason(feature: "rule \(prohibition.rule)", weight: -Int(Rulings.never)))
        }
        reasons.sort { (-abs($0.weight), $0.feature) < (-abs($1.weight), $1.feature) }
        return Array(reasons.filter { $0.weight != 0 }.prefix(5))
    }

    /// What decided about a row that the chain has labelled.
    private func decision(ofPlace place: Int) -> PageExplanation.Decision {
        let (row, label) = (chained[place], path.labels[place])
        if let rule = pageRulings.rule(row), pageRulings.label(row) == label { return .rule(rule) }
        if let rule = chainRulings.rule(place), chainRulings.label(place) == label { return .rule(rule) }
        return .weights
    }

    private func explanation(
        of row: Row, label: LineLabel, runnerUp: LineLabel, margin: Int, confidence: Confidence? = nil,
        decision: PageExplanation.Decision, reasons: [PageExplanation.Reason]
    ) -> PageExplanation.Row {
        PageExplanation.Row(
            lines: lines[row.lines.lowerBound].number...lines[row.lines.upperBound - 1].number, bytes: row.range,
            text: text.string(of: row.range), label: label.name, runnerUp: runnerUp.name, margin: margin,
            confidence: confidence, decision: decision, reasons: reasons,
            place: geometry?.place(ofBytes: row.range))
    }
}
