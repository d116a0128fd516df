import Foundation

/// All paths over a page's rows that are allowed, with their sum and their shares.
struct Lattice {
    /// The logarithm of the sum over all paths.
    let logSum: Double
    /// For each row, the share of the paths through each label.
    let marginals: [LabelNumbers]
    /// For each label, the expected number of steps from it to each label.
    let steps: [LabelNumbers]

    /// What each label multiplies a path's share by in each row.
    struct Shares {
        /// The share of each label.
        let rows: [LabelNumbers]
        /// The logarithm of what the shares were divided by.
        let logScale: Double

        init(_ scores: [LabelNumbers]) {
            var rows: [LabelNumbers] = []
            rows.reserveCapacity(scores.count)
            var logScale = 0.0
            for score in scores {
                let top = (0..<Chain.labels).reduce(-Double.infinity) { max($0, score[$1]) }
                logScale += top
                var shares = Lattice.exponentials(of: score - top)
                for label in 0..<Chain.labels { shares[label] = max(shares[label], 1e-280) }
                rows.append(shares)
            }
            self.rows = rows
            self.logScale = logScale
        }
    }

    /// What a step from each label multiplies a path's share by.
    struct Steps {
        /// The steps that rules leave.
        let ruled: [LabelNumbers]
        /// The steps where the gold data break a rule.
        let all: [LabelNumbers]

        init(of chain: Chain, weights: [LabelNumbers]) {
            let all = (0..<Chain.labels).map { Lattice.exponentials(of: weights[chain.step(from: $0)]) }
            self.all = all
            ruled = all.indices.map { from in
                var steps = all[from]
                for label in 0..<Chain.labels where StepRules.forbidden[from] >> UInt32(label) & 1 == 1 {
                    steps[label] = 0
                }
                return steps
            }
        }
    }

    /// Sums over paths. Rows may only take labels whose bit is set; the rules of steps hold but for steps to the rows
    /// that are exempt.
    init(_ shares: Shares, allowed: [UInt32], exempt: [Bool], steps step: Steps) {
        var logScale = shares.logScale
        var local = shares.rows
        for row in local.indices {
            for label in 0..<Chain.labels where allowed[row] >> UInt32(label) & 1 == 0 { local[row][label] = 0 }
        }
        var forward: [LabelNumbers] = []
        forward.reserveCapacity(local.count)
        for row in local.indices {
            var paths = local[row]
            if let before = forward.last {
                let step = exempt[row] ? step.all : step.ruled
                var sum = LabelNumbers()
                for from in 0..<Chain.labels { sum += step[from] * before[from] }
                paths *= sum
            }
            logScale += Self.normalise(&paths)
            forward.append(paths)
        }
        var backward = LabelNumbers(repeating: 1)
        var steps = Array(repeating: LabelNumbers(), count: Chain.labels)
        var marginals = forward
        for row in stride(from: local.count - 2, through: 0, by: -1) {
            let step = exempt[row + 1] ? step.all : step.ruled
            let ahead = local[row + 1] * backward
            var sums = LabelNumbers()
            for from in 0..<Chain.labels { sums[from] = (step[from] * ahead).sum() }
            let total = (forward[row] * sums).sum()
            if total > 0 {
                for from in 0..<Chain.labels { steps[from] += step[from] * ahead * (forward[row][from] / total) }
            }
            marginals[row] *= sums
            _ = Self.normalise(&marginals[row])
            _ = Self.normalise(&sums)
            backward = sums
        }
        logSum = logScale
        self.marginals = marginals
        self.steps = steps
    }

    private static func exponentials(of numbers: LabelNumbers) -> LabelNumbers {
        var result = LabelNumbers()
        for label in 0..<Chain.labels { result[label] = exp(numbers[label]) }
        return result
    }

    /// Divides by the sum, and returns its logarithm.
    private static func normalise(_ values: inout LabelNumbers) -> Double {
        let sum = values.sum()
        guard sum > 0 else { return -700 }
        values /= sum
        return log(sum)
    }
}
