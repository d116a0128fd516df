/// Writes markup as UTF-8 bytes: what the formats share, XML elements and the HTML inside them.
///
/// Text is escaped byte by byte, never by `Character`: `&` with a combining mark after it is one `Character` and is
/// not equal to `&`.
struct MarkupWriter: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Characters that XML cannot express, for which U+FFFD is in ``bytes``.
    private(set) var replaced = ReplacedCharacters()
    /// Whether the markup is for a format that can say every character, such as JSON.
    private let keepsEveryCharacter: Bool

    /// A writer that has written nothing.
    init(keepingEveryCharacter: Bool = false) {
        keepsEveryCharacter = keepingEveryCharacter
    }

    /// Forgets what has been written, and keeps the room.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        replaced = ReplacedCharacters()
    }

    /// Writes markup as it is.
    mutating func markup(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes markup that is there as UTF-8, as it is.
    mutating func raw(_ markup: [UInt8]) {
        bytes.append(contentsOf: markup)
    }

    /// Writes a text so that a reader gets it back.
    mutating func text(_ text: String, as style: MarkupStyle = .text) {
        var text = text
        text.withUTF8 { escape($0, as: style) }
    }

    private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, as style: MarkupStyle) {
        var copied = 0
        var index = utf8.firstSuspect(from: 0)
        while index < utf8.count {
            let width = utf8.unwritableWidth(at: index)
            let isReplaced = width > 0 && !keepsEveryCharacter
            let reference = isReplaced ? "\u{FFFD}" : style.reference(for: utf8[index])
            let next = index + max(width, 1)
            if let reference {
                if isReplaced { replaced.note(utf8[index..<next]) }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<index]))
                markup(reference)
                copied = next
            }
            index = utf8.firstSuspect(from: next)
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
    }
}
