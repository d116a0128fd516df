import ArgumentParser
import Broadsheet

/// `broadsheet schema`: the JSON Schemas of what is read and written.
struct SchemaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandLineTool.current.command(
            "schema",
            abstract:
                "Print the JSON Schema of configurations, of corrections, of what json, yaml and jsonl write, or of records.",
            discussion: """
                An editor that knows YAML completes and checks a configuration by its schema, where the first line says:

                  # yaml-language-server: $schema=broadsheet.schema.json

                Both are written by 'broadsheet init'. For a configuration that is there already:

                  broadsheet schema > broadsheet.schema.json

                That of the files NAME.corrections.yaml is used in the same way:

                  broadsheet schema corrections > broadsheet-corrections.schema.json

                Programs that read the articles find the form of the document in the second, that of a line of JSON \
                Lines in the third; it refers to the second as 'broadsheet-1.schema.json'.

                  broadsheet schema articles > broadsheet-1.schema.json
                  broadsheet schema article > broadsheet-1-article.schema.json

                The form of what 'broadsheet parse --records' reads and writes is that of records. Apache Spark takes the \
                columns of articles from --spark, so that the tables of all days are alike:

                  broadsheet schema records > broadsheet-1-records.schema.json
                  broadsheet schema article --spark --without-ranges > article.spark.json
                """)
    }

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case configuration, corrections, articles, article, records
    }

    @OptionGroup var programs: ProgramArguments
    @OptionGroup var language: LanguageArgument

    @Argument(
        help: ArgumentHelp(
            "Of what: \(Subject.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "subject"))
    var subject = Subject.configuration

    @Flag(help: "Print the schema as a StructType of Apache Spark (article).")
    var spark = false

    @Flag(help: "Leave out the columns that say where everything was read (--spark).")
    var withoutRanges = false

    func validate() throws {
        if spark, subject != .article {
            throw ValidationError.usage("--spark describes an article; write: schema article --spark")
        }
        if withoutRanges, !spark {
            throw ValidationError.usage("--without-ranges is an option of --spark; add it, or leave it out.")
        }
    }

    func run() throws {
        let text =
            switch subject {
            case .article where spark: SparkSchema.article(ranges: !withoutRanges)
            case .records: RecordSchema.text
            case .corrections: CorrectionsSchema.text
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
