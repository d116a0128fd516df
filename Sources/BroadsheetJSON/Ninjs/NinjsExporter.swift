import BroadsheetCore

/// Writes each article as a news item of IPTC's ninjs 3, one a line.
///
/// With an output for each article, `items/{article}.json`, each file is one ninjs document.
public struct NinjsExporter: ArticleExporter {
    /// `ninjs`.
    public static let descriptor = FormatDescriptor(
        name: "ninjs", mediaType: "application/jsonl", fileExtension: "jsonl",
        summary: "News items of IPTC's ninjs 3, one a line, for newsrooms and agencies")

    private var writer = JSONWriter(.compact)

    /// An exporter; there are no options.
    public init(options: NoOptions = NoOptions()) {}

    /// It does not mention ledgers.
    public var readsLedgers: Bool { false }

    /// Writes nothing, and reports where the items' URIs will be known to nobody else.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {
        guard NinjsItem.host(of: job.publication) == nil else { return }
        output.report(
            Diagnostic(
                .warning, code: "missing-link",
                "the publication has no link to make URIs of items from, so they begin with 'urn:x-broadsheet:'; write one "
                    + "such as 'link: https://news.example/' below 'publication'"))
    }

    /// Writes an article as one line.
    public mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        NinjsItem(article, in: edition).write(to: &writer)
        writer.endLine()
        writer.flush(into: &output)
    }

    /// Writes nothing.
    public mutating func finish(into output: inout ExportOutput) {}
}
