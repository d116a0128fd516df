import BroadsheetCore

/// A report of `EditionStatistics`: one HTML document that holds all it needs, with tables, and with plots that are
/// drawn in SVG.
///
/// It has no script and loads nothing. The same statistics give the same bytes.
public struct StatisticsReport: Sendable {
    private let statistics: EditionStatistics
    private let labels: ReportLabels
    private let names: Int

    /// A report in Chinese or English.
    ///
    /// - Parameters:
    ///   - statistics: What was counted.
    ///   - names: How many names are listed of writers, people and sections at most, 0 or more.
    ///   - language: The newspaper's language as a BCP 47 tag; `nil` where it is not given.
    public init(_ statistics: EditionStatistics, names: Int, language: String?) {
        self.statistics = statistics
        self.names = names
        let sample = statistics.people.most(1) + statistics.sections.most(1) + statistics.writers.most(1)
        labels = ReportLabels.labels(for: language, beside: sample.map(\.name).joined())
    }

    /// The document.
    ///
    /// - Parameter title: What the report is of.
    public func html(title: String) -> [UInt8] {
        var html = HTMLWriter()
        html.beginSheet(
            title: title, kind: labels.title, language: labels.tag, policy: SiteStyle.reportPolicy,
            style: SiteStyle.reportSheet)
        let total = statistics.total
        let kinds = Article.Kind.allCases.filter { total.kinds[$0] != nil }
        writePlots(kinds, to: &html)
        writeEditions(total, kinds, to: &html)
        write(statistics.writers, labels.writers, hasRemarks: true, to: &html)
        write(statistics.people, labels.people, hasRemarks: true, to: &html)
        write(statistics.sections, labels.sections, hasRemarks: false, to: &html)
        writeDiagnostics(to: &html)
        html.markup("</main>\n</body>\n</html>\n")
        return html.bytes
    }

    private func name(of row: EditionStatistics.Row) -> String { row.date?.description ?? labels.undated }

    private func writePlots(_ kinds: [Article.Kind], to html: inout HTMLWriter) {
        let editions = statistics.editions
        // One column says no more than the table.
        guard editions.count > 1 else { return }
        let columns = editions.map { row in
            ReportPlot.Column(
                title: name(of: row), counts: kinds.enumerated().map { ($0.offset, row.kinds[$0.element] ?? 0) })
        }
        ReportPlot(labels.articlesOfEditions, columns).write(to: &html)
        html.markup("<p class=\"legend\">")
        for (number, kind) in kinds.enumerated() {
            html.markup("<span")
            html.attribute("class", "mark kind\(number)")
            html.element("></span> ", labels.name(of: kind), " ")
        }
        html.markup("</p>\n")
        let doubts = editions.map { ReportPlot.Column(title: name(of: $0), counts: [(1, $0.doubtfulArticles)]) }
        ReportPlot(labels.doubtsOfEditions, doubts).write(to: &html)
    }

    // MARK: Tables

    private func writeEditions(
        _ total: EditionStatistics.Row, _ kinds: [Article.Kind], to html: inout HTMLWriter
    ) {
        let heads =
            [labels.pages, labels.articles, labels.characters] + kinds.map { labels.name(of: $0) }
            + [labels.doubtful, labels.warnings, labels.errors]
        func cells(_ row: EditionStatistics.Row) -> [Int] {
            [row.pages, row.articles, row.characters] + kinds.map { row.kinds[$0] ?? 0 }
                + [row.doubtfulArticles, row.warnings, row.errors]
        }
        begin(labels.editions, labels.edition, heads, to: &html)
        for row in statistics.editions { write(name(of: row), cells(row), to: &html) }
        html.markup("</tbody>\n<tfoot>\n")
        write("\(labels.total): \(statistics.editions.count)", cells(total), to: &html)
        html.markup("</tfoot></table></div></section>\n")
    }

    private func write(_ tally: NameTally, _ title: String, hasRemarks: Bool, to html: inout HTMLWriter) {
        let entries = tally.most(names)
        guard !entries.isEmpty else { return }
        begin(title, labels.name, [labels.articles], hasRemarks ? [labels.remarks] : [], to: &html)
        for entry in entries {
            html.element("<tr><th scope=\"row\">", entry.name, "</th><td class=\"number\">")
            html.element("", "\(entry.articles)", "</td>")
            if hasRemarks { html.element("<td>", entry.remarks.prefix(3).joined(separator: " · "), "</td>") }
            html.markup("</tr>\n")
        }
        html.markup("</tbody></table></div>\n")
        if tally.count > entries.count {
            html.element("<p class=\"soft\">", labels.more.around("\(tally.count - entries.count)"), "</p>\n")
        }
        html.markup("</section>\n")
    }

    private func writeDiagnostics(to html: inout HTMLWriter) {
        guard !statistics.diagnostics.isEmpty else { return }
        begin(labels.diagnostics, labels.name, [labels.count], to: &html)
        for code in statistics.diagnostics { write("\(code.severity.rawValue): \(code.code)", [code.count], to: &html) }
        html.markup("</tbody></table></div></section>\n")
    }

    /// Begins a table with a column of names, columns of numbers, and columns of text.
    private func begin(
        _ title: String, _ name: String, _ numbers: [String], _ texts: [String] = [], to html: inout HTMLWriter
    ) {
        html.element("<section><h2>", title, "</h2>\n<div class=\"table\" tabindex=\"0\" role=\"region\"")
        html.attribute("aria-label", title)
        html.element("><table>\n<thead><tr><th scope=\"col\">", name, "</th>")
        for head in numbers { html.element("<th scope=\"col\" class=\"number\">", head, "</th>") }
        for head in texts { html.element("<th scope=\"col\">", head, "</th>") }
        html.markup("</tr></thead>\n<tbody>\n")
    }

    private func write(_ name: String, _ cells: [Int], to html: inout HTMLWriter) {
        html.element("<tr><th scope=\"row\">", name, "</th>")
        for cell in cells { html.element("<td class=\"number\">", "\(cell)", "</td>") }
        html.markup("</tr>\n")
    }
}
