/// The editions that a configuration's sources hold.
public struct ReadResult: Sendable {
    /// The editions by date, the earliest first; one without a date comes last.
    public var editions: [Edition] = []
    /// The diagnostics about sources and pages.
    public var diagnostics: [Diagnostic] = []
    /// How many files of pages were read.
    public var filesRead = 0
    /// Whether the task was cancelled before all was read.
    public var isCancelled = false
    /// How many pages the editions have.
    var pages = 0
    /// How many articles they had when they were read.
    var articles = 0
    /// For every source file the path that holds from where the program runs.
    var paths: [String: String] = [:]
}

extension Pipeline {
    /// Finds and parses the pages that a configuration names, and puts their editions together.
    ///
    /// The date in a page's path says which edition it is of; the configuration's date holds where the path has none,
    /// and the pages' mastheads where the configuration has none either. A file that two sources find is read once, by
    /// the first, which is noted.
    ///
    /// - Parameters:
    ///   - configuration: Its outputs are left alone.
    ///   - progress: Called with every file that was read.
    public func read(
        _ configuration: Configuration, progress: (RunProgress) -> Void = { _ in }
    ) async -> ReadResult {
        await read(configuration, keeping: nil, progress: progress)
    }

    /// The files of pages that a configuration's sources find now, in the order in which they are read; none of them is
    /// opened.
    ///
    /// It is for programs that run on, and ask from time to time whether pages have come or gone. What is wrong with a
    /// source, ``read(_:progress:)`` tells.
    ///
    /// - Returns: Paths that hold from where the program runs.
    public func files(of configuration: Configuration) -> [String] {
        var diagnostics: [Diagnostic] = []
        return findEditions(of: configuration, &diagnostics).flatMap(\.jobs).map(\.path)
    }

    /// The editions of the files that the sources find, before any is read.
    func findEditions(of configuration: Configuration, _ diagnostics: inout [Diagnostic]) -> [EditionBuilder] {
        if configuration.sources.isEmpty, !configuration.hasLostSources {
            diagnostics.append(
                Diagnostic(
                    .error, code: "no-sources",
                    "there is nothing to read; add 'sources:' with an item such as '- path: pages/*.txt'",
                    at: configuration.path.map { FileLocation(path: $0) }))
        }
        var seen: [FileSystem.Identity: Int] = [:]
        var jobs: [CalendarDate?: [PageJob]] = [:]
        for (number, source) in configuration.sources.enumerated() {
            var finder = SourceFinder(folder: configuration.folder, source: source)
            finder.find()
            let corrections = CorrectionsFinder(self.corrections, source: source, folder: configuration.folder)
            diagnostics += finder.diagnostics
            guard let parser = source.parser else { continue }
            diagnostics += Self.repetitions(
                finder.files.filter { seen[$0.identity] != nil }, of: source, beside: seen, configuration)
            for found in finder.files where seen[found.identity] == nil {
                seen[found.identity] = number
                var job = PageJob(
                    input: .file(found.path), file: found.file, path: found.path,
                    code: found.captures.page ?? PageCode.ofFile(named: found.file),
                    date: found.captures.date ?? configuration.date, parser: parser, choice: source.choice)
                diagnostics += job.findCorrections(by: corrections)
                jobs[job.date, default: []].append(job)
            }
        }
        let dates = jobs.keys.sorted { left, right in
            guard let left else { return false }
            return right.map { left < $0 } ?? true
        }
        return dates.map { date in
            var info = configuration.editionInfo
            info.date = date
            let builder = EditionBuilder(info: info, jobs: jobs[date] ?? [])
            diagnostics += builder.duplicatePages()
            return builder
        }
    }

    /// Diagnostics about files that an earlier source has found: it reads them, with its options. None where these are
    /// the same.
    private static func repetitions(
        _ files: [FoundFile], of source: Configuration.Source, beside seen: [FileSystem.Identity: Int],
        _ configuration: Configuration
    ) -> [Diagnostic] {
        let groups = Dictionary(grouping: files) { seen[$0.identity] ?? 0 }
        return groups.sorted { $0.key < $1.key }.compactMap { number, files in
            let first = configuration.sources[number]
            guard !first.readsFiles(as: source) else { return nil }
            let line: Diagnostic.Message = first.location?.line.map { " of line \($0)" } ?? ""
            let others: Diagnostic.Message = files.count == 1 ? "" : " and \(files.count - 1) more"
            return Diagnostic(
                .note, code: "repeated-file",
                "'\(files[0].file)'\(others) \(files.count == 1 ? "is" : "are") read by the source '\(first.pattern)'"
                    + "\(line), with its options; put the source first whose options are meant", at: source.location)
        }
    }
}

extension Configuration.Source {
    /// Whether a file that another source finds as well is read here as it would be there: by the same parser with the
    /// same options and corrections, and with all that the other's path says of it.
    fileprivate func readsFiles(as other: Configuration.Source) -> Bool {
        guard let options = parserOptions, let others = other.parserOptions,
            (parserName, choice.name, findsCorrections) == (
                other.parserName, other.choice.name, other.findsCorrections
            ),
            corrections == other.corrections, AnyHashable(options) == AnyHashable(others)
        else { return false }
        return [PathPattern.Token.date, .page].allSatisfy { pattern.has($0) || !other.pattern.has($0) }
    }
}
