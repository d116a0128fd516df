import BroadsheetRSS

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
        let configuration = configuration.dividingOutputs(over: editions)
        var found: [Diagnostic] = []
        let files = configuration.sources.isEmpty ? [] : findEditions(of: configuration, &found).flatMap(\.jobs)
        let plan = OutputPlan(configuration, sourceFiles: files.map(\.path))
        var report = RunReport(diagnostics: configuration.diagnostics + plan.diagnostics)
        write(editions, plan, of: configuration, paths: [:], standardOutput, &report)
        return report
    }

    /// Writes what a plan allows, and reports what became of every output.
    func write(
        _ editions: [Edition], _ plan: OutputPlan, of configuration: Configuration, paths: [String: String],
        _ standardOutput: StandardOutput?, _ report: inout RunReport
    ) {
        var written: Set<FileSystem.Identity> = []
        for entry in plan.entries {
            var output = RunReport.Output(format: entry.output.format, path: entry.path, result: .notWritten)
            defer { report.outputs.append(output) }
            guard configuration.isUsable, let target = entry.target, let export = entry.output.export else { continue }
            do {
                let summary: Export.Summary
                var byteCount = 0
                switch target {
                case .standardOutput:
                    summary = try export.write(editions) { chunk in
                        try Task.checkCancellation()
                        byteCount += chunk.count
                        if let standardOutput {
                            try standardOutput(chunk)
                        } else {
                            try FileSystem.writeStandardOutput(chunk)
                        }
                    }
                case .file(let path) where entry.output.keeps:
                    (summary, byteCount) = try writeKept(
                        entry, export, at: path, editions, limit: limits.over(configuration.limits).kept, &written)
                case .file(let path):
                    let file = try WholeFile(replacing: path)
                    var hash = StableHash.empty
                    summary = try export.write(editions) { chunk in
                        try Task.checkCancellation()
                        try file.write(chunk)
                        if entry.output.writesHeaders { hash = StableHash.fnv1a(chunk, behind: hash) }
                    }
                    try file.commit(unlessIn: &written)
                    try writeHeaders(of: entry.output, beside: path, hash: hash, summary, &written)
                    byteCount = file.byteCount
                }
                output.result = .written(articles: summary.articles, bytes: byteCount)
                report.diagnostics += summary.diagnostics.map { $0.renamingFile(by: paths) }
            } catch {
                // What was said before it stopped may say why it did.
                let reported = (error as? ExportFailure)?.reported ?? []
                report.diagnostics += (reported + [explain(error, of: entry)]).map { $0.renamingFile(by: paths) }
            }
        }
    }

    /// Writes the headers of an output that stands there already: with the new headers the old output would be taken for
    /// the new one.
    func writeHeaders(
        of output: Configuration.Output, beside path: String, hash: UInt64, _ summary: Export.Summary,
        _ written: inout Set<FileSystem.Identity>
    ) throws(FileError) {
        guard output.writesHeaders, let exporter = output.exporter else { return }
        let text = FeedHeaders.text(
            hash: hash, newestChange: summary.newestChange, mediaType: exporter.format.mediaType)
        let file = try WholeFile(replacing: path + OutputPlan.headersExtension)
        try file.write(Array(text.utf8)[...])
        try file.commit(unlessIn: &written)
    }

    private func explain(_ error: any Error, of entry: OutputPlan.Entry) -> Diagnostic {
        switch error {
        case let failure as ExportFailure:
            var diagnostic = failure.diagnostic
            diagnostic.location = diagnostic.location ?? entry.output.location
            return diagnostic
        case let failure as FileError:
            return failure.diagnostic(for: entry.path, at: entry.output.location)
        case is CancellationError:
            return .cancelled
        default:
            return Diagnostic(
                .error, code: "not-written", "'\(entry.path)' was not written: \(error)", at: entry.output.location)
        }
    }
}

extension Configuration.Output {
    /// The output's export, to take its bytes somewhere else than to its destination; `nil` where the configuration
    /// has a mistake in it.
    public var export: Export? {
        exporter.map { Export($0, selection: selection, limits: limits, outputURL: url, subject: subject) }
    }
}
