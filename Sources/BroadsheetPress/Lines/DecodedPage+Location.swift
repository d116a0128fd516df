import BroadsheetCore

extension DecodedPage {
    /// Where an offset of the original is: the line that an editor counts, and the column in scalars.
    ///
    /// - Parameters:
    ///   - offset: The offset.
    ///   - line: The line of ``text`` that has it.
    ///   - file: The file.
    func location(of offset: Int, in line: PageLine, file: String) -> FileLocation {
        var column = 1
        var place = map.end(of: line.start)
        while place < offset {
            place += original.scalar(at: place, before: original.bytes.count).length
            column += 1
        }
        return FileLocation(path: file, line: line.number, column: column)
    }
}
