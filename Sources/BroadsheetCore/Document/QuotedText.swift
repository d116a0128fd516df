/// Text in double quotation marks, written so that JSON, YAML and TOML all read it back equal.
///
/// Characters are as they are, rare Hanzi and emoji too, except for those of ``isEscaped(_:)``. So the text stays on
/// one line for every program, and is valid in JavaScript as well.
public enum QuotedText {
    /// Appends a text as UTF-8, with its quotation marks.
    public static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { appendEscaped($0, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends a text that is there as UTF-8, with its quotation marks.
    package static func append(utf8 text: [UInt8], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        text.withUnsafeBufferPointer { appendEscaped($0, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a character is written as an escape: the quotation mark, the backslash, and what a reader might take for
    /// the end of a line, refuse, or drop.
    ///
    /// These are the control characters (U+0000-001F, 007F-009F), the line and the paragraph separator (U+2028, 2029),
    /// the byte order mark (U+FEFF), and the noncharacters U+FFFE and U+FFFF.
    public static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x22, 0x5C, 0x7F...0x9F, 0x2028...0x2029, 0xFEFF, 0xFFFE...0xFFFF: true
        default: false
        }
    }

    /// Goes from character to character, and copies the stretches between the escaped ones, each as a whole.
    private static func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var copied = 0
        var index = 0
        while index < utf8.count {
            let start = index
            let lead = utf8[start]
            // Nearly all of a Chinese text: U+3000-EFFF.
            if lead >= 0xE3, lead < 0xEF {
                index += 3
                continue
            }
            index += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            guard mayBeginEscaped(lead), index <= utf8.count else { continue }
            let scalar = scalar(in: utf8, at: start)
            guard isEscaped(scalar) else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<start]))
            appendEscape(of: scalar, to: &bytes)
            copied = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
    }

    /// Whether an escaped character may begin with this byte: 0xC2 begins U+0080-00BF, 0xE2 U+2000-2FFF, 0xEF
    /// U+F000-FFFF.
    private static func mayBeginEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
    }

    /// The character that begins with a byte of ``mayBeginEscaped(_:)``, and is whole, as in a String all are.
    private static func scalar(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar {
        let lead = utf8[index]
        let code: UInt16
        if lead < 0x80 {
            code = UInt16(lead)
        } else if lead < 0xE0 {
            code = UInt16(lead & 0x1F) << 6 | UInt16(utf8[index + 1] & 0x3F)
        } else {
            code = UInt16(lead & 0xF) << 12 | UInt16(utf8[index + 1] & 0x3F) << 6 | UInt16(utf8[index + 2] & 0x3F)
        }
        return Unicode.Scalar(code) ?? "\u{FFFD}"
    }

    private static func appendEscape(of scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch scalar {
        case "\"": bytes.append(UInt8(ascii: "\""))
        case "\\": bytes.append(UInt8(ascii: "\\"))
        case "\u{8}": bytes.append(UInt8(ascii: "b"))
        case "\t": bytes.append(UInt8(ascii: "t"))
        case "\n": bytes.append(UInt8(ascii: "n"))
        case "\u{C}": bytes.append(UInt8(ascii: "f"))
        case "\r": bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(UInt8(ascii: "u"))
            for shift in [12, 8, 4, 0] as [UInt32] {
                let digit = UInt8(scalar.value >> shift & 0xF)
                bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }
}
