/// The name of a paper that a whole line is.
struct PaperName: Sendable, Hashable {
    /// The name, closed up: 青溪日报.
    var title: String
    /// Whether it ends as names of papers alone do, or is one of the user's own.
    var isSure = false
    /// Whether the line has the name of its house, 青溪日报社, with which a notice may be signed, too.
    var isHouse = false
}

extension FieldReader {
    /// The most ideographs that a paper's name on a line of its own has.
    private static let longestName = 10

    /// The name of the paper that a whole line is: 青溪日报, 青 溪 日 报, 《青溪日报》, 青溪日报 QINGXI DAILY, 青溪日报·电子版.
    ///
    /// Only where a masthead may be: 今日青溪 may be a headline as well.
    func paperName(_ text: PageText, in range: Range<Int>) -> PaperName? {
        let line = text.trimmed(range)
        guard !line.isEmpty, line.count <= 120 else { return nil }
        var scanner = Scanner(text, in: line)
        let isQuoted = scanner.take("《")
        if !isQuoted { _ = scanner.take("【") }
        var words = Self.closedUp(&scanner)
        if isQuoted { guard scanner.take("》") else { return nil } }
        // 特区报 深读
        if !isQuoted, scanner.next.isPageSpace, let name = name(words), name.isSure, isPageName(scanner) { return name }
        // What is left is the name in other letters, or says in which form it appears.
        while !scanner.isAtEnd {
            if scanner.take(lexicon.paperForms) != nil { continue }
            guard scanner.next.isPaperNameMark || scanner.next.isLatinLetter else { return nil }
            scanner.advance()
        }
        if let name = name(words) { return name }
        var isHouse = false
        while let form = lexicon.paperForms.match(words, endingAt: words.bytes.count, after: 0),
            form.length < words.bytes.count
        {
            words = PageText(bytes: Array(words.bytes.dropLast(form.length)))
            isHouse = isHouse || form.tag == Lexicon.house
            guard var name = name(words) else { continue }
            name.isHouse = isHouse
            return name
        }
        // Names of the user's own may have other characters in them.
        let own = PageText(bytes: Array(text.bytes[line]))
        return lexicon.ownNames.contains(own, own.range) ? name(own) : nil
    }

    /// Whether nothing but the name of a page is left: two to four Hanzi.
    private func isPageName(_ scanner: Scanner) -> Bool {
        var scanner = scanner
        scanner.skipSpace()
        let start = scanner.offset
        scanner.skip { $0.isHanzi }
        return scanner.isAtEnd && (6...12).contains(scanner.offset - start)
    }

    private func name(_ words: PageText) -> PaperName? {
        let title = words.string(of: words.range)
        if lexicon.ownNames.contains(words, words.range) { return PaperName(title: title, isSure: true) }
        let count = title.unicodeScalars.count
        guard (3...Self.longestName).contains(count), !title.unicodeScalars.contains(where: Self.isInNoName) else {
            return nil
        }
        // 青溪日报数字报 is a form of 青溪日报.
        if isPaperName(words, words.range),
            lexicon.paperForms.match(words, endingAt: words.bytes.count, after: 0) == nil
        {
            let isSure =
                lexicon.surePaperEndings.match(words, endingAt: words.bytes.count, after: 0) != nil
                || lexicon.paperNames.contains(words, words.range)
            return PaperName(title: title, isSure: isSure)
        }
        guard (4...6).contains(count),
            let opening = lexicon.paperOpenings.match(words, at: 0, before: words.bytes.count),
            opening.length < words.bytes.count, !lexicon.sections.contains(words, words.range),
            !lexicon.indexHeadings.contains(words, words.range), !lexicon.pageGuides.contains(words, words.range)
        else { return nil }
        return PaperName(title: title)
    }

    private static func isInNoName(_ scalar: Unicode.Scalar) -> Bool {
        Words.notInPaperNames.unicodeScalars.contains(scalar)
    }

    /// Skips Chinese characters, spaced or not, and returns them without the spaces; nothing where words are separated
    /// that are not a letter-spaced name: 热烈祝贺 青溪日报.
    private static func closedUp(_ scanner: inout Scanner) -> PageText {
        let start = scanner.offset
        var closed: [UInt8] = []
        var pieces: [Int] = []
        while scanner.next.isHanzi {
            let piece = scanner.offset
            scanner.skip { $0.isHanzi }
            closed += scanner.text.bytes[piece..<scanner.offset]
            pieces.append(scanner.offset - piece)
            let end = scanner.offset
            scanner.skipSpace()
            guard pieces[0] <= 6, scanner.next.isHanzi else {
                scanner.offset = end
                break
            }
        }
        guard pieces.count > 1, pieces.dropLast().contains(where: { $0 > 6 }) || pieces[pieces.count - 1] > 9 else {
            return PageText(bytes: closed)
        }
        scanner.offset = start
        scanner.skip { $0.isHanzi }
        return PageText(bytes: Array(scanner.text.bytes[start..<scanner.offset]))
    }
}

extension Unicode.Scalar {
    /// Whether it is between a paper's name and the words beside it.
    fileprivate var isPaperNameMark: Bool {
        isPageSpace || isNameDot || isOpeningBracket || isClosingBracket || isNameSeparator || self == "—"
            || self == "-"
            || self == "."
    }
}
