import BroadsheetCore

extension FieldReader {
    /// The most bytes of a line that is looked at as small print.
    private static let lineLimit = 240

    /// The byline that a whole line is.
    ///
    /// A bare run of names is one too, with `hasRole` false: the line's place has to decide.
    func bylineLine(_ text: PageText, in range: Range<Int>) -> BylineReading? {
        let line = text.trimmed(range)
        guard !line.isEmpty, line.count <= Self.lineLimit else { return nil }
        if let bracket = misreadBracket(text, at: line.lowerBound, before: line.upperBound), bracket.whole == line,
            let byline = misreadByline(text, bracket)
        {
            return byline
        }
        guard mayBeByline(text, line), !hasStop(text, line) else { return nil }
        if let bracket = bracket(text, at: line.lowerBound, before: line.upperBound), bracket.whole == line {
            guard credits.credit(text, in: bracket.inside, whole: line, isBracketed: true) == nil else { return nil }
            return bracketedByline(text, bracket, isSure: false)
        }
        // （除署名外均据新华社电） says where reports come from.
        guard lexicon.columnOpenings.match(text, at: line.lowerBound, before: line.upperBound) == nil else {
            return nil
        }
        if lexicon.collectives.contains(text, line) {
            return BylineReading(range: line, contributors: [], hasRole: true)
        }
        // A section's name may read like names.
        guard !isSpacedOut(text, line), !lexicon.sections.contains(text, line) else { return nil }
        var start = line.lowerBound
        let first = text.scalar(at: start, before: line.upperBound)
        var hasBullet = first.scalar.isBylineBullet || first.scalar == "口" || first.scalar.isWriterSign
        if hasBullet { start = text.skippingSpace(from: start + first.length, before: line.upperBound) }
        var end = line.upperBound
        if let name = bylines.framedName(text, line) {
            (start, end) = (name.lowerBound, name.upperBound)
            hasBullet = true
        }
        if let time = publishingTime(text, in: line) {
            (start, end) = (time.end, line.upperBound)
            if let writers = labelledWriters(text, in: time.end..<line.upperBound) {
                (start, end) = (writers.lowerBound, writers.upperBound)
            }
        }
        // After the square of a byline also rare names are names.
        let isSure = first.scalar == "□" && line.count <= 90
        let content = bylines.content(of: text, in: start..<end, isSure: isSure)
        guard content.isComplete else {
            if first.scalar.isBylineBullet, let writer = writer(text, opening: start..<end, isMarked: true) {
                return BylineReading(range: line, contributors: [writer], hasRole: true)
            }
            return first.scalar == "口" ? bareByline(text, line) : nil
        }
        // ▲ comes before a caption as well.
        if first.scalar.isPointer, !content.hasRole { return nil }
        // 游客在桥上拍照 记者 方俊明 摄 is a caption with its credit.
        if lexicon.creditEndings.match(text, endingAt: line.upperBound, after: line.lowerBound) != nil,
            content.contributors.count > 1, !opensWithSurnames(text, content.contributors),
            !opensWithRole(text, at: start, before: end)
        {
            return nil
        }
        // 本报讯 记者孙眉报道：农业农 is text that a column broke.
        if content.contributors.count > 1, opensReport(text, line) { return nil }
        let hasWriter = content.contributors.contains { $0.label != nil } || content.hasEvidence
        guard !content.contributors.isEmpty || content.hasRole && content.hasEvidence else { return nil }
        return BylineReading(
            range: line, contributors: content.contributors, hasRole: content.hasRole && hasWriter || hasBullet)
    }

    /// Whether a line has text after a dateline and its byline, which a colon ends.
    private func opensReport(_ text: PageText, _ line: Range<Int>) -> Bool {
        let opening = opening(of: text, in: line)
        guard opening.dateline != nil, !opening.bylines.isEmpty, opening.end < line.upperBound else { return false }
        let mark = text.scalar(endingAt: opening.end, after: line.lowerBound).scalar
        return mark == "：" || mark == ":"
    }

