import BroadsheetCore

/// Rows that name one writer with her place, school, office or age: 王秀兰（退休教师）, 江城大学教授 刘一民, 吴柏青／交通大学博士生.
///
/// Their words alone do not tell them from a deck; the row's place does.
extension FieldReader {
    /// The longest such row, in bytes.
    private static let longestWriterLine = 120
    /// The longest post, place or school beside a name, in bytes.
    private static let longestPost = 75

    /// The writer whom a row names beside what or where she is.
    func writerLine(_ text: PageText, in range: Range<Int>) -> ContributorReading? {
        var line = text.trimmed(range)
        guard (12...Self.longestWriterLine).contains(line.count) else { return nil }
        let first = text.scalar(at: line.lowerBound, before: line.upperBound)
        let isMarked = first.scalar.isBylineBullet || first.scalar.isWriterSign
        if isMarked { line = text.trimmed(line.lowerBound + first.length..<line.upperBound) }
        return writer(text, opening: line, isMarked: isMarked) ?? writer(text, ending: line)
    }

    /// Who signs below a text, in a row of its own: ——李爱民, （陕西西安 李明华 教师）, 4月29日《北京晚报》 侯美玲文.
    func signer(_ text: PageText, in range: Range<Int>) -> ContributorReading? {
        let line = text.trimmed(range)
        guard (9...Self.longestWriterLine).contains(line.count) else { return nil }
        var scanner = Scanner(text, in: line)
        scanner.skip { ScalarClass($0.value) == .dash || $0.isPageSpace }
        if scanner.offset > line.lowerBound {
            let words = scanner.offset..<line.upperBound
            if isOneName(text, words, isMarked: false) { return author(text, words) }
            return writer(text, opening: words, isMarked: true)
        }
        return writerLine(text, in: line) ?? reprinted(text, in: line)
    }

    /// The writer after the paper that a text is read from, and its day: 4月29日《北京晚报》 侯美玲文.
    private func reprinted(_ text: PageText, in line: Range<Int>) -> ContributorReading? {
        var scanner = Scanner(text, in: line)
        if scanner.next.isNumeral { _ = scanner.takeDate() }
        scanner.skipSpace()
        guard scanner.next == "《" else { return nil }
        let title = scanner.offset
        scanner.skip { $0 != "》" }
        let paper = title + 3..<scanner.offset
        guard scanner.take("》"),
            lexicon.organisationEndings.match(text, endingAt: paper.upperBound, after: paper.lowerBound) != nil
        else { return nil }
        scanner.skipSpace()
        scanner.skip { $0.digit != nil || $0 == "." || $0 == "．" || $0 == "/" || $0.isPageSpace }
        var name = scanner.offset..<line.upperBound
        let last = text.scalar(endingAt: name.upperBound, after: name.lowerBound)
        if last.scalar == "文" { name = text.trimmed(name.lowerBound..<name.upperBound - last.length) }
        guard isOneName(text, name, isMarked: false) else { return nil }
        var writer = author(text, name)
        writer.organisation = text.string(of: paper)
        return writer
    }

    /// The writer with whom a line opens, what she is in brackets or after a stroke.
    ///
    /// - Parameter isMarked: Whether a sign before the name says that a writer is there.
    func writer(_ text: PageText, opening line: Range<Int>, isMarked: Bool) -> ContributorReading? {
        var scanner = Scanner(text, in: line)
        scanner.skip { $0.isHanzi || $0.isPageSpace || $0.isNameDot }
        let name = text.trimmed(line.lowerBound..<scanner.offset)
        guard !scanner.isAtEnd, isOneName(text, name, isMarked: isMarked) else { return nil }
        if let bracket = bracket(text, at: scanner.offset, before: line.upperBound) {
            guard bracket.whole.upperBound == line.upperBound, isRemark(text, bracket.inside, isMarked: isMarked)
            else { return nil }
        } else {
            guard scanner.next.isStroke else { return nil }
            scanner.advance()
            guard isPost(text, text.trimmed(scanner.offset..<line.upperBound)) else { return nil }
        }
        return author(text, name)
    }

