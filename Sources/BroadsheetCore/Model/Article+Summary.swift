extension Article {
    /// The beginning of the text, in whole sentences.
    ///
    /// Paragraphs and notes count, then captions for an article without a text. A sentence that the page breaks off
    /// (at a jump line) is taken only where there is no other.
    ///
    /// - Parameters:
    ///   - sentences: How many sentences to take at most.
    ///   - maximumLength: No sentence is added that would make the summary longer than this many Unicode scalars,
    ///     except for the first one.
    public func summary(sentences: Int = 2, maximumLength: Int = 200) -> String {
        let texts = body.filter { $0.kind == .paragraph || $0.kind == .listItem }.map(\.text)
        var summary = ""
        var length = 0
        var taken = 0
        for text in texts.isEmpty ? photos.map(\.caption) : texts {
            for sentence in Sentences(of: text) {
                let size = sentence.text.unicodeScalars.count
                if taken > 0, taken >= sentences || length + size > maximumLength || !sentence.isWhole {
                    return summary
                }
                summary += sentence.text
                length += size
                taken += 1
            }
        }
        return summary
    }
}

/// The sentences of a text, one after the other; put together they are the text.
public struct Sentences: Sequence, IteratorProtocol {
    /// A sentence with the closing marks that belong to it.
    public struct Element: Hashable, Sendable {
        /// Its words.
        public var text: String
        /// Whether it ends as a sentence does.
        public var isWhole: Bool
    }

    private var rest: Substring.UnicodeScalarView

    /// The sentences of a text.
    public init(of text: String) {
        rest = text[...].unicodeScalars
    }

    /// The next sentence; `nil` at the end of the text.
    public mutating func next() -> Element? {
        guard !rest.isEmpty else { return nil }
        var end = rest.startIndex
        var isWhole = false
        while end < rest.endIndex {
            let scalar = rest[end]
            let after = rest.index(after: end)
            let endsHere =
                Self.terminators.contains(scalar) || (Self.latinTerminators.contains(scalar) && isSpace(after))
            end = after
            guard endsHere else { continue }
            isWhole = true
            while end < rest.endIndex, Self.terminators.contains(rest[end]) || Self.closers.contains(rest[end]) {
                end = rest.index(after: end)
            }
            break
        }
        defer { rest = rest[end...] }
        return Element(text: String(rest[..<end]), isWhole: isWhole)
    }

    private func isSpace(_ index: Substring.UnicodeScalarView.Index) -> Bool {
        index == rest.endIndex || rest[index].properties.isWhitespace
    }

    private static let terminators: Set<Unicode.Scalar> = ["。", "！", "？", "!", "?", "…"]
    /// A full stop of the Latin script ends a sentence only before a space: 3.5, 10.1.
    private static let latinTerminators: Set<Unicode.Scalar> = ["."]
    private static let closers: Set<Unicode.Scalar> = ["”", "’", "』", "」", "）", ")", "》", "】", "\""]
}
