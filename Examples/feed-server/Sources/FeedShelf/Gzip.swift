import CZlib

/// Compression in the form that HTTP calls `gzip` (RFC 1952).
enum Gzip {
    /// The bytes compressed as far as zlib can; `nil` where it fails.
    ///
    /// The header holds no time, so that the same bytes always give the same.
    static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard let length = UInt32(exactly: bytes.count) else { return nil }
        var input = bytes
        var stream = z_stream()
        // The stream's state knows where the stream is: it may not move while it is in use.
        return withUnsafeMutablePointer(to: &stream) { stream in
            let gzipWindow = MAX_WBITS + 16
            let started = deflateInit2_(
                stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size))
            guard started == Z_OK else { return nil }
            defer { deflateEnd(stream) }
            let room = Int(deflateBound(stream, uLong(length)))
            var isWhole = false
            let output = input.withUnsafeMutableBufferPointer { input in
                [UInt8](unsafeUninitializedCapacity: room) { output, count in
                    stream.pointee.next_in = input.baseAddress
                    stream.pointee.avail_in = length
                    stream.pointee.next_out = output.baseAddress
                    stream.pointee.avail_out = UInt32(clamping: output.count)
                    isWhole = deflate(stream, Z_FINISH) == Z_STREAM_END
                    count = Int(stream.pointee.total_out)
                }
            }
            return isWhole ? output : nil
        }
    }
}
