import BroadsheetCore

extension FieldReader {
    /// What is at the end of a paragraph, a caption or a headline and is not its text, in the order of the page.
    ///
    /// The text ends where the first one begins.
    func closings(of text: PageText, in range: Range<Int>) -> [ClosingReading] {
        let range = text.trimmed(range)
        var readings: [ClosingReading] = []
        var end = range.upperBound
        // No text has more small print than this after it.
        for _ in 0..<6 {
            guard let reading = closing(of: text, in: range.lowerBound..<end) else { break }
            // A dateline with its byline in one bracket are two.
            readings.append(contentsOf: reading.reversed())
            guard let first = reading.first else { break }
            end = text.skippingSpace(backFrom: first.range.lowerBound, after: range.lowerBound)
        }
        return readings.reversed()
    }

    /// The last piece of small print of a range that has no space at its end.
    private func closing(of text: PageText, in range: Range<Int>) -> [ClosingReading]? {
        guard !range.isEmpty else { return nil }
        let (last, length) = text.scalar(endingAt: range.upperBound, after: range.lowerBound)
        if let bracket = misreadBracket(text, endingAt: range.upperBound, after: range.lowerBound),
            let byline = misreadByline(text, bracket)
        {
            return [.byline(byline)]
        }
        if last.isClosingBracket {
            guard let bracket = bracket(text, endingAt: range.upperBound, after: range.lowerBound) else { return nil }
            let readings = readings(text, bracket)
            // 新华社发（陈颖 摄）: the words before the bracket belong to it.
            if case .credit? = readings?.first, let credit = captionCredit(text, in: range) { return [.credit(credit)] }
            return readings
        }
        if last == "■" || last == "□" || last == "◆" || last == "●" || last == "▲" {
            return [.endMark(range.upperBound - length..<range.upperBound)]
        }
        if last.digit != nil, let code = filingCode(text, endOf: range) { return [.endMark(code)] }
        if last.isArrow || last == "版" || last == "页" || last == "頁" || last == "面" || last.digit != nil {
            return jumps.unbracketedJump(text, endOf: range).map { [.jump($0)] }
        }
        if let credit = openCredit(of: text, in: range) { return [.credit(credit)] }
        return openByline(of: text, in: range).map { [.byline($0)] }
    }

    /// The day in figures that an agency sets after a report: …（編輯：林小雨）1120805.
    private func filingCode(_ text: PageText, endOf range: Range<Int>) -> Range<Int>? {
        var start = range.upperBound
        while start > range.lowerBound, text.scalar(endingAt: start, after: range.lowerBound).scalar.digit != nil {
            start -= text.scalar(endingAt: start, after: range.lowerBound).length
        }
        let digits = LineSketch.count(of: text, in: start..<range.upperBound)
        let before = text.skippingSpace(backFrom: start, after: range.lowerBound)
        guard (6...8).contains(digits), before > range.lowerBound else { return nil }
        let mark = text.scalar(endingAt: before, after: range.lowerBound).scalar
        return mark == "。" || mark.isClosingBracket ? start..<range.upperBound : nil
    }

    /// The credit without brackets after the sentence of a caption: ……在稻田里收割。 新华社记者 刘颖 摄.
    private func openCredit(of text: PageText, in range: Range<Int>) -> CreditReading? {
        guard mayEndWithCredit(text, range), let credit = captionCredit(text, in: range),
            credit.range.lowerBound > range.lowerBound
        else { return nil }
        let before = text.skippingSpace(backFrom: credit.range.lowerBound, after: range.lowerBound)
        guard before > range.lowerBound else { return nil }
        let isBehindSentence = text.scalar(endingAt: before, after: range.lowerBound).scalar.endsCaption
        return isBehindSentence || namesItsSource(text, credit, behind: range.lowerBound..<before) ? credit : nil
    }

    /// Whether a credit says with a role or an agency that it is one, so that it ends a caption without a full stop:
    /// 游客在桥上拍照 本报记者 方俊明 摄, 新桥夜景 新华社发.
    private func namesItsSource(_ text: PageText, _ credit: CreditReading, behind caption: Range<Int>) -> Bool {
        guard caption.upperBound < credit.range.lowerBound, LineSketch.count(of: text, in: caption) >= 4,
            bylineLine(text, in: caption) == nil
        else { return false }
        let words = credit.range
        return lexicon.bareCredits.contains(text, words)
            || lexicon.roles.match(text, at: words.lowerBound, before: words.upperBound) != nil
            || lexicon.organisations.match(text, at: words.lowerBound, before: words.upperBound) != nil
    }

    /// The longest credit that a label opens, in bytes.
    private static let longestLabelled = 60

    /// Whether 摄 or one of its kin ends a text, or one follows its last sentence: 供图 刘颖, 人民视觉.
    private func mayEndWithCredit(_ text: PageText, _ range: Range<Int>) -> Bool {
        if lexicon.creditEndings.match(text, endingAt: range.upperBound, after: range.lowerBound) != nil { return true }
        var offset = range.upperBound
        let limit = max(range.lowerBound, offset - Self.longestLabelled)
        while offset > limit, case let (scalar, length) = text.scalar(endingAt: offset, after: limit),
            !scalar.endsCaption
        {
            offset -= length
        }
        guard offset > limit else { return false }
        let words = text.trimmed(offset..<range.upperBound)
        if lexicon.bareCredits.contains(text, words) { return true }
        guard let label = lexicon.roles.match(text, at: words.lowerBound, before: words.upperBound),
            label.length < words.count
        else { return false }
        switch lexicon.role(label.tag) {
        case .photographer, .illustrator, .provider: return true
        default: return false
        }
    }

