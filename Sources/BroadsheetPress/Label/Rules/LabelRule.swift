/// A rule that decides what rows are, whatever the weights say.
///
/// A new rule is a `static let` with a doc comment, an entry in ``all`` or ``afterFurniture``, and cases for it and for
/// its near miss in `Tests/Cases/press`. `broadsheet explain` prints its name.
struct LabelRule: Sendable {
    /// Its name, in small letters and hyphens.
    let name: String

    private let body: @Sendable (RuledRows, inout Rulings) -> Void

    /// A rule that looks at one row at a time.
    ///
    /// - Parameter evidence: Only rows with some of this evidence are looked at; where it is empty, all are.
    init(
        _ name: String, at evidence: RowEvidence = [],
        ruling: @escaping @Sendable (_ rows: RuledRows, _ row: Int, _ rulings: Rulings) -> Ruling?
    ) {
        self.name = name
        body = { rows, rulings in
            for row in rows.rows.indices where evidence.isEmpty || !rows.evidence[row].isDisjoint(with: evidence) {
                if let ruling = ruling(rows, row, rulings) { rulings.take(ruling, at: row, by: name) }
            }
        }
    }

    /// A rule that looks at the page as a whole.
    init(
        _ name: String,
        overPage rule: @escaping @Sendable (_ rows: RuledRows, _ take: (Int, Ruling) -> Void) -> Void
    ) {
        self.name = name
        body = { rows, rulings in
            var found: [(row: Int, ruling: Ruling)] = []
            rule(rows) { found.append(($0, $1)) }
            for (row, ruling) in found { rulings.take(ruling, at: row, by: name) }
        }
    }

    /// The rulings of some rules on the rows of a page; of two that require a label the later one holds.
    static func rulings(of rules: [LabelRule], on rows: RuledRows) -> Rulings {
        var rulings = Rulings(rowCount: rows.rows.count)
        for rule in rules { rule.body(rows, &rulings) }
        return rulings
    }
}
