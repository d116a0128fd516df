import ArgumentParser
import Broadsheet

/// The arguments of the commands that read a configuration and write its outputs once.
struct RunArguments: ParsableArguments {
    @OptionGroup var argument: ConfigurationArgument
    @OptionGroup var reader: ParserArgument
    @OptionGroup var programs: ProgramArguments
    @OptionGroup var pageLimit: PageLimitArgument

    /// Reads the configuration and does a run, which SIGINT and SIGTERM cancel; shows the progress and prints the
    /// diagnostics.
    ///
    /// - Parameters:
    ///   - limit: Sets the limits of the pipeline that the command has options for.
    ///   - run: The run.
    /// - Returns: The configuration as it was read, and the report of the run.
    func run(
        limiting limit: (Pipeline) -> Pipeline = { $0 },
        _ run: @escaping @Sendable (Pipeline, Configuration, (RunProgress) -> Void) async -> RunReport
    ) async throws -> (configuration: Configuration, report: RunReport) {
        let pipeline = limit(pageLimit.limiting(try programs.pipeline()))
        let configuration = reader.applied(to: pipeline.load(argument.config), of: pipeline)
        let report = await Interruption.cancelling {
            var progress = ProgressLine()
            defer { progress.clear() }
            return await run(pipeline, configuration) { progress.show($0) }
        }
        Console.say(ProgramArguments.explaining(report.diagnostics))
        return (configuration, report)
    }
}
