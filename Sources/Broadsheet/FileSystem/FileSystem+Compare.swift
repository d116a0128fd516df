#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension FileSystem {
    /// Whether two open files are regular ones of the same bytes; `false` where one cannot be read.
    static func haveSameBytes(_ first: Int32, _ second: Int32) -> Bool {
        var (one, other) = (stat(), stat())
        guard fstat(first, &one) == 0, fstat(second, &other) == 0, one.st_size == other.st_size,
            Status(one).kind == .file, Status(other).kind == .file
        else { return false }
        let portion = 65_536
        var offset = 0
        while offset < Int(one.st_size) {
            let count = min(portion, Int(one.st_size) - offset)
            guard let bytes = read(first, at: offset, count: count),
                bytes == read(second, at: offset, count: count)
            else { return false }
            offset += count
        }
        return true
    }

    /// So many bytes at a place of an open file; `nil` where there are fewer.
    private static func read(_ descriptor: Int32, at offset: Int, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let more = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
            }
            if more < 0, errno == EINTR { continue }
            guard more > 0 else { return nil }
            filled += more
        }
        return bytes
    }
}
