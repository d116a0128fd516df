import Broadsheet

/// Writes the record mode's output: the articles of an edition as JSON Lines, and the record after them.
struct RecordWriter {
    /// Whether a record follows the articles of each edition.
    let writesSummaries: Bool
    private let export: Export
    private var writer = JSONWriter(.compact)

    /// A writer.
    ///
    /// - Parameter export: The export of the articles, as JSON Lines.
    init(_ export: Export, summaries: Bool) {
        self.export = export
        writesSummaries = summaries
    }

    /// The lines of an edition: its articles, and what was found on its pages.
    mutating func lines(of result: ParseResult, key: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let summary = try export.write([result.edition]) { bytes += $0 }
        guard writesSummaries else { return bytes }
        writer.mapping { writer in
            writer.field("record", "edition")
            writer.field("edition", key)
            writer.field("articles", summary.articles)
            writer.field("pages", result.edition.info.pages.count)
            writer.field("diagnostics", result.diagnostics + summary.diagnostics) { $0.diagnostic($1) }
        }
        return bytes + line()
    }

    /// The record of an edition that is not written.
    mutating func line(of fault: RecordFault, key: String?) -> [UInt8] {
        writer.mapping { writer in
            writer.field("record", "error")
            writer.field("edition", key)
            if let line = fault.line { writer.field("line", line) }
            writer.field("code", fault.code)
            writer.field("message", fault.message)
        }
        return line()
    }

    private mutating func line() -> [UInt8] {
        var output = ExportOutput()
        writer.endLine()
        writer.flush(into: &output)
        return output.bytes
    }
}

extension JSONWriter {
    /// Writes a diagnostic as a mapping.
    fileprivate mutating func diagnostic(_ diagnostic: Diagnostic) {
        mapping { writer in
            writer.field("severity", diagnostic.severity.rawValue)
            writer.field("code", diagnostic.code)
            writer.field("file", diagnostic.location?.path)
            if let line = diagnostic.location?.line { writer.field("line", line) }
            if let column = diagnostic.location?.column { writer.field("column", column) }
            writer.field("message", diagnostic.message)
        }
    }
}