    /// What the words in a bracket at the end of a text are.
    private func readings(_ text: PageText, _ bracket: Bracket) -> [ClosingReading]? {
        let inside = bracket.inside
        guard !inside.isEmpty else { return nil }
        if lexicon.endMarks.contains(text, inside) { return [.endMark(bracket.whole)] }
        if lexicon.pictureNotes.contains(text, inside) || isPictureCount(text, inside) {
            return [.pictureNote(bracket.whole)]
        }
        if let jump = jumps.jump(text, in: inside, whole: bracket.whole) { return [.jump(jump)] }
        if let editors = editors(text, in: inside, whole: bracket.whole) { return [.editors(editors)] }
        if let reprint = datelines.reprint(text, in: inside, whole: bracket.whole) { return [.dateline(reprint)] }
        if let found = datelines.dateline(text, at: inside, inBrackets: true) {
            let (dateline, byline) = split(text, found, in: bracket)
            if let dateline {
                return byline.map { [.dateline(dateline), .byline($0)] } ?? [.dateline(dateline)]
            }
        }
        if let sender = sender(text, bracket) { return [.byline(sender)] }
        if let credit = credits.credit(text, in: inside, whole: bracket.whole, isBracketed: true) {
            return [.credit(credit)]
        }
        if let byline = bracketedByline(text, bracket, isSure: false) { return [.byline(byline)] }
        guard isBehindSentence(text, bracket) else { return nil }
        if let byline = penName(text, bracket) ?? unit(text, bracket) { return [.byline(byline)] }
        return datelines.signature(text, in: inside, whole: bracket.whole).map { [.dateline($0)] }
    }

    private func isBehindSentence(_ text: PageText, _ bracket: Bracket) -> Bool {
        let end = text.skippingSpace(backFrom: bracket.whole.lowerBound, after: 0)
        return end > 0 && text.scalar(endingAt: end, after: 0).scalar.endsCaption
    }

    /// The office that gave a report and signs it: （气象局）.
    private func unit(_ text: PageText, _ bracket: Bracket) -> BylineReading? {
        guard bylines.isUnit(text, bracket.inside) else { return nil }
        let unit = ContributorReading(
            name: text.string(of: bracket.inside), role: .provider, range: bracket.inside)
        return BylineReading(range: bracket.whole, contributors: [unit], hasRole: false)
    }

    /// The pen name in a bracket after a sentence: two Hanzi that a space parts, or a word such as those who write for
    /// an office take for a name: （河 宣）, （宣轩）.
    private func penName(_ text: PageText, _ bracket: Bracket) -> BylineReading? {
        let name = text.closedUp(bracket.inside) ?? PageText(text.string(of: bracket.inside))
        guard (6...12).contains(name.range.count), name.isHanzi(name.range),
            !lexicon.notSignatures.contains(name, name.range),
            name.range.count < bracket.inside.count && name.range.count <= 9
                || lexicon.penNameEndings.match(name, endingAt: name.range.upperBound, after: 0) != nil
        else { return nil }
        let person = ContributorReading(name: name.string(of: name.range), role: .author, range: bracket.inside)
        return BylineReading(range: bracket.whole, contributors: [person], hasRole: false)
    }

    /// 附图片１张, 图片２幅
    private func isPictureCount(_ text: PageText, _ range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        _ = scanner.take("附") || scanner.take("配")
        guard scanner.take(lexicon.pictureNotes) != nil else { return false }
        scanner.skipSpace()
        guard scanner.takeNumeral() != nil else { return false }
        _ = scanner.take("张") || scanner.take("幅")
        scanner.skipSpace()
        return scanner.isAtEnd
    }

    /// 责任编辑：贾世仁, 责编：赵安妮(实习生)、李栋
    func editors(_ text: PageText, in range: Range<Int>, whole: Range<Int>) -> BylineReading? {
        var scanner = Scanner(text, in: range)
        guard scanner.take(lexicon.pageEditors) != nil else { return nil }
        let word = scanner.offset
        scanner.skip { $0.isNameSeparator }
        // 责任编辑 2名 is a vacancy.
        guard scanner.offset > word || scanner.isAtEnd, scanner.next.digit == nil else { return nil }
        var content = bylines.content(of: text, in: scanner.offset..<range.upperBound, plain: .editor)
        for index in content.contributors.indices where content.contributors[index].label == nil {
            content.contributors[index].label = text.string(of: range.lowerBound..<word)
        }
        return BylineReading(range: whole, contributors: content.contributors, hasRole: true)
    }
}

extension Unicode.Scalar {
    /// Whether the sentence of a caption may end with it.
    fileprivate var endsCaption: Bool {
        switch self {
        case "。", "！", "？", "”", "）", "」": true
        default: false
        }
    }
}
