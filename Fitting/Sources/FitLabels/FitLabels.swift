import Foundation
@_spi(Fitting) import BroadsheetPress

/// Measures on days that were not fitted on, then fits on all days and writes the table of weights.
@main struct FitLabels {
    /// What each style counts; 1 where it is not named. The two layouts of one page are one page, and the paper with
    /// few pages must be heard.
    static let styleWeights = ["pku-plain": 0.5, "pku-columns": 0.5, "wrapped": 2]
    /// Styles of which there are pages enough. Shuffled copies, whose articles are not neighbours of their kind, would
    /// only blur what such pages show.
    static let unshuffled: Set<String> = ["pku-plain", "pku-columns"]
    /// How many steps the fitting makes at most.
    static let iterations = 120

    let options: FittingOptions

    static func main() throws {
        guard let options = FittingOptions(Array(CommandLine.arguments.dropFirst())) else {
            print(FittingOptions.usage)
            exit(64)
        }
        try FitLabels(options: options).run()
    }

    private func run() throws {
        let samples = try Sample.load(
            from: URL(fileURLWithPath: options.corpus), weights: Self.styleWeights, shuffles: options.shuffles,
            unshuffled: Self.unshuffled)
        let real = samples.count(where: \.isReal)
        print("\(real) pages, \(samples.count - real) shuffled ones")
        if options.folds > 1 { try crossValidate(samples) }
        guard let output = options.output else { return }
        let (chain, weights) = fit(samples)
        let table = TableWriter(chain: chain, weights: weights).source()
        try table.write(toFile: output, atomically: true, encoding: .utf8)
        var report = Report()
        for sample in samples where sample.isReal {
            report.add(sample, labels: chain.best(sample, weights: weights), misses: 0)
        }
        print("fitted on these pages:")
        report.print()
    }

    private func fit(_ samples: [Sample]) -> (chain: Chain, weights: [LabelNumbers]) {
        let chain = Chain(samples: samples, minimum: options.minimumPages)
        let start = Array(repeating: LabelNumbers(), count: chain.weightCount)
        let weights = Minimizer(iterations: Self.iterations).minimize(start) { weights in
            var gradient = weights.map { $0 * options.regularisation }
            var value = weights.reduce(LabelNumbers()) { $0 + $1 * $1 }.sum() * options.regularisation / 2
            for sample in samples { value += chain.accumulate(sample, weights: weights, gradient: &gradient) }
            return (value, gradient)
        }
        return (chain, weights)
    }

    private func crossValidate(_ samples: [Sample]) throws {
        let days = Array(Set(samples.map(\.day))).sorted()
        var report = Report()
        var reliability = Reliability()
        for fold in 0..<options.folds {
            let held = Set(days.enumerated().filter { $0.offset % options.folds == fold }.map(\.element))
            let (chain, weights) = fit(samples.filter { !held.contains($0.day) })
            let table = TableWriter(chain: chain, weights: weights).table
            if let folder = options.heldOut {
                for day in held { try table.write(toFile: "\(folder)/\(day).txt", atomically: true, encoding: .utf8) }
            }
            for sample in samples where sample.isReal && held.contains(sample.day) {
                report.add(sample, labels: chain.best(sample, weights: weights), misses: options.misses)
                guard let bytes = FileManager.default.contents(atPath: "\(options.corpus)/\(sample.name)") else {
                    continue
                }
                reliability.add(sample, bytes: Array(bytes), table: table)
            }
        }
        print("fitted without the days measured on:")
        report.print()
        reliability.print()
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
