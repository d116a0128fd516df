import BroadsheetCore

/// A page while it is read: its text and lines, and what places in it are called.
///
/// A class, for every article and passage of the page holds on to it.
final class PageMap: Sendable {
    /// The file, as the source names it.
    let file: String
    let code: String
    /// The file's whole text, decoded.
    let decoded: DecodedPage
    /// The lines of the page.
    let lines: [PageLine]
    private let place: PagePlace

    /// A page of a file.
    init(file: String, code: String, decoded: DecodedPage, lines: [PageLine]) {
        self.file = file
        self.code = code
        self.decoded = decoded
        self.lines = lines
        place = PagePlace(file: file, page: code)
    }

    /// The file's whole text as it is read; offsets and places are those in it until the page is finished.
    var text: PageText { decoded.text }

    /// The place of a stretch of one line.
    func source(_ range: Range<Int>, inLine line: Int) -> SourceRange {
        SourceRange(on: place, bytes: range, lines: lines[line].number...lines[line].number)
    }

    /// The places of a row's lines.
    func sources(of row: Row) -> [SourceRange] {
        row.lines.filter { !lines[$0].isBlank }.map { source(lines[$0].range, inLine: $0) }
    }

    /// The place of a stretch from one row to another as a whole.
    func source(from first: Row, to last: Row) -> SourceRange {
        let start = lines[first.lines.lowerBound].number
        let end = lines[last.lines.upperBound - 1].number
        return SourceRange(
            on: place, bytes: first.range.lowerBound..<last.range.upperBound, lines: start...max(start, end))
    }

    /// The beginning of a row's words as a place for a diagnostic.
    func location(of row: Row) -> FileLocation {
        location(of: row.range.lowerBound, inLine: row.lines.lowerBound)
    }

    /// An offset as a place for a diagnostic.
    func location(of offset: Int) -> FileLocation {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? FileLocation(path: file, line: 1, column: 1) : location(of: offset, inLine: low - 1)
    }

    private func location(of offset: Int, inLine line: Int) -> FileLocation {
        decoded.location(of: decoded.map.start(of: offset), in: lines[line], file: file)
    }
}
