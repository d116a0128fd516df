import BroadsheetCore

/// Diagnostics about bytes that are not a page, or not quite one.
struct UnreadablePage {
    private let source: PageSource
    private let decoded: DecodedPage
    private let lines: [PageLine]

    /// How many runs of bad bytes are reported one by one.
    private static let toldFaults = 20

    init(source: PageSource, decoded: DecodedPage, lines: [PageLine]) {
        self.source = source
        self.decoded = decoded
        self.lines = lines
    }

    /// The page without articles for bytes that are not text, or hold no word; `nil` for others.
    var page: ParsedPage? {
        if let kind = MarkedUpFile(decoded.original) {
            return page("not-plain-text", "this file is \(kind.words)")
        }
        if !decoded.isText {
            return page(
                "not-text", "these bytes are no text; extract the page's text first, or name its encoding")
        }
        if lines.allSatisfy(\.isBlank) {
            return page("empty-page", "there is no text on this page; check that its text was extracted")
        }
        return nil
    }

    /// The bytes that could not be decoded, run by run, and the encoding that was named wrongly.
    var faults: [Diagnostic] {
        var told = wrongName.map { [$0] } ?? []
        var line = 0
        for fault in decoded.faults.prefix(Self.toldFaults) {
            while line + 1 < lines.count, decoded.map.end(of: lines[line + 1].start) <= fault.lowerBound { line += 1 }
            told.append(
                Diagnostic(
                    .error, code: "invalid-text",
                    "\(bytes(of: fault)) here cannot be read as "
                        + "\(decoded.encoding.rawValue) and became U+FFFD; name the page's encoding if it is another",
                    at: location(of: fault.lowerBound, line: line)))
        }
        let rest = decoded.faults.count - Self.toldFaults
        if rest > 0 {
            told.append(
                Diagnostic(
                    .error, code: "invalid-text",
                    "\(rest) more place\(rest == 1 ? "" : "s") on this page cannot be read as "
                        + "\(decoded.encoding.rawValue)", at: FileLocation(path: source.file)))
        }
        return told
    }

    /// Bad bytes in words; in text that was made from another encoding one sign stands for however many they were.
    private func bytes(of fault: Range<Int>) -> Diagnostic.Message {
        if decoded.encoding != .utf8 { return "what stands" }
        return fault.count == 1 ? "a byte" : "\(fault.count) bytes"
    }

    private var wrongName: Diagnostic? {
        guard let named = decoded.namedEncoding else { return nil }
        return Diagnostic(
            .warning, code: "wrong-encoding",
            "this file is \(decoded.encoding.rawValue), not \(named.rawValue), and was read as what it is; name that "
                + "encoding, or none", at: FileLocation(path: source.file))
    }

    private func location(of offset: Int, line: Int) -> FileLocation {
        guard lines.indices.contains(line) else { return FileLocation(path: source.file) }
        return decoded.location(of: offset, in: lines[line], file: source.file)
    }

    private func page(_ code: String, _ message: Diagnostic.Message) -> ParsedPage {
        let text = decoded.original
        var ledger = Ledger()
        if !text.bytes.isEmpty {
            let role: Ledger.Role = decoded.isText ? .separator : .unassigned
            ledger.fragments = [Ledger.Fragment(bytes: text.range, role: role)]
        }
        return ParsedPage(
            page: Page(code: source.code, file: source.file, encoding: decoded.encoding, ledger: ledger),
            diagnostics: [Diagnostic(.error, code: code, message, at: FileLocation(path: source.file))])
    }
}
