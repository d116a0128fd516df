@_spi(Fitting) import BroadsheetPress

/// The rules that the parser holds to whatever the weights are: the fitting must not spend weights on them.
///
/// Where the gold data break a rule, the rule is lifted for this row alone: a page without an allowed path would pull
/// the weights anywhere.
struct StepRules {
    /// For each label, the labels that do not follow it, as bits.
    static let forbidden: [UInt32] = LineLabel.allCases.map { FittingPage.forbiddenSteps(from: $0) }

    /// For each row, the labels that rules leave, as bits.
    private(set) var possible: [UInt32]
    /// For each row, the labels that gold data and rules leave, as bits.
    private(set) var allowed: [UInt32]
    /// For each row, whether the step to it is exempt from the rules.
    private(set) var exempt: [Bool]

    /// The rules of a page's rows beside what its gold data allow.
    init(rows: [FittingPage.Row], gold: [UInt32]) {
        possible = rows.map(\.possible)
        allowed = gold
        exempt = Array(repeating: false, count: rows.count)
        for row in rows.indices {
            if gold[row] & possible[row] == 0 {
                possible[row] = .max
            } else {
                allowed[row] &= possible[row]
            }
        }
        lift()
    }

    /// Exempts the steps without which no path is left.
    private mutating func lift() {
        guard var reached = allowed.first else { return }
        for row in allowed.indices.dropFirst() {
            var next = Self.reachable(from: reached, by: Self.forbidden) & allowed[row]
            if next == 0 {
                exempt[row] = true
                next = allowed[row]
            }
            reached = next
        }
    }

    private static func reachable(from labels: UInt32, by forbidden: [UInt32]) -> UInt32 {
        forbidden.indices.reduce(0) { labels >> UInt32($1) & 1 == 1 ? $0 | ~forbidden[$1] : $0 }
    }
}
