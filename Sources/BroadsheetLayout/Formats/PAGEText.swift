import BroadsheetCore

/// One of the texts that PAGE XML gives for a region, a line or a word: an element `TextEquiv`.
struct PAGEText {
    /// The characters, without white space at either end; none where the element is empty.
    private(set) var text = ""
    /// How sure the program is, from 0 to 100; `nil` where it does not say so.
    let confidence: Int?
    /// The lowest index is the text to read; texts without one come after.
    private let index: Double

    /// A text that has no characters yet.
    init(_ element: XMLElement) {
        index = element.number("index") ?? .infinity
        confidence = element.number("conf").map { Int(max(0, min(1, $0)) * 100) }
    }

    /// Takes the characters of `Unicode`; those of `PlainText` where that has none.
    mutating func take(_ characters: [UInt8]?, fromPlainText isPlain: Bool) {
        guard let characters, !isPlain || text.isEmpty else { return }
        let new = String(decoding: characters, as: UTF8.self).trimmingSpaces()
        if !new.isEmpty { text = new }
    }

    /// Whether it is the text to read, rather than one that came before it.
    func isPreferred(to other: PAGEText?) -> Bool {
        !text.isEmpty && (other.map { index < $0.index } ?? true)
    }

    /// Whether some words are the same text, white space left out.
    func isSame(as words: some Sequence<String>) -> Bool {
        func visible(_ scalar: Unicode.Scalar) -> Bool { !scalar.properties.isWhitespace }
        return text.unicodeScalars.lazy.filter(visible)
            .elementsEqual(words.lazy.flatMap(\.unicodeScalars).filter(visible))
    }
}
