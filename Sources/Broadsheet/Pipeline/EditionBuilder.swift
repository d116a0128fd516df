/// Puts the files of one edition in order and gives pages their codes; after parsing, puts the edition together.
struct EditionBuilder: Sendable {
    /// The facts known about the edition before its pages are read.
    let info: Edition.Info
    /// Its files in the order of their pages, each with its code.
    private(set) var jobs: [PageJob]

    /// An edition of files, in the order in which they were named or found.
    ///
    /// A file that says no page's code gets the first number that no other file has, in order.
    init(info: Edition.Info, jobs: [PageJob]) {
        self.info = info
        var taken = Set(jobs.compactMap(\.code))
        var number = 1
        let coded = jobs.map { job in
            var job = job
            if job.code == nil {
                while !taken.insert(String(number)).inserted { number += 1 }
                job.code = String(number)
            }
            return job
        }
        self.jobs = Self.sorted(coded) { $0.code ?? "" }
    }

    /// Two files that are the same page: both are read, and the second is reported.
    func duplicatePages() -> [Diagnostic] {
        zip(jobs, jobs.dropFirst()).filter { $0.code == $1.code }.map { first, second in
            Diagnostic(
                .warning, code: "duplicate-page",
                "this is page \(second.code ?? "") of the same edition as '\(first.path)'; both are read: name the "
                    + "days in the source's path with {date} if they are of different editions",
                at: FileLocation(path: second.path))
        }
    }

    /// Takes back what was reported about files that have only parts of their pages.
    ///
    /// - Parameter outcomes: What became of ``jobs``, in their order.
    func withoutParts(_ diagnostics: [Diagnostic], _ outcomes: some Sequence<PageOutcome>) -> [Diagnostic] {
        let parts = zip(jobs, outcomes).filter { $1.pages?.contains { $0.isPart } ?? false }.map(\.0.path)
        guard !parts.isEmpty else { return diagnostics }
        let paths = Set(parts)
        return diagnostics.filter { said in
            said.code != "duplicate-page" || said.location.map { !paths.contains($0.path) } ?? true
        }
    }

    /// Puts the edition together.
    ///
    /// - Parameter outcomes: What became of ``jobs``, in their order.
    /// - Returns: The edition, and the numbers of those among its pages that could not be read.
    func assemble(_ outcomes: consuming [PageOutcome]) -> (parsed: ParsedEdition, unread: Set<Int>) {
        var info = info
        var connected: [ParsedPage] = []
        var said: [Diagnostic] = outcomes.flatMap(\.diagnostics)
        let pathsInIssues = Self.filesOfIssues(jobs, outcomes)
        let inIssues = Set(pathsInIssues.map(\.file))
        var read = zip(jobs, outcomes).compactMap { job, outcome in
            inIssues.contains(job.file) ? nil : outcome.pages.map { (parser: job.parser, pages: $0) }
        }
        // Pages are connected by the parser that read them; a second parser has its own pages. Nobody else holds them
        // then, so that they are changed in place.
        while let parser = read.first?.parser {
            var pages = read.filter { type(of: $0.parser) == type(of: parser) }.flatMap(\.pages)
            read.removeAll { type(of: $0.parser) == type(of: parser) }
            said += parser.connect(&pages, of: &info)
            connected += pages
        }
        let ordered = Self.sorted(connected) { $0.page.code }
        said += codeDoubts(in: ordered)
        var edition = ParsedEdition(pages: ordered, info: info, diagnostics: said)
        let paths = Dictionary(jobs.flatMap(\.paths) + pathsInIssues) { first, _ in first }
        edition.diagnostics = edition.diagnostics.map { $0.renamingFile(by: paths) }
        return (edition, Set(ordered.indices.filter { ordered[$0].isUnread }))
    }

    /// The files whose pages came with the issue that names them, so that they do not count a second time where they were
    /// found as well, with the paths that hold from where the program runs.
    private static func filesOfIssues(_ jobs: [PageJob], _ outcomes: [PageOutcome]) -> [(file: String, path: String)] {
        zip(jobs, outcomes).flatMap { job, outcome in
            (outcome.pages ?? []).map(\.page.file).filter { $0 != job.file }.map { file in
                let folder = FilePath.folder(of: job.file)
                let inFolder = folder == "." ? file : String(file.dropFirst(FilePath.join(folder, "").count))
                return (file, FilePath.join(FilePath.folder(of: job.path), inFolder))
            }
        }
    }

    /// Sorts by page code in natural order; what has the same code keeps its order.
    private static func sorted<Element>(_ elements: [Element], by code: (Element) -> String) -> [Element] {
        elements.enumerated().sorted { left, right in
            let codes = (code(left.element), code(right.element))
            return codes.0 == codes.1 ? left.offset < right.offset : NaturalOrder.isBefore(codes.0, codes.1)
        }.map(\.element)
    }
}

extension ParsedPage {
    /// Whether nothing could be read of it.
    fileprivate var isUnread: Bool { articles.isEmpty && diagnostics.contains { $0.severity == .error } }
}

extension Diagnostic {
    /// The diagnostic with its file under the name that holds from where the program runs.
    func renamingFile(by paths: [String: String]) -> Diagnostic {
        guard let location, let path = paths[location.path] else { return self }
        var renamed = self
        renamed.location?.path = path
        return renamed
    }
}
