import BroadsheetCore

/// Writes the text of a page together with its ledger and its ranges, so that both are right by construction.
struct SamplePage {
    let file: String
    let code: String
    /// The page's UTF-8 text so far.
    private(set) var bytes: [UInt8] = []
    private var fragments: [Ledger.Fragment] = []
    private var line = 1

    init(file: String, code: String) {
        self.file = file
        self.code = code
    }

    /// The page with its ledger.
    var page: Page {
        Page(code: code, name: "要闻", file: file, ledger: Ledger(fragments: fragments))
    }

    /// Writes words of one role, on one line.
    mutating func put(_ text: String, _ role: Ledger.Role, of article: String? = nil) -> SourceRange {
        let start = bytes.count
        bytes += text.utf8
        fragments.append(Ledger.Fragment(bytes: start..<bytes.count, role: role, article: article))
        return SourceRange(file: file, page: code, bytes: start..<bytes.count, lines: line...line)
    }

    /// Writes a line end, and as many blank lines as asked for.
    mutating func endLine(blankLines: Int = 1) {
        let start = bytes.count
        bytes += Array(repeating: UInt8(ascii: "\n"), count: blankLines + 1)
        line += blankLines + 1
        fragments.append(Ledger.Fragment(bytes: start..<bytes.count, role: .separator))
    }

    /// From the beginning of one range to the end of another.
    func range(from first: SourceRange, to last: SourceRange) -> SourceRange {
        SourceRange(
            file: file, page: code, bytes: first.bytes.lowerBound..<max(first.bytes.lowerBound, last.bytes.upperBound),
            lines: first.lines.lowerBound...max(first.lines.lowerBound, last.lines.upperBound))
    }

    /// Where words are inside a range that holds them once; the range itself where it does not hold them.
    func find(_ words: String, in range: SourceRange) -> SourceRange {
        let wanted = Array(words.utf8)
        let starts = range.bytes.lowerBound..<max(range.bytes.lowerBound, range.bytes.upperBound - wanted.count + 1)
        guard let start = starts.first(where: { bytes[$0...].starts(with: wanted) }) else { return range }
        var found = range
        found.bytes = start..<(start + wanted.count)
        return found
    }
}
