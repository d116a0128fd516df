import BroadsheetCore

extension FieldReader {
    /// The line of the page's furniture that a whole line is (CONVENTIONS 7).
    func furnitureLine(_ text: PageText, in range: Range<Int>) -> FurnitureReading? {
        let line = text.trimmed(range)
        guard !line.isEmpty, line.count <= 360, !lexicon.ownSections.contains(text, line) else { return nil }
        if lexicon.ownNames.contains(text, line) { return FurnitureReading(kind: .masthead) }
        if let header = pageHeader(text, line) { return header }
        if editors(text, in: line, whole: line) != nil || areEditorsWithBullets(text, line) {
            return FurnitureReading(kind: .editors)
        }
        if isMadeOf(lexicon.navigation, text, line) { return FurnitureReading(kind: .navigation) }
        if isTelephoneLine(text, line) { return FurnitureReading(kind: .masthead) }
        return webLine(text, line) ?? mastheadLine(text, line)
    }

    /// Whether two editors of a page or more follow a bullet each, or after one: ◎责任编辑 李丽 ◎责任校对 赵敏.
    private func areEditorsWithBullets(_ text: PageText, _ line: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: line)
        guard scanner.next.isEditorsBullet else { return false }
        var count = 0
        while !scanner.isAtEnd {
            scanner.skip { $0.isEditorsBullet || $0.isNameSeparator }
            if scanner.take(lexicon.pageEditors) != nil {
                guard scanner.next.isNameSeparator else { return false }
                count += 1
            } else {
                scanner.skip { !$0.isEditorsBullet && !$0.isNameSeparator }
            }
        }
        return count > 1 && !text.hasSentence(line)
    }

    /// The page header that a whole line is.
    func pageHeader(_ text: PageText, in range: Range<Int>) -> FurnitureReading? {
        let line = text.trimmed(range)
        return line.isEmpty ? nil : pageHeader(text, line)
    }

    /// 第01版：要闻, A02版 国内新闻, 02 要闻
    private func pageHeader(_ text: PageText, _ line: Range<Int>) -> FurnitureReading? {
        guard line.count <= 90 else { return nil }
        var scanner = Scanner(text, in: line)
        let hasOrdinal = scanner.take("第")
        guard let code = jumps.takePageCode(&scanner) else { return nil }
        scanner.skipSpace()
        guard scanner.take("版"), hasOrdinal || code.utf8.first.map({ $0 >= 0x41 }) ?? false else { return nil }
        if let name = archivedName(&scanner) {
            return FurnitureReading(kind: .pageHeader, page: code, name: name.isEmpty ? nil : text.string(of: name))
        }
        let separator = scanner.offset
        scanner.skip { $0.isPageSpace || $0 == "：" || $0 == ":" || $0 == "·" || $0 == "|" || $0 == "｜" }
        if scanner.isAtEnd { return FurnitureReading(kind: .pageHeader, page: code) }
        guard scanner.offset > separator else { return nil }
        let start = scanner.offset
        scanner.skip { $0.isHanzi || $0.isLatinLetter || $0 == "·" || $0 == "、" || $0 == "/" }
        let name = start..<scanner.offset
        // The chrome of an electronic edition may be on the same line: 第1版：新闻下一版返回栏目.
        let rest = scanner.offset..<line.upperBound
        guard !name.isEmpty, name.count <= 36 || containsNavigation(text, name) else { return nil }
        let words = withoutNavigation(text, name)
        guard
            rest.isEmpty || isMadeOf(lexicon.navigation, text, rest) || words.count < name.count
                || dateIn(text, rest) != nil
        else { return nil }
        return FurnitureReading(
            kind: .pageHeader, page: code, name: text.string(of: words), date: dateIn(text, rest))
    }

    /// The name of a page as an archive sets it after the code, in brackets: 第3版(要闻), 第3版().
    private func archivedName(_ scanner: inout Scanner) -> Range<Int>? {
        var probe = scanner
        guard probe.take("(") || probe.take("（") else { return nil }
        let start = probe.offset
        probe.skip { $0.isHanzi || $0 == "·" || $0 == "、" }
        let name = start..<probe.offset
        guard probe.take(")") || probe.take("）") else { return nil }
        probe.skip { $0.isPageSpace }
        guard probe.isAtEnd, name.count <= 36 else { return nil }
        scanner = probe
        return name
    }

    private func containsNavigation(_ text: PageText, _ range: Range<Int>) -> Bool {
        withoutNavigation(text, range).count < range.count
    }

    private func withoutNavigation(_ text: PageText, _ range: Range<Int>) -> Range<Int> {
        var scanner = Scanner(text, in: range)
        while !scanner.isAtEnd {
            if scanner.offset > range.lowerBound,
                lexicon.navigation.match(text, at: scanner.offset, before: range.upperBound) != nil
            {
                return range.lowerBound..<scanner.offset
            }
            scanner.advance()
        }
        return range
    }

    /// Whether a line has nothing but the words of a table, separators between them.
    private func isMadeOf(_ words: WordTable, _ text: PageText, _ line: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: line)
        var count = 0
        while true {
            // 上一版3  4下一版: the numbers of those pages may be beside them.
            scanner.skip {
                $0.isNameSeparator || $0.isArrow || $0.isOpeningBracket || $0.isClosingBracket || $0 == "·"
                    || $0.digit != nil
            }
            if scanner.isAtEnd { return count > 0 }
            guard scanner.take(words) != nil else { return false }
            count += 1
        }
    }

    /// A line of the masthead or the folio: two of its words, or one beside a date or a number.
    private func mastheadLine(_ text: PageText, _ line: Range<Int>) -> FurnitureReading? {
        var scanner = Scanner(text, in: line)
        var words = 0
        var date: PartialDate?
        var others = 0
        while !scanner.isAtEnd {
            let next = scanner.next
            if lexicon.mastheadLeads.contains(next), scanner.take(lexicon.masthead) != nil {
                words += 1
                continue
            }
            if date == nil, next.isNumeral {
                var probe = scanner
                if let found = probe.takeDate(), found.day != nil, found.month != nil {
                    date = found
                    scanner = probe
                    continue
                }
            }
            switch next {
            case "。", "，", "！", "？", "“": return nil
            default: others += next.isHanzi ? 1 : 0
            }
            scanner.advance()
        }
        guard words >= 2 || words == 1 && (date?.year != nil || others <= 8) || date?.year != nil && others <= 2
        else { return nil }
        return FurnitureReading(kind: .masthead, date: date)
    }

    /// Whether a line says nothing but who publishes the paper: 中共东临市委主管主办 东临日报社出版, 主办单位：…, 主办 ….
    ///
    /// The number of the issue or of the pages may be beside it.
    /// Only in a masthead: a headline or a notice about an event may say the same.
    func isPublisherLine(_ text: PageText, in range: Range<Int>) -> Bool {
        let line = text.trimmed(range)
        guard !line.isEmpty, line.count <= 240 else { return false }
        var scanner = Scanner(text, in: line)
        while !scanner.isAtEnd {
            let start = scanner.offset
            scanner.skip { !$0.isPageSpace && !Self.partsPublishers.contains($0) }
            let part = start..<scanner.offset
            scanner.skip { $0.isPageSpace || Self.partsPublishers.contains($0) }
            if lexicon.publisherLabels.contains(text, part), scanner.next.isHanzi {
                scanner.skip { $0.isHanzi || $0 == "、" }
                scanner.skip { $0.isPageSpace || Self.partsPublishers.contains($0) }
            } else if !isPublisher(text, part), !isIssueLine(text, in: part), !isPageCountLine(text, in: part) {
                return false
            }
        }
        return true
    }

    private static let partsPublishers = Set("|｜·；;/／".unicodeScalars)

    /// 中共东临市委主管主办, 东临日报社出版, 主办：东临日报社
    private func isPublisher(_ text: PageText, _ part: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: part)
        if scanner.take(lexicon.publisherLabels) != nil, scanner.take("：") || scanner.take(":") {
            // 定价：1.50元
            scanner.skip {
                $0.isHanzi || $0 == "、" || $0.isOpeningBracket || $0.isClosingBracket || $0.digit != nil || $0 == "."
            }
            return scanner.isAtEnd
        }
        scanner.offset = part.lowerBound
        // 由…主办 is mentioned an event.
        scanner.skip { ($0.isHanzi || $0 == "、") && $0 != "由" }
        guard scanner.isAtEnd else { return false }
        if let ending = lexicon.publishing.match(text, endingAt: part.upperBound, after: part.lowerBound) {
            return ending.length < part.count
        }
        guard let ending = lexicon.issuing.match(text, endingAt: part.upperBound, after: part.lowerBound) else {
            return false
        }
        return lexicon.organisationEndings.match(
            text, endingAt: part.upperBound - ending.length, after: part.lowerBound) != nil
    }

    private func dateIn(_ text: PageText, _ range: Range<Int>) -> PartialDate? {
        var scanner = Scanner(text, in: range)
        while !scanner.isAtEnd {
            if scanner.next.isNumeral, let date = scanner.takeDate(), date.month != nil { return date }
            scanner.advance()
        }
        return nil
    }

    // MARK: - Columns, notes, captions, items

    /// The name of a column or section that a whole line is, without its brackets: 今日谈, 【图片新闻】.
    func sectionLine(_ text: PageText, in range: Range<Int>) -> Range<Int>? {
        let line = text.trimmed(range)
        guard !line.isEmpty, line.count <= 48 else { return nil }
        if let closedUp = text.closedUp(line) {
            return lexicon.sections.contains(closedUp, closedUp.range) ? line : nil
        }
        var scanner = Scanner(text, in: line)
        scanner.skip { $0.isBylineBullet || $0.isArrow || $0 == "·" }
        if let bracket = bracket(text, at: scanner.offset, before: line.upperBound),
            bracket.whole.upperBound == line.upperBound
        {
            let opening = scanner.next
            let isKnown = lexicon.sections.contains(text, bracket.inside)
            return isKnown || (opening == "【" || opening == "〖") && bracket.inside.count <= 30 ? bracket.inside : nil
        }
        var name = text.trimmed(scanner.offset..<line.upperBound)
        let last = text.scalar(endingAt: name.upperBound, after: name.lowerBound)
        if last.scalar == "：" || last.scalar == ":" || last.scalar.isItemMark && scanner.offset > line.lowerBound {
            name = text.trimmed(name.lowerBound..<name.upperBound - last.length)
        }
        if lexicon.sections.contains(text, name) { return name }
        if name.count <= 18,
            lexicon.sectionEndings.match(text, endingAt: name.upperBound, after: name.lowerBound) != nil
        {
            return name
        }
        // 《今日谈》, 〔…〕
        guard scanner.take("《") || scanner.take("〈") || scanner.take("「") else { return nil }
        let start = scanner.offset
        scanner.skip { $0 != "》" && $0 != "〉" && $0 != "」" }
        let inside = start..<scanner.offset
        scanner.advance()
        return scanner.isAtEnd && lexicon.sections.contains(text, inside) ? inside : nil
    }

    /// The name of the column that opens a headline: 云岭时评：….
    func columnPrefix(of headline: String) -> String? {
        let text = PageText(headline)
        var scanner = Scanner(text, in: text.range)
        for _ in 0..<10 where scanner.next != "：" && scanner.next != ":" { scanner.advance() }
        guard scanner.next == "：" || scanner.next == ":" else { return nil }
        return sectionLine(text, in: 0..<scanner.offset).map { text.string(of: $0) }
    }

    /// The length in bytes of the words that open an editors' note: 编者按：.
    func noteOpening(_ text: PageText, in range: Range<Int>) -> Int? {
        var scanner = Scanner(text, in: text.trimmed(range))
        let start = range.clamped(to: text.range).lowerBound
        let isBracketed = scanner.take(where: { $0.isOpeningBracket })
        guard scanner.take(lexicon.noteOpenings) != nil else { return nil }
        if isBracketed { guard scanner.take(where: { $0.isClosingBracket }) else { return nil } }
        let word = scanner.offset
        scanner.skip { $0 == "：" || $0 == ":" || $0.isPageSpace }
        guard isBracketed || scanner.isAtEnd || scanner.offset > word else { return nil }
        return scanner.offset - start
    }

    /// The length in bytes of the words that open a caption: 图为, 上图：, ▲.
    func captionOpening(_ text: PageText, in range: Range<Int>) -> Int? {
        var scanner = Scanner(text, in: text.trimmed(range))
        if scanner.take(lexicon.doubtfulCaptionOpenings) != nil {
            guard scanner.next == "：" || scanner.next == ":" || speaksOfPictures(scanner) else { return nil }
        } else {
            guard scanner.take(lexicon.captionOpenings) != nil else { return nil }
        }
        // ◀ 上接A01版 points to a page.
        var next = scanner
        next.skipSpaceInLine()
        guard lexicon.jumps.match(text, at: next.offset, before: next.end) == nil else { return nil }
        return scanner.offset - range.clamped(to: text.range).lowerBound
    }

    /// Whether words speak of a picture that was taken: 这是7月8日拍摄的大桥.
    private func speaksOfPictures(_ words: Scanner) -> Bool {
        var scanner = words
        while !scanner.isAtEnd {
            if scanner.take(lexicon.shots) != nil { return true }
            scanner.advance()
        }
        return false
    }

    /// The length in bytes of a bullet or a number that opens an item: ●, １、, 一、, （二）, ①.
    func itemOpening(_ text: PageText, in range: Range<Int>) -> Int? {
        var scanner = Scanner(text, in: text.trimmed(range))
        let start = range.clamped(to: text.range).lowerBound
        if scanner.take(where: { $0.isItemMark }) {
            scanner.skipSpaceInLine()
            return scanner.offset - start
        }
        let isBracketed = scanner.take(where: { $0 == "（" || $0 == "(" })
        guard let number = scanner.takeNumeral(), number.value <= 99 else { return nil }
        if isBracketed {
            guard scanner.take(where: { $0 == "）" || $0 == ")" }) else { return nil }
        } else {
            guard scanner.take(where: { $0 == "、" || $0 == "．" || $0 == "." }) else { return nil }
            // 3.5 is a number, not an item.
            guard scanner.next.digit == nil else { return nil }
        }
        scanner.skipSpaceInLine()
        return scanner.offset - start
    }
}

extension Unicode.Scalar {
    /// A sign before each of a page's editors.
    fileprivate var isEditorsBullet: Bool {
        switch self {
        case "◎", "□", "■", "●", "○", "◇", "◆": true
        default: false
        }
    }

    /// A bullet or a number in a circle before an item.
    var isItemMark: Bool {
        switch self {
        case "●", "■", "▲", "△", "★", "☆", "◆", "◇", "○", "◎", "▶", "►", "•", "▪", "◼", "※", "♦", "◉": true
        default: (0x2460...0x249B).contains(value) || (0x2776...0x2793).contains(value)
        }
    }
}