    /// Whether all names begin with a surname.
    private func opensWithSurnames(_ text: PageText, _ names: [ContributorReading]) -> Bool {
        names.allSatisfy { name in
            lexicon.surnames.match(text, at: name.range.lowerBound, before: name.range.upperBound) != nil
        }
    }

    /// The writers of a row of which only its place says that it is a byline: as far as it was understood, or a pen name.
    func doubtfulByline(_ text: PageText, in range: Range<Int>) -> [ContributorReading] {
        guard !hasStop(text, range) else { return [] }
        let content = bylines.content(of: text, in: range, isSure: true)
        if content.hasRole, !content.contributors.isEmpty { return content.contributors }
        var name = text.trimmed(range)
        guard !name.isEmpty else { return [] }
        if let writer = letterWriter(text, in: name) ?? signer(text, in: name) { return [writer] }
        if let bracket = bracket(text, at: name.lowerBound, before: name.upperBound), bracket.whole == name {
            name = bracket.inside
            let writers = bylines.content(of: text, in: name, isSure: true)
            if writers.isComplete, writers.contributors.count > 1 { return writers.contributors }
            // A longer word in brackets is as well a remark: （共十二名）.
            guard name.count <= 9 else { return [] }
            if let penName = text.closedUp(name), !lexicon.notSignatures.contains(penName, penName.range) {
                return [ContributorReading(name: penName.string(of: penName.range), role: .author, range: name)]
            }
        }
        let first = text.scalar(at: name.lowerBound, before: name.upperBound)
        if let penName = text.closedUp(name), penName.range.count == 6,
            !lexicon.notSignatures.contains(penName, penName.range)
        {
            return [ContributorReading(name: penName.string(of: penName.range), role: .author, range: name)]
        }
        if first.scalar.isBylineBullet { name = text.trimmed(name.lowerBound + first.length..<name.upperBound) }
        guard (6...12).contains(name.count), text.isHanzi(name), !lexicon.notSignatures.contains(text, name),
            !lexicon.collectives.contains(text, name)
        else { return [] }
        return [ContributorReading(name: text.string(of: name), role: .author, range: name)]
    }

    /// Whether a line is a name of a column that begins with a word for a role, its characters spaced out: 书 刊 评 介.
    private func isSpacedOut(_ text: PageText, _ line: Range<Int>) -> Bool {
        guard let closed = text.closedUp(line), closed.range.count >= 12,
            lexicon.shots.match(closed, endingAt: closed.range.upperBound, after: 0) == nil
        else { return false }
        return lexicon.roles.match(closed, at: 0, before: closed.range.upperBound)?.length == 3
    }

