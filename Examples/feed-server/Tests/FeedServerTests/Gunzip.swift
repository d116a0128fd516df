import CZlib

/// The bytes that were compressed; `nil` where these are not a whole gzip file.
func gunzipped(_ bytes: [UInt8]) -> [UInt8]? {
    var input = bytes
    var output = [UInt8](repeating: 0, count: 1 << 20)
    var stream = z_stream()
    return withUnsafeMutablePointer(to: &stream) { stream in
        guard inflateInit2_(stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { inflateEnd(stream) }
        let end = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.pointee.next_in = input.baseAddress
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(output.count)
                return inflate(stream, Z_FINISH)
            }
        }
        return end == Z_STREAM_END ? Array(output[..<Int(stream.pointee.total_out)]) : nil
    }
}
