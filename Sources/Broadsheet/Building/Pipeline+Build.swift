extension Pipeline {
    /// The diagnostics of a run, without writing a file: the mistakes of the configuration, faults of the pages, and outputs
    /// that cannot be written where they should go.
    ///
    /// - Parameters:
    ///   - configuration: What ``load(_:)`` gave.
    ///   - progress: Called with every file that was read.
    /// - Returns: A report without outputs.
    public func dryRun(
        _ configuration: Configuration, progress: (RunProgress) -> Void = { _ in }
    ) async -> RunReport {
        await rehearse(configuration, in: nil, progress: progress).report
    }

    /// The diagnostics of a build, without writing a file: ``dryRun(_:progress:)`` under the rules of a build.
    package func dryBuild(
        _ configuration: Configuration, progress: (RunProgress) -> Void = { _ in }
    ) async -> RunReport {
        await rehearse(configuration, in: .nowhere, progress: progress).report
    }

    /// Makes every output of a configuration anew in a folder: all of them, or none where there is any mistake.
    ///
    /// - Parameters:
    ///   - configuration: What ``load(_:)`` gave. Its relative outputs start at `folder`.
    ///   - folder: Is made where it is not there. Afterwards nothing of an earlier build is left in it.
    ///   - dependencies: A file for a rule that says which files were read, for build systems; `nil` for none.
    ///   - progress: Called with every file that was read.
    package func build(
        _ configuration: Configuration, into folder: String, dependencies: String? = nil,
        progress: (RunProgress) -> Void = { _ in }
    ) async -> RunReport {
        let folder = BuildFolder(folder)
        var (report, result, list, configuration, plan) = await rehearse(
            configuration, in: folder, dependencies: dependencies, progress: progress)
        guard !report.hasErrors else { return report }
        do throws(FileError) {
            try folder.prepare(for: plan.files)
            write(list, plan, of: configuration, paths: result.paths, nil, &report)
            if report.hasErrors { try folder.clear() }
        } catch {
            report.diagnostics.append(
                error.diagnostic(for: folder.path, at: configuration.path.map { FileLocation(path: $0) }))
        }
        guard let dependencies, !report.hasErrors else { return report }
        do throws(FileError) {
            let inputs = [configuration.path].compactMap { $0 } + configuration.optionFiles.map(\.path)
            try DependencyFile.write(
                outputs: plan.files.map(folder.pathAsGiven), inputs: inputs + result.paths.values.sorted(),
                to: dependencies)
        } catch {
            report.diagnostics.append(error.diagnostic(for: dependencies, at: nil))
        }
        return report
    }

    /// A run as far as it goes without writing.
    private func rehearse(
        _ configuration: Configuration, in folder: BuildFolder?, dependencies: String? = nil,
        progress: (RunProgress) -> Void
    ) async -> (
        report: RunReport, result: ReadResult, list: EditionList, configuration: Configuration, plan: OutputPlan
    ) {
        var report = RunReport(diagnostics: configuration.diagnostics)
        if folder != nil { report.diagnostics += configuration.buildMistakes() }
        var (result, list) = (ReadResult(), EditionList([]))
        // Where a mistake concerns everything, a list without an item may be what was lost by it.
        if configuration.isUsable || !configuration.sources.isEmpty {
            (result, list) = await readList(configuration, progress: progress)
        }
        if configuration.isUsable, configuration.outputs.isEmpty {
            report.diagnostics.append(.noOutputs(in: configuration))
        }
        let (configuration, emptiness) = configuration.surveyed(over: list)
        let plan = OutputPlan(
            configuration, sourceFiles: Array(result.paths.values), in: folder, dependencies: dependencies)
        report.take(result, plan)
        report.diagnostics += emptiness
        if folder != nil { report.diagnostics += configuration.buildMistakes(ofPages: result.paths.values.sorted()) }
        if result.isCancelled { report.diagnostics.append(.cancelled) }
        report.diagnostics = report.diagnostics.inLineOrder(of: configuration.path)
        return (report, result, list, configuration, plan)
    }
}
