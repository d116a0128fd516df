import Broadsheet

/// Statistics as lines for a terminal: numbers in columns, and names after their numbers, so that it does not matter how
/// wide a terminal shows Hanzi.
struct StatisticsTable {
    private(set) var lines: [String] = []

    /// The lines of statistics, with so many names of each sort at most.
    init(_ statistics: EditionStatistics, names: Int) {
        addEditions(statistics)
        add(statistics.writers, "writers", names: names)
        add(statistics.people, "people", names: names)
        add(statistics.sections, "sections", names: names)
        add("diagnostics", statistics.diagnostics.map { ($0.count, "\($0.severity.rawValue): \($0.code)") })
    }

    private mutating func addEditions(_ statistics: EditionStatistics) {
        let total = statistics.total
        let kinds = Article.Kind.allCases.filter { total.kinds[$0] != nil }
        func cells(_ name: String, _ row: EditionStatistics.Row) -> [String] {
            let counts =
                [row.pages, row.articles, row.characters] + kinds.map { row.kinds[$0] ?? 0 }
                + [row.doubtfulArticles, row.warnings, row.errors]
            return [name] + counts.map(String.init)
        }
        var rows = [
            ["edition", "pages", "articles", "characters"] + kinds.map(\.rawValue) + ["in doubt", "warnings", "errors"]
        ]
        rows += statistics.editions.map { cells($0.date?.description ?? "undated", $0) }
        if rows.count > 2 { rows.append(cells("total", total)) }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        lines += rows.map { row in
            let cells = zip(row, widths).enumerated().map { column, cell in
                let padding = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + padding : padding + cell.0
            }
            return cells.joined(separator: "  ")
        }
    }

    private mutating func add(_ tally: NameTally, _ title: String, names: Int) {
        let entries = tally.most(names).map { entry in
            (
                entry.articles,
                ([entry.name] + (entry.remarks.isEmpty ? [] : [Self.shortened(entry.remarks)])).joined(separator: ": ")
            )
        }
        let isWhole = entries.count == tally.count
        add(
            isWhole ? "\(title) (\(tally.count))" : "\(title) (\(entries.count) of \(tally.count))",
            entries)
    }

    /// The most frequent remarks beside a name.
    private static func shortened(_ remarks: [String]) -> String {
        remarks.prefix(3).joined(separator: ", ") + (remarks.count > 3 ? ", …" : "")
    }

    private mutating func add(_ title: String, _ entries: [(count: Int, text: String)]) {
        guard !entries.isEmpty else { return }
        lines += ["", title]
        let width = entries.map { "\($0.count)".count }.max() ?? 0
        for (count, text) in entries {
            lines.append(String(repeating: " ", count: 2 + width - "\(count)".count) + "\(count)  \(text)")
        }
    }
}
