import BroadsheetRSS

/// Writes the outputs of a plan one after the other, and notes what becomes of each.
struct OutputWriter {
    let list: EditionList
    /// How large what is kept may be, and how long other runs are waited for.
    let limits: ResourceLimits
    /// The paths of source files that hold from where the program runs.
    let paths: [String: String]
    /// Takes what goes to standard output; the process's own where it is `nil`.
    let standardOutput: Pipeline.StandardOutput?
    /// What a file of a folder may not be.
    private let guarded: FolderGuard

    /// The outcome of each output.
    private var outputs: [RunReport.Output] = []
    /// The outputs as they were planned.
    private var entries: [OutputPlan.Entry] = []
    /// The diagnostics about each output.
    private var said: [[Diagnostic]] = []
    private var files: OutputFiles
    private lazy var pagesRead = KeptExport.pagesRead(of: list)

    /// A writer that has written nothing.
    ///
    /// - Parameter leavesUnchanged: Whether files that hold the same bytes already are left alone.
    init(
        _ list: EditionList, limits: ResourceLimits, paths: [String: String], guarded: FolderGuard,
        standardOutput: Pipeline.StandardOutput?, leavingUnchanged leavesUnchanged: Bool = false
    ) {
        files = OutputFiles(leavingUnchanged: leavesUnchanged)
        self.guarded = guarded
        self.list = list
        self.limits = limits
        self.paths = paths
        self.standardOutput = standardOutput
    }

    /// Writes an output. It has its place when the next ones have come together, or at the end.
    ///
    /// - Parameters:
    ///   - entry: The output; one that has no target, or no exporter, is not written.
    ///   - obstacle: What keeps it from being written, whatever it has.
    mutating func write(_ entry: OutputPlan.Entry, unless obstacle: RunReport.Obstacle? = nil) {
        if files.isFull { place() }
        let number = entries.count
        entries.append(entry)
        outputs.append(
            RunReport.Output(
                format: entry.output.format, path: entry.path, result: .notWritten, obstacle: obstacle ?? .ownMistake))
        said.append([])
        guard obstacle == nil, let target = entry.target, let export = entry.output.export else { return }
        do {
            let written =
                switch target {
                case .standardOutput: try writeStandardOutput(export)
                case .folder(let path): try writeFolder(export, to: path, number)
                case .file(let path) where entry.output.keeps: try writeKept(export, to: path, number)
                case .file(let path): try writeFile(export, to: path, number)
                }
            outputs[number].result = .written(articles: written.summary.articles, bytes: written.byteCount)
            outputs[number].obstacle = nil
            said[number] += written.summary.diagnostics.map { diagnostic in
                var placed = diagnostic
                placed.location = diagnostic.location ?? entry.output.location
                return placed
            }
        } catch {
            outputs[number].obstacle = error is CancellationError ? .cancellation : .failure
            files.drop(number)
            // What was said before it stopped may say why it did.
            said[number] += ((error as? ExportFailure)?.reported ?? []) + [explain(error, of: number)]
        }
    }

    /// Gives all outputs their places, and adds to a report what became of each.
    mutating func finish(_ report: inout RunReport) {
        place()
        report.outputs += outputs
        report.standings += entries.indices.map { number in
            let output = entries[number].output
            let isFile = if case .file = output.destination { true } else { false }
            return RunReport.Standing(
                destination: output.destination, path: entries[number].path,
                mediaType: output.exporter?.format.mediaType,
                isUnchanged: isFile && outputs[number].result != .notWritten && !files.changed.contains(number),
                hasArchives: output.archiveSize != nil)
        }
        report.diagnostics += said.joined().map { $0.renamingFile(by: paths) }
    }

    /// Gives the files that wait their places.
    ///
    /// - Parameter current: The output that is being written; `nil` between outputs.
    /// - Returns: Why a file of that output did not get its place; what befell others is noted.
    @discardableResult
    private mutating func place(writing current: Int? = nil) -> FileError? {
        var faults = files.place()
        let own = current.flatMap { faults.removeValue(forKey: $0) }
        for (number, fault) in faults {
            outputs[number].result = .notWritten
            outputs[number].obstacle = .failure
            said[number].append(explain(fault, of: number))
        }
        return own
    }

