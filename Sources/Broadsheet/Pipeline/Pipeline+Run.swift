extension Pipeline {
    /// Does everything that a configuration asks for: reads its sources, and writes its outputs.
    ///
    /// Mistakes do not end a run where something sensible is left to do: pages that can be read are read, and outputs
    /// that can be written are written. No output is written where nothing at all could be read.
    ///
    /// A cancelled task stops the run before the next page or article; outputs that are not yet whole are left as
    /// they were.
    ///
    /// - Parameters:
    ///   - configuration: What ``load(_:)`` gave.
    ///   - standardOutput: Takes the bytes of an output named `-`; the process's own standard output where it is
    ///     `nil`.
    ///   - progress: Called with every file that was read.
    public func run(
        _ configuration: Configuration, standardOutput: StandardOutput? = nil,
        progress: (RunProgress) -> Void = { _ in }
    ) async -> RunReport {
        var report = RunReport(diagnostics: configuration.diagnostics)
        guard configuration.isUsable else {
            // The other mistakes are reported as well, so that all can be mended at once.
            report.diagnostics = check(configuration)
            report.outputs = configuration.outputs.map { $0.notWritten(in: configuration, for: .commonMistake) }
            return report
        }
        let (result, list) = await readList(configuration, progress: progress)
        // An output that a placeholder divides is not one where no article has a value for it, but it was asked for.
        let hasOutputs = !configuration.outputs.isEmpty
        let (configuration, emptiness) = configuration.surveyed(over: list)
        let plan = OutputPlan(configuration, sourceFiles: Array(result.paths.values))
        report.take(result, plan)
        report.diagnostics += emptiness
        if !hasOutputs { report.diagnostics.append(.noOutputs(in: configuration)) }
        if result.isCancelled { report.diagnostics.append(.cancelled) }
        // An empty feed in the place of yesterday's would make a fault of the input worse.
        let faults = configuration.diagnostics + result.diagnostics
        let isEmptyByFault = report.articles == 0 && faults.contains { $0.severity == .error }
        guard !result.isCancelled, !isEmptyByFault else {
            let obstacle = result.isCancelled ? RunReport.Obstacle.cancellation : .nothingRead
            report.outputs = configuration.outputs.map { $0.notWritten(in: configuration, for: obstacle) }
            report.diagnostics = report.diagnostics.inLineOrder(of: configuration.path)
            return report
        }
        write(list, plan, of: configuration, paths: result.paths, standardOutput, &report)
        report.diagnostics = report.diagnostics.inLineOrder(of: configuration.path)
        return report
    }

    /// Everything that can apply to a configuration without reading a page or writing a file: its own mistakes,
    /// sources that find nothing or may not be read, outputs that cannot be written where they should go.
    public func check(_ configuration: Configuration) -> [Diagnostic] {
        var diagnostics = configuration.diagnostics
        // Where a mistake concerns everything, a list without an item may be what was lost by it.
        let mayMissLists = configuration.isUsable
        let jobs =
            configuration.sources.isEmpty && !mayMissLists
            ? [] : findEditions(of: configuration, &diagnostics).flatMap(\.jobs)
        for job in jobs {
            guard case .file(let path) = job.input, !FileSystem.isReadable(path) else { continue }
            diagnostics.append(FileError.notReadable.diagnostic(for: path, at: FileLocation(path: path)))
        }
        if configuration.outputs.isEmpty, mayMissLists { diagnostics.append(.noOutputs(in: configuration)) }
        let plan = OutputPlan(configuration.listingFeeds(), sourceFiles: jobs.map(\.path))
        diagnostics += plan.diagnostics + plan.keptFaults(limit: limits.over(configuration.limits).kept)
        return (diagnostics + configuration.notes(beside: diagnostics)).inLineOrder(of: configuration.path)
    }
}

extension Configuration.Output {
    fileprivate func notWritten(
        in configuration: Configuration, for obstacle: RunReport.Obstacle
    ) -> RunReport.Output {
        var path = destination.name
        if case .file(let file) = destination { path = FilePath.join(configuration.folder, file) }
        return RunReport.Output(format: format, path: path, result: .notWritten, obstacle: obstacle)
    }
}

extension Diagnostic {
    static func noOutputs(in configuration: Configuration) -> Diagnostic {
        Diagnostic(
            .error, code: "no-exporters",
            "there is nothing to write; add 'exporters:' with an item such as '- rss: {output: feed.xml}'",
            at: configuration.path.map { FileLocation(path: $0) })
    }
}
