import BroadsheetCore

/// What brackets inside a byline say of the person beside them: 索朗罗布（藏族）, 李栋(实习生), 【英】约翰·史密斯.
struct BylineRemarks: Sendable {
    let lexicon: Lexicon

    /// A part of a byline.
    enum Part: Sendable, Hashable {
        case words(Range<Int>)
        /// A bracket that says in what role the person before it writes.
        case role(Range<Int>, Contributor.Role)
        /// A bracket that says something else.
        case unknown
    }

    /// The parts of a byline in order; remarks that belong to no byline (藏族, 女, 【英】) are left out.
    func parts(of text: PageText, in range: Range<Int>) -> [Part] {
        var parts: [Part] = []
        var scanner = Scanner(text, in: range)
        var start = range.lowerBound
        while !scanner.isAtEnd {
            let opening = scanner.offset
            guard let closing = scanner.next.closingBracket else {
                scanner.advance()
                continue
            }
            if let end = text.endOfDescribedHanzi(at: opening, before: range.upperBound), opening > start {
                scanner.offset = end
                continue
            }
            scanner.advance()
            let inside = scanner.offset
            // （卢志强) mixes full-width and ASCII.
            scanner.skip { $0 != closing && !$0.isClosingBracket }
            guard !scanner.isAtEnd else { return parts + [.unknown] }
            let end = scanner.offset
            scanner.advance()
            let isFirst = text.trimmed(start..<opening).isEmpty && parts.isEmpty
            if !isFirst { parts.append(.words(start..<opening)) }
            start = scanner.offset
            if let part = remark(text, text.trimmed(inside..<end), isFirst: isFirst) { parts.append(part) }
        }
        if start < range.upperBound { parts.append(.words(start..<range.upperBound)) }
        return parts
    }

    /// - Parameter isFirst: Whether nothing comes before the bracket, which may then hold an organisation.
    private func remark(_ text: PageText, _ range: Range<Int>, isFirst: Bool) -> Part? {
        if saysWho(text, range) { return nil }
        if isFirst,
            let ending = lexicon.organisationEndings.match(text, endingAt: range.upperBound, after: range.lowerBound),
            ending.length < range.count
        {
            return .words(range)
        }
        guard let role = lexicon.roles.match(text, endingAt: range.upperBound, after: range.lowerBound),
            role.length > 3, range.count <= 45, isPost(text, range.lowerBound..<range.upperBound - role.length)
        else { return .unknown }
        switch lexicon.role(role.tag) {
        // 老树（组图） names a picture, not a person.
        case .photographer, .illustrator, .provider: return .unknown
        case let kind: return .role(range, kind)
        }
    }

    /// Whether the words before a role only say whose and which: 本报特约, 东临日报.
    private func isPost(_ text: PageText, _ range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        _ = scanner.take(lexicon.organisations)
        while scanner.take(lexicon.roleModifiers) != nil {}
        if scanner.isAtEnd { return true }
        return lexicon.organisationEndings.match(text, endingAt: range.upperBound, after: range.lowerBound) != nil
    }

    /// Whether a bracket has nothing but places, from the larger to the smaller: 江苏盐城, 湖北 武汉.
    private func isAddress(_ text: PageText, _ range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        while !scanner.isAtEnd {
            guard scanner.take(lexicon.places) != nil || scanner.take(lexicon.cities) != nil else { return false }
            _ = scanner.take(lexicon.placeEndings)
            scanner.skip { $0.isPageSpace || $0.isNameDot }
        }
        return true
    }

    /// Whether a bracket has nothing but a people, a sex or a country: 女，壮族; 英; 法国.
    private func saysWho(_ text: PageText, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.count <= 30 else { return false }
        if lexicon.nations.contains(text, range) || isAddress(text, range) { return true }
        var scanner = Scanner(text, in: range)
        while !scanner.isAtEnd {
            let start = scanner.offset
            scanner.skip { $0.isHanzi }
            let word = start..<scanner.offset
            let isPeople = word.count > 3 && text.scalar(endingAt: word.upperBound, after: start).scalar == "族"
            guard isPeople || lexicon.sexes.contains(text, word) else { return false }
            scanner.skip { $0.isNameSeparator }
        }
        return true
    }
}
