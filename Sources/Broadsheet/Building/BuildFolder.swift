/// A folder in which a build makes its outputs anew.
///
/// What the last build made there is removed first, so that an output that the configuration no longer names goes.
/// Nothing else is ever removed: which files were made stands in a list beside the folder.
struct BuildFolder {
    /// The path of the folder: absolute and without symbolic links, where it is there already.
    let path: String
    /// The names of the files that builds have made, each followed by a byte 0, which no name can hold.
    private let listPath: String

    /// No folder, in which an output can be planned but not made.
    static let nowhere = BuildFolder("")

    /// The folder at a path, which need not be there yet.
    init(_ path: String) {
        let real = FileSystem.realPath(path) ?? path
        self.path = real.utf8.count > 1 && real.utf8.last == UInt8(ascii: "/") ? String(real.dropLast()) : real
        listPath = self.path + ".outputs"
    }

    /// Where an output goes that the configuration writes as a relative path.
    func path(of output: String) -> String {
        FilePath.join(path, FilePath.components(of: output).joined(separator: "/"))
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
        for file in files { try list.write(Array(file.utf8)[...] + [0]) }
        try lists.add(list, of: 0)
        if let fault = lists.place()[0] { throw fault }
        try FileSystem.makeFolder(path)
        for folder in Set(files.map(FilePath.folder(of:))).sorted() { try FileSystem.makeFolder(folder) }
    }

    /// Removes what a build made, and the folders that are empty then.
    func clear() throws(FileError) {
        guard let list = try? FileSystem.read(listPath, limit: .max) else { return }
        for name in list.split(separator: 0) {
            let file = String(decoding: name, as: UTF8.self)
            guard file.hasPrefix(path + "/") else { continue }
            try FileSystem.removeFile(file)
            var folder = FilePath.folder(of: file)
            while folder.utf8.count >= path.utf8.count {
                FileSystem.removeEmptyFolder(folder)
                folder = FilePath.folder(of: folder)
            }
        }
        try FileSystem.removeFile(listPath)
    }
}
