#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder that files are written to, held open: they go into this folder, whatever its name leads to by then.
final class OutputFolder {
    /// The absolute path that it had when it was opened.
    let path: String
    let descriptor: Int32
    let identity: FileSystem.Identity

    #if !canImport(Darwin)
        /// `O_PATH`, which Swift does not see.
        private static let withoutReading: Int32 = 0o10_000_000
    #endif

    /// Opens a folder.
    ///
    /// - Parameters:
    ///   - path: The folder, without symbolic links.
    ///   - expected: The folder that was found at the path before; `nil` where any is right.
    init(_ path: String, expecting expected: FileSystem.Identity? = nil) throws(FileError) {
        let flags = O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        var opened = open(path, O_RDONLY | flags)
        #if !canImport(Darwin)
            // Into a folder that may not be listed, files can be written all the same.
            if opened < 0, errno == EACCES { opened = open(path, Self.withoutReading | flags) }
        #endif
        guard opened >= 0 else {
            // A link, or a file, has taken the folder's place.
            throw errno == ELOOP || errno == ENOTDIR ? .otherFolder : .last()
        }
        var information = stat()
        guard fstat(opened, &information) == 0 else {
            let fault = FileError.last()
            close(opened)
            throw fault
        }
        let identity = FileSystem.Status(information).identity
        guard expected == nil || expected == identity else {
            close(opened)
            throw .otherFolder
        }
        (self.path, descriptor, self.identity) = (path, opened, identity)
    }

    deinit {
        close(descriptor)
    }

    /// What is under a name in the folder, following symbolic links; `nil` for nothing.
    func version(of name: String) throws(FileError) -> FileSystem.Version? {
        var information = stat()
        guard fstatat(descriptor, name, &information, AT_SYMLINK_NOFOLLOW) == 0 else {
            guard errno == ENOENT else { throw .last() }
            return nil
        }
        if information.st_mode & S_IFMT == S_IFLNK, fstatat(descriptor, name, &information, 0) != 0 {
            throw errno == ENOENT ? .danglingLink : .last()
        }
        return FileSystem.Version(information)
    }

    /// The bytes of a file in the folder; `nil` where there is none.
    func read(_ name: String, limit: Int) throws(FileError) -> [UInt8]? {
        guard try version(of: name) != nil else { return nil }
        let opened = openat(descriptor, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard opened >= 0 else { throw .last() }
        defer { close(opened) }
        return try FileSystem.read(descriptor: opened, limit: limit)
    }

    /// Carries the names in the folder to the disk, where the file system can.
    func synchronize() {
        _ = fsync(descriptor)
    }

    /// Removes the hidden files that runs left here when they were killed. Those of runs that are under way are locked,
    /// and stay.
    func removeLeftFiles() {
        guard let names = try? FileSystem.names(in: path).texts else { return }
        for name in names where WholeFile.isTemporary(name) {
            let opened = openat(descriptor, name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard opened >= 0 else { continue }
            if flock(opened, LOCK_EX | LOCK_NB) == 0 { unlinkat(descriptor, name, 0) }
            close(opened)
        }
    }
}

extension FileSystem {
    /// What is under a name at a moment. A file that was replaced, or written to, is another version.
    struct Version: Hashable {
        var status: Status
        /// How many bytes there are.
        let size: Int64
        /// When the bytes changed last, in seconds since 1970.
        let seconds: Int
        private var nanoseconds: Int

        init(_ information: stat) {
            status = Status(information)
            size = Int64(information.st_size)
            #if canImport(Darwin)
                seconds = Int(information.st_mtimespec.tv_sec)
                nanoseconds = Int(information.st_mtimespec.tv_nsec)
            #else
                seconds = Int(information.st_mtim.tv_sec)
                nanoseconds = Int(information.st_mtim.tv_nsec)
            #endif
        }
    }
}

extension FileError {
    /// A folder that is not the one that was looked at.
    static let otherFolder = FileError(
        code: "changed-meanwhile",
        problem: "cannot be written: another folder, or a link, has taken its folder's place",
        remedy: "run again where that is meant")
}
