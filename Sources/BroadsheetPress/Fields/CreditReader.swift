import BroadsheetCore

/// Reads photo credits: 葛继锐 王思 摄, 新华社发（陈颖 摄）, 图片由…提供 (CONVENTIONS 6).
struct CreditReader: Sendable {
    let lexicon: Lexicon
    private let bylines: BylineReader

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        bylines = BylineReader(lexicon: lexicon)
    }

    /// The credit that the inside of a bracket is, or a whole line.
    ///
    /// - Parameters:
    ///   - whole: What the reading's range is to be, brackets included.
    ///   - isBracketed: Whether brackets say that it is small print; without them 高山流水图 is a headline.
    func credit(_ text: PageText, in range: Range<Int>, whole: Range<Int>, isBracketed: Bool) -> CreditReading? {
        let inside = text.trimmed(range)
        guard !inside.isEmpty, inside.count <= 180 else { return nil }
        if lexicon.bareCredits.contains(text, inside) { return reading(text, whole, []) }
        if namesNobody(text, inside) { return reading(text, whole, []) }
        if isBracketed, lexicon.screenShots.match(text, at: inside.lowerBound, before: inside.upperBound) != nil {
            return reading(text, whole, [])
        }
        if let credit = bracketed(text, inside, whole) ?? withAgency(text, inside, whole, isBracketed) { return credit }
        var names = inside
        let opening = takeOpening(text, &names)
        guard let ending = takeEnding(text, &names, isSure: isBracketed || opening.isThere) else {
            return labelled(text, inside, whole, opening, names)
        }
        if names.isEmpty {
            // （漫画） after a headline says what it is, and names nobody.
            return ending.role == .illustrator && !opening.isThere ? nil : reading(text, whole, [], opening.reach)
        }
        if isDate(text, names) { return reading(text, whole, [], opening.reach) }
        // （付远书） is who wrote.
        if ending.role == .illustrator, !opening.isThere, inside.count == 9, names.count == 6, text.isHanzi(inside),
            bylines.splitter.names(of: text, in: inside, .looksOnly) == [inside]
        {
            return nil
        }
        // 许岩报道、王丽摄影 is a byline.
        if ending.role == .photographer, namesReporter(text, names) { return nil }
        let isSure = isBracketed || opening.isThere || isLoneName(text, names, before: inside.upperBound)
        guard let people = people(text, names, ending, isSure: isSure) else { return nil }
        return reading(text, whole, people, opening.reach)
    }

    /// Whether 报道 follows one of several names.
    private func namesReporter(_ text: PageText, _ names: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: names)
        while !scanner.isAtEnd {
            if scanner.take(lexicon.reportLabels) == nil {
                scanner.advance()
            } else if scanner.next.isNameSeparator, scanner.offset < names.upperBound {
                return true
            }
        }
        return false
    }

    /// Whether one word that begins with a surname comes before 摄, and a space between them: 林知微 摄.
    private func isLoneName(_ text: PageText, _ names: Range<Int>, before end: Int) -> Bool {
        guard (6...12).contains(names.count), text.isHanzi(names),
            lexicon.shots.contains(text, text.trimmed(names.upperBound..<end)),
            text.scalar(at: names.upperBound, before: end).scalar.isPageSpace,
            let surname = lexicon.surnames.match(text, at: names.lowerBound, before: names.upperBound)
        else { return false }
        return surname.tag != 0
    }

    private func reading(
        _ text: PageText, _ whole: Range<Int>, _ people: [ContributorReading],
        _ reach: CreditReading.Reach = .one
    ) -> CreditReading {
        CreditReading(range: whole, text: text.string(of: whole), contributors: people, reach: reach)
    }

    // MARK: - Forms

    /// 新华社发（陈颖 摄）, 新华社记者 张三 摄（资料图片）: what is in the bracket names the photographers.
    private func bracketed(_ text: PageText, _ inside: Range<Int>, _ whole: Range<Int>) -> CreditReading? {
        let last = text.scalar(endingAt: inside.upperBound, after: inside.lowerBound)
        guard last.scalar.isClosingBracket else { return nil }
        var scanner = Scanner(text, in: inside.lowerBound..<inside.upperBound - last.length)
        scanner.skip { !$0.isOpeningBracket }
        let before = text.trimmed(inside.lowerBound..<scanner.offset)
        guard !scanner.isAtEnd, !before.isEmpty else { return nil }
        scanner.advance()
        let within = text.trimmed(scanner.offset..<scanner.end)
        guard !within.isEmpty, let outer = credit(text, in: before, whole: whole, isBracketed: false) else {
            return nil
        }
        if let inner = credit(text, in: within, whole: whole, isBracketed: true) {
            return reading(text, whole, outer.contributors + inner.contributors, outer.reach)
        }
        // 周亮摄（中经视觉）
        let agency = lexicon.pictureAgencyEndings.match(text, endingAt: within.upperBound, after: within.lowerBound)
        return agency == nil ? nil : reading(text, whole, outer.contributors, outer.reach)
    }

    /// 周强摄/光明图片: the agency after a stroke.
    private func withAgency(
        _ text: PageText, _ inside: Range<Int>, _ whole: Range<Int>, _ isBracketed: Bool
    ) -> CreditReading? {
        guard
            lexicon.pictureAgencyEndings.match(text, endingAt: inside.upperBound, after: inside.lowerBound) != nil
                || lexicon.agencyPictures.match(text, endingAt: inside.upperBound, after: inside.lowerBound) != nil
        else { return nil }
        var scanner = Scanner(text, in: inside)
        scanner.skip { !$0.isStroke }
        let names = text.trimmed(inside.lowerBound..<scanner.offset)
        guard !scanner.isAtEnd, !names.isEmpty,
            lexicon.shots.match(text, endingAt: names.upperBound, after: names.lowerBound) != nil,
            let credit = credit(text, in: names, whole: whole, isBracketed: isBracketed), !credit.contributors.isEmpty
        else { return nil }
        return credit
    }

    private struct Opening {
        var isThere = false
        var reach = CreditReading.Reach.one
    }

    /// Of how many pictures the words speak that open a credit: 均, 以上, 本版.
    private func reach(_ text: PageText, _ words: Range<Int>) -> CreditReading.Reach {
        if lexicon.pageReaches.match(text, at: words.lowerBound, before: words.upperBound) != nil { return .page }
        var scanner = Scanner(text, in: words)
        while !scanner.isAtEnd {
            if scanner.take(lexicon.articleReaches) != nil { return .article }
            scanner.advance()
        }
        return .one
    }

    /// Takes off 图为, 均为, 图片由 and such words at the beginning.
    private func takeOpening(_ text: PageText, _ names: inout Range<Int>) -> Opening {
        guard let match = lexicon.creditOpenings.match(text, at: names.lowerBound, before: names.upperBound),
            match.length < names.count
        else { return Opening() }
        var scanner = Scanner(text, in: names)
        scanner.offset += match.length
        scanner.skip { $0.isNameSeparator }
        let words = names.lowerBound..<names.lowerBound + match.length
        names = scanner.offset..<names.upperBound
        return Opening(isThere: true, reach: reach(text, words))
    }

    private struct Ending {
        var role: Contributor.Role
        var label: String
    }

    /// Takes off 摄, 供图, 作 and such words at the end.
    private func takeEnding(_ text: PageText, _ names: inout Range<Int>, isSure: Bool) -> Ending? {
        guard let match = lexicon.creditEndings.match(text, endingAt: names.upperBound, after: names.lowerBound)
        else { return nil }
        // 文/图 and 摄影报道 end a byline.
        if let tail = lexicon.bylineTails.match(text, endingAt: names.upperBound, after: names.lowerBound),
            tail.length > match.length
        {
            return nil
        }
        let start = names.upperBound - match.length
        // 图, 作, 画 and 传真 end many a headline; in open text they need a space before them. 摄 does not.
        let isClear =
            isSure || match.length > 3 && !lexicon.doubtfulEndings.contains(text, start..<names.upperBound)
            || lexicon.shots.contains(text, start..<names.upperBound)
        guard
            isClear
                || start > names.lowerBound && text.scalar(endingAt: start, after: names.lowerBound).scalar.isPageSpace
        else { return nil }
        let ending = Ending(
            role: lexicon.role(match.tag), label: text.string(of: start..<names.upperBound))
        names = text.trimmed(names.lowerBound..<start)
        return ending
    }

    /// The people before 摄; for 提供 also an organisation, as it is.
    private func people(
        _ text: PageText, _ names: Range<Int>, _ ending: Ending, isSure: Bool
    ) -> [ContributorReading]? {
        var names = names
        // 圖／食藥署提供: what gave the picture is named after a label.
        if ending.role == .provider { names = withoutLabel(text, names) }
        let content = bylines.content(
            of: text, in: names, plain: ending.role,
            // 全文另发 describes no picture.
            isSure: isSure && ending.role == .photographer && ending.label != "发")
        // 新华社发, 新华社美联社照片 name an agency and nobody else.
        if content.contributors.isEmpty, content.hasEvidence, content.isComplete { return [] }
        // 游客在桥上拍照 记者 方俊明 摄: the part before the role is a caption, and no names.
        if !isSure, let first = content.contributors.first, first.label == nil,
            content.contributors.contains(where: { $0.label != nil })
        {
            return nil
        }
        let isWhole = content.isComplete && !content.contributors.isEmpty
        if !isWhole {
            guard ending.role == .provider, isOneName(text, names) else { return nil }
            return [
                ContributorReading(
                    name: text.string(of: names), role: .provider, label: ending.label, organisation: nil,
                    range: names)
            ]
        }
        // 张小川/文 李小明/图 is a byline.
        if content.contributors.contains(where: { $0.role == .author && $0.label != nil }) { return nil }
        return content.contributors.map { person in
            var person = person
            if ending.role == .provider || !Self.drawsOrShoots(person.role) {
                person.role = ending.role
                person.label = ending.label
            } else if person.label == nil || person.label == "图" || person.label == "圖" {
                person.label = ending.label
            }
            return person
        }
    }

    private func withoutLabel(_ text: PageText, _ range: Range<Int>) -> Range<Int> {
        var scanner = Scanner(text, in: range)
        guard scanner.take(lexicon.roles) != nil, scanner.next.isNameSeparator else { return range }
        scanner.skip { $0.isNameSeparator }
        return scanner.isAtEnd ? range : scanner.offset..<range.upperBound
    }

    static func drawsOrShoots(_ role: Contributor.Role) -> Bool {
        role == .photographer || role == .illustrator || role == .provider
    }

    /// Whether a range has no punctuation that a name of an organisation lacks.
    private func isOneName(_ text: PageText, _ range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        scanner.skip {
            $0.isHanzi || $0.isLatinLetter || $0.isNameDot || $0.isPageSpace || $0.digit != nil || $0 == "《"
                || $0 == "》"
        }
        return scanner.isAtEnd && range.count <= 90 && !hasCaption(text, range)
    }

    /// Whether Hanzi are at both sides of a space: 桥头的夜市 受访者.
    private func hasCaption(_ text: PageText, _ range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        var last: Unicode.Scalar?
        while !scanner.isAtEnd {
            let scalar = scanner.next
            if scalar.isPageSpace {
                scanner.skipSpaceInLine()
                if last?.isHanzi == true, scanner.next.isHanzi { return true }
                continue
            }
            last = scalar
            scanner.advance()
        }
        return false
    }

    /// 摄影：张三, 图/郑思思, 图片来源：…: the role comes first.
    private func labelled(
        _ text: PageText, _ inside: Range<Int>, _ whole: Range<Int>, _ opening: Opening, _ names: Range<Int>
    ) -> CreditReading? {
        var scanner = Scanner(text, in: inside)
        if let tag = scanner.take(lexicon.roles) {
            let role = lexicon.role(tag)
            let isLabel = !scanner.isAtEnd && scanner.next.isNameSeparator
            if isLabel, Self.drawsOrShoots(role) {
                let content = bylines.content(of: text, in: inside, plain: role)
                if content.isComplete, !content.contributors.isEmpty {
                    // 图/文：周小远 is a byline.
                    if content.contributors.contains(where: { !Self.drawsOrShoots($0.role) }) { return nil }
                    return reading(text, whole, content.contributors)
                }
                let label = text.string(of: inside.lowerBound..<scanner.offset)
                scanner.skip { $0.isNameSeparator }
                let name = text.trimmed(scanner.offset..<inside.upperBound)
                guard !name.isEmpty, isOneName(text, name), role != .photographer || isBody(text, name) else {
                    return nil
                }
                let provider = ContributorReading(
                    name: text.string(of: name), role: .provider, label: label, organisation: nil, range: name)
                return reading(text, whole, [provider])
            }
        }
        return nil
    }

    /// （5月17日摄）says when, not who.
    private func isDate(_ text: PageText, _ range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        guard scanner.takeDate() != nil else { return false }
        _ = scanner.take(lexicon.dayParts)
        scanner.skipSpace()
        return scanner.isAtEnd
    }
}
