import Foundation
@_spi(Fitting) import BroadsheetPress

/// Counts how many article starts of a margin are right: what `StartConfidence` turns margins into confidences by.
struct Reliability {
    /// The lowest margin of each class, in hundredths of a natural logarithm of odds.
    private static let margins = [0, 25, 50, 100, 150, 200, 300, 400, 600, 800, 1_200, 1_600, 2_400]
    private var counts = Array(repeating: (right: 0, all: 0, sum: 0), count: margins.count)

    /// Adds a page that the weights were not fitted on.
    mutating func add(_ sample: Sample, starts: FittedStarts) {
        for (line, margin) in starts.starts where line != sample.firstStart {
            let place = Self.margins.lastIndex { $0 <= margin } ?? 0
            counts[place].all += 1
            counts[place].sum += min(margin, 10_000)
            if sample.starts.contains(line) { counts[place].right += 1 }
        }
    }

    /// The share of right starts by margin, never falling: classes that fall after the ones before are taken together
    /// with them. From the last class on, whose share is nearly the whole, starts are as good as sure.
    var measured: [(margin: Int, share: Int)] {
        var groups: [(right: Int, all: Int, sum: Int)] = []
        for count in counts where count.all > 0 {
            groups.append((count.right, count.all, count.sum))
            while groups.count > 1 {
                let (low, high) = (groups[groups.count - 2], groups[groups.count - 1])
                guard low.right * high.all >= high.right * low.all else { break }
                groups.removeLast(2)
                groups.append((low.right + high.right, low.all + high.all, low.sum + high.sum))
            }
        }
        var points = groups.map { (margin: $0.sum / $0.all, share: ($0.right * 200 + $0.all) / ($0.all * 2)) }
        // Below the first class the odds are even at best; a margin of nought proves nothing.
        if let first = points.first, first.margin > 0 { points.insert((0, min(50, first.share)), at: 0) }
        if let end = points.firstIndex(where: { $0.share >= 100 }) {
            points.removeSubrange((end + 1)...)
        } else if let last = points.last {
            points.append((last.margin + 400, 100))
        }
        return points
    }

    /// The source of `StartConfidence+Measured.swift`.
    var source: String {
        """
        extension StartConfidence {
            /// The share of starts of a margin that are right, measured on days that the weights were not fitted on.
            ///
            /// Margins are in hundredths of a natural logarithm of odds, shares in hundredths; between two points the
            /// share grows in a straight line. Written by the package in `Fitting/`, and not to be edited by hand.
            static let measured: [(margin: Int, share: Int)] = [
        \(measured.map { "        (\(Self.grouped($0.margin)), \($0.share))," }.joined(separator: "\n"))
            ]
        }

        """
    }

    /// A number as it is in sources: 1_000.
    private static func grouped(_ number: Int) -> String {
        number < 1_000 ? String(number) : "\(number / 1_000)_" + String(format: "%03d", number % 1_000)
    }

    /// A line for each class: its margin on average, the share of right starts, and how many there are.
    var lines: [String] {
        zip(Self.margins, counts).filter { $1.all > 0 }.map { margin, count in
            let share = String(format: "%.1f", 100 * Double(count.right) / Double(count.all))
            return "| \(margin) | \(count.sum / count.all) | \(share) | \(count.all) |"
        }
    }

    /// The head of the table.
    static let head = ["| margin from | on average | right, % | starts |", "|---|---|---|---|"]
}
