/// Brackets that a scan misread, around a byline: 本报讯〈通讯员 吴小满), “记者 罗半夏).
extension FieldReader {
    /// The longest byline in such brackets, in bytes.
    private static let longestInside = 120

    /// What is from a misread bracket at an offset to the next mark that closes one, where a role opens it.
    func misreadBracket(_ text: PageText, at start: Int, before end: Int) -> Bracket? {
        guard start < end, case let opening = text.scalar(at: start, before: end), opening.scalar.mayBeOpeningBracket,
            opensWithRole(text, at: start + opening.length, before: end)
        else { return nil }
        var scanner = Scanner(text, in: start + opening.length..<min(end, start + Self.longestInside))
        while !scanner.isAtEnd {
            let inside = scanner.offset
            let mark = scanner.next
            // 。 ends text, not a byline.
            if mark == "。" || mark == "，" { return nil }
            scanner.advance()
            if mark.isClosingBracket || mark.mayBeClosingBracket {
                return Bracket(whole: start..<scanner.offset, inside: text.trimmed(start + opening.length..<inside))
            }
        }
        return nil
    }

    /// The same, where it closes at the end of a text.
    func misreadBracket(_ text: PageText, endingAt end: Int, after start: Int) -> Bracket? {
        guard start < end, case let closing = text.scalar(endingAt: end, after: start),
            closing.scalar.isClosingBracket || closing.scalar.mayBeClosingBracket
        else { return nil }
        var offset = end - closing.length
        let limit = max(start, end - Self.longestInside)
        while offset > limit {
            let (scalar, length) = text.scalar(endingAt: offset, after: limit)
            if scalar == "。" || scalar == "，" { return nil }
            offset -= length
            if scalar.mayBeOpeningBracket || scalar.isOpeningBracket && closing.scalar.mayBeClosingBracket {
                guard opensWithRole(text, at: offset + length, before: end) else { return nil }
                return Bracket(whole: offset..<end, inside: text.trimmed(offset + length..<end - closing.length))
            }
            if scalar.isOpeningBracket { return nil }
        }
        return nil
    }

    /// The byline in misread brackets; all of it has to be understood, for 《记者的眼睛》 is a title.
    func misreadByline(_ text: PageText, _ bracket: Bracket) -> BylineReading? {
        let content = bylines.content(of: text, in: bracket.inside)
        guard content.isComplete, content.hasRole, !content.contributors.isEmpty,
            content.contributors.allSatisfy({ bylines.splitter.names(of: text, in: $0.range, .inCompany) != nil })
        else { return nil }
        return BylineReading(range: bracket.whole, contributors: content.contributors, hasRole: true)
    }
}

extension Unicode.Scalar {
    /// Whether a scan may make it of an opening bracket.
    var mayBeOpeningBracket: Bool {
        switch self {
        case "〈", "《", "“", "‘", "｛", "{", "︵", "「", "『", "＜", "<", "﹙", "❨", "〖": true
        default: false
        }
    }

    /// Whether a scan may make it of a closing bracket.
    fileprivate var mayBeClosingBracket: Bool {
        switch self {
        case "〉", "》", "”", "’", "｝", "}", "︶", "」", "』", "＞", ">", "﹚", "❩", "〗": true
        default: false
        }
    }
}
