import BroadsheetCore

/// Bylines that are without brackets after the last sentence of a text: ……再也不用跑远路。本报记者  周小远.
extension FieldReader {
    /// The longest byline without brackets after a text, in bytes.
    private static let longestOpenByline = 180

    /// The byline without brackets at the end of a text that ends no sentence.
    ///
    /// A sentence has to end before it, or a blank of two columns to be there; and a role, and names that look like
    /// names or stand apart from it: text that a column's end broke off (……。记者走进) is not one.
    func openByline(of text: PageText, in range: Range<Int>) -> BylineReading? {
        guard range.count > 12 else { return nil }
        var blank: Int?
        var offset = range.upperBound
        let limit = max(range.lowerBound, range.upperBound - Self.longestOpenByline)
        while offset > limit {
            let (scalar, length) = text.scalar(endingAt: offset, after: limit)
            if scalar.isPageSpace {
                let before = text.skippingSpace(backFrom: offset, after: limit)
                let isWide = LineSketch.width(of: text, in: before..<offset) > 1
                if isWide, opensWithRole(text, at: offset, before: range.upperBound) { blank = offset }
                offset = before
                continue
            }
            if scalar.endsSentence || scalar.closesSpeech && endsSentence(text, at: offset, after: limit) {
                return openByline(text, offset..<range.upperBound) ?? openByline(text, behindBlank: blank, in: range)
            }
            guard scalar.mayStandInByline else { break }
            offset -= length
        }
        return openByline(text, behindBlank: blank, in: range)
    }

    /// The byline between a dateline and its text that only spaces enclose: 本报讯 记者马艳 通讯员刘小萍 近年来，….
    ///
    /// It reaches as far as words that spaces part are roles and names that look like names.
    func spacedByline(_ text: PageText, at start: Int, before end: Int) -> BylineReading? {
        guard opensWithRole(text, at: start, before: end) else { return nil }
        var scanner = Scanner(text, in: start..<min(end, start + Self.longestOpenByline))
        var found: BylineReading?
        while true {
            let word = scanner.offset
            scanner.skip { $0.isHanzi || $0.isNameDot || $0 == "、" || $0.isStroke }
            guard scanner.offset > word, scanner.next.isPageSpace else { return found }
            let words = start..<scanner.offset
            let content = bylines.content(of: text, in: words)
            if content.isComplete, areSpaced(content.contributors, text) {
                if !content.contributors.isEmpty {
                    found = BylineReading(range: words, contributors: content.contributors, hasRole: true)
                }
            } else if scanner.offset - word > 3 {
                // 张 of 张 芸 is not a name yet.
                return found
            }
            scanner.skipSpace()
            if scanner.isAtEnd { return found }
        }
    }

    /// Whether persons have a role of the newsroom, and names with a surname; after a space they look like names.
    private func areSpaced(_ people: [ContributorReading], _ text: PageText) -> Bool {
        people.allSatisfy { person in
            guard person.label != nil, BylineReader.newsroom.contains(person.role) else { return false }
            let isFirst = people.first?.range == person.range
            return bylines.splitter.names(of: text, in: person.range, isFirst ? .inCompany : .looksOnly) != nil
                || text.closedUp(person.range) != nil
        }
    }

    /// Whether speech or a bracket that closes before an offset ends a sentence.
    private func endsSentence(_ text: PageText, at end: Int, after start: Int) -> Bool {
        var offset = end
        while offset > start {
            let (scalar, length) = text.scalar(endingAt: offset, after: start)
            if scalar.endsSentence || scalar.isClosingBracket { return true }
            guard scalar.closesSpeech else { return false }
            offset -= length
        }
        return false
    }

    /// Where no sentence ends before the byline, text with a pause has to be there, and no headline.
    private func openByline(_ text: PageText, behindBlank blank: Int?, in range: Range<Int>) -> BylineReading? {
        guard let blank else { return nil }
        let sketch = LineSketch(of: text, in: range.lowerBound..<blank)
        guard sketch.commas + sketch.stops > 0, sketch.scalars >= 12 else { return nil }
        return openByline(text, blank..<range.upperBound)
    }

