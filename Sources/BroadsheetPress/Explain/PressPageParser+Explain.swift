import BroadsheetCore

extension PressPageParser {
    /// Why each line of a file was taken for what it was.
    public func explain(_ source: PageSource) -> PageExplanation {
        let decoded = PageDecoder(encoding: source.encoding ?? options.encoding).decode(source.bytes)
        let lines = LineScanner.lines(of: decoded.text, from: decoded.markLength)
        var rows: [PageExplanation.Row] = []
        if UnreadablePage(source: source, decoded: decoded, lines: lines).page == nil {
            for section in PageDivider.sections(of: decoded.text, lines: lines, fields: fields) {
                let page = labels(of: decoded.text, lines: section.withoutFolios(Array(lines[section.lines])))
                let folios = section.folios.map { page.folio(lines[$0]) }
                rows += (page.explanation(by: model) + folios).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
                    .map { $0.placed(by: decoded.map) }
            }
        }
        return PageExplanation(file: source.file, rows: rows, diagnostics: parse(source).flatMap(\.diagnostics))
    }
}

extension LabelledPage {
    /// Why each row has its label.
    fileprivate func explanation(by model: LabelModel) -> [PageExplanation.Row] {
        var places = Array(repeating: -1, count: rows.count)
        for (place, row) in chained.enumerated() { places[row] = place }
        return rows.indices.map {
            places[$0] < 0 ? furniture(rows[$0]) : explanation(of: rows[$0], at: places[$0], by: model)
        }
    }

    /// A line that says which page it is.
    fileprivate func folio(_ line: PageLine) -> PageExplanation.Row {
        PageExplanation.Row(
            lines: line.number...line.number, bytes: line.range, text: text.string(of: line.range),
            label: LineLabel.furniture.name, runnerUp: LineLabel.body.name, margin: 1_000, confidence: nil,
            reasons: [PageExplanation.Reason(feature: "words=is-furniture", weight: 1_000)])
    }

    private func furniture(_ row: Row) -> PageExplanation.Row {
        let reason = PageExplanation.Reason(feature: "words=is-furniture", weight: 1_000)
        return explanation(of: row, label: .furniture, runnerUp: .body, margin: 1_000, reasons: [reason])
    }

    private func explanation(of row: Row, at index: Int, by model: LabelModel) -> PageExplanation.Row {
        let label = path.labels[index]
        let (runnerUp, margin) = path.runnerUp(of: index)
        var numbers: [Int32] = []
        features.append(of: index, to: &numbers)
        var reasons = numbers.compactMap { number -> PageExplanation.Reason? in
            guard let scores = model.scores(of: number) else { return nil }
            let weight = scores[label.rawValue] - scores[runnerUp.rawValue]
            return PageExplanation.Reason(feature: FeatureSpace.standard.name(of: Int(number)), weight: Int(weight))
        }
        if index > 0 {
            let step = model.steps[path.labels[index - 1].rawValue]
            reasons.append(
                PageExplanation.Reason(
                    feature: "after \(path.labels[index - 1].name)",
                    weight: Int(step[label.rawValue] - step[runnerUp.rawValue])))
        }
        reasons.sort { (-abs($0.weight), $0.feature) < (-abs($1.weight), $1.feature) }
        let confidence =
            index > 0 && label.startsArticle && isChinese
            ? StartConfidence.confidence(margin: path.startMargin(of: index)) : nil
        return explanation(
            of: row, label: label, runnerUp: runnerUp, margin: margin, confidence: confidence,
            reasons: Array(reasons.filter { $0.weight != 0 }.prefix(5)))
    }

    private func explanation(
        of row: Row, label: LineLabel, runnerUp: LineLabel, margin: Int, confidence: Confidence? = nil,
        reasons: [PageExplanation.Reason]
    ) -> PageExplanation.Row {
        PageExplanation.Row(
            lines: lines[row.lines.lowerBound].number...lines[row.lines.upperBound - 1].number, bytes: row.range,
            text: text.string(of: row.range), label: label.name, runnerUp: runnerUp.name, margin: margin,
            confidence: confidence, reasons: reasons)
    }
}
