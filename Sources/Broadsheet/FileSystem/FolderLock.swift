#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Keeps other runs from adding to the feeds of a folder, as long as it is there.
///
/// It is a lock on a hidden file, which the system gives back however a process ends. Where a file system has no locks
/// there is none; then a feed that was changed meanwhile is noticed when it is to be replaced.
final class FolderLock {
    let folder: OutputFolder
    private let descriptor: Int32

    private static let name = ".broadsheet.lock"
    private static let pause: UInt32 = 10_000

    /// Waits for the lock.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - end: When another run is no longer waited for.
    ///   - limit: How long a run waits for others at most, for diagnostics.
    /// - Throws: A ``FileError`` where the other run has not ended by then; `CancellationError`.
    init(on folder: OutputFolder, waitingUntil end: ContinuousClock.Instant, _ limit: Duration) throws {
        self.folder = folder
        while true {
            let opened = Self.open(in: folder)
            guard opened >= 0 else { break }
            if flock(opened, LOCK_EX | LOCK_NB) == 0 {
                if Self.isCurrent(opened, in: folder) {
                    descriptor = opened
                    return
                }
                // The run that had it has taken the file away.
                close(opened)
                continue
            }
            let isHeld = errno == EWOULDBLOCK
            close(opened)
            guard isHeld else { break }
            try Task.checkCancellation()
            guard ContinuousClock.now < end else { throw FileError.inUse(limit) }
            usleep(Self.pause)
        }
        descriptor = -1
    }

    deinit {
        guard descriptor >= 0 else { return }
        // While it is locked, so that nobody else takes away a file that a third one waits for.
        unlinkat(folder.descriptor, Self.name, 0)
        close(descriptor)
    }

    /// Opens the file, for writing where that is allowed: shared folders lock only such.
    private static func open(in folder: OutputFolder) -> Int32 {
        let flags = O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let opened = openat(folder.descriptor, name, O_RDWR | flags, 0o666)
        return opened >= 0 ? opened : openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }

    /// Whether an open file still is the one that bears the name.
    private static func isCurrent(_ descriptor: Int32, in folder: OutputFolder) -> Bool {
        var own = stat()
        var named = stat()
        return fstat(descriptor, &own) == 0 && fstatat(folder.descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0
            && FileSystem.Status(own).identity == FileSystem.Status(named).identity
    }
}

extension FileError {
    /// A folder to whose feeds another run is adding.
    fileprivate static func inUse(_ limit: Duration) -> FileError {
        let seconds = limit.components.seconds
        return FileError(
            code: "in-use",
            problem: "was not written: another run is adding to the feeds of its folder, and had not ended after "
                + "\(seconds) second\(seconds == 1 ? "" : "s")",
            remedy: "run again when it has, or raise the limit 'wait-seconds'")
    }
}
