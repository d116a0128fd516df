import ArgumentParser
import Broadsheet

/// `broadsheet check`: every mistake in a configuration.
struct CheckCommand: AsyncParsableCommand, ConfiguredCommand {
    static var configuration: CommandConfiguration {
        CommandLineTool.current.command(
            "check",
            abstract: "Say every mistake in a configuration, and in its pages if asked, without writing a file.",
            discussion: """
                Checks the keys and values of the whole file, that the sources find files which may be read, and that \
                the outputs can be written where they should go. With --pages, reads the pages as well, and says what \
                is wrong in them. The exit code is 1 when there is a mistake.

                  broadsheet check
                  broadsheet check --pages
                  broadsheet check papers/kecheng.yaml && echo good
                """)
    }

    @OptionGroup var argument: ConfigurationArgument
    @OptionGroup var reader: ParserArgument
    @OptionGroup var programs: ProgramArguments
    @OptionGroup var pageLimit: PageLimitArgument
    @OptionGroup var language: LanguageArgument

    @Flag(help: "Read the pages, too, and say what is wrong in them.")
    var pages = false

    @Flag(help: "Hold configuration and pages to the rules of '\(CommandLineTool.current.name) build'.")
    var build = false

    var configurationPath: String? { argument.config }

    func run() async throws {
        let pipeline = pageLimit.limiting(try programs.pipeline())
        let configuration = reader.applied(to: pipeline.load(argument.config), of: pipeline)
        let report = await readPages(of: configuration, with: pipeline)
        let diagnostics =
            report.map { $0.diagnostics + configuration.notes(beside: $0.diagnostics) } ?? pipeline.check(configuration)
        Console.say(ProgramArguments.explaining(diagnostics))
        let mistakes = diagnostics.count { $0.severity == .error }
        guard mistakes == 0 else {
            Console.say("\(argument.config): \(Count.mistakes(mistakes))")
            // Of several formats it would only repeat the help.
            if configuration.formatsWithMistakes.count == 1, let name = configuration.formatsWithMistakes.first {
                Console.say("'\(CommandLineTool.current.name) formats \(name)' lists its options, with an example")
            }
            throw ExitCode.failure
        }
        var counts = [Count.sources(configuration.sources.count), Count.outputs(configuration.outputs.count)]
        if let report { counts.insert(report.pagesRead, at: 1) }
        try Console.writeMessages(["\(argument.config): no mistakes; \(Diagnostic.Message.list(counts))"])
    }

    /// The diagnostics of a run or a build; `nil` where pages are not to be read.
    private func readPages(of configuration: Configuration, with pipeline: Pipeline) async -> RunReport? {
        guard pages || build else { return nil }
        return await Interruption.cancelling {
            var progress = ProgressLine()
            defer { progress.clear() }
            return build
                ? await pipeline.dryBuild(configuration) { progress.show($0) }
                : await pipeline.dryRun(configuration) { progress.show($0) }
        }
    }
}

extension RunReport {
    /// What was read: `5 articles on 1 page of 1 file`.
    var pagesRead: Diagnostic.Message {
        "\(Count.articles(articles)) on \(Count.pages(pages)) of \(Count.files(filesRead))"
    }
}
