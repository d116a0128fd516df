import BroadsheetCore

extension FieldReader {
    /// A pair of brackets and what is between them.
    struct Bracket: Sendable {
        var whole: Range<Int>
        var inside: Range<Int>
    }

    /// The pair of brackets that opens at an offset; brackets inside it count, and a missing one is not guessed.
    func bracket(_ text: PageText, at start: Int, before end: Int) -> Bracket? {
        guard start < end else { return nil }
        let (opening, length) = text.scalar(at: start, before: end)
        guard opening.isOpeningBracket else { return nil }
        var scanner = Scanner(text, in: start + length..<min(end, start + Self.bracketLimit))
        var depth = 1
        while !scanner.isAtEnd {
            let here = scanner.offset
            if scanner.next.isOpeningBracket { depth += 1 }
            if scanner.next.isClosingBracket { depth -= 1 }
            scanner.advance()
            // （卢志强) mixes full-width and ASCII, so any closing bracket closes.
            if depth == 0 { return Bracket(whole: start..<scanner.offset, inside: text.trimmed(start + length..<here)) }
        }
        return nil
    }

    /// The pair of brackets that closes at the end of a range.
    func bracket(_ text: PageText, endingAt end: Int, after start: Int) -> Bracket? {
        guard start < end else { return nil }
        let (closing, length) = text.scalar(endingAt: end, after: start)
        guard closing.isClosingBracket else { return nil }
        let limit = max(start, end - Self.bracketLimit)
        var offset = end - length
        var depth = 1
        while offset > limit {
            let (scalar, size) = text.scalar(endingAt: offset, after: limit)
            if scalar.isClosingBracket { depth += 1 }
            if scalar.isOpeningBracket { depth -= 1 }
            offset -= size
            if depth == 0 {
                return Bracket(whole: offset..<end, inside: text.trimmed(offset + size..<end - length))
            }
        }
        return nil
    }

    /// The byline inside brackets.
    ///
    /// - Parameter isSure: Whether the place says that it is one, as after 本报讯: then a bare run of names will do,
    ///   and so will words that were not all understood, as long as a role is with them.
    func bracketedByline(_ text: PageText, _ bracket: Bracket, isSure: Bool) -> BylineReading? {
        guard !bracket.inside.isEmpty,
            lexicon.columnOpenings.match(text, at: bracket.inside.lowerBound, before: bracket.inside.upperBound) == nil
        else { return nil }
        if isRoleNote(text, bracket.inside) {
            return BylineReading(range: bracket.whole, contributors: [], hasRole: true)
        }
        let content = bylines.content(of: text, in: bracket.inside)
        guard content.isComplete || isSure && content.hasRole else { return nil }
        guard !content.contributors.isEmpty || content.hasRole && content.hasEvidence else { return nil }
        return BylineReading(
            range: bracket.whole, contributors: content.contributors, hasRole: content.hasRole || content.hasTail,
            isPartial: !content.isComplete)
    }

    /// Whether words say what the author is and not who: 作者系…, 作者单位：….
    private func isRoleNote(_ text: PageText, _ range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        guard scanner.take(lexicon.noteSubjects) != nil else { return false }
        scanner.skipSpace()
        return scanner.take(lexicon.noteVerbs) != nil
    }

    /// A dateline in brackets and the byline after it: （新华社北京7月7日电 记者丁小溪 冯家顺）.
    ///
    /// The brackets are shared out: the opening one goes to the dateline, the closing one to the byline.
    func split(
        _ text: PageText, _ found: DatelineReader.Found, in bracket: Bracket
    ) -> (dateline: DatelineReading?, byline: BylineReading?) {
        var dateline = found.dateline
        var scanner = Scanner(text, in: dateline.range.upperBound..<bracket.inside.upperBound)
        scanner.skip { $0.isNameSeparator }
        dateline.range = bracket.whole
        if scanner.isAtEnd {
            guard let first = found.contributors.first, let last = found.contributors.last else {
                return (dateline, nil)
            }
            let range = first.range.lowerBound..<last.range.upperBound
            return (dateline, BylineReading(range: range, contributors: found.contributors, hasRole: true))
        }
        let content = bylines.content(of: text, in: scanner.offset..<bracket.inside.upperBound)
        guard content.isComplete, !content.contributors.isEmpty else { return (nil, nil) }
        dateline.range = bracket.whole.lowerBound..<scanner.offset
        let byline = BylineReading(
            range: scanner.offset..<bracket.whole.upperBound, contributors: content.contributors,
            hasRole: content.hasRole)
        return (dateline, byline)
    }
}
