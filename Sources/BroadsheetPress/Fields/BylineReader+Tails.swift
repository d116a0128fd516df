import BroadsheetCore

/// The part after the names of a byline that says how the report was made: 文/图, 摄影报道, （文、图）.
extension BylineReader {
    /// The word for those who took the pictures in a tail such as 文/图; `nil` where it has none.
    func pictureLabel(_ text: PageText, in tail: Range<Int>) -> Range<Int>? {
        var scanner = Scanner(text, in: tail)
        while !scanner.isAtEnd {
            let start = scanner.offset
            if let tag = scanner.take(lexicon.roles) {
                if lexicon.role(tag) == .photographer { return start..<scanner.offset }
            } else {
                scanner.advance()
            }
        }
        return nil
    }

    /// The bracket after the names that says that they wrote and took the pictures: （文、图）, （文 图）.
    func bracketedTail(_ text: PageText, _ range: Range<Int>) -> (start: Int, inside: Range<Int>)? {
        guard !range.isEmpty, case let last = text.scalar(endingAt: range.upperBound, after: range.lowerBound),
            last.scalar.isClosingBracket
        else { return nil }
        var start = range.upperBound - last.length
        while start > range.lowerBound, case let before = text.scalar(endingAt: start, after: range.lowerBound) {
            start -= before.length
            guard before.scalar.isOpeningBracket else { continue }
            let inside = text.trimmed(start + before.length..<range.upperBound - last.length)
            let words = text.closedUp(inside) ?? PageText(text.string(of: inside))
            guard start > range.lowerBound,
                let tail = lexicon.bylineTails.match(words, at: 0, before: words.bytes.count),
                tail.length == words.bytes.count, tail.tag == Lexicon.photographs
            else { return nil }
            return (start, inside)
        }
        return nil
    }

    /// The name that dots frame in a line of its own: ·张 怡·, ·朱小华·. Two Hanzi without a space name a column: ·文摘·.
    func framedName(_ text: PageText, _ line: Range<Int>) -> Range<Int>? {
        var scanner = Scanner(text, in: line)
        let last = text.scalar(endingAt: line.upperBound, after: line.lowerBound)
        guard scanner.next.isNameDot, last.scalar.isNameDot else { return nil }
        scanner.advance()
        let name = text.trimmed(
            min(scanner.offset, line.upperBound)..<max(scanner.offset, line.upperBound - last.length))
        return (7...12).contains(name.count) ? name : nil
    }

    /// The role of the newsroom that some words are, with the paper before it: 本报记者, 通讯员.
    func roleAlone(_ text: PageText, in range: Range<Int>) -> (label: String, role: Contributor.Role)? {
        guard (6...30).contains(range.count) else { return nil }
        let words = text.closedUp(range) ?? PageText(text.string(of: range))
        var scanner = Scanner(words, in: words.range)
        scanner.skip { $0.isBylineBullet || $0.isPageSpace }
        while scanner.take(lexicon.organisations) != nil {}
        let start = scanner.offset
        while scanner.take(lexicon.roleModifiers) != nil {}
        guard let tag = scanner.take(lexicon.roles), scanner.isAtEnd, Self.newsroom.contains(lexicon.role(tag)) else {
            return nil
        }
        return (words.string(of: start..<scanner.offset), lexicon.role(tag))
    }

    /// Whether a role of the newsroom ends a part: 香港文匯報評論員.
    func endsWithRole(_ text: PageText, _ part: Range<Int>) -> Bool {
        lexicon.roles.match(text, endingAt: part.upperBound, after: part.lowerBound)
            .map { Self.newsroom.contains(lexicon.role($0.tag)) } ?? false
    }

    /// Names those who wrote once more, as those who took the pictures: 周小远 文/图.
    func addPhotographers(_ text: PageText, label: Range<Int>, to content: inout Content) {
        guard !content.contributors.contains(where: { $0.role == .photographer }) else { return }
        for writer in content.contributors where writer.role == .author || Self.newsroom.contains(writer.role) {
            var photographer = writer
            photographer.role = .photographer
            photographer.label = text.string(of: label)
            content.contributors.append(photographer)
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a stroke between the writer and the place of a report, slanted or upright.
    var isStroke: Bool {
        switch self {
        case "/", "／", "╱", "∕": true
        default: isBar
        }
    }
}
