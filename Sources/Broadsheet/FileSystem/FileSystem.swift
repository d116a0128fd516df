#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The few calls to the file system that the pipeline needs, straight to the C library: they keep full Foundation out
/// of the program, and tell a folder, a pipe and a file apart before anything is read.
package enum FileSystem {
    /// The entry at a path.
    struct Status: Hashable {
        enum Kind: Hashable {
            case file, folder, special
        }
        var kind: Kind
        var identity: Identity
        var permissions: mode_t
        var owner: uid_t
        var group: gid_t
    }

    /// The property that makes two names the same file, whatever links and letter cases lie between.
    struct Identity: Hashable {
        var device: UInt64
        var node: UInt64
    }

    /// The entry at a path, following symbolic links.
    static func status(of path: String) throws(FileError) -> Status {
        var information = stat()
        guard stat(path, &information) == 0 else { throw .last() }
        return Status(information)
    }

    /// What bears a name itself, which may be a symbolic link; `nil` for nothing.
    static func statusOfName(_ path: String) -> Status? {
        var information = stat()
        return lstat(path, &information) == 0 ? Status(information) : nil
    }

    /// Whether there is something at a path.
    static func exists(_ path: String) -> Bool {
        (try? status(of: path)) != nil
    }

    /// Whether a path is itself a symbolic link.
    static func isSymbolicLink(_ path: String) -> Bool {
        var information = stat()
        return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFLNK
    }

    /// The bytes of a regular file.
    static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        // Without O_NONBLOCK, opening a pipe would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last() }
        defer { close(descriptor) }
        return try read(descriptor: descriptor, limit: limit)
    }

    /// The bytes of a regular file that is open.
    static func read(descriptor: Int32, limit: Int) throws(FileError) -> [UInt8] {
        var information = stat()
        guard fstat(descriptor, &information) == 0 else { throw .last() }
        switch Status(information).kind {
        case .file: break
        case .folder: throw .folder
        case .special: throw .special
        }
        guard information.st_size <= limit else { throw .tooLarge(limit: limit) }
        return try drain(descriptor, expecting: Int(information.st_size), limit: limit)
    }

    /// Everything that standard input holds.
    static func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
        try drain(STDIN_FILENO, expecting: 0, limit: limit)
    }

    private static func drain(_ descriptor: Int32, expecting size: Int, limit: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 1)
        // A page is read at once, with room for one byte more to see that it ends there.
        var chunk = [UInt8](repeating: 0, count: max(4096, min(size + 1, 65_536)))
        while true {
            #if canImport(Darwin)
                let count = Darwin.read(descriptor, &chunk, chunk.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, &chunk, chunk.count)
            #else
                let count = Glibc.read(descriptor, &chunk, chunk.count)
            #endif
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw .last()
            }
            bytes += chunk[..<count]
            guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        }
    }

    /// The names in a folder.
    struct Names {
        /// Those that are texts, without `.` and `..`, in no order.
        var texts: [String] = []
        /// Those whose bytes are not UTF-8, repaired with U+FFFD: what they are called by opens no file.
        var repaired: [String] = []
    }

    /// The names in a folder.
    static func names(in folder: String) throws(FileError) -> Names {
        guard let stream = opendir(folder) else { throw .last() }
        defer { closedir(stream) }
        var names = Names()
        while let entry = readdir(stream) {
            withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    guard let name = String(validatingCString: $0) else {
                        names.repaired.append(String(cString: $0))
                        return
                    }
                    if name != ".", name != ".." { names.texts.append(name) }
                }
            }
        }
        return names
    }

    /// The absolute path without symbolic links; `nil` where there is no such file.
    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(validatingCString: resolved)
    }

    /// Writes bytes to standard output.
    static func writeStandardOutput(_ bytes: ArraySlice<UInt8>) throws(FileError) {
        try write(bytes, to: STDOUT_FILENO)
    }

    /// Whether this process may read a file.
    static func isReadable(_ path: String) -> Bool {
        access(path, R_OK) == 0
    }

    /// Whether this process may write to a file, or make files in a folder.
    static func isWritable(_ path: String, asFolder: Bool = false) -> Bool {
        access(path, asFolder ? W_OK | X_OK : W_OK) == 0
    }
}

extension FileSystem.Status {
    init(_ information: stat) {
        kind =
            switch information.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .special
            }
        identity = FileSystem.Identity(
            device: UInt64(truncatingIfNeeded: information.st_dev), node: UInt64(truncatingIfNeeded: information.st_ino)
        )
        permissions = information.st_mode & 0o7777
        owner = information.st_uid
        group = information.st_gid
    }
}
