/// A folder in which a build makes its outputs anew.
///
/// What the last build made there is removed first, so that an output that the configuration no longer names goes.
/// Nothing else is ever removed: which files were made is in a list beside the folder. It is not in the folder, where
/// anyone who takes up all outputs would take up the list as well.
struct BuildFolder {
    /// The path of the folder: absolute and without symbolic links.
    let path: String
    /// The file with the names of those that builds have made.
    let listPath: String
    /// The path of the folder as the user gave it.
    private let given: String

    /// The beginning of every list. After it are the paths of the files as seen from the folder, each followed by a byte 0,
    /// which no name can hold.
    private static let signature = Array("broadsheet build made these files, and removes them\0".utf8)

    /// No folder, in which an output can be planned but not made.
    static let nowhere = BuildFolder("")

    /// The folder at a path, which need not be there yet.
    init(_ path: String) {
        given = Self.withoutSlash(path)
        self.path = FileSystem.realPath(given) ?? (try? OutputPlan.newFolder(given, below: "/")) ?? given
        listPath = self.path + ".outputs"
    }

    private static func withoutSlash(_ path: String) -> String {
        let slashes = path.utf8.dropFirst().reversed().prefix { $0 == UInt8(ascii: "/") }.count
        return String(Substring(path.utf8.dropLast(slashes)))
    }

    /// Where an output goes that the configuration writes as a relative path.
    func path(of output: String) -> String {
        FilePath.join(path, FilePath.components(of: output).joined(separator: "/"))
    }

    /// The path of a file in the folder, by the folder's path as the user gave it: the one that build systems know.
    func pathAsGiven(_ file: String) -> String {
        FilePath.path(of: file, inside: path).map { FilePath.join(given, $0) } ?? file
    }

    /// Removes what the last build made, and notes what this one is about to make.
    ///
    /// - Parameter files: Paths in the folder. The folders that hold them are there afterwards.
    func prepare(for files: [String]) throws(FileError) {
        try clear()
        let above = FilePath.folder(of: listPath)
        try FileSystem.makeFolder(above)
        var lists = OutputFiles()
        let list = try WholeFile(
            named: FilePath.lastComponent(of: listPath),
            in: lists.folder(at: FileSystem.realPath(above) ?? above))
        try list.write(Self.signature[...])
        for file in files { try list.write(Array((FilePath.path(of: file, inside: path) ?? file).utf8)[...] + [0]) }
        try lists.add(list, of: 0)
        if let fault = lists.place()[0] { throw fault }
        try FileSystem.makeFolder(path)
        for folder in Set(files.map(FilePath.folder(of:))).sorted() { try FileSystem.makeFolder(folder) }
    }

    /// Removes what a build made, and the folders that are empty then.
    ///
    /// - Throws: A fault, with nothing removed, where the list is a file of somebody else.
    func clear() throws(FileError) {
        guard FileSystem.exists(listPath) else { return }
        for file in try filesMade() {
            try FileSystem.removeFile(file)
            var folder = FilePath.folder(of: file)
            while folder.utf8.count >= path.utf8.count {
                FileSystem.removeEmptyFolder(folder)
                folder = FilePath.folder(of: folder)
            }
        }
        try FileSystem.removeFile(listPath)
    }

    /// The paths of the files in the list.
    private func filesMade() throws(FileError) -> [String] {
        let list = try FileSystem.read(listPath, limit: .max)
        if list.starts(with: Self.signature) {
            return list.dropFirst(Self.signature.count).split(separator: 0)
                .map { String(decoding: $0, as: UTF8.self) }
                .filter { FilePath.components(of: $0).first != ".." }.map(path(of:))
        }
        // Builds of 0.1.0 wrote whole paths, and nothing before them.
        let files = list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        guard list.last == 0, files.allSatisfy({ $0.hasPrefix(path + "/") || $0.hasPrefix(given + "/") }) else {
            throw .foreignList(listPath)
        }
        return files
    }
}

extension FileError {
    /// A file of somebody else where the list of what builds have made is kept.
    fileprivate static func foreignList(_ path: String) -> FileError {
        FileError(
            code: "foreign-list",
            problem: "cannot be built into: '\(path)', where what builds have made is listed, is another file",
            remedy: "move that file away, or name another folder")
    }
}
