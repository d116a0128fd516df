import BroadsheetCore

/// What a line of the masthead says of its edition.
struct MastheadFacts: Sendable, Hashable {
    /// The paper's name: 柯城日报.
    var title: String?
    /// The name that its house has: 柯城日报社.
    var house: String?
    /// The issue's number: 总第9876期, 第9876号.
    var issue: Int?
    /// How many pages the edition has: 今日8版.
    var pageCount: Int?
}

extension FieldReader {
    /// The longest name of a paper, in bytes: twelve ideographs.
    private static let longestTitle = 36
    /// The largest number of an issue that is believed: a daily of two hundred years.
    private static let largestIssue = 99_999
    /// The largest number of pages that is believed.
    private static let largestPageCount = 400

    /// What a line says of its edition. Only lines that belong to the page, and to no article, are to be asked.
    func mastheadFacts(_ text: PageText, in range: Range<Int>) -> MastheadFacts {
        var facts = MastheadFacts()
        if let name = paperName(text, in: range) {
            facts.title = name.isHouse ? nil : name.title
            facts.house = name.isHouse ? name.title : nil
        }
        var scanner = Scanner(text, in: range)
        var isSureIssue = false
        var tokenStart = scanner.offset
        /// Characters that spaces part: 青 溪 日 报.
        var spaced: [UInt8] = []
        while true {
            let isEnd = scanner.isAtEnd
            if isEnd || !scanner.next.isHanzi {
                let token = tokenStart..<scanner.offset
                if facts.title == nil, facts.house == nil, !token.isEmpty {
                    spaced = token.count <= 4 ? spaced + text.bytes[token] : []
                    let closed = PageText(bytes: spaced)
                    if isPaperName(text, token) {
                        facts.title = text.string(of: token)
                    } else if isPaperName(closed, closed.range) {
                        facts.title = closed.string(of: closed.range)
                    }
                }
                if isEnd { return facts }
                if !scanner.next.isPageSpace { spaced = [] }
            }
            if !isSureIssue, let found = issue(text, at: scanner.offset, before: range.upperBound),
                facts.issue == nil || found.isSure
            {
                facts.issue = found.number
                isSureIssue = found.isSure
            }
            facts.pageCount = facts.pageCount ?? pageCount(text, at: scanner.offset, before: range.upperBound)
            let isHanzi = scanner.next.isHanzi
            scanner.advance()
            if !isHanzi { tokenStart = scanner.offset }
        }
    }

    func isPaperName(_ text: PageText, _ word: Range<Int>) -> Bool {
        if lexicon.ownNames.contains(text, word) || lexicon.paperNames.contains(text, word) { return true }
        guard (9...Self.longestTitle).contains(word.count),
            lexicon.paperEndings.match(text, endingAt: word.upperBound, after: word.lowerBound) != nil
        else { return false }
        return lexicon.notPapers.match(text, endingAt: word.upperBound, after: word.lowerBound) == nil
    }

    /// Whether a line is nothing but an issue's number, and perhaps what else is counted: 第9876号, 总第512期.
    func isIssueLine(_ text: PageText, in range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        _ = scanner.take("总") || scanner.take("總")
        guard scanner.take("第") else { return false }
        scanner.skip { $0.isPageSpace }
        guard scanner.takeNumeral() != nil else { return false }
        scanner.skip { $0.isPageSpace }
        guard scanner.take(where: { $0 == "号" || $0 == "期" || $0 == "號" }) else { return false }
        // 第3号桥梁开工 is a headline.
        guard
            !scanner.next.isHanzi || lexicon.masthead.match(text, at: scanner.offset, before: range.upperBound) != nil
                || pageCount(text, at: scanner.offset, before: range.upperBound) != nil
        else { return false }
        scanner.skip { !"。，！？”".unicodeScalars.contains($0) }
        return scanner.isAtEnd && range.count <= 90
    }

