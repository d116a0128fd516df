#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where outputs go. Each folder is looked at once: it is one and the same for all outputs of a run, whatever its name leads
/// to by then.
struct OutputPlaces {
    struct Place {
        /// The absolute path without symbolic links.
        var target: String
        /// The file that is there already.
        var identity: FileSystem.Identity?
        /// The folder; `nil` where it is made later.
        var folder: FileSystem.Identity?
    }

    private struct Folder {
        var path: String
        var identity: FileSystem.Identity?
    }

    private var folders: [String: Result<Folder, FileError>] = [:]

    /// The place of an output.
    ///
    /// - Parameter base: The folder below which folders that are missing will be made; `nil` for none. It is the same for
    ///   all outputs that are asked for.
    mutating func place(of path: String, makingFoldersBelow base: String? = nil) throws(FileError) -> Place {
        let named = FilePath.folder(of: path)
        guard let status = FileSystem.statusOfName(path) else {
            if errno == ENAMETOOLONG { throw .last() }
            let folder = try folder(named, named: named, below: base)
            return Place(target: FilePath.join(folder.path, FilePath.lastComponent(of: path)), folder: folder.identity)
        }
        switch status.kind {
        case .folder: throw .folder
        case .special where !FileSystem.isSymbolicLink(path): throw .special
        case .special: return try place(ofLink: path)
        case .file: break
        }
        guard FileSystem.isWritable(path) else { throw .notWritable }
        let folder = try folder(named, named: named, below: nil)
        return Place(
            target: FilePath.join(folder.path, FilePath.lastComponent(of: path)), identity: status.identity,
            folder: folder.identity)
    }

    /// The place of an output that is a symbolic link: the file after it.
    private mutating func place(ofLink path: String) throws(FileError) -> Place {
        guard let status = try? FileSystem.status(of: path) else { throw .danglingLink }
        switch status.kind {
        case .folder: throw .folder
        case .special: throw .special
        case .file: break
        }
        guard let target = FileSystem.realPath(path) else { throw .last() }
        guard FileSystem.isWritable(target) else { throw .notWritable }
        let folder = try folder(FilePath.folder(of: target), named: FilePath.folder(of: path), below: nil)
        return Place(target: target, identity: status.identity, folder: folder.identity)
    }

    /// - Parameter name: What the folder is called in diagnostics.
    private mutating func folder(
        _ path: String, named name: String, below base: String?
    ) throws(FileError) -> Folder {
        if let known = folders[path] { return try known.get() }
        let found: Result<Folder, FileError>
        do throws(FileError) {
            found = .success(try Self.find(path, named: name, below: base))
        } catch {
            found = .failure(error)
        }
        folders[path] = found
        return try found.get()
    }

    private static func find(_ path: String, named name: String, below base: String?) throws(FileError) -> Folder {
        guard let real = FileSystem.realPath(path) else {
            guard let base, let target = try OutputPlan.newFolder(path, below: base) else { throw .missingFolder(name) }
            return Folder(path: target)
        }
        guard let identity = FileSystem.identity(ofFolder: real) else { throw .noFolder(name) }
        guard FileSystem.isWritable(real, asFolder: true) else { throw .folderNotWritable(name) }
        return Folder(path: real, identity: identity)
    }
}

extension OutputPlan {
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
            code: "missing-folder", problem: "cannot be written: '\(folder)' is not a folder", remedy: "name a folder")
    }
}
