#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension FileSystem {
    /// The property that makes a folder itself; `nil` where there is none at the path, or a symbolic link.
    static func identity(ofFolder path: String) -> Identity? {
        var information = stat()
        guard lstat(path, &information) == 0 else { return nil }
        let status = Status(information)
        return status.kind == .folder ? status.identity : nil
    }

    /// Makes a folder, and those above it that are not there yet.
    static func makeFolder(_ path: String) throws(FileError) {
        guard mkdir(path, 0o777) != 0 else { return }
        switch errno {
        case EEXIST:
            guard (try? status(of: path))?.kind == .folder else { throw .fileInTheWay }
        case ENOENT:
            let above = FilePath.folder(of: path)
            guard above != path else { throw .last() }
            try makeFolder(above)
            guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last() }
        case ENOTDIR: throw .fileInTheWay
        default: throw .last()
        }
    }

    /// Removes a file. Where there is none, or a folder is in its place, nothing is done.
    static func removeFile(_ path: String) throws(FileError) {
        guard unlink(path) != 0 else { return }
        let number = errno
        guard number != ENOENT, number != ENOTDIR, (try? status(of: path))?.kind != .folder else { return }
        throw FileError(errno: number)
    }

    /// Removes a folder with nothing in it; any other stays.
    static func removeEmptyFolder(_ path: String) {
        _ = rmdir(path)
    }
}

extension FileError {
    fileprivate static let fileInTheWay = FileError(
        code: "missing-folder", problem: "cannot be made a folder: a file is in its way",
        remedy: "remove the file, or name another folder")
}
