import BroadsheetCore

/// Splits a byline at its separators, and puts together what a space tore apart.
extension BylineReader {
    /// The parts between separators, with the characters of a name that is spaced out put together: 张  芸.
    func chunks(of text: PageText, in range: Range<Int>) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        var scanner = Scanner(text, in: range)
        var gapIsSpace = false
        var singles = 0
        while true {
            gapIsSpace = true
            while !scanner.isAtEnd, scanner.next.isNameSeparator || scanner.next.isBylineBullet {
                if !scanner.next.isPageSpace { gapIsSpace = false }
                scanner.advance()
            }
            guard !scanner.isAtEnd else { return chunks }
            let start = scanner.offset
            if let end = endOfSpacedRole(text, at: start, before: range.upperBound) {
                chunks.append(start..<end)
                scanner.offset = end
                singles = 0
                continue
            }
            if scanner.next == "《" { scanner.skip { $0 != "》" } }
            while !scanner.isAtEnd, !scanner.next.isNameSeparator {
                if scanner.next.isBylineBullet, !isInName(text, scanner, from: start, in: range) { break }
                scanner.advance()
            }
            let chunk = start..<scanner.offset
            let isSingle = isOneHanzi(text, chunk) && !isLabel(text, chunk) && !isTail(text, chunk)
            if isSingle, singles > 0, singles < 3, gapIsSpace, !(singles == 2 && startsPair(text, chunk, scanner)) {
                chunks[chunks.count - 1] = chunks[chunks.count - 1].lowerBound..<chunk.upperBound
                singles += 1
            } else if gapIsSpace, let last = chunks.last,
                isSingle && singles == 0 && isHalfName(text, last) && !startsName(text, chunk, scanner)
                    || singles == 1 && chunk.count == 6 && isSurname(text, last) && !isLabel(text, chunk)
                    || isDoubleSurname(text, last) && isGivenName(text, chunk)
            {
                // 周小 远 and 周 小远 are one name that a space tore apart, for no name has one character; 司马 光明 is, too.
                chunks[chunks.count - 1] = last.lowerBound..<chunk.upperBound
                singles = 0
            } else {
                chunks.append(chunk)
                singles = isSingle ? 1 : 0
            }
        }
    }

    /// Where a role ends whose characters are spaced out: 通 讯 员.
    private func endOfSpacedRole(_ text: PageText, at start: Int, before end: Int) -> Int? {
        let (first, length) = text.scalar(at: start, before: end)
        guard lexicon.roleLeads.contains(first), start + length < end,
            text.scalar(at: start + length, before: end).scalar.isPageSpace
        else { return nil }
        var scanner = Scanner(text, in: start..<end)
        var found: Int?
        for _ in 0..<Self.longestSpacedRole {
            guard scanner.next.isHanzi else { break }
            scanner.advance()
            if let role = text.closedUp(start..<scanner.offset), lexicon.roles.contains(role, role.range) {
                found = scanner.offset
            }
            guard scanner.next.isPageSpace else { break }
            scanner.skipSpaceInLine()
        }
        return found
    }

    /// The most characters of such a role.
    private static let longestSpacedRole = 4

    /// Whether a square stands for a Hanzi of a name and parts no writers: 刘□, 记者刘□明.
    private func isInName(_ text: PageText, _ scanner: Scanner, from start: Int, in range: Range<Int>) -> Bool {
        guard !text.scalar(at: range.lowerBound, before: range.upperBound).scalar.isBylineBullet else { return false }
        var after = scanner
        after.advance()
        let follows = after.offset
        after.skip { $0.isHanzi }
        guard after.isAtEnd || after.next.isNameSeparator, after.offset - follows <= 3 else { return false }
        return [3, 6].contains { length in
            let name = scanner.offset - length
            guard name >= start, length + after.offset - follows <= 6 else { return false }
            return lexicon.surnames.match(text, at: name, before: scanner.offset) != nil
                && (name == start || lexicon.roles.match(text, endingAt: name, after: start) != nil)
        }
    }

    /// Whether a part ends with a surname and one character more, after a role or on their own.
    private func isHalfName(_ text: PageText, _ chunk: Range<Int>) -> Bool {
        let name = chunk.upperBound - 6..<chunk.upperBound
        guard name.lowerBound >= chunk.lowerBound, text.isHanzi(name),
            text.scalar(at: name.lowerBound, before: name.upperBound).length == 3,
            lexicon.surnames.match(text, at: name.lowerBound, before: name.upperBound) != nil
        else { return false }
        return (name == chunk || lexicon.roles.match(text, endingAt: name.lowerBound, after: chunk.lowerBound) != nil)
            && !isLabel(text, name)
    }

    private func isSurname(_ text: PageText, _ range: Range<Int>) -> Bool {
        lexicon.surnames.contains(text, range)
    }

    /// Whether words are a surname of two characters and nothing else.
    func isDoubleSurname(_ text: PageText, _ range: Range<Int>) -> Bool {
        lexicon.surnames.match(text, at: range.lowerBound, before: range.upperBound)
            .map { $0.tag == Lexicon.doubleSurname && $0.length == range.count } ?? false
    }

    private func isGivenName(_ text: PageText, _ chunk: Range<Int>) -> Bool {
        (3...6).contains(chunk.count) && text.isHanzi(chunk) && !isLabel(text, chunk) && !isTail(text, chunk)
    }

    /// Whether a single character is the surname of two after it: 张芸 周 小远.
    private func startsName(_ text: PageText, _ chunk: Range<Int>, _ after: Scanner) -> Bool {
        guard isSurname(text, chunk) else { return false }
        var scanner = after
        scanner.skipSpace()
        let start = scanner.offset
        scanner.skip { !$0.isNameSeparator }
        let next = start..<scanner.offset
        return start > chunk.upperBound && next.count == 6 && text.isHanzi(next) && !isLabel(text, next)
    }

    private func isOneHanzi(_ text: PageText, _ range: Range<Int>) -> Bool {
        let (scalar, length) = text.scalar(at: range.lowerBound, before: range.upperBound)
        return length == range.count && scalar.isHanzi
    }

    /// Whether a part is such as 等 or 讯, which follow names.
    private func isTail(_ text: PageText, _ range: Range<Int>) -> Bool {
        lexicon.bylineTails.contains(text, range) || lexicon.dispatchTails.contains(text, range)
    }

    func isLabel(_ text: PageText, _ range: Range<Int>) -> Bool {
        lexicon.roles.contains(text, range)
    }

    /// Whether a third single character begins another spaced-out name rather than ending this one: 司 伟 董 军.
    private func startsPair(_ text: PageText, _ range: Range<Int>, _ after: Scanner) -> Bool {
        var scanner = after
        scanner.skipSpace()
        let start = scanner.offset
        scanner.skip { !$0.isNameSeparator }
        let following = start..<scanner.offset
        return !following.isEmpty && isOneHanzi(text, following) && !isLabel(text, following)
            && lexicon.surnames.match(text, at: range.lowerBound, before: range.upperBound) != nil
    }
}
