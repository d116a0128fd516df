/// Finds the corrections of pages.
struct CorrectionsFinder {
    private let choice: CorrectionChoice
    /// The files that a source's pattern finds, by the placeholders of the pattern.
    private var files: [PathPattern.Captures: FoundFile] = [:]
    private var hasDate = false
    private var hasPage = false

    /// A finder for the pages of a source.
    ///
    /// - Parameters:
    ///   - choice: Which corrections are obeyed.
    ///   - source: Names the files; `nil` for pages that are named one by one.
    ///   - folder: The folder to which its pattern is relative.
    init(_ choice: CorrectionChoice, source: Configuration.Source?, folder: String) {
        guard choice == .found, let source else {
            self.choice = choice
            return
        }
        self.choice = source.findsCorrections ? .found : .none
        guard let pattern = source.corrections else { return }
        hasDate = pattern.has(.date)
        hasPage = pattern.has(.page)
        var finder = SourceFinder(folder: folder, corrections: pattern)
        finder.find()
        for file in finder.files { files[file.captures] = files[file.captures] ?? file }
    }

    /// The corrections of a page, and where their file is; `nil` where there are none.
    ///
    /// - Parameters:
    ///   - page: The page's name; its path where it is a file.
    ///   - path: The path that holds from where the program runs; `nil` for a page that is not a file.
    ///   - date: The edition's day, where it is known.
    ///   - code: The page's code, where it is known.
    func corrections(
        ofPage page: String, path: String?, date: CalendarDate?, code: String?
    ) -> (corrections: Corrections, path: String?)? {
        switch choice {
        case .none: return nil
        case .given(let corrections): return (corrections, nil)
        case .file(let file): return (CorrectionsFile.read(file, as: file), file)
        case .found:
            if !files.isEmpty {
                let captures = PathPattern.Captures(date: hasDate ? date : nil, page: hasPage ? code : nil)
                if let file = files[captures] { return (CorrectionsFile.read(file.path, as: file.file), file.path) }
            }
            guard let path else { return nil }
            let beside = CorrectionsFile.path(besidePage: path)
            guard (try? FileSystem.status(of: beside))?.kind == .file else { return nil }
            return (CorrectionsFile.read(beside, as: CorrectionsFile.path(besidePage: page)), beside)
        }
    }
}

extension PathPattern {
    /// Whether a placeholder is in the pattern.
    func has(_ token: Token) -> Bool {
        components.contains { if case .tokens(let tokens) = $0 { tokens.contains(token) } else { false } }
    }
}
