#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension FileSystem {
    /// Writes all bytes to a descriptor, however many calls that takes.
    ///
    /// - Returns: The number of the system's error, or 0.
    package static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { buffer in
                #if canImport(Darwin)
                    Darwin.write(descriptor, buffer.baseAddress, buffer.count)
                #elseif canImport(Musl)
                    Musl.write(descriptor, buffer.baseAddress, buffer.count)
                #else
                    Glibc.write(descriptor, buffer.baseAddress, buffer.count)
                #endif
            }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            rest = rest.dropFirst(count)
        }
        return 0
    }

    /// Writes all bytes to a descriptor.
    static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(FileError) {
        let number = writeAll(bytes, to: descriptor)
        guard number == 0 else { throw FileError(errno: number) }
    }
}
