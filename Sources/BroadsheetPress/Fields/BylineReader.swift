import BroadsheetCore

/// Reads the inside of a byline or a credit: roles, organisations and names in any order (CONVENTIONS 2).
struct BylineReader: Sendable {
    let lexicon: Lexicon
    let splitter: NameSplitter

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        splitter = NameSplitter(lexicon: lexicon)
    }

    static let newsroom: Set<Contributor.Role> = [.reporter, .correspondent, .intern, .commentator]

    static let bracket = Array("（".utf8)
    /// The most writers without a role of whom each may have a remark.
    static let mostWriters = 3

    struct Content: Sendable {
        var contributors: [ContributorReading] = []
        /// Whether a role word is with the names.
        var hasRole = false
        /// Whether there are words besides names and roles that say it is a byline: an organisation, 报道.
        var hasEvidence = false
        /// Whether it ends as a byline does: 报道, 摄影报道.
        var hasTail = false
        /// Whether all of it was understood.
        var isComplete = true
    }

    /// One word of a byline.
    enum Token {
        /// A role as printed, and whether a colon or a stroke parts it from the names after it: 整理：, 文/.
        case role(Range<Int>, Contributor.Role, leads: Bool)
        /// What a bracket says that the person before it is: 李栋(实习生).
        case remark(Range<Int>, Contributor.Role)
        case organisation(Range<Int>)
        /// A run of characters that ought to be names.
        case run(Range<Int>)
        /// The end of those who did one thing: 许岩报道、王丽摄影.
        case seam
    }

    /// Reads the inside of a byline.
    ///
    /// - Parameters:
    ///   - plain: The role of names with which none is.
    ///   - isSure: Whether the words around say that names are here, as 摄 after them does.
    func content(
        of text: PageText, in range: Range<Int>, plain: Contributor.Role = .author, isSure: Bool = false
    ) -> Content {
        var content = Content()
        var tokens: [Token] = []
        var range = text.trimmed(range)
        var picture: Range<Int>?
        // 方俊明（文、图）
        if let tail = bracketedTail(text, range) {
            content.hasEvidence = true
            content.hasTail = true
            picture = pictureLabel(text, in: tail.inside)
            range = text.trimmed(range.lowerBound..<tail.start)
        }
        // 文/图 and 摄影报道 would be treated as roles, part by part.
        if let tail = lexicon.bylineTails.match(text, endingAt: range.upperBound, after: range.lowerBound),
            tail.length > 3, tail.length < range.count
        {
            content.hasEvidence = true
            content.hasTail = true
            let words = range.upperBound - tail.length..<range.upperBound
            if tail.tag == Lexicon.photographs { picture = pictureLabel(text, in: words) }
            range = withoutPlace(text, text.trimmed(range.lowerBound..<words.lowerBound), before: words.lowerBound)
        }
        for part in BylineRemarks(lexicon: lexicon).parts(of: text, in: range) {
            switch part {
            case .words(let range):
                let chunks = chunks(of: text, in: range)
                if let pair = writerAndPhotographer(text, chunks) {
                    tokens += pair
                    continue
                }
                for (index, chunk) in chunks.enumerated() {
                    let next = index + 1 < chunks.count ? chunks[index + 1] : nil
                    if let next, isPlace(text, chunk, before: next) { continue }
                    // 短評 香港文匯報評論員 卓偉
                    if index == 0, let next, lexicon.sections.contains(text, chunk), endsWithRole(text, next) {
                        continue
                    }
                    // 李明华 教师, 王大明 58岁
                    if case .run? = tokens.last, lexicon.letterWriters.contains(text, chunk) || isAge(text, chunk) {
                        continue
                    }
                    if let next, isUnit(text, chunk, before: next) {
                        tokens.append(.organisation(chunk))
                    } else {
                        tokenise(text, chunk, into: &tokens, &content)
                    }
                }
            case .role(let range, let role): tokens.append(.remark(range, role))
            case .unknown: content.isComplete = false
            }
        }
        content.hasRole = tokens.contains { if case .role = $0 { true } else { false } }
        assemble(text, tokens, plain, isSure: isSure, into: &content)
        if let picture {
            addPhotographers(text, label: picture, to: &content)
            content.hasRole = true
        }
        // A list of delegates also says of each that she is a woman, or of which people.
        if !content.hasRole, content.contributors.count > Self.mostWriters, hasBracket(text, range) {
            content.isComplete = false
        }
        return content
    }

    /// Whether words say how old somebody is: 12岁.
    func isAge(_ text: PageText, _ words: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: words)
        guard scanner.next.digit != nil, scanner.takeNumeral() != nil, scanner.take("岁") || scanner.take("歲") else {
            return false
        }
        return scanner.isAtEnd
    }

    private func hasBracket(_ text: PageText, _ range: Range<Int>) -> Bool {
        range.contains { text.bytes[$0] == UInt8(ascii: "(") } || text.contains(Self.bracket, in: range)
    }
}

extension Unicode.Scalar {
    /// Whether it parts a label from what it labels: 整理：, 文/, 文 |.
    var isLabelMark: Bool {
        switch self {
        case "：", ":": true
        default: isStroke
        }
    }

    /// The mark that comes before the writers of an own-line byline; 口 is what some systems make of □.
    var isBylineBullet: Bool {
        switch self {
        case "□", "■", "◎", "○", "●", "◇", "◆", "▢", "◻", "◼", "▪", "☐", "❏", "▌", "◑", "◐": true
        default: false
        }
    }
}
