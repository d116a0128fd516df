@_spi(Fitting) import BroadsheetPress

/// Writes fitted weights as the Swift source of the table.
struct TableWriter {
    let chain: Chain
    let weights: [LabelNumbers]

    /// Weights nearer to nought than this, in hundredths, are dropped.
    var threshold = 10

    /// How many features have weights.
    var featureCount: Int { table.split(separator: "\n").count - Chain.labels - 2 }

    /// The lines of the table.
    var table: String {
        let labels = LineLabel.allCases
        var lines: [String] = []
        for feature in chain.places.indices where chain.places[feature] >= 0 {
            let line = self.line(FittingPage.name(of: feature), at: chain.places[feature])
            if line.contains("|") { lines.append(line) }
        }
        lines.sort { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
        for label in labels { lines.append(line("after \(label.name)", at: chain.step(from: label.rawValue))) }
        lines.append(line("page begins", at: chain.start))
        lines.append(line("page ends", at: chain.end))
        return lines.joined(separator: "\n")
    }

    /// The source of `Weights.swift`.
    func source() -> String {
        """
        extension WeightTable {
            /// The built-in weights, in hundredths of a natural logarithm of odds: a line for each feature, with
            /// the labels that it speaks for or against.
            ///
            /// Written by the package in `Fitting/`, and not to be edited by hand.
            static let standard = WeightTable(
                \"\"\"
        \(table.split(separator: "\n").map { "        \($0)" }.joined(separator: "\n"))
                \"\"\")
        }

        """
    }

    private func line(_ name: String, at row: Int) -> String {
        LineLabel.allCases.reduce(into: name) { line, label in
            let value = Int((weights[row][label.rawValue] * 100).rounded())
            if abs(value) >= threshold { line += " | \(label.name) \(value)" }
        }
    }
}
