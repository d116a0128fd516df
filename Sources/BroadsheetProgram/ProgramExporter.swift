import BroadsheetCore

/// Has another program write the export.
///
/// The program is started by ``begin(_:into:)``, is given a line for each article, and must have ended with status 0 by
/// ``finish(into:)``. If it fails, or says an error, the export stops. It is ended with everything that it started in
/// its process group, also when the task is cancelled or the exporter is let go of.
///
/// Exporters are synchronous, so the thread waits while the program works; how long, is bounded by
/// ``ExternalProgram/timeLimit``. A copy that is made before ``begin(_:into:)`` starts a program of its own.
public struct ProgramExporter: ArticleExporter {
    /// The substitute for a program of which nothing is known.
    public static let descriptor = FormatDescriptor(
        name: "program", mediaType: "application/octet-stream", fileExtension: "txt",
        summary: "What another program writes")

    /// The program that writes the format.
    public let program: ExternalProgram
    /// The options that it is given.
    public let options: ProgramOptions

    private var run: ProgramRun?
    private var lines = JSONLines()
    private var line = ExportOutput()

    /// The format that the program writes.
    public var format: FormatDescriptor { program.format }

    /// An exporter by a program.
    public init(_ program: ExternalProgram, options: ProgramOptions = ProgramOptions()) {
        self.program = program
        self.options = options
    }

    /// An exporter without a program, which cannot begin.
    public init(options: ProgramOptions) {
        self.init(ExternalProgram(name: Self.descriptor.name, path: ""), options: options)
    }

    /// It does not mention ledgers.
    public var readsLedgers: Bool { false }

    /// Starts the program, and gives it the header.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        run = nil
        do throws(ProgramFault) {
            run = try ProgramRun(of: program, options: options)
        } catch {
            throw ExportFailure(error.diagnostic(of: program))
        }
        ProgramHeader.write(job, for: program, options: options, into: &line)
        try send(into: &output)
    }

    /// Gives the program an article.
    public mutating func write(
        _ article: Article, in edition: Edition.Info, into output: inout ExportOutput
    ) throws(ExportFailure) {
        guard run?.takesInput ?? false else { return }
        lines.write(article, in: edition, ranges: true, into: &line)
        try send(into: &output)
    }

    /// Closes the input of the program, and takes the rest of what it writes.
    public mutating func finish(into output: inout ExportOutput) throws(ExportFailure) {
        guard let run = try soleRun() else { return }
        self.run = nil
        let ending: ChildProcess.Ending
        do throws(ProgramFault) {
            ending = try run.finish(into: &output)
        } catch {
            throw stop(for: error, run, &output)
        }
        var said = run.said
        // The last mistake stops the export; the others are reported before it.
        let mistake = said.lastIndex { $0.severity == .error }.map { said.remove(at: $0) }
        for diagnostic in said { output.report(diagnostic) }
        if let mistake { throw ExportFailure(mistake) }
        if ending != .exited(0) {
            throw ExportFailure(ProgramFault.ended(ending, isSilent: said.isEmpty).diagnostic(of: program))
        }
        if run.leftSomethingRunning { output.report(.leftRunning(by: program, at: options.location)) }
    }

    /// The run, in which no copy of this exporter may have a part.
    private mutating func soleRun() throws(ExportFailure) -> ProgramRun? {
        guard run != nil else { return nil }
        guard isKnownUniquelyReferenced(&run) else { throw ExportFailure(ProgramFault.shared.diagnostic(of: program)) }
        return run
    }

    private mutating func send(into output: inout ExportOutput) throws(ExportFailure) {
        guard let run = try soleRun() else { return }
        do throws(ProgramFault) {
            try line.takeBytes { bytes throws(ProgramFault) in try run.send(bytes, into: &output) }
        } catch {
            self.run = nil
            throw stop(for: error, run, &output)
        }
    }

    /// Reports the messages of the program before it had to be stopped.
    private func stop(for fault: ProgramFault, _ run: ProgramRun, _ output: inout ExportOutput) -> ExportFailure {
        for diagnostic in run.said { output.report(diagnostic) }
        return ExportFailure(fault.diagnostic(of: program))
    }
}
