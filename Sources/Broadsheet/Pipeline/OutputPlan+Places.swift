extension OutputPlan {
    /// The absolute path of an output without symbolic links, and what stands there already.
    ///
    /// - Parameter base: The folder below which folders that are missing will be made; `nil` for none.
    static func resolve(
        _ path: String, makingFoldersBelow base: String? = nil
    ) throws(FileError) -> (target: String, FileSystem.Identity?) {
        let folder = FilePath.folder(of: path)
        if let status = try? FileSystem.status(of: path) {
            switch status.kind {
            case .folder: throw .folder
            case .special: throw .special
            case .file: break
            }
            guard let target = FileSystem.realPath(path) else { throw .last() }
            guard FileSystem.isWritable(target) else { throw .notWritable }
            guard FileSystem.isWritable(FilePath.folder(of: target), asFolder: true) else {
                throw .folderNotWritable(FilePath.folder(of: path))
            }
            return (target, status.identity)
        }
        guard !FileSystem.isSymbolicLink(path) else { throw .danglingLink }
        guard let realFolder = FileSystem.realPath(folder) else {
            guard let base, let target = try newFolder(folder, below: base) else { throw .missingFolder(folder) }
            return (FilePath.join(target, FilePath.lastComponent(of: path)), nil)
        }
        guard (try? FileSystem.status(of: realFolder))?.kind == .folder else { throw .noFolder(folder) }
        guard FileSystem.isWritable(realFolder, asFolder: true) else { throw .folderNotWritable(folder) }
        return (FilePath.join(realFolder, FilePath.lastComponent(of: path)), nil)
    }

    /// The absolute path without symbolic links of a folder that an exporter fills.
    static func resolveFolder(_ path: String, makingFoldersBelow base: String) throws(FileError) -> String {
        let slashes = path.utf8.reversed().prefix { $0 == UInt8(ascii: "/") }.count
        let folder = String(Substring(path.utf8.dropLast(slashes)))
        guard let real = FileSystem.realPath(folder) else {
            guard !FileSystem.isSymbolicLink(folder) else { throw .danglingLink }
            guard let target = try newFolder(folder, below: base) else { throw .missingFolder(folder) }
            return target
        }
        guard (try? FileSystem.status(of: real))?.kind == .folder else { throw .noFolder(folder) }
        guard FileSystem.isWritable(real, asFolder: true) else { throw .folderNotWritable(folder) }
        return real
    }

    /// The absolute path of a folder that is missing and may be made; `nil` for one that lies elsewhere, or that no path
    /// without `..` leads to.
    static func newFolder(_ folder: String, below base: String) throws(FileError) -> String? {
        var existing = folder
        var missing: [String] = []
        while FileSystem.realPath(existing) == nil {
            let name = FilePath.lastComponent(of: existing)
            guard !FileSystem.isSymbolicLink(existing), name != "..", existing != FilePath.folder(of: existing) else {
                return nil
            }
            if name != ".", !name.isEmpty { missing.insert(name, at: 0) }
            existing = FilePath.folder(of: existing)
        }
        guard let start = FileSystem.realPath(existing), let root = FileSystem.realPath(base),
            FilePath.components(of: start).starts(with: FilePath.components(of: root))
        else { return nil }
        guard (try? FileSystem.status(of: start))?.kind == .folder else { throw .noFolder(existing) }
        guard FileSystem.isWritable(start, asFolder: true) else { throw .folderNotWritable(existing) }
        return missing.reduce(start) { FilePath.join($0, $1) }
    }
}

extension FileError {
    fileprivate static let notWritable = FileError(
        code: "no-permission", problem: "may not be written", remedy: "change its permissions or name another file")

    fileprivate static func folderNotWritable(_ folder: String) -> FileError {
        FileError(
            code: "no-permission", problem: "cannot be written: the folder '\(folder)' is not writable",
            remedy: "change its permissions or name another folder")
    }

    fileprivate static func missingFolder(_ folder: String) -> FileError {
        FileError(
            code: "missing-folder", problem: "cannot be written: the folder '\(folder)' does not exist",
            remedy: "create it with: mkdir -p '\(folder)'")
    }

    fileprivate static func noFolder(_ folder: String) -> FileError {
        FileError(
            code: "missing-folder", problem: "cannot be written: '\(folder)' is no folder", remedy: "name a folder")
    }
}
