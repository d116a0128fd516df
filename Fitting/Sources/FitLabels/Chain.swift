import Foundation
@_spi(Fitting) import BroadsheetPress

/// A linear chain with real weights, and what a page says about how to change them.
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

    /// How many weights there are: for features, steps, the page's beginning and its end.
    var weightCount: Int { (featureCount + Self.labels + 2) * Self.labels }
    /// Where the weights of the steps from a label begin.
    func step(from label: Int) -> Int { (featureCount + label) * Self.labels }
    /// Where the weights of the page's beginning begin.
    var start: Int { (featureCount + Self.labels) * Self.labels }
    /// Where the weights of the page's end begin.
    var end: Int { start + Self.labels }

    /// The scores of a page's rows, row by row, with beginning and end.
    func scores(of sample: Sample, weights: [Double]) -> [Double] {
        let count = Self.labels
        var scores = Array(repeating: 0.0, count: sample.page.rows.count * count)
        for (row, facts) in sample.page.rows.enumerated() {
            for feature in facts.features where places[Int(feature)] >= 0 {
                let base = places[Int(feature)] * count
                for label in 0..<count { scores[row * count + label] += weights[base + label] }
            }
        }
        guard !sample.page.rows.isEmpty else { return scores }
        for label in 0..<count {
            scores[label] += weights[start + label]
            scores[scores.count - count + label] += weights[end + label]
        }
        return scores
    }

    /// Adds a page's part of the gradient, and returns its negative log-likelihood.
    func accumulate(_ sample: Sample, weights: [Double], gradient: inout [Double]) -> Double {
        guard !sample.page.rows.isEmpty else { return 0 }
        let scores = scores(of: sample, weights: weights)
        let everything = Array(repeating: UInt32.max, count: sample.page.rows.count)
        let free = Lattice(scores: scores, allowed: everything, chain: self, weights: weights)
        let held = Lattice(scores: scores, allowed: sample.allowed, chain: self, weights: weights)
        add(free, of: sample, factor: sample.weight, to: &gradient)
        add(held, of: sample, factor: -sample.weight, to: &gradient)
        return (free.logSum - held.logSum) * sample.weight
    }

    private func add(_ lattice: Lattice, of sample: Sample, factor: Double, to gradient: inout [Double]) {
        let count = Self.labels
        for (row, facts) in sample.page.rows.enumerated() {
            let marginals = lattice.marginals[row * count..<(row + 1) * count].map { $0 * factor }
            for feature in facts.features where places[Int(feature)] >= 0 {
                let base = places[Int(feature)] * count
                for label in 0..<count { gradient[base + label] += marginals[label] }
            }
            if row == 0 { for label in 0..<count { gradient[start + label] += marginals[label] } }
            if row == sample.page.rows.count - 1 {
                for label in 0..<count { gradient[end + label] += marginals[label] }
            }
        }
        let base = step(from: 0)
        for index in lattice.steps.indices { gradient[base + index] += lattice.steps[index] * factor }
    }

    /// The best labels of a page.
    func best(_ sample: Sample, weights: [Double]) -> [Int] {
        let count = Self.labels
        let rows = sample.page.rows.count
        guard rows > 0 else { return [] }
        let scores = scores(of: sample, weights: weights)
        var best = Array(scores[0..<count])
        var origins: [[Int]] = []
        for row in 1..<max(rows, 1) {
            var next = Array(repeating: -Double.infinity, count: count)
            var origin = Array(repeating: 0, count: count)
            for from in 0..<count {
                for to in 0..<count where best[from] + weights[step(from: from) + to] > next[to] {
                    next[to] = best[from] + weights[step(from: from) + to]
                    origin[to] = from
                }
            }
            for to in 0..<count { next[to] += scores[row * count + to] }
            best = next
            origins.append(origin)
        }
        var label = best.indices.max { best[$0] < best[$1] } ?? 0
        var path = [label]
        for origin in origins.reversed() {
            label = origin[label]
            path.append(label)
        }
        return path.reversed()
    }
}
