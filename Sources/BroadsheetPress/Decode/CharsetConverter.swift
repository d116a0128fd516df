import BroadsheetCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Converts Chinese encodings with the system's iconv, which is fast and says where the bad byte is.
enum CharsetConverter {
    /// The UTF-8 text of the bytes; `nil` where the system does not know the encoding.
    static func utf8(from bytes: [UInt8], in encoding: TextEncoding) -> ConvertedText? {
        let name: String
        switch encoding {
        case .gb18030: name = "GB18030"
        case .big5: name = "BIG5-HKSCS"
        default: return nil
        }
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var text = ConvertedText()
        text.bytes.reserveCapacity(bytes.count * 2)
        var input = bytes
        input.withUnsafeMutableBytes { buffer in
            var source = buffer.bindMemory(to: CChar.self).baseAddress
            var left = buffer.count
            while left > 0 {
                convert(&source, &left, with: converter, into: &text)
                // What is left begins with a byte that cannot be decoded, or with half of a pair.
                guard left > 0 else { break }
                text.appendFault()
                source = source?.advanced(by: 1)
                left -= 1
            }
        }
        return text
    }

    /// Converts as far as the bytes can be decoded.
    private static func convert(
        _ source: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, with converter: iconv_t,
        into text: inout ConvertedText
    ) {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { room in
            while left > 0 {
                var target = room.baseAddress
                var free = room.count
                let result = iconv(converter, &source, &left, &target, &free)
                let failure = errno
                text.bytes.append(contentsOf: UnsafeRawBufferPointer(room)[..<(room.count - free)])
                if result == -1, failure != E2BIG { return }
            }
        }
    }
}
