/// Where the rows of a page are on it.
struct RowGeometry: Sendable {
    let text: ProjectedText
    /// The map from the text that is read to the projected one.
    let map: TextMap

    /// The geometry of rows in a text that was projected.
    ///
    /// - Parameters:
    ///   - text: The projected text.
    ///   - map: The map from the text that is read to the projected one.
    init(_ text: ProjectedText, map: TextMap) {
        self.text = text
        self.map = map
    }

    /// The row that a row of the text that is read was made of.
    func row(of row: Row) -> ProjectedText.Row? {
        text.row(at: map.start(of: row.range.lowerBound))
    }

    /// Whether a line that begins at an offset belongs to the page and to no article.
    func isFurniture(at offset: Int) -> Bool {
        let row = text.row(at: map.start(of: offset))
        return row?.part == .furniture || row?.markup?.isFurniture == true
    }

    /// Whether a row is set in the type of a headline, above an article's text.
    func isHead(_ row: Row) -> Bool {
        self.row(of: row).map { $0.part == .head || $0.markup?.isHead == true } ?? false
    }
}
