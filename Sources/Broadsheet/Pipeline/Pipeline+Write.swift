extension Pipeline {
    /// Takes the bytes of outputs that go to standard output.
    public typealias StandardOutput = (ArraySlice<UInt8>) throws -> Void

    /// Writes the outputs of a configuration from editions that are already there, each file whole or not at all.
    ///
    /// - Parameters:
    ///   - editions: The editions in any order.
    ///   - configuration: Its sources are not read, but no output overwrites one.
    ///   - standardOutput: Takes the bytes of an output named `-`; the process's own standard output where it is
    ///     `nil`. What it throws ends that output.
    public func write(
        _ editions: [Edition], outputsOf configuration: Configuration, standardOutput: StandardOutput? = nil
    ) -> RunReport {
        let list = EditionList(editions)
        // Articles in memory can always be read.
        let survey = try? OutputSurvey(configuration, over: list)
        let configuration = survey.map(configuration.dividingOutputs) ?? configuration
        var found: [Diagnostic] = []
        let files = configuration.sources.isEmpty ? [] : findEditions(of: configuration, &found).flatMap(\.jobs)
        let plan = OutputPlan(configuration, sourceFiles: files.map(\.path))
        var report = RunReport(diagnostics: configuration.diagnostics + plan.diagnostics + (survey?.emptiness ?? []))
        write(list, plan, of: configuration, paths: [:], standardOutput, &report)
        return report
    }

    /// Writes what a plan allows, and reports what became of every output.
    func write(
        _ list: EditionList, _ plan: OutputPlan, of configuration: Configuration, paths: [String: String],
        _ standardOutput: StandardOutput?, _ report: inout RunReport
    ) {
        var writer = OutputWriter(
            list, limits: limits.over(configuration.limits), paths: paths, guarded: plan.guarded,
            standardOutput: standardOutput, leavingUnchanged: earlier != nil)
        for entry in plan.entries { writer.write(entry, unless: configuration.isUsable ? nil : .commonMistake) }
        writer.finish(&report)
    }
}

extension Configuration.Output {
    /// The output's export, to take its bytes somewhere else than to its destination; `nil` where the configuration
    /// has a mistake in it.
    public var export: Export? {
        exporter.map { Export($0, selection: selection, limits: limits, outputURL: url, subject: subject) }
    }
}
