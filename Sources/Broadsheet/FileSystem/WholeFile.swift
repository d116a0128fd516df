#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that is written whole or not at all.
///
/// The bytes go to a hidden file beside the destination, so that source patterns do not see it. ``commit()`` carries
/// it to the disk and gives it the destination's name in one step; a reader sees the old file or the new one and
/// never a part. Without it the hidden file is removed again.
final class WholeFile {
    private let destination: String
    private let temporary: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    /// How many bytes were written.
    private(set) var byteCount = 0

    private static let bufferSize = 65_536

    /// Begins a file that will stand at a path. Symbolic links on the way must have been resolved: the last one would
    /// be replaced, not followed.
    init(replacing destination: String) throws(FileError) {
        self.destination = destination
        let folder = FilePath.folder(of: destination)
        var attempt = 0
        while true {
            let candidate = FilePath.join(folder, ".broadsheet-\(getpid())-\(attempt).part")
            let opened = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if opened >= 0 {
                temporary = candidate
                descriptor = opened
                break
            }
            // A run that was killed may have left its file behind.
            guard errno == EEXIST, attempt < 100 else { throw .last() }
            attempt += 1
        }
        buffer.reserveCapacity(Self.bufferSize)
    }

    /// Appends bytes.
    func write(_ bytes: ArraySlice<UInt8>) throws(FileError) {
        byteCount += bytes.count
        if buffer.count + bytes.count > Self.bufferSize { try flush() }
        if bytes.count >= Self.bufferSize {
            try FileSystem.write(bytes, to: descriptor)
        } else {
            buffer += bytes
        }
    }

    /// Puts the file in its place. A file that stood there gives it its permissions and, where the system lets us, its
    /// owner.
    ///
    /// - Parameter written: The files of this run, to which this one is added. One of them is never replaced: on a file
    ///   system that ignores case, two names may turn out to be one file only now.
    func commit(unlessIn written: inout Set<FileSystem.Identity>) throws(FileError) {
        try flush()
        if let old = try? FileSystem.status(of: destination) {
            guard !written.contains(old.identity) else { throw .sameOutput }
            // Only the superuser may give a file away; for everyone else the file is simply theirs.
            _ = fchown(descriptor, old.owner, old.group)
            guard fchmod(descriptor, old.permissions) == 0 else { throw .last() }
        }
        guard fsync(descriptor) == 0, close(descriptor) == 0 else { throw .last() }
        descriptor = -1
        guard rename(temporary, destination) == 0 else { throw .last() }
        written.insert(try FileSystem.status(of: destination).identity)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        // Nothing stands there after a commit.
        unlink(temporary)
    }

    private func flush() throws(FileError) {
        try FileSystem.write(buffer[...], to: descriptor)
        buffer.removeAll(keepingCapacity: true)
    }
}