    private typealias Written = (summary: Export.Summary, byteCount: Int)

    private func writeStandardOutput(_ export: Export) throws -> Written {
        var byteCount = 0
        let summary = try export.write(list, amid: nil) { chunk in
            try Task.checkCancellation()
            byteCount += chunk.count
            if let standardOutput {
                try standardOutput(chunk)
            } else {
                try FileSystem.writeStandardOutput(chunk)
            }
        }
        return (summary, byteCount)
    }

    private mutating func writeFile(_ export: Export, to path: String, _ number: Int) throws -> Written {
        let output = entries[number].output
        let file = try WholeFile(named: FilePath.lastComponent(of: path), in: folder(of: path, number))
        var hash = StableHash.empty
        let summary = try export.write(list, amid: output.places) { chunk in
            try Task.checkCancellation()
            try file.write(chunk)
            if output.writesHeaders { hash = StableHash.fnv1a(chunk, behind: hash) }
        }
        try files.add(file, of: number)
        try writeHeaders(beside: file.name, in: file.folder, hash: hash, summary.newestChange, number)
        return (summary, file.byteCount)
    }

    /// Writes the files of a folder, each whole or not at all. One that says the same already is left alone.
    private mutating func writeFolder(_ export: Export, to path: String, _ number: Int) throws -> Written {
        var byteCount = 0
        let list = list
        let summary = try export.writeFolder(list) { file in
            try Task.checkCancellation()
            if let fault = guarded.fault(writing: file.path, in: path, named: entries[number].output.destination.name) {
                throw fault
            }
            if files.isFull, let fault = place(writing: number) { throw fault }
            let target = FilePath.join(path, file.path)
            let name = FilePath.lastComponent(of: target)
            let folder = FilePath.folder(of: target)
            if !FileSystem.exists(folder) { try FileSystem.makeFolder(folder) }
            let opened = try files.folder(at: folder)
            byteCount += file.bytes.count
            if let old = try? opened.read(name, limit: file.bytes.count), old == file.bytes { return }
            let whole = try WholeFile(named: name, in: opened)
            try whole.write(file.bytes[...])
            try files.add(whole, of: number)
        }
        return (summary, byteCount)
    }

    /// Writes a feed that is kept, and before it what falls out of it into archives: when a run is stopped, the old feed
    /// leads to all that it led to before, and the next run finds the archives that are there.
    ///
    /// - Returns: What was written of the feed itself.
    private mutating func writeKept(_ export: Export, to path: String, _ number: Int) throws -> Written {
        try Task.checkCancellation()
        let entry = entries[number]
        let shelf = try entry.shelf(at: path)
        var folder = try folder(of: path, number)
        if files.mustPlace(toLock: folder) {
            place()
            folder = try self.folder(of: path, number)
        }
        try files.lock(folder, waitingFor: .seconds(limits.wait))
        let name = FilePath.lastComponent(of: path)
        let version = try folder.version(of: name)
        let documents = try KeptExport(
            export, of: list, amid: entry.output.places, pagesRead: pagesRead, archivedOn: shelf
        )
        .output(over: read(name, in: folder), named: entry.path) { path throws(FileError) in
            try read(FilePath.lastComponent(of: path), in: folder)
        }
        // What is larger could not be read by the next run. An archive is refused before the first one is written.
        guard ([documents.feed] + documents.archives.map(\.result)).allSatisfy({ $0.bytes.count <= limits.kept })
        else { throw FileError.keptGrowsTooLarge(limit: limits.kept) }
        for (path, newestChange) in documents.standingArchives {
            try writeMissingHeaders(beside: FilePath.lastComponent(of: path), in: folder, newestChange, number)
        }
        for (path, result) in documents.archives {
            try Task.checkCancellation()
            try write(result, to: FilePath.lastComponent(of: path), in: folder, insteadOf: nil, number)
        }
        try write(documents.feed, to: name, in: folder, insteadOf: version, number)
        return (documents.feed.summary, documents.feed.bytes.count)
    }

