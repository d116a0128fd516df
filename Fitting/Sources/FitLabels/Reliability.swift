import Foundation
@_spi(Fitting) import BroadsheetPress

/// Counts how many article starts of a margin are right: what `StartConfidence` turns margins into confidences by.
struct Reliability {
    /// The lowest margin of each class, in hundredths of a natural logarithm of odds.
    private static let margins = [0, 25, 50, 100, 150, 200, 300, 400, 600, 800, 1_200, 1_600, 2_400]
    private var counts = Array(repeating: (right: 0, all: 0, sum: 0), count: margins.count)

    /// Adds a page that the weights were not fitted on.
    ///
    /// - Parameter table: The source of the table of weights.
    mutating func add(_ sample: Sample, bytes: [UInt8], table: String) {
        for (line, margin) in FittedStarts(bytes: bytes, table: table).starts where line != sample.firstStart {
            let place = Self.margins.lastIndex { $0 <= margin } ?? 0
            counts[place].all += 1
            counts[place].sum += min(margin, 10_000)
            if sample.starts.contains(line) { counts[place].right += 1 }
        }
    }

    /// Prints a line for each class: its margin on average, the share of right starts, and how many there are.
    func print() {
        Swift.print("article starts by margin (for StartConfidence.swift):")
        for (margin, count) in zip(Self.margins, counts) where count.all > 0 {
            let share = 100 * Double(count.right) / Double(count.all)
            Swift.print(
                "from \(margin): margin \(count.sum / count.all), share \(String(format: "%.1f", share)) of \(count.all)"
            )
        }
    }
}
