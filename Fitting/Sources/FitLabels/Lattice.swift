import Foundation

/// All paths over a page's rows that are allowed, with their sum and their shares.
struct Lattice {
    /// The logarithm of the sum over all paths.
    let logSum: Double
    /// For each row and label, the share of the paths through it.
    let marginals: [Double]
    /// For each pair of labels, the expected number of steps between them.
    let steps: [Double]

    /// Sums over paths; rows may only take labels whose bit is set.
    init(scores: [Double], allowed: [UInt32], chain: Chain, weights: [Double]) {
        let count = Chain.labels
        let rows = allowed.count
        let base = chain.step(from: 0)
        let step = weights[base..<base + count * count].map { exp($0) }
        var local = Array(repeating: 0.0, count: rows * count)
        var logScale = 0.0
        for row in 0..<rows {
            let range = row * count..<(row + 1) * count
            let top = range.max { scores[$0] < scores[$1] }.map { scores[$0] } ?? 0
            logScale += top
            for label in 0..<count where allowed[row] >> UInt32(label) & 1 == 1 {
                local[row * count + label] = max(exp(scores[row * count + label] - top), 1e-280)
            }
        }
        var forward = local
        for row in 0..<rows {
            if row > 0 {
                for to in 0..<count where local[row * count + to] > 0 {
                    var sum = 0.0
                    for from in 0..<count { sum += forward[(row - 1) * count + from] * step[from * count + to] }
                    forward[row * count + to] = sum * local[row * count + to]
                }
            }
            logScale += Self.normalise(&forward, row * count..<(row + 1) * count)
        }
        var backward = Array(repeating: 1.0, count: rows * count)
        var steps = Array(repeating: 0.0, count: count * count)
        var marginals = forward
        for row in stride(from: rows - 2, through: 0, by: -1) {
            for from in 0..<count {
                var sum = 0.0
                for to in 0..<count {
                    sum += step[from * count + to] * local[(row + 1) * count + to] * backward[(row + 1) * count + to]
                }
                backward[row * count + from] = sum
            }
            var pairs = Array(repeating: 0.0, count: count * count)
            var total = 0.0
            for from in 0..<count where forward[row * count + from] > 0 {
                for to in 0..<count {
                    let share =
                        forward[row * count + from] * step[from * count + to] * local[(row + 1) * count + to]
                        * backward[(row + 1) * count + to]
                    pairs[from * count + to] = share
                    total += share
                }
            }
            if total > 0 { for index in pairs.indices { steps[index] += pairs[index] / total } }
            for label in 0..<count { marginals[row * count + label] *= backward[row * count + label] }
            _ = Self.normalise(&marginals, row * count..<(row + 1) * count)
            _ = Self.normalise(&backward, row * count..<(row + 1) * count)
        }
        logSum = logScale
        self.marginals = marginals
        self.steps = steps
    }

    /// Divides by the sum, and returns its logarithm.
    private static func normalise(_ values: inout [Double], _ range: Range<Int>) -> Double {
        let sum = range.reduce(0) { $0 + values[$1] }
        guard sum > 0 else { return -700 }
        for index in range { values[index] /= sum }
        return log(sum)
    }
}