    /// The writer with whom a line ends, what she is before her, a space between.
    private func writer(_ text: PageText, ending line: Range<Int>) -> ContributorReading? {
        var start = startOfWord(text, endingAt: line.upperBound, in: line)
        if line.upperBound - start == 3 {
            let end = text.skippingSpace(backFrom: start, after: line.lowerBound)
            start = startOfWord(text, endingAt: end, in: line)
        }
        let post = text.trimmed(line.lowerBound..<start)
        let name = start..<line.upperBound
        guard post.count >= 6, isOneName(text, name, isMarked: false), isPost(text, post) else { return nil }
        return author(text, name)
    }

    private func startOfWord(_ text: PageText, endingAt end: Int, in line: Range<Int>) -> Int {
        var start = end
        while start > line.lowerBound, case let last = text.scalar(endingAt: start, after: line.lowerBound),
            !last.scalar.isPageSpace
        {
            start -= last.length
        }
        return start
    }

    private func author(_ text: PageText, _ name: Range<Int>) -> ContributorReading {
        let words = text.closedUp(name)
        return ContributorReading(
            name: words.map { $0.string(of: $0.range) } ?? text.string(of: name), role: .author, range: name)
    }

    /// Whether words look like one name; after a sign one with a surname will do.
    private func isOneName(_ text: PageText, _ range: Range<Int>, isMarked: Bool) -> Bool {
        guard (6...36).contains(range.count) else { return false }
        let name = text.closedUp(range) ?? PageText(text.string(of: range))
        let certainty: NameSplitter.Certainty = isMarked || name.range.count < range.count ? .inCompany : .looksOnly
        return bylines.splitter.names(of: name, in: name.range, certainty)?.count == 1
    }

    /// Whether the words in a bracket after a writer's name say what or where she is: 退休教师, 12岁, 江城.
    private func isRemark(_ text: PageText, _ words: Range<Int>, isMarked: Bool) -> Bool {
        if bylines.isAge(text, words) { return true }
        guard (6...Self.longestPost).contains(words.count), !lexicon.endMarks.contains(text, words),
            !lexicon.pictureNotes.contains(text, words), !lexicon.genres.contains(text, words)
        else { return false }
        var scanner = Scanner(text, in: words)
        if scanner.take(lexicon.noteSubjects) != nil { return true }
        scanner.skip { $0.isHanzi || $0.digit != nil || $0.isPageSpace || $0.isNameDot }
        guard scanner.isAtEnd,
            lexicon.creditEndings.match(text, endingAt: words.upperBound, after: words.lowerBound) == nil
        else { return false }
        return isMarked || words.count <= 12 && text.isHanzi(words) || isPost(text, words)
    }

    /// Whether words are the office, the work, the school or the class of a writer.
    private func isPost(_ text: PageText, _ words: Range<Int>) -> Bool {
        guard (6...Self.longestPost).contains(words.count) else { return false }
        var scanner = Scanner(text, in: words)
        scanner.skip {
            $0.isHanzi || $0.digit != nil || $0.isPageSpace || $0.isOpeningBracket || $0.isClosingBracket
        }
        guard scanner.isAtEnd else { return false }
        let (last, _) = text.scalar(endingAt: words.upperBound, after: words.lowerBound)
        if last == "班" || last == "级" || last == "級" { return true }
        let isOf: (WordTable) -> Bool = {
            $0.match(text, endingAt: words.upperBound, after: words.lowerBound) != nil
        }
        // 劳动模范 王春生 is whom the text is about.
        return !isOf(lexicon.honours)
            && (isOf(lexicon.offices) || isOf(lexicon.letterWriters) || isOf(lexicon.unitEndings))
    }
}

extension Unicode.Scalar {
    /// Whether it comes before a writer in a row of her own, and otherwise before items or notes.
    var isWriterSign: Bool {
        switch self {
        case "⊙", "☉", "〇", "◉", "★", "☆", "＊", "*", "▲", "△", "✎", "✍", "※": true
        default: false
        }
    }
}
