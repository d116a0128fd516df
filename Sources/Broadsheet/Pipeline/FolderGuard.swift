/// Keeps an exporter that names the files of a folder from what is not its own: pages, the configuration, the files of
/// other outputs.
struct FolderGuard {
    /// The absolute paths of those files.
    var taken: Set<String> = []
    /// The sources, which would read a file of the folder as a page.
    var patterns = PatternIndex([])
    /// What the sources' paths are relative to.
    var configurationFolder = "."

    /// Why a file may not be written; `nil` where it may.
    ///
    /// - Parameters:
    ///   - file: The file's path in the folder.
    ///   - folder: The folder's absolute path.
    ///   - name: The folder as the configuration has it.
    func fault(writing file: String, in folder: String, named name: String) -> FileError? {
        if taken.contains(FilePath.join(folder, file)) { return .takenInFolder(file) }
        return patterns.first(matching: FilePath.join(name, file)) == nil ? nil : .readInFolder(file)
    }
}

extension FileError {
    fileprivate static func takenInFolder(_ file: String) -> FileError {
        FileError(
            code: "same-output",
            problem: "has a place for '\(file)', which is a page, the configuration or another output",
            remedy: "name another folder, or another file for that output")
    }

    fileprivate static func readInFolder(_ file: String) -> FileError {
        FileError(
            code: "overwrites-source", problem: "has a place for '\(file)', which the next run would read as a page",
            remedy: "name another folder")
    }
}
