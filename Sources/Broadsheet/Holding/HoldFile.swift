#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file without a name, for what a run cannot hold in memory. The system gives its room back when the run ends, however
/// it ends.
final class HoldFile: Sendable {
    private let descriptor: Int32

    /// A new file in the folder for temporary files: that of the environment's `TMPDIR`, or `/tmp`; `nil` where there can
    /// be none.
    init?() {
        let folder = getenv("TMPDIR").flatMap { String(validatingCString: $0) } ?? ""
        var name = Array(FilePath.join(folder.isEmpty ? "/tmp" : folder, "broadsheet-XXXXXX").utf8CString)
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { return nil }
        unlink(name)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Writes bytes after those that are there.
    ///
    /// - Parameter offset: How many are there.
    /// - Returns: Whether they were written; else the file holds what it held before.
    func append(_ bytes: [UInt8], at offset: Int) -> Bool {
        if FileSystem.writeAll(bytes[...], to: descriptor) == 0 { return true }
        // Some of them may have been.
        lseek(descriptor, off_t(offset), SEEK_SET)
        return false
    }

    /// The bytes of a range; `nil` where they cannot be read.
    func read(_ range: Range<Int>) -> [UInt8]? {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, initialized in
            while count < range.count {
                let more = pread(
                    descriptor, buffer.baseAddress?.advanced(by: count), range.count - count,
                    off_t(range.lowerBound + count))
                if more < 0, errno == EINTR { continue }
                guard more > 0 else { break }
                count += more
            }
            initialized = count
        }
        return count == range.count ? bytes : nil
    }
}
