/// What a run reads, seen from outside: the configuration, the files that its options name, the pages and their
/// corrections. Where two are equal, a run would do the same again.
///
/// No page is opened. A file counts as another one where its size, its times, its permissions or its number in the file
/// system are others; so a copy that kept its old time is noticed, and a file that may be read at last.
public struct InputFiles: Sendable, Hashable {
    /// The entry at each path; a path that leads nowhere has none.
    private var files: [String: FileStamp] = [:]
    /// The paths whose change makes the configuration another one.
    private var settings: Set<String> = []

    /// The files that a configuration means now.
    ///
    /// - Parameters:
    ///   - configuration: What ``Pipeline/load(_:)`` gave, or one that was made in code.
    ///   - others: Further files that count, as those that a run has read: a METS file names pages that no source does.
    public init(of configuration: Configuration, and others: [String] = []) {
        settings = Set([configuration.path].compactMap { $0 } + configuration.optionFiles.map(\.path))
        for path in settings { add(path) }
        for source in configuration.sources {
            var finder = SourceFinder(folder: configuration.folder, source: source)
            finder.find()
            for file in finder.files {
                add(file.path)
                if source.findsCorrections { add(CorrectionsFile.path(besidePage: file.path)) }
            }
            guard source.findsCorrections, let pattern = source.corrections else { continue }
            var corrections = SourceFinder(folder: configuration.folder, corrections: pattern)
            corrections.find()
            for file in corrections.files { add(file.path) }
        }
        for path in others { add(path) }
    }

    private mutating func add(_ path: String) {
        if files[path] == nil { files[path] = FileStamp(of: path) }
    }

    /// Whether the configuration and the files that its options name are the same.
    package func haveSameSettings(as others: InputFiles) -> Bool {
        settings == others.settings && settings.allSatisfy { files[$0] == others.files[$0] }
    }

    /// When what is read changed last as far as the disk knows, in seconds since 1970; 0 where nothing is there.
    ///
    /// The folders of the files count as well: a page that was removed has left its mark on its folder.
    ///
    /// - Parameter folder: Another folder that counts, in which there may be no file yet.
    public func newestChange(in folder: String) -> Int {
        let folders = Set(files.keys.map(FilePath.folder(of:)) + [folder])
        let times = files.values.map(\.modified) + folders.compactMap { FileStamp(of: $0)?.modified }
        return times.max() ?? 0
    }
}
