import BroadsheetCore

extension [Row] {
    /// The rows, of which one begins at each corrected line.
    func beginning(at corrected: [Int: Corrections.Line], on text: PageText, lines: [PageLine]) -> [Row] {
        var parted: [Row] = []
        parted.reserveCapacity(count + corrected.count)
        for row in self {
            var rest = row
            for line in row.lines.dropFirst() where corrected[line] != nil && !lines[line].isBlank {
                guard let (upper, lower) = rest.parted(before: line, on: text, lines: lines) else { continue }
                parted.append(upper)
                rest = lower
            }
            parted.append(rest)
        }
        return parted
    }
}

extension Row {
    /// The row up to a line, and the row that begins there.
    fileprivate func parted(before line: Int, on text: PageText, lines: [PageLine]) -> (Row, Row)? {
        guard let last = (self.lines.lowerBound..<line).last(where: { !lines[$0].isBlank }) else { return nil }
        func row(_ part: Range<Int>, gapBefore: Int, indent: Int) -> Row {
            Row(
                lines: part,
                range: lines[part.lowerBound].range.lowerBound..<lines[part.upperBound - 1].range.upperBound,
                gapBefore: gapBefore, indent: indent,
                sketch: lines[part].filter { !$0.isBlank }.dropFirst().reduce(
                    LineSketch(of: text, in: lines[part.lowerBound].range)
                ) { $0.joined(with: LineSketch(of: text, in: $1.range)) })
        }
        return (
            row(self.lines.lowerBound..<last + 1, gapBefore: gapBefore, indent: indent),
            row(
                line..<self.lines.upperBound, gapBefore: line - last - 1,
                indent: LineSketch.width(of: text, in: lines[line].start..<lines[line].range.lowerBound))
        )
    }
}

extension LineLabel {
    /// The label that a correction names.
    init?(_ label: Corrections.Label?) {
        guard let label, let found = Self.allCases.first(where: { $0.name == label.rawValue }) else { return nil }
        self = found
    }
}

extension LabelModel {
    /// What a row counts whose label is a correction's: any other label is out of reach.
    ///
    /// - Parameter last: The label of the row before, where that is a correction's as well: what rules forbid between
    ///   the two does not count.
    func scores(ofFixed label: LineLabel, after last: LineLabel?) -> Scores {
        var scores = Scores(repeating: LabelPath.never)
        let forbids = last.map { StepRule.rule(against: label, after: $0) != nil } ?? false
        scores[label.rawValue] = forbids ? -Rulings.never : 0
        return scores
    }
}

extension LabelPath {
    /// The row after one with which an article ends that begins another, though nothing says so, and its label then:
    /// text is a lead, the row of a headline or a heading is a headline.
    func start(belowEnd end: Int) -> (row: Int, label: LineLabel)? {
        for row in labels.indices.dropFirst(end + 1) {
            switch labels[row] {
            case .body, .continuation: return (row, .lead)
            case .deck, .subheading: return (row, .headline)
            case .furniture, .section, .byline, .jump: continue
            case .headline, .lead, .caption, .credit, .note, .item: return nil
            }
        }
        return nil
    }
}
