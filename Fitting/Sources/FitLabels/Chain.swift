import Foundation
@_spi(Fitting) import BroadsheetPress

/// One number for each label; the places after the last label stay nought.
typealias LabelNumbers = SIMD16<Double>

/// A linear chain with real weights, and what a page says about how to change them.
///
/// Its weights are one row of numbers for each feature, then one for each label from which a step leads on, then one
/// for the page's beginning and one for its end.
struct Chain {
    /// How many labels there are.
    static let labels = LineLabel.allCases.count

    /// The place of each feature among those that are fitted; -1 for one that is too rare.
    let places: [Int]
    /// How many features are fitted.
    let featureCount: Int

    /// A chain of the features that are in at least this many pages and are of no family that is left out.
    init(samples: [Sample], minimum: Int, dropping families: Set<String>) {
        var counts = Array(repeating: 0, count: FittingPage.featureCount)
        for sample in samples {
            for feature in Set(sample.page.rows.flatMap(\.features)) { counts[Int(feature)] += 1 }
        }
        var places = Array(repeating: -1, count: counts.count)
        var next = 0
        for feature in counts.indices where counts[feature] >= minimum {
            if families.contains(FittingPage.family(of: feature)) { continue }
            places[feature] = next
            next += 1
        }
        self.places = places
        featureCount = next
    }

    /// How many rows of weights there are.
    var weightCount: Int { featureCount + Self.labels + 2 }
    /// The row of the steps from a label.
    func step(from label: Int) -> Int { featureCount + label }
    /// The row of the page's beginning.
    var start: Int { featureCount + Self.labels }
    /// The row of the page's end.
    var end: Int { start + 1 }

    /// The weights of a table, such as `Weights.swift` has it; nought for what is not in it.
    func weights(ofTable table: String) -> [LabelNumbers] {
        var rows: [Substring: Int] = ["page begins": start, "page ends": end]
        let names = places.indices.filter { places[$0] >= 0 }.map { (FittingPage.name(of: $0), places[$0]) }
        for (name, place) in names { rows[Substring(name)] = place }
        for label in LineLabel.allCases { rows["after \(label.name)"] = step(from: label.rawValue) }
        let labels = Dictionary(uniqueKeysWithValues: LineLabel.allCases.map { (Substring($0.name), $0.rawValue) })
        var weights = Array(repeating: LabelNumbers(), count: weightCount)
        for line in table.split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
            guard let name = cells.first?.reversed().drop(while: { $0 == " " }).reversed() else { continue }
            guard let row = rows[Substring(String(name))] else { continue }
            for cell in cells.dropFirst() {
                let words = cell.split(separator: " ")
                guard words.count == 2, let label = labels[words[0]], let value = Double(words[1]) else { continue }
                weights[row][label] = value / 100
            }
        }
        return weights
    }

    /// How strongly each row of weights is held near nought, or near the weights that are there.
    func strengths(_ strength: Double, weakened: [String: Double]) -> [Double] {
        var strengths = Array(repeating: strength, count: weightCount)
        for feature in places.indices where places[feature] >= 0 {
            strengths[places[feature]] *= weakened[FittingPage.family(of: feature)] ?? 1
        }
        return strengths
    }

    /// A page with the places of its features, row by row.
    struct Page {
        /// The places of all rows' features.
        var places: [Int32] = []
        /// Where each row's places end.
        var ends: [Int] = []
        /// The labels that rules and gold data allow.
        let rules: StepRules
        let weight: Double
    }

    /// A sample as the fitting goes through it again and again.
    func page(of sample: Sample) -> Page {
        var page = Page(rules: sample.rules, weight: sample.weight)
        for row in sample.page.rows {
            for feature in row.features where places[Int(feature)] >= 0 {
                page.places.append(Int32(places[Int(feature)]))
            }
            page.ends.append(page.places.count)
        }
        return page
    }

    /// The scores of a page's rows, with beginning and end.
    private func scores(of page: Page, weights: [LabelNumbers]) -> [LabelNumbers] {
        var scores: [LabelNumbers] = []
        scores.reserveCapacity(page.ends.count)
        var first = 0
        for end in page.ends {
            var sum = LabelNumbers()
            for place in page.places[first..<end] { sum += weights[Int(place)] }
            scores.append(sum)
            first = end
        }
        guard !scores.isEmpty else { return scores }
        scores[0] += weights[start]
        scores[scores.count - 1] += weights[end]
        return scores
    }

    /// Adds a page's part of the gradient, and returns its negative log-likelihood.
    func accumulate(
        _ page: Page, weights: [LabelNumbers], steps: Lattice.Steps, gradient: inout [LabelNumbers]
    ) -> Double {
        guard !page.ends.isEmpty else { return 0 }
        let shares = Lattice.Shares(scores(of: page, weights: weights))
        let rules = page.rules
        let free = Lattice(shares, allowed: rules.possible, exempt: rules.exempt, steps: steps)
        let held = Lattice(shares, allowed: rules.allowed, exempt: rules.exempt, steps: steps)
        var first = 0
        for (row, end) in page.ends.enumerated() {
            let change = (free.marginals[row] - held.marginals[row]) * page.weight
            for place in page.places[first..<end] { gradient[Int(place)] += change }
            if row == 0 { gradient[start] += change }
            if row == page.ends.count - 1 { gradient[self.end] += change }
            first = end
        }
        for label in 0..<Self.labels {
            gradient[step(from: label)] += (free.steps[label] - held.steps[label]) * page.weight
        }
        return (free.logSum - held.logSum) * page.weight
    }
}
