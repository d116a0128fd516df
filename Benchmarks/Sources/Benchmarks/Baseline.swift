#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the machine needs for bytes that exist already: no exporter can be faster; and where pages come from.
enum Baseline {
    /// Copies the bytes in memory.
    static func copy(_ bytes: [UInt8], to room: UnsafeMutableRawBufferPointer) -> Int {
        bytes.withUnsafeBytes { room.copyMemory(from: $0) }
        return bytes.count
    }

    /// Writes the bytes to a file that is emptied first, so that the system finds room for them as in a new one.
    ///
    /// - Returns: How many bytes were written; 0 where none could be.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int {
        guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { return 0 }
        let count = bytes.withUnsafeBytes { buffer in
            #if canImport(Darwin)
                Darwin.write(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
                Musl.write(descriptor, buffer.baseAddress, buffer.count)
            #else
                Glibc.write(descriptor, buffer.baseAddress, buffer.count)
            #endif
        }
        return max(0, count)
    }

    /// The bytes of a file; `nil` where it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
        return bytes
    }

    /// A new file without a name; below 0 where there can be none.
    static func temporaryFile() -> Int32 {
        var name = Array("/tmp/broadsheet-benchmark-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        unlink(name)
        return descriptor
    }
}
