/// The sentences of a text, one after the other; put together they are the text.
///
/// A sentence ends after 。！？ and after a full stop before a space, with the closing marks that follow. What is
/// in quotation marks or brackets is not torn apart: 他说：“好。我去。” is one sentence. An opening mark without its
/// counterpart, as at the head of a paragraph of a longer speech, counts for nothing. An ellipsis is a pause, and
/// ends a sentence only at the end of the text. The stop after the number of an item (1. 2. ) ends none. Abbreviations
/// are not known: “Mr. Smith” ends after the full stop.
public struct Sentences: Sequence, IteratorProtocol, Sendable {
    /// A sentence with the closing marks that belong to it.
    public struct Element: Hashable, Sendable {
        /// The words of the sentence, with its closing marks.
        public var text: String
        /// Whether it ends as a sentence does.
        public var isWhole: Bool
    }

    private typealias Index = String.UnicodeScalarView.Index

    private var rest: Substring.UnicodeScalarView
    /// Closing marks of which the rest of the text has none, so that each is looked for in vain only once.
    private var missing: [Unicode.Scalar] = []

    /// The sentences of a text.
    public init(of text: String) {
        rest = text[...].unicodeScalars
    }

    /// The next sentence; `nil` at the end of the text.
    public mutating func next() -> Element? {
        guard !rest.isEmpty else { return nil }
        var index = rest.startIndex
        while index < rest.endIndex {
            let scalar = rest[index]
            let after = rest.index(after: index)
            if let closer = Self.counterpart(of: scalar), let end = firstIndex(of: closer, from: after) {
                let last = rest[rest.index(before: end)]
                index = rest.index(after: end)
                if Self.isTerminator(last) || (last == "." && isAtGap(index)) { return take(upTo: index) }
            } else if Self.isTerminator(scalar)
                || (scalar == "." && isAtGap(skipClosers(from: after)) && !isCount(upTo: index))
            {
                return take(upTo: after)
            } else {
                index = after
            }
        }
        let text = String(rest)
        rest = rest[rest.endIndex...]
        return Element(text: text, isWhole: text.unicodeScalars.last == "…")
    }

    private mutating func take(upTo index: Index) -> Element {
        let end = skipClosers(from: index)
        defer { rest = rest[end...] }
        return Element(text: String(rest[..<end]), isWhole: true)
    }

    private mutating func firstIndex(of closer: Unicode.Scalar, from start: Index) -> Index? {
        guard !missing.contains(closer) else { return nil }
        let found = rest[start...].firstIndex(of: closer)
        if found == nil { missing.append(closer) }
        return found
    }

    private func skipClosers(from start: Index) -> Index {
        rest[start...].firstIndex { !Self.isTerminator($0) && !Self.isCloser($0) } ?? rest.endIndex
    }

    private func isAtGap(_ index: Index) -> Bool {
        index == rest.endIndex || rest[index].properties.isWhitespace
    }

    /// Whether nothing but white space and a number of an item comes before a full stop: 1. , 12. .
    private func isCount(upTo stop: Index) -> Bool {
        let count = rest[..<stop].drop { $0.properties.isWhitespace }
        return (1...2).contains(count.count) && count.allSatisfy { $0.properties.numericType != nil && $0.value < 0x80 }
            && rest.index(after: stop) < rest.endIndex
    }

    private static func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "！", "？", "!", "?", "｡": true
        default: false
        }
    }

    private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "”", "’", "』", "」", "）", ")", "》", "】", "\"": true
        default: false
        }
    }

    private static func counterpart(of opener: Unicode.Scalar) -> Unicode.Scalar? {
        switch opener {
        case "“": "”"
        case "「": "」"
        case "『": "』"
        case "（": "）"
        case "(": ")"
        default: nil
        }
    }
}
