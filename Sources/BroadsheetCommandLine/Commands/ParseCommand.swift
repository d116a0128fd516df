import ArgumentParser
import Broadsheet

/// `broadsheet parse`: the articles of pages on standard output.
struct ParseCommand: AsyncParsableCommand, ConfiguredCommand {
    static var configuration: CommandConfiguration {
        CommandLineTool.current.command(
            "parse",
            abstract: "Print the articles of pages in a format.",
            discussion: """
                Several files of one call are the pages of one edition. A file whose name, without its extension, is a \
                page code, also in its Chinese form, or ends in one after '-' or '_' is that page ('02.txt', \
                '2021-12-13-02.txt', 'A02.txt'); the others count in order.

                  broadsheet parse page.pdf                       # JSON
                  broadsheet parse --to digest A01.txt A02.txt    # two pages of one edition
                  tesseract scan.png - -l chi_sim hocr | broadsheet parse --to rss --date 2021-12-13 -
                  broadsheet parse --encoding gbk --to jsonl old/*.txt

                A file is read as what it is by its first bytes: a PDF with a text layer (by 'pdftotext' of the package \
                poppler-utils), a layout (ALTO, hOCR, PAGE, what 'pdftotext -bbox-layout' or '-tsv' writes), a METS file \
                with the files of its pages beside it, or text. Where the places of the words are known, columns and \
                articles are found by them; of a text, only by its words.

                With --records, one process reads any number of editions from standard input, a page a line: \
                {"edition": "2021-12-13", "page": "1", "path": "2021-12-13-01.txt"}. The lines of an edition follow \
                each other. Its articles are printed when all of it was read, then a record that counts them; an \
                edition that cannot be read gives an error record and no article. The exit code is 2 when the input \
                ends inside a line.
                """)
    }

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            "The format: \(ParseCommand.formats.joined(separator: ", ")). (default: json)", valueName: "format"),
        completion: .list(ParseCommand.formats))
    var chosenFormat: String?

    @Option(help: ArgumentHelp("The edition's date, such as 2021-12-13; else the page is asked.", valueName: "date"))
    var date: CalendarDate?

    @Option(
        help: ArgumentHelp(
            "A configuration that says publication, publish time and the parser's options; its sources and outputs "
                + "are left alone.", valueName: "config"), completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    @Option(
        help: ArgumentHelp(
            "The encoding of the pages: \(PageEncoding.names.joined(separator: ", ")); else it is found out.",
            valueName: "encoding"), completion: .list(PageEncoding.names))
    var encoding: PageEncoding?

    @Flag(help: "Add to each page the role of its every byte (json and yaml).")
    var ledger = false

    @OptionGroup var reader: ParserArgument
    @OptionGroup var records: RecordArguments
    @OptionGroup var corrections: CorrectionsArgument

    @OptionGroup var programs: ProgramArguments
    @OptionGroup var pageLimit: PageLimitArgument
    @OptionGroup var language: LanguageArgument

    @Argument(
        help: "The pages' files; '-' for standard input.",
        completion: .file(extensions: ["pdf", "txt", "hocr", "xml", "xhtml", "html", "htm"]))
    var files: [String] = []

    /// The name of the format.
    private var format: String { chosenFormat ?? (records.isOn ? "jsonl" : "json") }

    /// The names of the formats.
    private static var formats: [String] { CommandLineTool.current.pipeline.exporters.entries.map(\.descriptor.name) }

    func validate() throws {
        _ = try export()
        try corrections.check(pages: files.count)
        if records.isOn {
            if format != "jsonl" { throw ValidationError.usage("--records prints JSON Lines; leave --to out.") }
            if !files.isEmpty, files != ["-"] {
                throw ValidationError.usage(
                    "--records reads standard input and no files; name a page in a record, by its 'path'.")
            }
            if date != nil || encoding != nil {
                throw ValidationError.usage(
                    "With --records, each record has its own 'date' and 'encoding'; leave those out.")
            }
            return
        }
        if files.isEmpty { throw ValidationError.usage("Name the files of pages, or '-' for standard input.") }
        if files.count(where: { $0 == "-" }) > 1 {
            throw ValidationError.usage("Standard input, '-', can be read only once.")
        }
        var seen: Set<String> = []
        if let file = files.first(where: { !seen.insert($0).inserted }) {
            throw ValidationError.usage("The file \(Diagnostic.quoted(file)) is named twice; name each page once.")
        }
    }

    var configurationPath: String? { config }

    func run() async throws {
        var pipeline = corrections.applied(to: pageLimit.limiting(try programs.pipeline()))
        var configuration = Configuration()
        if let config {
            configuration = pipeline.load(config)
            Console.say(ProgramArguments.explaining(configuration.diagnostics))
            if configuration.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
        }
        configuration = reader.applied(to: configuration, of: pipeline)
        if records.isOn { return try await readRecords(pipeline, configuration) }
        let export = try export()
        pipeline.makesProofs = export.exporter.readsProofs
        let inputs = files.map { PageInput(argument: $0) }
        let (date, encoding) = (date, encoding?.encoding)
        // A program that reads PDFs, or an exporter that is one, must not outlive the command.
        let (result, written) = await Interruption.cancelling { [configuration, pipeline] in
            var progress = ProgressLine()
            let result = await pipeline.parse(inputs, configuration: configuration, date: date, encoding: encoding) {
                progress.show($0)
            }
            progress.clear()
            Console.say(result.diagnostics)
            // What is where standard output leads to is better kept than overwritten by nothing.
            return (result, result.isUnread ? nil : Self.write(result.edition, by: export))
        }
        if let written { try Self.report(written) }
        if result.hasErrors { throw ExitCode.failure }
    }

    /// Reads editions from standard input to its end.
    private func readRecords(_ pipeline: Pipeline, _ configuration: Configuration) async throws {
        var run = RecordRun(
            pipeline, configuration: configuration, limits: records.limits, export: try export(),
            summaries: !records.omitsSummaries)
        let (ending, counts) = await run.run()
        Console.say(
            "\(counts.editions) editions, \(counts.pages) pages, \(counts.articles) articles, \(counts.errors) errors")
        switch ending {
        case .whole: if records.strict, counts.errors > 0 { throw ExitCode.failure }
        case .truncated: throw RecordArguments.truncated
        case .unwritten: throw ExitCode.failure
        }
    }

    /// Writes the articles on standard output; what was written before an exporter failed is handed on, too.
    private static func write(_ edition: Edition, by export: Export) -> Result<Export.Summary, any Error> {
        Result {
            var result = Console.Result()
            let summary = Result {
                try export.write([edition]) { chunk in
                    try Task.checkCancellation()
                    try result.append(chunk)
                }
            }
            try result.flush()
            return try summary.get()
        }
    }

    private static func report(_ outcome: Result<Export.Summary, any Error>) throws {
        do {
            Console.say(try outcome.get().diagnostics)
        } catch let failure as Console.Failure {
            guard let diagnostic = failure.diagnostic else { return }
            Console.say([diagnostic])
            throw ExitCode.failure
        } catch let failure as ExportFailure {
            Console.say(failure.reported + [failure.diagnostic])
            throw ExitCode.failure
        } catch is CancellationError {
            throw ExitCode.failure
        }
    }

    /// The export that `--to` and `--ledger` ask for.
    private func export() throws -> Export {
        let pipeline = try programs.pipeline()
        if ledger, let entry = pipeline.exporters[format], !entry.options.contains(where: { $0.key == "ledger" }) {
            throw ValidationError.usage("The format '\(format)' cannot hold a ledger; use --to json or --to yaml.")
        }
        do {
            return try pipeline.export(to: format, options: ledger ? ["ledger": "true"] : [:])
        } catch {
            throw ValidationError(error.diagnostics.map { Console.text(of: $0.wording) }.joined(separator: "\n"))
        }
    }
}

extension CalendarDate: ExpressibleByArgument {
    /// A day as a configuration writes it: `2021-12-13`, `2021/12/13`, `20211213`.
    public init?(argument: String) {
        self.init(written: argument)
    }
}
