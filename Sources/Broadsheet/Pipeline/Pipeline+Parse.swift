extension Pipeline {
    /// Reads pages that are named one by one as the pages of one edition.
    ///
    /// A file whose name says a page's code (`02.txt`, `2021-12-13-02.txt`, `第2版.txt`) is that page; the others count
    /// in order. A file that is named twice is read once.
    ///
    /// - Parameters:
    ///   - inputs: The pages.
    ///   - configuration: Says publication, publish time, and the parser with its options: those of the source whose
    ///     path means the page, else of the first one. Its outputs are not used.
    ///   - date: The edition's day; the configuration's where it is `nil`.
    ///   - encoding: The pages' encoding; the parser finds it out where it is `nil`.
    ///   - progress: Called with every file that was read.
    public func parse(
        _ inputs: [PageInput], configuration: Configuration = Configuration(), date: CalendarDate? = nil,
        encoding: TextEncoding? = nil, progress: (RunProgress) -> Void = { _ in }
    ) async -> ParseResult {
        var repetitions: [Diagnostic] = []
        let pages = Self.withoutRepetitions(inputs.filter(\.isPage), &repetitions).map {
            EditionPage($0, encoding: encoding)
        }
        var result = await parse(pages, configuration: configuration, date: date, progress: progress)
        result.diagnostics = repetitions + result.diagnostics
        return result
    }

    /// Reads pages with what is known of each as the pages of one edition.
    ///
    /// - Parameters:
    ///   - pages: The pages; each is read, also where two inputs are the same.
    ///   - configuration: Gives publication, publish time, and the parser with its options: those of the source whose
    ///     path means the page, else of the first one. Its outputs are not used.
    ///   - date: The edition's day; the configuration's where it is `nil`.
    ///   - progress: Called for every page that was read.
    public func parse(
        _ pages: [EditionPage], configuration: Configuration = Configuration(), date: CalendarDate? = nil,
        progress: (RunProgress) -> Void = { _ in }
    ) async -> ParseResult {
        var info = configuration.editionInfo
        info.date = date ?? info.date
        var reader = OptionReader(nil)
        guard
            let standard = configuration.sources.lazy.compactMap(\.parser).first ?? parsers.entries.first?.make(&reader)
        else {
            let diagnostic = Diagnostic(.error, code: "unknown-parser", "no parser is registered; register one")
            return ParseResult(edition: Edition(info: info, articles: []), diagnostics: [diagnostic])
        }
        var noted: [Diagnostic] = []
        var sources = PageSources(of: configuration, corrections: corrections)
        var jobs = pages.map { page in
            let path: String? = if case .file(let path) = page.input { path } else { nil }
            let (source, finder) = sources.source(ofPage: page.name, path: path)
            var job = PageJob(
                input: page.input, file: page.name, path: page.name,
                code: page.code ?? PageCode.ofFile(named: page.name), date: info.date, encoding: page.encoding,
                parser: source?.parser ?? standard, choice: source?.choice ?? .standard)
            let own = page.corrections.map { CorrectionsFinder($0, source: source, folder: configuration.folder) }
            noted += job.findCorrections(by: own ?? finder, day: date)
            return job
        }
        info.date = date ?? jobs.lazy.compactMap(\.corrections?.edition.date).first ?? info.date
        for index in jobs.indices { jobs[index].date = info.date }
        let builder = EditionBuilder(info: info, jobs: jobs)
        let duplicates = builder.duplicatePages()
        guard
            let outcomes = await parse(
                builder.jobs, limit: limits.over(configuration.limits).page, makingProofs: makesProofs,
                progress: progress)
        else {
            return ParseResult(edition: Edition(info: info, articles: []), diagnostics: [.cancelled])
        }
        let said = builder.withoutParts(duplicates, outcomes)
        let (parsed, unread) = builder.assemble(outcomes)
        var result = ParseResult(edition: parsed.edition, diagnostics: noted + said + parsed.diagnostics)
        result.isUnread = result.hasErrors && unread.count == parsed.edition.info.pages.count
        return result
    }

    /// Each file once, by whatever names it is called: a page that is read twice gives every article twice.
    private static func withoutRepetitions(_ inputs: [PageInput], _ diagnostics: inout [Diagnostic]) -> [PageInput] {
        var names: [FileSystem.Identity: String] = [:]
        return inputs.filter { input in
            guard case .file(let path) = input, let identity = (try? FileSystem.status(of: path))?.identity else {
                return true
            }
            guard let first = names[identity] else {
                names[identity] = path
                return true
            }
            diagnostics.append(
                Diagnostic(
                    .warning, code: "repeated-file",
                    "this is the same file as '\(first)', and is read once; name each page once",
                    at: FileLocation(path: path)))
            return false
        }
    }
}

extension PageInput {
    /// Whether it may be a page: a file of corrections, which is among the pages, is not one.
    fileprivate var isPage: Bool {
        if case .file(let path) = self { !CorrectionsFile.isOne(path) } else { true }
    }
}

extension Diagnostic {
    static let cancelled = Diagnostic(
        .error, code: "cancelled", "the run was cancelled; what is not listed as written is as it was")
}
