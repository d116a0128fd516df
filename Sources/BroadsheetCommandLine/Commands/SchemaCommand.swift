import ArgumentParser
import Broadsheet

/// `broadsheet schema`: the JSON Schemas of what is read and written.
struct SchemaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandLineTool.current.command(
            "schema",
            abstract: "Print the JSON Schema of configurations, or of what the exporters json, yaml and jsonl write.",
            discussion: """
                An editor that knows YAML completes and checks a configuration by its schema, where the first line says:

                  # yaml-language-server: $schema=broadsheet.schema.json

                Both are written by 'broadsheet init'. For a configuration that is there already:

                  broadsheet schema > broadsheet.schema.json

                Programs that read the articles find the form of the document in the second, that of a line of JSON \
                Lines in the third; it refers to the second as 'broadsheet-1.schema.json'.

                  broadsheet schema articles > broadsheet-1.schema.json
                  broadsheet schema article > broadsheet-1-article.schema.json
                """)
    }

    /// What can be described.
    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case configuration, articles, article
    }

    @OptionGroup var programs: ProgramArguments

    @Argument(
        help: ArgumentHelp(
            "Of what: \(Subject.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "subject"))
    var subject = Subject.configuration

    func run() throws {
        let text =
            switch subject {
            case .configuration: try configurationSchema()
            case .articles: DocumentSchema.document
            case .article: DocumentSchema.article
            }
        try Console.writeResult(Array(text.utf8)[...])
    }

    private func configurationSchema() throws -> String {
        let pipeline = try programs.pipeline()
        return ConfigurationSchema(parsers: pipeline.parsers, exporters: pipeline.exporters).text
    }
}
