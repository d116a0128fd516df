/// Writes articles as JSON Lines: each line is one article, as it is in `articles` of the JSON document.
///
/// The exporter `jsonl` and the programs that write exports are given the same lines.
package struct JSONLines: Sendable {
    private var writer = JSONWriter(.compact)

    package init() {}

    /// Writes an article as one line.
    package mutating func write(
        _ article: Article, in edition: Edition.Info, ranges: Bool, into output: inout ExportOutput
    ) {
        article.write(to: &writer, in: edition, options: DocumentOptions(ranges: ranges, ledger: false))
        writer.endLine()
        writer.flush(into: &output)
    }
}