    /// The bytes of a file whose items are kept; `nil` where there is none.
    private func read(_ name: String, in folder: OutputFolder) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try folder.read(name, limit: limits.kept)
        } catch {
            throw error.code == "file-too-large" ? .keptTooLarge(limit: limits.kept) : error
        }
    }

    private mutating func write(
        _ result: KeptExport.Result, to name: String, in folder: OutputFolder,
        insteadOf version: FileSystem.Version?, _ number: Int
    ) throws(FileError) {
        let file = try WholeFile(named: name, in: folder)
        file.replace(only: version)
        try file.write(result.bytes[...])
        try files.add(file, of: number)
        let hash = StableHash.fnv1a(result.bytes[...], behind: StableHash.empty)
        try writeHeaders(beside: name, in: folder, hash: hash, result.summary.newestChange, number)
    }

    /// Writes the headers of an output after it: with the new headers the old output would be treated as the new one.
    private mutating func writeHeaders(
        beside name: String, in folder: OutputFolder, hash: UInt64, _ newestChange: Timestamp?, _ number: Int
    ) throws(FileError) {
        let output = entries[number].output
        guard output.writesHeaders, let exporter = output.exporter else { return }
        let text = FeedHeaders.text(hash: hash, newestChange: newestChange, mediaType: exporter.format.mediaType)
        let file = try WholeFile(named: name + OutputPlan.headersExtension, in: folder)
        try file.write(Array(text.utf8)[...])
        try files.add(file, of: number)
    }

    /// Writes the headers of an archive that is there, where a run was stopped before it had written them.
    private mutating func writeMissingHeaders(
        beside name: String, in folder: OutputFolder, _ newestChange: Timestamp?, _ number: Int
    ) throws(FileError) {
        guard entries[number].output.writesHeaders,
            try folder.version(of: name + OutputPlan.headersExtension) == nil, let bytes = try read(name, in: folder)
        else { return }
        let hash = StableHash.fnv1a(bytes[...], behind: StableHash.empty)
        try writeHeaders(beside: name, in: folder, hash: hash, newestChange, number)
    }

    /// The folder of an output, which is made where it was missing; the plan says whether it may be.
    private mutating func folder(of path: String, _ number: Int) throws(FileError) -> OutputFolder {
        let folder = FilePath.folder(of: path)
        if entries[number].folder == nil, !FileSystem.exists(folder) { try FileSystem.makeFolder(folder) }
        return try files.folder(at: folder, expecting: entries[number].folder)
    }

    private func explain(_ error: any Error, of number: Int) -> Diagnostic {
        entries[number].explain(error)
    }
}

extension OutputPlan.Entry {
    /// Where what falls out of a kept feed goes; `nil` where it is lost.
    ///
    /// - Parameter path: The feed's absolute path.
    func shelf(at path: String) throws(ExportFailure) -> ArchiveShelf? {
        guard let size = output.archiveSize else { return nil }
        guard let address = output.url else { throw ExportFailure(.archiveWithoutAddress(at: nil)) }
        return ArchiveShelf(feed: path, shownFeed: self.path, address: address, size: size)
    }

    /// Why the output was not written, or cannot be.
    func explain(_ error: any Error) -> Diagnostic {
        switch error {
        case let failure as ExportFailure:
            var diagnostic = failure.diagnostic
            diagnostic.location = diagnostic.location ?? output.location
            return diagnostic
        case let failure as FileError:
            return failure.diagnostic(for: path, at: output.location)
        case is CancellationError:
            return .cancelled
        default:
            return Diagnostic(.error, code: "not-written", "'\(path)' was not written: \(error)", at: output.location)
        }
    }
}

extension Diagnostic {
    /// Archives that nothing could link to.
    static func archiveWithoutAddress(at place: FileLocation?) -> Diagnostic {
        Diagnostic(
            .error, code: "missing-key",
            "'archive' needs the feed's address, from which the links between its archives are made; set 'url', or "
                + "publication.link", at: place)
    }
}
