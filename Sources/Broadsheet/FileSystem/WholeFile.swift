import CSync

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that is written whole or not at all.
///
/// The bytes go to a hidden file beside the destination, so that source patterns do not see it. ``place()`` gives it the
/// destination's name in one step; a reader sees the old file or the new one and never a part. Without that, the hidden
/// file is removed again: here, or by the next run where this one is killed, which sees that nobody holds its lock.
final class WholeFile {
    /// The folder that the file will be in.
    let folder: OutputFolder
    /// The name that it will have.
    let name: String
    /// How many bytes were written.
    private(set) var byteCount = 0
    private var temporary = ""
    private var descriptor: Int32 = -1
    private var identity: FileSystem.Identity?
    private var buffer: [UInt8] = []
    private var replaced = Replaced.anything

    /// What may be under the name when the file gets it.
    private enum Replaced {
        case anything
        case only(FileSystem.Version?)
    }

    private static let bufferSize = 65_536
    private static let mostAttempts = 100

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - name: The name that it will have. A symbolic link of that name would be replaced, not followed.
    ///   - folder: The folder that it will be in.
    init(named name: String, in folder: OutputFolder) throws(FileError) {
        (self.name, self.folder) = (name, folder)
        for _ in 0..<Self.mostAttempts {
            temporary = Self.temporaryName()
            descriptor = openat(folder.descriptor, temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else {
                if errno == EEXIST { continue }
                throw .last()
            }
            // Before the lock is there, another run may take the file for one that was left.
            let isTaken = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
            if !isTaken, try isLinked() { return }
            close(descriptor)
            descriptor = -1
        }
        throw FileError(errno: EEXIST)
    }

    /// Lets the file replace nothing but what was found under its name before.
    ///
    /// - Parameter version: What was found; `nil` for nothing.
    func replace(only version: FileSystem.Version?) {
        replaced = .only(version)
    }

    func write(_ bytes: ArraySlice<UInt8>) throws(FileError) {
        byteCount += bytes.count
        if buffer.count + bytes.count > Self.bufferSize { try flush() }
        if bytes.count >= Self.bufferSize {
            try FileSystem.write(bytes, to: descriptor)
        } else {
            buffer += bytes
        }
    }

    /// Hands all bytes to the system. Nothing can be appended then.
    func finish() throws(FileError) {
        try flush()
        buffer = []
    }

    /// Whether a file is under the name that holds the same bytes. One that cannot be read counts as another.
    var isWhatStandsThere: Bool {
        let standing = openat(folder.descriptor, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard standing >= 0 else { return false }
        defer { close(standing) }
        return FileSystem.haveSameBytes(standing, descriptor)
    }

    /// Carries the file to the disk.
    func synchronize() throws(FileError) {
        guard fsync(descriptor) == 0 else { throw .last() }
    }

    #if !canImport(Darwin)
        /// Carries everything on the file's file system to the disk.
        ///
        /// - Returns: Whether that was done.
        func flushFileSystem() -> Bool {
            syncfs(descriptor) == 0
        }
    #endif

    /// Puts the finished file in its place. A file that was there gives it its permissions and, where the system lets
    /// us, its owner.
    ///
    /// - Parameter isAllowed: Whether a file that is there may be replaced.
    /// - Returns: The file as it is there.
    func place(where isAllowed: (FileSystem.Identity) -> Bool) throws(FileError) -> FileSystem.Identity {
        let old = try folder.version(of: name)
        if case .only(let expected) = replaced, old != expected { throw .changedMeanwhile }
        if let old {
            // The superuser could replace a device.
            guard old.status.kind == .file else { throw old.status.kind == .folder ? .folder : .special }
            guard isAllowed(old.status.identity) else { throw .sameOutput }
            // Only the superuser may give a file away; for everyone else the file is simply theirs.
            _ = fchown(descriptor, old.status.owner, old.status.group)
            guard fchmod(descriptor, old.status.permissions) == 0 else { throw .last() }
        }
        guard let identity, renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 else { throw .last() }
        temporary = ""
        return identity
    }

    deinit {
        if !temporary.isEmpty, descriptor >= 0 { unlinkat(folder.descriptor, temporary, 0) }
        if descriptor >= 0 { close(descriptor) }
    }

    /// Whether a name is that of a file which is not yet whole.
    static func isTemporary(_ name: String) -> Bool {
        name.hasPrefix(prefix) && name.hasSuffix(suffix)
    }

    private static let prefix = ".broadsheet-"
    private static let suffix = ".part"

    /// Process numbers repeat in containers; a random name does not.
    private static func temporaryName() -> String {
        "\(prefix)\(StableHash.hexadecimal(UInt64.random(in: 0...UInt64.max)))\(suffix)"
    }

    /// Whether the hidden file still bears its name.
    private func isLinked() throws(FileError) -> Bool {
        var information = stat()
        guard fstat(descriptor, &information) == 0 else { throw .last() }
        identity = FileSystem.Status(information).identity
        return information.st_nlink > 0
    }

    private func flush() throws(FileError) {
        try FileSystem.write(buffer[...], to: descriptor)
        buffer.removeAll(keepingCapacity: true)
    }
}

extension FileError {
    /// A file that is no longer the one that was read.
    fileprivate static let changedMeanwhile = FileError(
        code: "changed-meanwhile", problem: "was changed by another program while this run was adding to it",
        remedy: "run again")
}
