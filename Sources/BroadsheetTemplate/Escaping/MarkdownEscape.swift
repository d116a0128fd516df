/// Texts in Markdown: CommonMark, with what Hugo and Obsidian add.
enum MarkdownEscape {
    /// A text that Markdown shows as it is, on one line.
    static func escape(_ text: String) -> String {
        let utf8 = text.utf8
        guard needsEscape(utf8) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count + 8)
        // Whether only spaces, or only a number, come before.
        var isStart = true
        var isNumber = false
        var last: UInt8 = 0
        for byte in utf8 {
            if byte == 0x0A || byte == 0x0D {
                // A line end could begin a list, a heading or a block of code.
                if bytes.last != 0x20 { bytes.append(0x20) }
                continue
            }
            let isMark =
                switch byte {
                case UInt8(ascii: "-"), UInt8(ascii: "+"): isStart
                case UInt8(ascii: "="), UInt8(ascii: "%"): isStart || byte == last
                case UInt8(ascii: "."), UInt8(ascii: ")"): isNumber
                default: isSpecial(byte)
                }
            if isMark { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
            isNumber = (isStart || isNumber) && (48...57).contains(byte)
            isStart = isStart && (byte == 0x20 || byte == 0x09)
            last = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func needsEscape(_ utf8: String.UTF8View) -> Bool {
        guard let first = utf8.first else { return false }
        switch first {
        case 0x09, 0x20, UInt8(ascii: "-"), UInt8(ascii: "+"), 48...57: return true
        default:
            return utf8.contains { byte in
                byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "%")
                    || isSpecial(byte)
            }
        }
    }

    /// Whether a character means something wherever it is: emphasis, code, links, HTML and entities, tables, math,
    /// tags and short codes. Marks `==` and comments `%%` take two.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"),
            UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "{"), UInt8(ascii: "^"):
            true
        default: false
        }
    }
}