    /// Whether a line is nothing but a day with its year.
    func isDateLine(_ text: PageText, in range: Range<Int>) -> Bool {
        guard range.count <= 60 else { return false }
        var scanner = Scanner(text, in: range)
        guard scanner.next.isNumeral, let date = scanner.takeDate(), date.year != nil, date.day != nil else {
            return false
        }
        scanner.skip { $0.isPageSpace }
        return scanner.isAtEnd
    }

    /// Whether a line is nothing but the number of the edition's pages: 今日8版, 本期共16版.
    func isPageCountLine(_ text: PageText, in range: Range<Int>) -> Bool {
        range.count <= 36 && pageCount(text, at: range.lowerBound, before: range.upperBound) != nil
            && text.bytes[range].suffix(3).elementsEqual("版".utf8)
    }

    /// Whether a line says of the weather what mastheads do: 晴转多云 8℃～18℃ 东北风3级.
    func isWeatherLine(_ text: PageText, in range: Range<Int>) -> Bool {
        guard range.count <= 150, !text.hasSentence(range) else { return false }
        var scanner = Scanner(text, in: range)
        guard scanner.take(lexicon.weatherOpenings) != nil else { return false }
        while !scanner.isAtEnd {
            if scanner.next.digit != nil {
                scanner.advance()
                if scanner.take(lexicon.weatherMeasures) != nil { return true }
            } else {
                scanner.advance()
            }
        }
        return false
    }

    /// Whether a line is nothing but the paper's telephone numbers, each after who answers: 办公室85110002 广告部85110001.
    func isTelephoneLine(_ text: PageText, _ line: Range<Int>) -> Bool {
        guard line.count <= 240, text.scalar(endingAt: line.upperBound, after: line.lowerBound).scalar.digit != nil
        else {
            return false
        }
        var scanner = Scanner(text, in: line)
        var count = 0
        while !scanner.isAtEnd {
            let word = scanner.offset
            scanner.skip { $0.isHanzi }
            guard (6...24).contains(scanner.offset - word) else { return false }
            scanner.skip { $0 == "：" || $0 == ":" || $0.isPageSpace }
            let number = scanner.offset
            scanner.skip { $0.digit != nil || $0 == "-" || $0 == "－" || $0 == "—" }
            guard scanner.offset - number >= 7 else { return false }
            scanner.skip { $0.isNameSeparator }
            count += 1
        }
        return count > 1
    }

    /// 总第9876期, 第9876号; the number that counts all issues is surer than the year's.
    private func issue(_ text: PageText, at offset: Int, before end: Int) -> (number: Int, isSure: Bool)? {
        var scanner = Scanner(text, in: offset..<end)
        guard scanner.take(lexicon.issueOpenings) != nil else { return nil }
        let isSure = scanner.offset - offset > 3
        scanner.skip { $0.isPageSpace }
        var number = 0
        if scanner.next.digit != nil {
            while let digit = scanner.next.digit, number <= Self.largestIssue {
                number = number * 10 + digit
                scanner.advance()
            }
        } else if let numeral = scanner.takeNumeral() {
            number = numeral.value
        }
        scanner.skip { $0.isPageSpace }
        guard (1...Self.largestIssue).contains(number), scanner.take(lexicon.issueEndings) != nil else { return nil }
        return (number, isSure)
    }

    /// 今日8版, 本期共16版, 本期4开八版
    private func pageCount(_ text: PageText, at offset: Int, before end: Int) -> Int? {
        var scanner = Scanner(text, in: offset..<end)
        guard scanner.take(lexicon.pageCountOpenings) != nil else { return nil }
        scanner.skip { $0.isPageSpace }
        guard let number = scanner.takeNumeral(), (1...Self.largestPageCount).contains(number.value) else { return nil }
        _ = scanner.take("个") || scanner.take("個")
        return scanner.take("版") ? number.value : nil
    }
}
