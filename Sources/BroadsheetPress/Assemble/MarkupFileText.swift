import BroadsheetCore

/// The text of a file of markup: its bytes in UTF-8.
package struct MarkupFileText: Sendable {
    package var bytes: [UInt8]
    /// The encoding that the file was read in.
    package var encoding: TextEncoding
    /// Diagnostics about bytes that could not be decoded.
    package var diagnostics: [Diagnostic]

    /// The text of a file.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - declared: The encoding that the file itself names; one that it plainly is not in does not count.
    package init(of source: PageSource, declared: TextEncoding?) {
        let decoded = PageDecoder(encoding: source.encoding ?? declared).decode(source.bytes)
        bytes = decoded.original.bytes.map { $0 }
        encoding = decoded.encoding
        var said = decoded
        // What the file names wrongly is not a mistake of the user's.
        if source.encoding == nil { said.namedEncoding = nil }
        let isClean = said.faults.isEmpty && said.namedEncoding == nil
        let lines = isClean ? [] : LineScanner.lines(of: said.text, from: said.markLength)
        diagnostics = isClean ? [] : UnreadablePage(source: source, decoded: said, lines: lines).faults
    }
}
