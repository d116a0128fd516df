import BroadsheetCore

/// Writes the JSON of a feed: each key on a line of its own, with the commas between.
struct JSONFeedWriter: Sendable {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Forgets what has been written, and keeps the room.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes JSON as it is.
    mutating func markup(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes JSON that is there already, as it is.
    mutating func raw(_ json: [UInt8]) {
        bytes.append(contentsOf: json)
    }

    mutating func beginObject() {
        markup("{")
        needsComma = false
    }

    mutating func endObject() {
        markup("}")
        needsComma = true
    }

    /// Writes a key, and what separates it from the value before it.
    mutating func key(_ key: StaticString) {
        if needsComma { markup(", ") }
        markup("\"")
        markup(key)
        markup("\": ")
        needsComma = true
    }

    /// Writes a key with a text.
    mutating func member(_ key: StaticString, _ text: String) {
        self.key(key)
        string(text)
    }

    /// Writes a key with a text that is there as UTF-8.
    mutating func member(_ key: StaticString, _ utf8: [UInt8]) {
        self.key(key)
        QuotedText.append(utf8: utf8, to: &bytes)
    }

    /// Writes a key with a text of which no character must be escaped.
    mutating func member(_ key: StaticString, ascii text: [UInt8]) {
        self.key(key)
        markup("\"")
        raw(text)
        markup("\"")
    }

    /// Writes a key with a list; nothing for a list without elements.
    mutating func member<Element>(
        _ key: StaticString, _ list: [Element], _ write: (inout JSONFeedWriter, Element) -> Void
    ) {
        guard !list.isEmpty else { return }
        self.key(key)
        markup("[")
        for (index, element) in list.enumerated() {
            if index > 0 { markup(", ") }
            write(&self, element)
        }
        markup("]")
        needsComma = true
    }

    /// Writes a text in quotation marks.
    mutating func string(_ text: String) {
        QuotedText.append(text, to: &bytes)
    }
}
