@_spi(Fitting) import BroadsheetPress

/// Writes fitted weights as the Swift source of the table.
struct TableWriter {
    let chain: Chain
    let weights: [Double]

    /// Weights nearer to nought than this, in hundredths, are dropped.
    var threshold = 6

    /// The source of `Weights.swift`.
    func source() -> String {
        let labels = LineLabel.allCases
        var lines: [(name: String, cells: [String])] = []
        for feature in chain.places.indices where chain.places[feature] >= 0 {
            let cells = self.cells(at: chain.places[feature] * labels.count)
            if cells.contains(where: { $0 != "." }) { lines.append((FittingPage.name(of: feature), cells)) }
        }
        lines.sort { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) }
        for label in labels { lines.append(("after \(label.name)", cells(at: chain.step(from: label.rawValue)))) }
        lines.append(("page begins", cells(at: chain.start)))
        lines.append(("page ends", cells(at: chain.end)))
        let nameWidth = lines.map(\.name.count).max() ?? 0
        let cellWidth = labels.map(\.name.count).max() ?? 0
        func line(_ name: String, _ cells: [String]) -> String {
            let padding = String(repeating: " ", count: nameWidth - name.count)
            let columns = cells.map { String(repeating: " ", count: cellWidth - $0.count + 1) + $0 }
            return "        \(name)\(padding)\(columns.joined())"
        }
        var source = """
            extension WeightTable {
                /// The built-in weights, in hundredths of a natural logarithm of odds; `.` stands for nought.
                ///
                /// Written by the package in `Fitting/`, and not to be edited by hand.
                static let standard = WeightTable(
                    \"\"\"

            """
        source += line("feature", labels.map(\.name)) + "\n"
        for entry in lines { source += line(entry.name, entry.cells) + "\n" }
        source += "        \"\"\")\n}\n"
        return source
    }

    private func cells(at base: Int) -> [String] {
        (0..<LineLabel.allCases.count).map { label in
            let value = Int((weights[base + label] * 100).rounded())
            return abs(value) < threshold ? "." : String(value)
        }
    }
}
