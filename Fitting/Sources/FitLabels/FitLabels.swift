import Foundation
@_spi(Fitting) import BroadsheetPress

/// `FitLabels CORPUS [--folds N] [--misses N] [--write FILE]`: measures by days that were not fitted on, then fits on
/// all days and writes the table of weights.
@main struct FitLabels {
    /// How strongly weights are held near nought.
    nonisolated(unsafe) static var regularisation = 1.0
    /// A feature is fitted when it stands in this many pages.
    nonisolated(unsafe) static var minimumPages = 4

    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        func option(_ name: String) -> String? {
            guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
            defer { arguments.removeSubrange(place...place + 1) }
            return arguments[place + 1]
        }
        let folds = option("--folds").flatMap(Int.init) ?? 5
        let misses = option("--misses").flatMap(Int.init) ?? 0
        let output = option("--write")
        if let v = option("--without") { Chain.left = v.split(separator: ";").map(String.init) }
        let shuffles = option("--shuffles").flatMap(Int.init) ?? 0
        if let v = option("--reg").flatMap(Double.init) { regularisation = v }
        if let v = option("--min").flatMap(Int.init) { minimumPages = v }
        guard let folder = arguments.first else {
            print("usage: FitLabels CORPUS [--folds N] [--misses N] [--write FILE]")
            exit(64)
        }
        let samples = try Sample.load(
            from: URL(fileURLWithPath: folder),
            // The two layouts of one page are one page; the smaller papers must be heard.
            weights: ["pku-plain": 0.4, "pku-columns": 0.4, "modern-plain": 1.2, "modern-columns": 1.2, "wrapped": 2.5], shuffles: shuffles)
        let real = samples.count(where: \.isReal)
        print("\(real) pages, \(samples.count - real) shuffled ones")
        if folds > 1 { crossValidate(samples, folds: folds, misses: misses) }
        guard let output else { return }
        let (chain, weights) = fit(samples)
        try TableWriter(chain: chain, weights: weights).source().write(
            toFile: output, atomically: true, encoding: .utf8)
        var report = Report()
        for sample in samples where sample.isReal { report.add(sample, labels: chain.best(sample, weights: weights), misses: 0) }
        print("fitted on these pages:")
        report.print()
    }

    static func fit(_ samples: [Sample]) -> (Chain, [Double]) {
        let chain = Chain(samples: samples, minimum: minimumPages)
        let weights = Minimizer(iterations: 120).minimize(Array(repeating: 0, count: chain.weightCount)) { weights in
            var gradient = weights.map { $0 * regularisation }
            var value = weights.reduce(0) { $0 + $1 * $1 } * regularisation / 2
            for sample in samples { value += chain.accumulate(sample, weights: weights, gradient: &gradient) }
            return (value, gradient)
        }
        return (chain, weights)
    }

    static func crossValidate(_ samples: [Sample], folds: Int, misses: Int) {
        let days = Array(Set(samples.map(\.day))).sorted()
        var report = Report()
        for fold in 0..<folds {
            let held = Set(days.enumerated().filter { $0.offset % folds == fold }.map(\.element))
            let (chain, weights) = fit(samples.filter { !held.contains($0.day) })
            for sample in samples where sample.isReal && held.contains(sample.day) {
                report.add(sample, labels: chain.best(sample, weights: weights), misses: misses)
            }
        }
        print("fitted without the days measured on:")
        report.print()
    }
}

/// Counts article starts found, wrong and missed, style by style.
struct Report {
    private var counts: [String: (hits: Int, wrong: Int, missed: Int)] = [:]

    mutating func add(_ sample: Sample, labels: [Int], misses: Int) {
        var found: Set<Int> = []
        for (row, label) in zip(sample.page.rows, labels) where LineLabel(rawValue: label)?.startsArticle == true {
            found.insert(row.lines.lowerBound)
        }
        found.remove(sample.firstStart)
        var count = counts[sample.style] ?? (0, 0, 0)
        count.hits += found.intersection(sample.starts).count
        count.wrong += found.subtracting(sample.starts).count
        count.missed += sample.starts.subtracting(found).count
        counts[sample.style] = count
        guard misses > 0 else { return }
        for line in found.symmetricDifference(sample.starts).sorted().prefix(misses) {
            let row = sample.page.rows.firstIndex { $0.lines.lowerBound == line }
            let label = row.flatMap { LineLabel(rawValue: labels[$0]) }?.name ?? "no row"
            Swift.print("\(sample.name):\(line): \(found.contains(line) ? "wrong" : "missed") \(label)")
        }
    }

    func print() {
        for (style, count) in counts.sorted(by: { $0.key < $1.key }) {
            let precision = Double(count.hits) / Double(max(1, count.hits + count.wrong))
            let recall = Double(count.hits) / Double(max(1, count.hits + count.missed))
            let f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
            func text(_ value: Double) -> String { String(format: "%.4f", value) }
            Swift.print("\(style): F1 \(text(f1)) precision \(text(precision)) recall \(text(recall))")
        }
    }
}
