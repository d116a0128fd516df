import ArgumentParser
import Broadsheet

/// `broadsheet export`: reads the configuration and writes every output.
struct ExportCommand: AsyncParsableCommand, ConfiguredCommand {
    static var configuration: CommandConfiguration {
        CommandLineTool.current.command(
            "export",
            abstract: "Read the pages that a configuration names, and write every output in it.",
            discussion: """
                Prints a line for each output: where it went, its format, how many articles and bytes, or that it was \
                not written. Where an output is itself '-' (standard output), these lines go to standard error.

                Every file is written whole or not at all. A page or an output with a mistake does not keep the others \
                from being done; the exit code is then 1.

                  broadsheet export
                  broadsheet export papers/kecheng.yaml
                  broadsheet export --program markdown=./markdown.py
                """)
    }

    @OptionGroup var argument: ConfigurationArgument
    @OptionGroup var reader: ParserArgument
    @OptionGroup var programs: ProgramArguments
    @OptionGroup var pageLimit: PageLimitArgument
    @OptionGroup var keptLimits: KeptLimitArguments
    @OptionGroup var language: LanguageArgument

    var configurationPath: String? { argument.config }

    func run() async throws {
        let pipeline = keptLimits.limiting(pageLimit.limiting(try programs.pipeline()))
        let configuration = reader.applied(to: pipeline.load(argument.config), of: pipeline)
        let report = await Interruption.cancelling {
            var progress = ProgressLine()
            defer { progress.clear() }
            return await pipeline.run(configuration, standardOutput: Self.writeResult) { progress.show($0) }
        }
        Console.say(ProgramArguments.explaining(report.diagnostics))
        let lines = report.outputs.map(\.line)
        if report.outputs.contains(where: { $0.path == "-" }) {
            lines.forEach { Console.say($0) }
        } else {
            try Console.writeMessages(lines)
        }
        if !configuration.outputs.isEmpty { Console.say(report.summary) }
        if report.hasErrors { throw ExitCode.failure }
    }

    /// Writes an output to standard output. A reader that has gone has all it wanted, so the output counts as written.
    static func writeResult(_ bytes: ArraySlice<UInt8>) throws {
        do throws(Console.Failure) {
            try Console.write(bytes)
        } catch .readerGone {
        }
    }
}

extension RunReport.Output {
    /// The output on one line: `public/feed.xml: rss, 5 articles, 18340 bytes`.
    var line: Diagnostic.Message {
        switch result {
        case .written(let articles, let bytes):
            "\(path): \(format), \(Count.articles(articles)), \(Count.bytes(bytes))"
        case .notWritten:
            if let obstacle {
                "\(path): \(format), not written: \(obstacle.reason)"
            } else {
                "\(path): \(format), not written"
            }
        }
    }
}

extension RunReport.Obstacle {
    /// The reason in a few words.
    fileprivate var reason: Diagnostic.Message {
        switch self {
        case .ownMistake: "it has a mistake"
        case .commonMistake: "a mistake in the configuration concerns every output"
        case .nothingRead: "no article was read, and there are mistakes"
        case .failure: "it could not be written"
        case .cancellation: "the run was cancelled"
        }
    }
}

extension RunReport {
    /// The run on one line: `5 articles on 1 page of 1 file; 4 of 5 outputs written`.
    fileprivate var summary: Diagnostic.Message {
        let written = outputs.count { $0.result != .notWritten }
        if outputs.isEmpty { return "\(pagesRead); no output written" }
        let count = Count.outputs(outputs.count)
        return written == outputs.count
            ? "\(pagesRead); all of \(count) written" : "\(pagesRead); \(written) of \(count) written"
    }
}
