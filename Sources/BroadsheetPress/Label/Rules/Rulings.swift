/// What a rule says of a row, and of the rows beside it.
struct Ruling: Sendable {
    /// The label that the row before has.
    var before: LineLabel?
    /// The label that the row has.
    var here: LineLabel?
    /// The label that the row after has.
    var after: LineLabel?
    /// Labels that the row has not.
    var not: LabelSet = []

    /// The row has this label.
    static func must(be label: LineLabel) -> Ruling { Ruling(here: label) }

    /// The row and the one after have these labels.
    static func must(be label: LineLabel, then next: LineLabel) -> Ruling { Ruling(here: label, after: next) }

    /// The row before and the row have these labels.
    static func must(be label: LineLabel, after last: LineLabel) -> Ruling { Ruling(before: last, here: label) }

    /// The row has none of these labels.
    static func never(_ labels: LabelSet) -> Ruling { Ruling(not: labels) }
}

/// What the rules say of the rows of a page.
struct Rulings: Sendable {
    /// The diagnostics about one row.
    private struct Row {
        /// The label that it has to have, and the rule that says so.
        var required: LineLabel?
        var rule = ""
        var forbidden: LabelSet = []
    }

    // One array: rules are asked row by row, and each time hold on to what was ruled before.
    private var rows: [Row]
    /// The rules that forbid a row some labels, in the order of the rules.
    private(set) var prohibitions: [(row: Int, labels: LabelSet, rule: String)] = []

    /// What a label counts that a rule has put out of the question, in hundredths.
    static let never: Int32 = -100_000

    init(rowCount: Int) {
        rows = Array(repeating: Row(), count: rowCount)
    }

    /// The label that a rule requires of a row.
    func label(_ row: Int) -> LineLabel? {
        rows.indices.contains(row) ? rows[row].required : nil
    }

    /// Whether a rule says that a row is text of an article.
    func isText(_ row: Int) -> Bool {
        label(row) == .body || label(row) == .subheading
    }

    /// The rule that requires a row's label.
    func rule(_ row: Int) -> String? {
        label(row) == nil ? nil : rows[row].rule
    }

    /// What the rules say of a row, as scores to be added.
    func scores(_ row: Int) -> LabelModel.Scores {
        var scores = LabelModel.Scores()
        if let label = rows[row].required {
            scores = LabelModel.Scores(repeating: Self.never)
            scores[label.rawValue] = 0
        }
        var bits = rows[row].forbidden.rawValue
        while bits != 0 {
            scores[bits.trailingZeroBitCount] &+= Self.never
            bits &= bits - 1
        }
        return scores
    }

    /// Takes what a rule says of a row.
    mutating func take(_ ruling: Ruling, at row: Int, by rule: String) {
        if let label = ruling.before { require(label, of: row - 1, by: rule) }
        if let label = ruling.here { require(label, of: row, by: rule) }
        if let label = ruling.after { require(label, of: row + 1, by: rule) }
        guard !ruling.not.isEmpty else { return }
        rows[row].forbidden.formUnion(ruling.not)
        prohibitions.append((row, ruling.not, rule))
    }

    private mutating func require(_ label: LineLabel, of row: Int, by rule: String) {
        guard rows.indices.contains(row) else { return }
        rows[row].required = label
        rows[row].rule = rule
    }
}
