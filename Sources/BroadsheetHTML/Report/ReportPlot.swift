import BroadsheetCore

/// A plot of editions as columns side by side, as SVG without script: each column is a stack of counts.
///
/// Every column has a `<title>`, which browsers show and screen readers read; colours are classes of the style sheet, and
/// the numbers are in the table below the plot as well.
struct ReportPlot {
    struct Column {
        var title: String
        /// The counts from below, each with the number of its colour.
        var counts: [(colour: Int, count: Int)]
    }

    /// The width of the drawing and the height of its columns in units of its own; it is shown as wide as there is room.
    private static let size = (width: 960, height: 200)
    /// A column with the gap beside it is no wider.
    private static let widestColumn = 64
    /// The room on the left for the numbers of the scale.
    private static let margin = 48
    /// More columns would be narrower than a pixel: neighbours are drawn as one then.
    private static let mostColumns = 400

    private let title: String
    private let columns: [Column]

    init(_ title: String, _ columns: [Column]) {
        self.title = title
        self.columns = Self.joined(columns)
    }

    /// Columns of which neighbours are one, where there are too many.
    private static func joined(_ columns: [Column]) -> [Column] {
        let share = (columns.count + mostColumns - 1) / mostColumns
        guard share > 1 else { return columns }
        return stride(from: 0, to: columns.count, by: share).map { start in
            let group = columns[start..<min(start + share, columns.count)]
            var counts: [Int: Int] = [:]
            for (colour, count) in group.flatMap(\.counts) { counts[colour, default: 0] += count }
            let ends = [group.first?.title, group.last?.title].compactMap { $0 }
            return Column(
                title: group.count == 1 ? ends[0] : ends.joined(separator: " – "),
                counts: counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        }
    }

    func write(to html: inout HTMLWriter) {
        let most = max(1, columns.map { $0.counts.reduce(0) { $0 + $1.count } }.max() ?? 0)
        let (width, height) = Self.size
        html.markup("<figure><figcaption>")
        html.text(title)
        html.markup("</figcaption>\n<svg viewBox=\"0 0 960 220\" role=\"img\"")
        html.attribute("aria-label", title)
        html.markup(">\n")
        for part in [0, most] {
            let y = Self.top + (height - Self.top - 1) * (most - part) / most
            html.markup("<path class=\"rule\"")
            html.attribute("d", "M\(Self.margin) \(y)H\(width)")
            html.markup("></path><text")
            html.attribute("x", "\(Self.margin - 8)")
            html.attribute("y", "\(y == Self.top ? y + 10 : y)")
            html.element(">", "\(part)", "</text>\n")
        }
        for (number, column) in columns.enumerated() { write(column, number, most, to: &html) }
        for end in columns.count > 1 ? [0, columns.count - 1] : [0] { writeTitle(ofColumn: end, to: &html) }
        html.markup("</svg></figure>\n")
    }

    /// The room above the highest column.
    private static let top = 4

    /// Where a column begins; coordinates are hundredths in whole numbers, for a float has as many forms as libraries
    /// that print it.
    private func left(_ number: Int) -> Int {
        let room = min(Self.size.width - Self.margin, Self.widestColumn * columns.count) * 100
        return Self.margin * 100 + room * number / columns.count
    }

    private func writeTitle(ofColumn number: Int, to html: inout HTMLWriter) {
        html.markup("<text")
        html.attribute("class", number == 0 ? "first" : "last")
        html.attribute("x", Self.decimal(number == 0 ? left(0) : max(left(number + 1), left(0) + 20_000)))
        html.element(" y=\"215\">", columns[number].title, "</text>\n")
    }

    private func write(_ column: Column, _ number: Int, _ most: Int, to html: inout HTMLWriter) {
        let (left, right) = (left(number), left(number + 1))
        let gap = min(400, (right - left) / 5)
        let height = (Self.size.height - Self.top - 1) * 100
        html.markup("<g><title>")
        html.text("\(column.title): \(column.counts.reduce(0) { $0 + $1.count })")
        html.markup("</title>")
        var below = 0
        for (colour, count) in column.counts where count > 0 {
            let bottom = Self.top * 100 + height - height * below / most
            below += count
            let top = Self.top * 100 + height - height * below / most
            html.markup("<path")
            html.attribute("class", "kind\(colour)")
            html.attribute(
                "d",
                "M\(Self.decimal(left + gap)) \(Self.decimal(bottom))V\(Self.decimal(top))"
                    + "H\(Self.decimal(right))V\(Self.decimal(bottom))Z")
            html.markup("></path>")
        }
        html.markup("</g>\n")
    }

    private static func decimal(_ hundredths: Int) -> String {
        let part = hundredths % 100
        return part == 0 ? "\(hundredths / 100)" : "\(hundredths / 100).\(part < 10 ? "0" : "")\(part)"
    }
}
