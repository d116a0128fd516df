extension EditionBuilder {
    /// Pages that say of themselves which page they are, and not what their file's name says, or what another file's
    /// page says, too. The code on the page holds.
    ///
    /// - Parameter pages: The pages of the edition in order.
    func codeDoubts(in pages: [ParsedPage]) -> [Diagnostic] {
        let jobs = Dictionary(self.jobs.map { ($0.file, $0) }) { first, _ in first }
        var pagesOfFile: [String: Int] = [:]
        for page in pages { pagesOfFile[page.page.file, default: 0] += 1 }
        var doubts: [Diagnostic] = []
        for page in pages.map(\.page) where pagesOfFile[page.file] == 1 {
            guard let job = jobs[page.file], let named = PageCode.ofFile(named: job.path), named == job.code,
                Self.plain(named) != Self.plain(page.code)
            else { continue }
            doubts.append(
                Diagnostic(
                    .note, code: "other-page-code",
                    "this page says that it is page \(page.code), its file's name that it is page \(named); the page "
                        + "was believed: rename the file if it is right", at: FileLocation(path: page.file)))
        }
        for (first, second) in zip(pages, pages.dropFirst()).filter({ !$1.isPart }).map({ ($0.page, $1.page) })
        where first.code == second.code && first.file != second.file
            && jobs[first.file]?.code != jobs[second.file]?.code
        {
            doubts.append(
                Diagnostic(
                    .warning, code: "duplicate-page",
                    "this page says that it is page \(second.code), as '\(jobs[first.file]?.path ?? first.file)' does; "
                        + "both are read: are they of different editions?", at: FileLocation(path: second.file)))
        }
        return doubts
    }

    /// A code without the zeros before its number: A2 for A02.
    private static func plain(_ code: String) -> String {
        let letters = code.prefix { !$0.isNumber }
        return String(letters + code.dropFirst(letters.count).drop { $0 == "0" })
    }
}
