extension [UInt8] {
    /// Appends a text as a JSON string (RFC 8259 §7), with its quotation marks.
    mutating func appendJSONString(_ text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { appendEscaped($0) }
        append(UInt8(ascii: "\""))
    }

    /// Copies the stretches between the characters that need an escape, each as a whole.
    private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            guard JSONEscape.isCandidate(byte), let escape = JSONEscape(in: utf8, at: index) else {
                index += 1
                continue
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<index]))
            escape.append(to: &self)
            index += escape.length
            copied = index
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
    }
}

/// A character that a JSON string does not hold as it is.
private struct JSONEscape {
    /// The character's code, below U+10000.
    let code: UInt32
    /// How many bytes it takes in UTF-8.
    let length: Int

    /// Whether an escaped character may begin with this byte: ASCII controls, `"`, `\`, DEL; 0xC2, which begins
    /// U+0080-00BF; 0xE2, which begins U+2000-2FFF.
    static func isCandidate(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2
    }

    /// The character at a candidate's place; `nil` where it stands for itself.
    init?(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) {
        switch utf8[index] {
        case 0xC2:
            guard index + 1 < utf8.count, utf8[index + 1] < 0xA0 else { return nil }
            code = UInt32(utf8[index + 1])
            length = 2
        case 0xE2:
            guard index + 2 < utf8.count, utf8[index + 1] == 0x80, utf8[index + 2] & 0xFE == 0xA8 else { return nil }
            code = 0x2000 + UInt32(utf8[index + 2] & 0x3F)
            length = 3
        case let byte:
            code = UInt32(byte)
            length = 1
        }
    }

    func append(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch code {
        case 0x22: bytes.append(UInt8(ascii: "\""))
        case 0x5C: bytes.append(UInt8(ascii: "\\"))
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(UInt8(ascii: "u"))
            for shift in [12, 8, 4, 0] as [UInt32] {
                let digit = UInt8(code >> shift & 0xF)
                bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }
}
