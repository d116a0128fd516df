/// Percent-encoding (RFC 3986 §2.1) of what may not be in a part of a URI.
package enum PercentEncoding {
    /// Path, query and fragment; escapes that are there already, and the first `#`, stay.
    package static func encodeReference(_ bytes: ArraySlice<UInt8>) -> String {
        var output: [UInt8] = []
        var isInFragment = false
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "#"), !isInFragment {
                isInFragment = true
                output.append(byte)
            } else if isPathCharacter(byte) || isSeparator(byte) || isEscape(bytes, at: index) {
                output.append(byte)
            } else {
                append(byte, to: &output)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The part before the `@` of an authority; escapes that are there already stay.
    package static func encodeUserInformation(_ bytes: ArraySlice<UInt8>) -> String {
        var output: [UInt8] = []
        for index in bytes.indices {
            let byte = bytes[index]
            if byte != UInt8(ascii: "@"), isPathCharacter(byte) || isEscape(bytes, at: index) {
                output.append(byte)
            } else {
                append(byte, to: &output)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Any text as one part of a URI, so that different texts stay different: `%` is encoded too.
    package static func encodeSegment(_ text: String) -> String {
        var output: [UInt8] = []
        for byte in text.utf8 {
            if isPathCharacter(byte) { output.append(byte) } else { append(byte, to: &output) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The text that ``encodeSegment(_:)`` has encoded; what is not an escape stands for itself.
    package static func decode(_ bytes: ArraySlice<UInt8>) -> String {
        var output: [UInt8] = []
        var rest = bytes
        while let byte = rest.first {
            if isEscape(rest, at: rest.startIndex) {
                let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
                output.append(UInt8(digits, radix: 16) ?? byte)
                rest = rest.dropFirst(3)
            } else {
                output.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func append(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 0x0F] {
            output.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "A"))
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
    }

    /// `pchar` without the percent sign (RFC 3986 §3.3).
    private static func isPathCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~!$&'()*+,;=:@".utf8.contains(byte)
        }
    }

    private static func isEscape(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "%") && index + 2 < bytes.endIndex && isHexDigit(bytes[index + 1])
            && isHexDigit(bytes[index + 2])
    }

    /// Whether a byte is a hexadecimal digit in ASCII.
    package static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
            UInt8(ascii: "a")...UInt8(ascii: "f"):
            true
        default: false
        }
    }
}
