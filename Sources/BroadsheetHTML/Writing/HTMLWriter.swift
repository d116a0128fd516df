import BroadsheetCore

/// Writes HTML as UTF-8 bytes, and XML where it needs nothing else.
///
/// Text is escaped byte by byte, never by `Character`: `&` with a combining mark after it is one `Character` and is
/// not equal to `&`. Characters that HTML cannot express become U+FFFD and are counted: control characters, and the
/// noncharacters U+FFFE and U+FFFF.
struct HTMLWriter: Sendable {
    private(set) var bytes: [UInt8] = []
    /// How many characters were replaced.
    private(set) var replacedCount = 0

    /// Forgets what has been written, and keeps the room.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        replacedCount = 0
    }

    /// Writes markup as it is.
    mutating func markup(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes bytes that are markup already.
    mutating func raw(_ markup: some Sequence<UInt8>) {
        bytes.append(contentsOf: markup)
    }

    /// Writes a text, as content or as the value of an attribute in double quotation marks.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    /// Writes a text between two pieces of markup.
    mutating func element(_ start: StaticString, _ content: String, _ end: StaticString) {
        markup(start)
        text(content)
        markup(end)
    }

    /// Writes an attribute after a space.
    mutating func attribute(_ name: StaticString, _ value: String) {
        markup(" ")
        markup(name)
        markup("=\"")
        text(value)
        markup("\"")
    }

    /// Writes JSON into a `<script>`, of which no text can end it or begin a comment.
    mutating func scriptData(_ json: [UInt8]) {
        var rest = json[...]
        while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
            bytes.append(contentsOf: rest[..<mark])
            markup("\\u003c")
            rest = rest[(mark + 1)...]
        }
        bytes.append(contentsOf: rest)
    }

    private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        var index = 0
        while index < utf8.count {
            let (reference, width) = Self.reference(in: utf8, at: index)
            if let reference {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<index]))
                markup(reference)
                if utf8[index] != 0x0D, width != 1 || utf8[index] < 0x20 || utf8[index] == 0x7F { replacedCount += 1 }
                copied = index + width
            }
            index += width
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
    }

    /// The substitute for the character at an index, where it cannot be written as it is, and how many bytes may be passed.
    private static func reference(
        in utf8: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (reference: StaticString?, width: Int) {
        switch utf8[index] {
        // Nearly all of a Chinese text: U+3000-EFFF.
        case 0xE3..<0xEF: (nil, 3)
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): ("&quot;", 1)
        case 0x0D: ("&#13;", 1)
        case 0x09, 0x0A: (nil, 1)
        case ..<0x20, 0x7F: ("\u{FFFD}", 1)
        case 0xC2 where utf8[index + 1] < 0xA0: ("\u{FFFD}", 2)
        case 0xEF where utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE: ("\u{FFFD}", 3)
        default: (nil, 1)
        }
    }
}
