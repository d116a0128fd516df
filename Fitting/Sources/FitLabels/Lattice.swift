import Foundation

/// All paths over a page's rows that are allowed, with their sum and their shares.
struct Lattice {
    /// The logarithm of the sum over all paths.
    let logSum: Double
    /// For each row, the share of the paths through each label.
    let marginals: [LabelNumbers]
    /// For each label, the expected number of steps from it to each label.
    let steps: [LabelNumbers]

    /// What a step between labels multiplies a path's share by.
    static func steps(of chain: Chain, weights: [LabelNumbers]) -> [LabelNumbers] {
        (0..<Chain.labels).map { exponentials(of: weights[chain.step(from: $0)]) }
    }

    /// Sums over paths; rows may only take labels whose bit is set.
    init(scores: [LabelNumbers], allowed: [UInt32], steps step: [LabelNumbers]) {
        var logScale = 0.0
        var local: [LabelNumbers] = []
        local.reserveCapacity(scores.count)
        for (score, allowed) in zip(scores, allowed) {
            let top = (0..<Chain.labels).reduce(-Double.infinity) { max($0, score[$1]) }
            logScale += top
            var shares = Self.exponentials(of: score - top)
            for label in 0..<Chain.labels {
                shares[label] = allowed >> UInt32(label) & 1 == 1 ? max(shares[label], 1e-280) : 0
            }
            local.append(shares)
        }
        var forward: [LabelNumbers] = []
        forward.reserveCapacity(scores.count)
        for row in local.indices {
            var paths = local[row]
            if let before = forward.last {
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
        for row in stride(from: scores.count - 2, through: 0, by: -1) {
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
