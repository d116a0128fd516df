/// Which of a configuration's sources a page belongs to that was named by itself.
struct PageSources {
    private let sources: [Configuration.Source]
    private let patterns: PatternIndex
    private let folder: String
    private let corrections: CorrectionChoice
    /// The finders of corrections, by the source's number; `nil` stands for no source.
    private var finders: [Int?: CorrectionsFinder] = [:]

    /// - Parameter corrections: Which corrections of the pages are obeyed.
    init(of configuration: Configuration, corrections: CorrectionChoice) {
        self.corrections = corrections
        sources = configuration.sources.filter { $0.parser != nil }
        patterns = PatternIndex(sources.map(\.pattern))
        folder = configuration.folder
    }

    /// The first source whose pattern means the page; the first of all where none does; `nil` where there is none.
    ///
    /// - Parameters:
    ///   - name: The page's name, relative to the configuration's folder or to where the program runs.
    ///   - path: The page's file; `nil` for what is not a file.
    /// - Returns: The source, and what finds its pages' corrections.
    mutating func source(
        ofPage name: String, path: String?
    ) -> (source: Configuration.Source?, corrections: CorrectionsFinder) {
        let number = number(ofPage: name, path: path)
        let source = number.map { sources[$0] }
        let finder = finders[number] ?? CorrectionsFinder(corrections, source: source, folder: folder)
        finders[number] = finder
        return (source, finder)
    }

    private func number(ofPage name: String, path: String?) -> Int? {
        guard sources.count > 1 else { return sources.isEmpty ? nil : 0 }
        var names = [FilePath.path(of: name, inside: folder), name]
        if let real = path.flatMap(FileSystem.realPath) {
            names += [FilePath.path(of: real, inside: FileSystem.realPath(folder)), real]
        }
        return names.lazy.compactMap { $0 }.compactMap(patterns.first(matching:)).first ?? 0
    }
}

extension Configuration {
    /// The source whose pattern means a page that was named by itself; the first one with a parser where none does.
    package func source(ofPage input: PageInput) -> Source? {
        let path: String? = if case .file(let path) = input { path } else { nil }
        var sources = PageSources(of: self, corrections: .none)
        return sources.source(ofPage: input.name, path: path).source
    }
}