    private func openByline(_ text: PageText, _ range: Range<Int>) -> BylineReading? {
        let words = text.trimmed(range)
        guard words.count >= 12, mayBeOpenByline(text, words) else { return nil }
        let content = bylines.content(of: text, in: words)
        guard content.isComplete, !content.contributors.isEmpty else { return nil }
        let hasBullet = text.scalar(at: words.lowerBound, before: words.upperBound).scalar.isBylineBullet
        guard content.hasTail || hasBullet || content.contributors.contains(where: { isLabelled($0, in: text) }) else {
            return nil
        }
        var end = words.lowerBound
        for person in content.contributors {
            guard isPlainlyNamed(person, text, after: end, opening: words) else { return nil }
            end = person.range.upperBound
        }
        return BylineReading(range: words, contributors: content.contributors, hasRole: true)
    }

    /// Whether a bullet opens some words, or a role or the end of a byline is anywhere in them; without any of these
    /// they are not a byline.
    private func mayBeOpenByline(_ text: PageText, _ words: Range<Int>) -> Bool {
        var offset = words.lowerBound
        while offset < words.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: words.upperBound)
            if offset == words.lowerBound, scalar.isBylineBullet { return true }
            if lexicon.roleLeads.contains(scalar),
                lexicon.roles.match(text, at: offset, before: words.upperBound) != nil
            {
                return true
            }
            if lexicon.bylineTails.match(text, at: offset, before: words.upperBound) != nil { return true }
            offset += length
        }
        return false
    }

    /// Whether a role of the newsroom is with a person, or any other with a mark: 文/周小远.
    private func isLabelled(_ person: ContributorReading, in text: PageText) -> Bool {
        guard person.label != nil else { return false }
        if BylineReader.newsroom.contains(person.role) { return true }
        return person.range.lowerBound > 0
            && text.scalar(endingAt: person.range.lowerBound, after: 0).scalar.isLabelMark
    }

    /// Whether a name looks like one, or stands apart from the role before it.
    private func isPlainlyNamed(
        _ person: ContributorReading, _ text: PageText, after end: Int, opening words: Range<Int>
    ) -> Bool {
        let splitter = bylines.splitter
        if splitter.names(of: text, in: person.range, .looksOnly) != nil { return true }
        let before = text.scalar(endingAt: person.range.lowerBound, after: 0).scalar
        let isApart = person.range.lowerBound > words.lowerBound && before.isNameSeparator
        if isApart, person.label != nil, person.range.count <= 12 { return true }
        let isOwn = lexicon.organisations.match(text, at: words.lowerBound, before: words.upperBound) != nil
        return (isApart || isOwn || person.range.lowerBound == end)
            && splitter.names(of: text, in: person.range, .inCompany) != nil
    }

    /// Whether a role begins here, with the paper before it or not: 本报记者, 特约通讯员, 文/.
    func opensWithRole(_ text: PageText, at offset: Int, before end: Int) -> Bool {
        var scanner = Scanner(text, in: offset..<end)
        scanner.skip { $0.isBylineBullet || $0.isPageSpace }
        while scanner.take(lexicon.organisations) != nil {}
        while scanner.take(lexicon.roleModifiers) != nil {}
        return lexicon.roles.match(text, at: scanner.offset, before: end) != nil
    }
}

extension Unicode.Scalar {
    /// Whether it ends a sentence.
    fileprivate var endsSentence: Bool {
        switch self {
        case "。", "！", "？", "!", "?", "…": true
        default: false
        }
    }

    /// Whether it closes what somebody says, or a remark: the sentence may have ended before it.
    fileprivate var closesSpeech: Bool {
        switch self {
        case "”", "’", "」", "』", "\"": true
        default: isClosingBracket
        }
    }

    /// Whether it may be in a byline.
    fileprivate var mayStandInByline: Bool {
        isHanzi || isLatinLetter || isNameDot || isNameSeparator || isBylineBullet || self == "《" || self == "》"
            || isOpeningBracket || isClosingBracket || self == "．"
    }
}
