import ArgumentParser
import Broadsheet
import BroadsheetPress

/// `broadsheet explain`: a page line by line, with what each was treated as and why.
struct ExplainCommand: ParsableCommand, ConfiguredCommand {
    static var configuration: CommandConfiguration {
        CommandLineTool.current.command(
            "explain",
            abstract: "Print a page line by line, with the label of each line, and why.",
            discussion: """
                For each line: its number, its label, in brackets what it would have been otherwise and how far behind \
                that was, or the rule, repair or correction that decided, and the beginning and \
                end of its words; below it what weighed most, for (+) and against (-) the label. Blank lines are left out. For \
                a page whose file says where its words stand there follow the row's part, type and boxes, and for each \
                region that was taken for one article why it was.

                  broadsheet explain page.txt
                  broadsheet explain page.txt | grep ': headline'
                """)
    }

    @Option(
        help: ArgumentHelp("A configuration that says the parser's options.", valueName: "config"),
        completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    @Option(
        help: ArgumentHelp(
            "The encoding of the page: \(PageEncoding.names.joined(separator: ", ")); else it is found out.",
            valueName: "encoding"), completion: .list(PageEncoding.names))
    var encoding: PageEncoding?

    @OptionGroup var reader: ParserArgument
    @OptionGroup var corrections: CorrectionsArgument
    @OptionGroup var programs: ProgramArguments
    @OptionGroup var pageLimit: PageLimitArgument
    @OptionGroup var language: LanguageArgument

    @Argument(
        help: "The page's file; '-' for standard input.",
        completion: .file(extensions: ["pdf", "txt", "hocr", "xml", "xhtml", "html", "htm"]))
    var file: String

    var configurationPath: String? { config }

    func run() throws {
        var pipeline = corrections.applied(to: pageLimit.limiting(try programs.pipeline()))
        let configuration = config.map { pipeline.load($0) } ?? Configuration()
        let parser = try configuredParser(configuration)
        pipeline.limits.pageBytes = pipeline.limits.pageBytes ?? configuration.limits.pageBytes
        let explanation: PageExplanation
        do throws(InputFailure) {
            let source = try pipeline.source(
                of: PageInput(argument: file), date: nil, encoding: encoding?.encoding, of: configuration)
            explanation = Self.explanation(of: source, by: parser, pipeline.layouts(of: source, readBy: reader.parser))
        } catch {
            Console.say([error.diagnostic])
            throw ExitCode.failure
        }
        try Console.writeResult(Array(explanation.description.utf8)[...])
        Console.say(explanation.diagnostics)
        if explanation.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }

    /// The parser of the page's source in the configuration, or of the first source that this command can explain.
    private func configuredParser(_ configuration: Configuration) throws -> PressPageParser {
        Console.say(ProgramArguments.explaining(configuration.diagnostics))
        if configuration.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
        let source = configuration.source(ofPage: PageInput(argument: file))
        return source?.parser?.pressParser ?? Self.pressParser(of: configuration)
    }

    /// The parser of newspaper pages in a configuration's first source that has one; one with the options by default.
    static func pressParser(of configuration: Configuration) -> PressPageParser {
        configuration.sources.lazy.compactMap { $0.parser?.pressParser }.first ?? PressPageParser()
    }

    /// The explanation of a page of text, or of the layout of the pages of a file.
    private static func explanation(
        of source: PageSource, by parser: PressPageParser, _ layouts: LayoutReading?
    ) -> PageExplanation {
        guard let layouts else { return parser.explain(source) }
        var explanation = parser.explain(layouts.pages, of: source)
        explanation.diagnostics = layouts.diagnostics + explanation.diagnostics
        return explanation
    }
}
