import BroadsheetCore

extension FieldReader {
    /// The longest bracket that may be a byline, in bytes.
    private static let longestByline = 180

    /// Where a bracket is at a text's beginning or end that opens as a byline does and was not read as one:
    /// （本报记者 …）.
    func unreadByline(of text: PageText, in range: Range<Int>) -> Int? {
        let range = text.trimmed(range)
        guard !range.isEmpty else { return nil }
        if text.scalar(at: range.lowerBound, before: range.upperBound).scalar.isOpeningBracket,
            let bracket = bracket(text, at: range.lowerBound, before: range.upperBound), opensByline(text, bracket)
        {
            return bracket.whole.lowerBound
        }
        guard text.scalar(endingAt: range.upperBound, after: range.lowerBound).scalar.isClosingBracket,
            let bracket = bracket(text, endingAt: range.upperBound, after: range.lowerBound), opensByline(text, bracket)
        else { return nil }
        return bracket.whole.lowerBound
    }

    private func opensByline(_ text: PageText, _ bracket: Bracket) -> Bool {
        guard bracket.inside.count <= Self.longestByline else { return false }
        var scanner = Scanner(text, in: bracket.inside)
        _ = scanner.take(lexicon.selves)
        while scanner.take(lexicon.roleModifiers) != nil {}
        guard let role = lexicon.roles.match(text, at: scanner.offset, before: scanner.end), role.length >= 6 else {
            return false
        }
        scanner.offset += role.length
        // What bad bytes broke has been reported.
        guard !text.string(of: bracket.inside).unicodeScalars.contains("\u{FFFD}") else { return false }
        // （记者注：…）and （记者昨日获悉…）are text.
        return scanner.next.isPageSpace && text.trimmed(scanner.offset..<scanner.end).count >= 6
    }
}
