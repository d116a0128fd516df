import Foundation
@_spi(Fitting) import BroadsheetPress

/// Counts article starts found, wrong and missed, style by style, as the parser finds them with a table of weights.
struct Report {
    private var counts: [String: (pages: Int, hits: Int, wrong: Int, missed: Int)] = [:]

    /// Adds a page.
    ///
    /// - Parameter misses: How many wrong and missed starts are named.
    mutating func add(_ sample: Sample, starts: FittedStarts, misses: Int) {
        let found = Set(starts.starts.map(\.line)).subtracting([sample.firstStart])
        var count = counts[sample.style] ?? (0, 0, 0, 0)
        count.pages += 1
        count.hits += found.intersection(sample.starts).count
        count.wrong += found.subtracting(sample.starts).count
        count.missed += sample.starts.subtracting(found).count
        counts[sample.style] = count
        for line in found.symmetricDifference(sample.starts).sorted().prefix(misses) {
            print("\(sample.name):\(line): \(found.contains(line) ? "wrong" : "missed")")
        }
    }

    /// A line for each style, as a table of Markdown.
    var lines: [String] {
        counts.sorted { $0.key < $1.key }.map { style, count in
            let precision = Double(count.hits) / Double(max(1, count.hits + count.wrong))
            let recall = Double(count.hits) / Double(max(1, count.hits + count.missed))
            let f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
            let figures = [f1, precision, recall].map { String(format: "%.3f", $0) }.joined(separator: " | ")
            return "| \(style) | \(count.pages) | \(count.hits + count.missed) | \(figures) |"
        }
    }

    /// The head of the table.
    static let head = ["| style | pages | starts | F1 | precision | recall |", "|---|---|---|---|---|---|"]
}
