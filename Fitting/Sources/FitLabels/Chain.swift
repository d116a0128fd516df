import Foundation
@_spi(Fitting) import BroadsheetPress

/// One number for each label; the places behind the last label stay nought.
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

    /// A chain of the features that stand in at least this many pages.
    init(samples: [Sample], minimum: Int) {
        var counts = Array(repeating: 0, count: FittingPage.featureCount)
        for sample in samples {
            for feature in Set(sample.page.rows.flatMap(\.features)) { counts[Int(feature)] += 1 }
        }
        var places = Array(repeating: -1, count: counts.count)
        var next = 0
        for feature in counts.indices where counts[feature] >= minimum {
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

    /// The scores of a page's rows, with beginning and end.
    func scores(of sample: Sample, weights: [LabelNumbers]) -> [LabelNumbers] {
        var scores = sample.page.rows.map { row in
            row.features.reduce(into: LabelNumbers()) { sum, feature in
                let place = places[Int(feature)]
                if place >= 0 { sum += weights[place] }
            }
        }
        guard !scores.isEmpty else { return scores }
        scores[0] += weights[start]
        scores[scores.count - 1] += weights[end]
        return scores
    }

    /// Adds a page's part of the gradient, and returns its negative log-likelihood.
    func accumulate(_ sample: Sample, weights: [LabelNumbers], gradient: inout [LabelNumbers]) -> Double {
        guard !sample.page.rows.isEmpty else { return 0 }
        let scores = scores(of: sample, weights: weights)
        let steps = Lattice.steps(of: self, weights: weights)
        let everything = Array(repeating: UInt32.max, count: sample.page.rows.count)
        let free = Lattice(scores: scores, allowed: everything, steps: steps)
        let held = Lattice(scores: scores, allowed: sample.allowed, steps: steps)
        for (row, facts) in sample.page.rows.enumerated() {
            let change = (free.marginals[row] - held.marginals[row]) * sample.weight
            for feature in facts.features {
                let place = places[Int(feature)]
                if place >= 0 { gradient[place] += change }
            }
            if row == 0 { gradient[start] += change }
            if row == sample.page.rows.count - 1 { gradient[end] += change }
        }
        for label in 0..<Self.labels {
            gradient[step(from: label)] += (free.steps[label] - held.steps[label]) * sample.weight
        }
        return (free.logSum - held.logSum) * sample.weight
    }

    /// The best labels of a page.
    func best(_ sample: Sample, weights: [LabelNumbers]) -> [Int] {
        let scores = scores(of: sample, weights: weights)
        guard var best = scores.first else { return [] }
        var origins: [[Int]] = []
        for score in scores.dropFirst() {
            var next = LabelNumbers(repeating: -.infinity)
            var origin = Array(repeating: 0, count: Self.labels)
            for from in 0..<Self.labels {
                let paths = weights[step(from: from)] + best[from]
                for to in 0..<Self.labels where paths[to] > next[to] {
                    next[to] = paths[to]
                    origin[to] = from
                }
            }
            best = next + score
            origins.append(origin)
        }
        var label = (0..<Self.labels).max { best[$0] < best[$1] } ?? 0
        var path = [label]
        for origin in origins.reversed() {
            label = origin[label]
            path.append(label)
        }
        return path.reversed()
    }
}
