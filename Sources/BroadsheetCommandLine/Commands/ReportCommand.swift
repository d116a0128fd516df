import ArgumentParser
import Broadsheet
import BroadsheetHTML

/// `broadsheet report`: statistics of the editions that a configuration names.
struct ReportCommand: AsyncParsableCommand, ConfiguredCommand {
    static var configuration: CommandConfiguration {
        CommandLineTool.current.command(
            "report",
            abstract: "Print statistics of the editions that a configuration names.",
            discussion: """
                Pages, articles and their kinds, doubts and diagnostics for each edition; the writers, people and \
                sections that most articles have; the diagnostics by code. An article is in doubt where its beginning \
                or its headline is less sure than 0.95, as on a proof sheet. Nothing is written but the report; what \
                the diagnostics say in full, 'check --pages' prints.

                  broadsheet report
                  broadsheet report --to html > report.html
                  broadsheet report --to json --top 100 papers/kecheng.yaml
                """)
    }

    /// What a report can be written as.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case table, json, html
    }

    @OptionGroup var argument: ConfigurationArgument
    @OptionGroup var programs: ProgramArguments
    @OptionGroup var pageLimit: PageLimitArgument
    @OptionGroup var language: LanguageArgument

    @Option(
        help: ArgumentHelp(
            "The form: \(Form.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "form"))
    var to = Form.table

    @Option(help: ArgumentHelp("How many writers, people and sections are listed at most.", valueName: "number"))
    var top = 20

    func validate() throws {
        if top < 0 { throw ValidationError.usage("--top cannot be \(top); write a number from 0 on.") }
    }

    var configurationPath: String? { argument.config }

    func run() async throws {
        let pipeline = pageLimit.limiting(try programs.pipeline())
        let configuration = pipeline.load(argument.config)
        Console.say(ProgramArguments.explaining(configuration.diagnostics))
        if configuration.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
        let result = await Interruption.cancelling {
            var progress = ProgressLine()
            defer { progress.clear() }
            return await pipeline.statistics(of: configuration) { progress.show($0) }
        }
        // Notes and warnings are counted in the report; an error says that something is missing from it.
        Console.say(result.diagnostics.filter { $0.severity == .error })
        guard !result.isCancelled, result.filesRead > 0 else { throw ExitCode.failure }
        switch to {
        case .table: try Console.writeResult(StatisticsTable(result.statistics, names: top).lines)
        case .json: try Console.writeResult(json(result.statistics)[...])
        case .html: try Console.writeResult(html(result.statistics, configuration)[...])
        }
        if result.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }

    private func json(_ statistics: EditionStatistics) -> [UInt8] {
        var writer = JSONWriter(.pretty)
        statistics.write(to: &writer, names: top)
        writer.endLine()
        var output = ExportOutput()
        writer.flush(into: &output)
        return output.bytes
    }

    private func html(_ statistics: EditionStatistics, _ configuration: Configuration) -> [UInt8] {
        let publication = configuration.publication
        let title = publication.title ?? statistics.editions.lazy.compactMap(\.publication).first ?? argument.config
        let report = StatisticsReport(statistics, names: top, language: publication.language)
        return report.html(title: title)
    }
}
