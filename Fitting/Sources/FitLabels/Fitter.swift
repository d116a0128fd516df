import Dispatch
import Foundation

/// Fits a chain on samples.
struct Fitter {
    /// How weights are held near nought, and what is left out.
    let options: FittingOptions
    /// In how many parts the pages are summed, each by a thread: always as many, so that the sums are the same.
    private static let parts = 2

    /// The weights of the least loss, and the table that they make.
    func fit(_ samples: [Sample]) throws -> TableWriter {
        // Beside weights that are there, every feature has a place: its weight stays where no page speaks of it.
        let minimum = options.base == nil ? options.minimumPages : 0
        let chain = Chain(samples: samples, minimum: minimum, dropping: options.dropped)
        let strengths = chain.strengths(options.regularisation, weakened: options.weakened)
        let pages = samples.map { chain.page(of: $0) }
        let nought = Array(repeating: LabelNumbers(), count: chain.weightCount)
        let base = try options.base.map { chain.weights(ofTable: try String(contentsOfFile: $0, encoding: .utf8)) }
        let start = base ?? nought
        let weights = Minimizer(iterations: options.iterations).minimize(start) { weights in
            let steps = Lattice.Steps(of: chain, weights: weights)
            var sums = Array(repeating: (value: 0.0, gradient: nought), count: Self.parts)
            sums.withUnsafeMutableBufferPointer { buffer in
                // Each thread has a place of its own.
                nonisolated(unsafe) let sums = buffer
                DispatchQueue.concurrentPerform(iterations: Self.parts) { part in
                    for page in stride(from: part, to: pages.count, by: Self.parts) {
                        sums[part].value += chain.accumulate(
                            pages[page], weights: weights, steps: steps, gradient: &sums[part].gradient)
                    }
                }
            }
            var value = 0.0
            var gradient = weights
            for index in gradient.indices {
                gradient[index] -= start[index]
                value += (gradient[index] * gradient[index]).sum() * strengths[index] / 2
                gradient[index] *= strengths[index]
                for sum in sums { gradient[index] += sum.gradient[index] }
            }
            return (sums.reduce(value) { $0 + $1.value }, gradient)
        }
        return TableWriter(chain: chain, weights: weights)
    }
}
