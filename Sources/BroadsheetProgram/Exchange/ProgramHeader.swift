import BroadsheetCore

/// The first line on a program's standard input: all that is known before the first article.
enum ProgramHeader {
    /// The name of the exchange.
    static let schema = "broadsheet-program/1"

    static func write(
        _ job: ExportJob, for program: ExternalProgram, options: ProgramOptions, into output: inout ExportOutput
    ) {
        var writer = JSONWriter(.compact)
        writer.mapping { writer in
            writer.field("schema", schema)
            writer.field("articles", ArticleDocument.schema)
            writer.field("name", program.format.name)
            writer.key("publication")
            job.publication.write(to: &writer)
            writer.field("editions", job.editions) { $1.write(to: &$0, besides: job.publication) }
            writer.field("newestChange", job.newestChange?.description)
            writer.field("outputURL", job.outputURL)
            writer.field("subject", job.subject)
            writer.field("options", mapping: { $0.write(options.entries) })
        }
        writer.endLine()
        writer.flush(into: &output)
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ entries: [ConfigurationNode.Entry]) {
        for entry in entries {
            key(entry.key)
            write(entry.value)
        }
    }

    private mutating func write(_ node: ConfigurationNode) {
        switch node.content {
        case .scalar(let text, _): string(text)
        case .sequence(let items): sequence(items) { $0.write($1) }
        case .mapping(let entries): mapping { $0.write(entries) }
        }
    }
}