    /// Whether a sentence ends in a line, so that it is text, perhaps with a byline after it.
    private func hasStop(_ text: PageText, _ line: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: line)
        while true {
            scanner.skip { $0 != "。" && $0 != "！" && $0 != "“" }
            // 新华社“新华视点”记者
            guard scanner.take("“") else { return !scanner.isAtEnd }
            scanner.skip { $0.isHanzi || $0.isLatinLetter || $0.digit != nil }
            guard scanner.take("”"),
                lexicon.roles.match(text, at: scanner.offset, before: scanner.end)
                    .map({ BylineReader.newsroom.contains(lexicon.role($0.tag)) }) ?? false
            else { return true }
        }
    }

    private func bareByline(_ text: PageText, _ line: Range<Int>) -> BylineReading? {
        let content = bylines.content(of: text, in: line)
        guard content.isComplete, !content.contributors.isEmpty else { return nil }
        return BylineReading(range: line, contributors: content.contributors, hasRole: content.hasRole)
    }

    /// Whether a line can be a byline at all: one that ends a sentence or leads on to the next is not one.
    private func mayBeByline(_ text: PageText, _ line: Range<Int>) -> Bool {
        switch text.scalar(endingAt: line.upperBound, after: line.lowerBound).scalar {
        case "。", "！", "？", "”", "；", "，", "…", "》", "!", "?", "：", ":": false
        default: true
        }
    }

    /// The photo credit that a whole line is.
    func creditLine(_ text: PageText, in range: Range<Int>) -> CreditReading? {
        let line = text.trimmed(range)
        guard !line.isEmpty, line.count <= Self.lineLimit else { return nil }
        if let bracket = bracket(text, at: line.lowerBound, before: line.upperBound), bracket.whole == line {
            return credits.credit(text, in: bracket.inside, whole: line, isBracketed: true)
        }
        if isSpacedOut(text, line) { return nil }
        return credits.credit(text, in: line, whole: line, isBracketed: false)
    }

    /// The credit at the end of a caption, with or without brackets.
    func captionCredit(_ text: PageText, in range: Range<Int>) -> CreditReading? {
        let caption = text.trimmed(range)
        guard !caption.isEmpty else { return nil }
        if let bracket = bracket(text, endingAt: caption.upperBound, after: caption.lowerBound),
            let credit = credits.credit(text, in: bracket.inside, whole: bracket.whole, isBracketed: true)
        {
            // 新华社发（陈颖 摄）: the words before the bracket belong to it.
            return longestCredit(text, endOf: caption, noLaterThan: bracket.whole.lowerBound) ?? credit
        }
        return longestCredit(text, endOf: caption, noLaterThan: caption.upperBound)
    }

    /// The longest end of a caption that reads as a credit; it begins after a space, a full stop or a bracket.
    private func longestCredit(_ text: PageText, endOf caption: Range<Int>, noLaterThan latest: Int) -> CreditReading? {
        var best: CreditReading?
        var offset = latest
        let limit = max(caption.lowerBound, latest - 120)
        while offset > limit {
            if text.endsWithHanzi(before: offset, after: limit) {
                offset -= 3
                continue
            }
            let (scalar, length) = text.scalar(endingAt: offset, after: limit)
            let isStop = scalar == "。" || scalar == "！" || scalar == "？" || scalar == "”" || scalar == "）"
            if (isStop || scalar.isPageSpace), offset < caption.upperBound {
                let candidate = text.trimmed(offset..<caption.upperBound)
                if let credit = credits.credit(text, in: candidate, whole: candidate, isBracketed: false) {
                    best = credit
                }
                if isStop { break }
            }
            offset -= length
        }
        return best
    }

    /// The jump line that a whole line is; references such as （全文见第四版） are not.
    func jumpLine(_ text: PageText, in range: Range<Int>) -> JumpReading? {
        let line = text.trimmed(range)
        guard !line.isEmpty, line.count <= 90 else { return nil }
        if let bracket = bracket(text, at: line.lowerBound, before: line.upperBound), bracket.whole == line {
            return jumps.jump(text, in: bracket.inside, whole: line)
        }
        return jumps.jump(text, in: line, whole: line)
    }

    /// The dateline that a whole line is: （本栏均据新华社电）.
    func datelineLine(_ text: PageText, in range: Range<Int>) -> DatelineReading? {
        datelineWithWriters(text, in: range)?.dateline
    }

    /// The dateline that a whole line is, with the writers in it: 記者陳金龍∕南投報導.
    func datelineWithWriters(_ text: PageText, in range: Range<Int>) -> DatelineReader.Found? {
        let line = text.trimmed(range)
        guard !line.isEmpty, line.count <= 150 else { return nil }
        var inside = line
        if let bracket = bracket(text, at: line.lowerBound, before: line.upperBound), bracket.whole == line {
            inside = bracket.inside
        }
        guard datelines.mayEndWithDateline(text, inside) else { return nil }
        guard var found = datelines.dateline(text, at: inside, inBrackets: true),
            found.dateline.range.upperBound == inside.upperBound
        else { return nil }
        found.dateline.range = line
        return found
    }

    /// Whether a whole line reads like nothing but names: 张三 李四, 王永治牛爱民.
    func isNameRun(_ text: PageText, in range: Range<Int>) -> Bool {
        let line = text.trimmed(range)
        guard !line.isEmpty, line.count <= 90, mayBeByline(text, line), !lexicon.sections.contains(text, line)
        else { return false }
        let content = bylines.content(of: text, in: line)
        return content.isComplete && !content.hasRole && !content.hasEvidence && !content.contributors.isEmpty
    }
}
