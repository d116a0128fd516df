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
    /// What reads it.
    var parser: any ArticleParser
    /// How that was chosen.
    var choice = ParserChoice.standard
}

/// What became of a ``PageJob``.
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
    ///   - progress: Is told of every file that was read.
    /// - Returns: The outcomes in the order of the jobs; `nil` where the task was cancelled.
    func parse(_ jobs: [PageJob], limit: Int, progress: (RunProgress) -> Void) async -> [PageOutcome]? {
        var outcomes = [PageOutcome?](repeating: nil, count: jobs.count)
        let forms = PageForms(readers: layoutReaders, limit: limit)
        await withTaskGroup(of: (Int, PageOutcome).self) { group in
            var next = 0
            var done = 0
            func start(_ group: inout TaskGroup<(Int, PageOutcome)>) {
                guard next < jobs.count, !Task.isCancelled else { return }
                let number = next
                let job = jobs[number]
                group.addTask { (number, job.run(forms)) }
                next += 1
            }
            for _ in 0..<max(1, maximumConcurrentPages) { start(&group) }
            while let (number, outcome) = await group.next() {
                outcomes[number] = outcome
                done += 1
                progress(RunProgress(filesRead: done, fileCount: jobs.count, file: jobs[number].path))
                start(&group)
            }
        }
        let finished = outcomes.compactMap { $0 }
        return finished.count == jobs.count ? finished : nil
    }
}

extension PageJob {
    func run(_ forms: PageForms) -> PageOutcome {
        let source: PageSource
        do throws(FileError) {
            source = PageSource(
                file: file, bytes: try input.read(limit: forms.limit), code: code ?? "1", date: date, encoding: encoding
            )
        } catch {
            return PageOutcome(diagnostics: [error.diagnostic(for: path, at: FileLocation(path: path))])
        }
        return PageOutcome(pages: forms.parse(consume source, at: input.path, by: parser, choice))
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
