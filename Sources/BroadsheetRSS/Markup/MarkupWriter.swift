/// Writes markup as UTF-8 bytes: what the formats share, XML elements and the HTML inside them.
///
/// Text is escaped byte by byte, never by `Character`: `&` with a combining mark behind it is one `Character` and is
/// not equal to `&`.
struct MarkupWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []
    /// What XML has no way to say, and U+FFFD stands for in ``bytes``.
    private(set) var replaced = ReplacedCharacters()

    /// Forgets what has been written, and keeps the room.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        replaced = ReplacedCharacters()
    }

    /// Writes markup as it is.
    mutating func markup(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes a text so that a reader gets it back.
    mutating func text(_ text: String, as style: MarkupStyle = .text) {
        var text = text
        text.withUTF8 { escape($0, as: style) }
    }

    private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, as style: MarkupStyle) {
        var copied = 0
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            // Letters of every script pass with two comparisons: 0xEF is the first byte of U+F000 to U+FFFF.
            if byte > 0x3E, byte != 0xEF {
                index += 1
                continue
            }
            let width = Self.unwritableWidth(utf8, at: index)
            let reference = width > 0 ? "\u{FFFD}" : style.reference(for: byte)
            guard let reference else {
                index += 1
                continue
            }
            if width > 0 { replaced.note(utf8[index..<(index + width)]) }
            bytes.append(contentsOf: utf8[copied..<index])
            markup(reference)
            index += max(width, 1)
            copied = index
        }
        bytes.append(contentsOf: utf8[copied...])
    }

    /// The number of bytes of a character that XML 1.0 §2.2 forbids (U+0000-08, 0B, 0C, 0E-1F, FFFE, FFFF); 0 where
    /// none stands here.
    private static func unwritableWidth(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch utf8[index] {
        case 0x09, 0x0A, 0x0D: 0
        case ..<0x20: 1
        case 0xEF where index + 2 < utf8.count && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE: 3
        default: 0
        }
    }
}

/// The characters of a text that could not be written.
struct ReplacedCharacters: Hashable {
    /// How many there were.
    private(set) var count = 0
    /// The first of them as `U+0001`.
    private(set) var first = ""

    /// Counts a character by its UTF-8 bytes: a control character, U+FFFE or U+FFFF.
    mutating func note(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) {
        count += 1
        guard count == 1, let lead = utf8.first, let last = utf8.last else { return }
        let digits = String(lead < 0x80 ? Int(lead) : 0xFFC0 + Int(last & 0x3F), radix: 16, uppercase: true)
        first = "U+" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
