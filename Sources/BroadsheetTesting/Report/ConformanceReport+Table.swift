extension ConformanceReport: CustomStringConvertible {
    /// The report as an aligned table with a line for each law, and the faults below it.
    public var description: String { Self.table(of: [self]) }

    /// Reports side by side: a line for each law, a column for each subject, in the cells how many cases were tried and
    /// how many of them broke the law; `-` where it does not concern the subject, and a remedy where it could not be
    /// tried. The faults are below, one a line.
    public static func table(of reports: [ConformanceReport]) -> String {
        var names: [String] = []
        for law in reports.flatMap(\.laws) where !names.contains(law.name) { names.append(law.name) }
        var rows = [["law"] + reports.map(\.subject)]
        for name in names {
            rows.append([name] + reports.map { report in report.laws.first { $0.name == name }?.cell ?? "-" })
        }
        rows.append(["faults"] + reports.map { String($0.laws.reduce(0) { $0 + $1.broken }) })
        let widths = rows[0].indices.map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
        var lines = rows.map { row in
            row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
                return column == 0 ? cell + space : space + cell
            }.joined(separator: "  ")
        }
        let rule = String(repeating: "-", count: widths.reduce(0, +) + 2 * (widths.count - 1))
        lines.insert(rule, at: lines.count - 1)
        lines.insert(rule, at: 1)
        lines += reports.flatMap { report in report.faults.map { "\(report.subject): \($0)" } }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension ConformanceReport.Law {
    /// How often the law was tried, and broken where it was; what is wanted where it was not.
    fileprivate var cell: String {
        if let remedy { return "not checked: \(remedy)" }
        return broken == 0 ? "\(cases)" : "\(broken) of \(cases) broken"
    }
}
