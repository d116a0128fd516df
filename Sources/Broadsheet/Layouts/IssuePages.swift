import BroadsheetCore
import BroadsheetLayout

/// The pages of an issue that a METS file describes, each read from its own file.
struct IssuePages {
    private let issue: METSIssue
    private let source: PageSource
    private let path: String?
    private let limit: Int
    private let readers: [any LayoutReader.Type]

    /// The pages of an issue.
    ///
    /// - Parameters:
    ///   - source: The METS file.
    ///   - path: Its path from where the program runs; `nil` where it came without one.
    ///   - limit: The largest file of a page that is read, in bytes.
    ///   - readers: The readers of layouts.
    init(of source: PageSource, path: String?, limit: Int, readers: [any LayoutReader.Type]) {
        issue = METSIssue(source.bytes, file: source.file)
        self.source = source
        self.path = path
        self.limit = limit
        self.readers = readers
    }

    /// Reads the pages one after another, and finds their articles.
    func parse(by parser: some LayoutParser) -> [ParsedPage] {
        var pages: [ParsedPage] = []
        var said = issue.diagnostics
        forEachPage(saying: &said) { page, reading in pages += parser.parse(reading, of: page) }
        guard !pages.isEmpty else { return [.unread(source, said)] }
        if source.date == nil, let date = issue.date {
            for index in pages.indices { pages[index].masthead.takeDate(date) }
        }
        pages[0].diagnostics.insert(contentsOf: said, at: 0)
        return pages
    }

    /// The layout of all pages.
    func layouts() -> LayoutReading {
        var all = LayoutReading(diagnostics: issue.diagnostics)
        var said: [Diagnostic] = []
        forEachPage(saying: &said) { page, reading in
            var pages = reading.pages
            if !pages.isEmpty, pages[0].code == nil { pages[0].code = page.code }
            all.pages += pages
            all.diagnostics += reading.diagnostics
        }
        all.diagnostics += said
        return all
    }

    /// Reads the files of the pages that are there.
    private func forEachPage(saying said: inout [Diagnostic], _ take: (PageSource, LayoutReading) -> Void) {
        guard let path, !issue.pages.isEmpty else {
            guard said.isEmpty else { return }
            said.append(
                Diagnostic(
                    .error, code: "issue-without-pages",
                    issue.pages.isEmpty
                        ? "this METS file names no file with the layout of a page, such as ALTO; give the pages' files "
                            + "themselves"
                        : "this METS file came without a path, so that the files of its pages cannot be looked for; name "
                            + "it by its path", at: FileLocation(path: source.file)))
            return
        }
        let folder = IssueFolder(path: FilePath.folder(of: path))
        for (page, code) in zip(issue.pages, codes) {
            let file: String
            let bytes: [UInt8]
            do throws(IssueFolder.Fault) {
                file = try folder.file(linkedBy: page.link)
            } catch {
                said.append(Diagnostic(.error, code: error.code, error.message, at: page.location))
                continue
            }
            do throws(FileError) {
                bytes = try FileSystem.read(FilePath.join(folder.path, file), limit: limit)
            } catch {
                said.append(error.diagnostic(for: FilePath.join(folder.path, file), at: page.location))
                continue
            }
            let name = FilePath.join(FilePath.folder(of: source.file), file)
            var pageSource = PageSource(file: name, bytes: bytes, code: code, date: source.date ?? issue.date)
            pageSource.needsProof = source.needsProof
            take(pageSource, read(page, pageSource))
        }
    }

    private func read(_ page: METSIssue.Page, _ source: PageSource) -> LayoutReading {
        guard case .layout(let reader) = PageForm(of: source.bytes, readers: readers) else {
            let message: Diagnostic.Message =
                "\(Diagnostic.quoted(page.link)) is not a known layout; name a file of ALTO, PAGE or hOCR"
            return LayoutReading(diagnostics: [Diagnostic(.error, code: "not-a-layout", message, at: page.location)])
        }
        return METSIssue.read(page, source.bytes, file: source.file, by: reader)
    }

    /// The codes of the pages: the numbers that are printed on them, or their places where not all have one of their own.
    private var codes: [String] {
        let labels = issue.pages.compactMap { $0.label.flatMap { PageCode.normalized($0.unicodeScalars) } }
        if labels.count == issue.pages.count, Set(labels).count == labels.count { return labels }
        return issue.pages.indices.map { String($0 + 1) }
    }
}

extension Masthead {
    /// Takes the day that the description of the issue says; a range stays where the page says the same.
    fileprivate mutating func takeDate(_ day: CalendarDate) {
        if date != day { dateRange = nil }
        date = day
    }
}
