/// One file of pages that is to be read and parsed.
struct PageJob: Sendable {
    /// Where its bytes come from.
    var input: PageInput
    /// The file's name in ranges and outputs.
    var file: String
    /// The file's name in diagnostics: one that holds from where the program runs.
    var path: String
    /// The page's code, where path or name say it.
    var code: String?
    /// The edition's day, where it is known.
    var date: CalendarDate?
    /// The bytes' encoding, where it is known.
    var encoding: TextEncoding?
    /// Its corrections, where it has some.
    var corrections: Corrections?
    /// Where these are kept, by a path that holds from where the program runs.
    var correctionsPath: String?
    var parser: any ArticleParser
    var choice = ParserChoice.standard
}

/// The outcome of a ``PageJob``.
struct PageOutcome: Sendable {
    /// The pages; `nil` where the file could not be read.
    var pages: [ParsedPage]?
    /// Why the file could not be read.
    var diagnostics: [Diagnostic] = []
}

extension Pipeline {
    /// Reads and parses files, several at a time.
    ///
    /// - Parameters:
    ///   - jobs: The files.
    ///   - limit: The largest file that is read, in bytes.
    ///   - makesProofs: Whether the pages get proofs.
    ///   - progress: Called with every file that was read.
    /// - Returns: The outcomes in the order of the jobs; `nil` where the task was cancelled.
    func parse(
        _ jobs: [PageJob], limit: Int, makingProofs makesProofs: Bool, progress: (RunProgress) -> Void
    ) async -> [PageOutcome]? {
        var outcomes = [PageOutcome?](repeating: nil, count: jobs.count)
        let forms = PageForms(
            readers: layoutReaders, limit: limit, makesProofs: makesProofs,
            maximumConcurrentPages: maximumConcurrentPages)
        await withTaskGroup(of: (Int, PageOutcome).self) { group in
            var next = 0
            var done = 0
            func start(_ group: inout TaskGroup<(Int, PageOutcome)>) async {
                guard next < jobs.count, !Task.isCancelled else { return }
                let number = next
                let job = jobs[number]
                next += 1
                let known = await earlier?.outcome(of: job)
                group.addTask {
                    if let known { return (number, known) }
                    return (number, await job.run(forms))
                }
            }
            for _ in 0..<max(1, maximumConcurrentPages) { await start(&group) }
            while let (number, outcome) = await group.next() {
                outcomes[number] = outcome
                await earlier?.keep(outcome, of: jobs[number])
                done += 1
                progress(RunProgress(filesRead: done, fileCount: jobs.count, file: jobs[number].path))
                await start(&group)
            }
        }
        // Pages of a run that was cancelled may be read in part.
        if Task.isCancelled { return nil }
        let finished = outcomes.compactMap { $0 }
        return finished.count == jobs.count ? finished : nil
    }
}

extension PageJob {
    func run(_ forms: PageForms) async -> PageOutcome {
        let source: PageSource
        do throws(FileError) {
            source = try self.source(for: forms)
        } catch {
            return PageOutcome(diagnostics: [error.diagnostic(for: path, at: FileLocation(path: path))])
        }
        var outcome = PageOutcome(pages: await forms.parse(consume source, at: input.path, by: parser, choice))
        if let corrections, !(parser is any LayoutParser),
            outcome.pages?.contains(where: { $0.page.corrections != nil }) != true
        {
            outcome.diagnostics.append(
                Diagnostic(
                    .warning, code: "corrections-ignored",
                    "the parser of '\(path)' knows no corrections, and obeyed none of these; take the file away, or read "
                        + "the page with a parser that does", at: FileLocation(path: corrections.file)))
        }
        return outcome
    }

    /// The page's bytes, with all that is known of it.
    private func source(for forms: PageForms) throws(FileError) -> PageSource {
        var source = PageSource(
            file: file, bytes: try input.read(limit: forms.limit), code: code ?? "1", date: date, encoding: encoding)
        source.corrections = corrections
        source.needsProof = forms.makesProofs
        return source
    }

    /// Under which names the page and its corrections are in diagnostics, and the paths that hold.
    var paths: [(String, String)] {
        var paths = [(file, path)]
        if let corrections, let correctionsPath { paths.append((corrections.file, correctionsPath)) }
        return paths
    }

    /// Finds its corrections, and takes the facts in them about the page and its edition.
    ///
    /// - Parameter day: The edition's day where nothing else counts.
    mutating func findCorrections(by finder: CorrectionsFinder, day: CalendarDate? = nil) -> [Diagnostic] {
        let file: String? = if case .file(let path) = input { path } else { nil }
        guard let found = finder.corrections(ofPage: self.file, path: file, date: day ?? date, code: code) else {
            return []
        }
        (corrections, correctionsPath) = found
        code = found.corrections.edition.pageCode ?? code
        guard let corrected = found.corrections.edition.date else { return [] }
        guard let day, day != corrected else {
            date = corrected
            return []
        }
        // As though nothing were reported, or the page would be told to be of another day.
        corrections?.edition.date = nil
        return [
            Diagnostic(
                .note, code: "overruled-correction",
                "the corrections say that this page is of \(corrected), but it was asked to be read as one of \(day)",
                at: found.corrections.edition.dateLocation)
        ]
    }
}

extension PageInput {
    /// Its path; `nil` where its bytes come from somewhere else.
    var path: String? {
        guard case .file(let path) = self else { return nil }
        return path
    }

    func read(limit: Int) throws(FileError) -> [UInt8] {
        switch self {
        case .file(let path): return try FileSystem.read(path, limit: limit)
        case .standardInput: return try FileSystem.readStandardInput(limit: limit)
        case .bytes(let bytes, _):
            guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
            return bytes
        }
    }
}
