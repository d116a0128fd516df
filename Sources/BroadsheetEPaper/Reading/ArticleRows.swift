import BroadsheetCore

/// Says of each row of a page with one article what it is.
struct ArticleRows {
    private let survey: PageSurvey
    private let text: Range<Int>
    private var hints: [LayoutHint?]
    private var title: Range<Int>?
    /// The rows that are not of the page, but of what its program says, by the row that they come before.
    private var added: (place: Int, rows: [MarkedRow]) = (0, [])

    /// The rows of a page of one article, of which the text is known.
    static func rows(of survey: PageSurvey, text: Range<Int>) -> [MarkedRow] {
        var reading = ArticleRows(survey, text)
        reading.read()
        return reading.marked
    }

    private init(_ survey: PageSurvey, _ text: Range<Int>) {
        self.survey = survey
        self.text = text
        hints = Array(repeating: .furniture, count: survey.rows.count)
    }

    private mutating func read() {
        title = TitleFinder(survey, text: text).rows
        let end = title?.upperBound ?? text.lowerBound
        for row in text where row >= end { hints[row] = textHint(row) }
        readHead()
        if title == nil, let rows = survey.said.titles.first {
            let place = headStart
            added = (place, survey.said.kicker.map { MarkedRow(text: $0, hint: .kicker) })
            for (index, row) in rows.enumerated() {
                added.rows.append(MarkedRow(text: row, hint: .heading(level: 1), isJoined: index > 0))
            }
            added.rows += survey.said.deck.map { MarkedRow(text: $0, hint: .deck) }
            addAuthor()
        } else if let title {
            added.place = title.upperBound
            if isMissing(.deck) { added.rows += missing(survey.said.deck).map { MarkedRow(text: $0, hint: .deck) } }
            addAuthor()
        }
        cutTrail()
    }

    // MARK: The head

    /// Where an article without a visible title begins: at its first row that is not furniture.
    private var headStart: Int {
        hints.firstIndex { $0 != .furniture } ?? text.lowerBound
    }

    private mutating func readHead() {
        guard let title else { return readInfo(before: text.lowerBound, from: max(0, text.lowerBound - 6)) }
        for row in title { hints[row] = .heading(level: 1) }
        readKicker(above: title.lowerBound)
        var row = title.upperBound
        var isBehindText = false
        while row < survey.rows.count, row < text.upperBound, !isBehindText {
            let isInText = row >= text.lowerBound
            switch headHint(row) {
            case .some(let hint): hints[row] = hint
            case nil where isInText: isBehindText = hints[row] == .text || hints[row] == .listItem
            case nil: break
            }
            row += 1
        }
        readInfo(before: title.lowerBound, from: max(0, title.lowerBound - 4))
    }

    private mutating func readKicker(above title: Int) {
        var row = title - 1
        while row >= 0, title - row <= 4 {
            let found = survey.rows[row]
            let isKicker =
                found.marks.contains(.kicker)
                || survey.said.kickerLetters.contains(survey.letters[row])
                || found.level > 0 && !found.isLink && found.scalars <= 60 && !survey.isSite(row) && row + 1 == title
                    && found.block == survey.rows[title].block && PageFolio(found.text) == nil
            guard isKicker else { break }
            hints[row] = .kicker
            row -= 1
        }
    }

    /// What a row between title and text is; `nil` where it is not part of the head, or its words must decide.
    private mutating func headHint(_ row: Int) -> LayoutHint?? {
        let found = survey.rows[row]
        let isInText = text.contains(row)
        if found.marks.contains(.hidden) || PageFolio(found.text) != nil { return .some(.furniture) }
        if found.marks.contains(.kicker), let title {
            // Some set the row that is above the title after it.
            return .some(title.upperBound == row ? .deck : .furniture)
        }
        let letters = survey.letters[row]
        if found.marks.contains(.deck) || survey.said.deckLetters.contains(letters) { return .some(.deck) }
        if !letters.isEmpty, letters == survey.said.authorLetters { return .some(.byline) }
        if found.marks.contains(.author), !found.isLink || found.scalars <= 40 { return .some(.byline) }
        if survey.isCaption(row) { return .some(.caption) }
        if found.level > 1, !found.isLink, !survey.isSite(row) {
            return .some(found.text.hasSmallPrint || found.scalars <= 4 ? .byline : .deck)
        }
        if found.scalars <= Self.longestInfo, found.text.hasSmallPrint, !survey.isSite(row), !found.text.hasFullStop {
            return .some(.byline)
        }
        if isInText { return nil }
        if survey.isSite(row) || found.isLink || found.marks.contains(.info) { return .some(.furniture) }
        // A row beside the title may be the writer's name.
        return survey.facts.isEPaper && found.scalars <= 30 && found.scalars >= 2 && !found.text.isTool
            ? .some(nil) : .some(.furniture)
    }

    /// The longest row of small print, in scalars.
    private static let longestInfo = 80

    /// The small print above a title, or above a text without one.
    private mutating func readInfo(before end: Int, from start: Int) {
        for row in start..<max(start, end) where hints[row] == .furniture {
            let found = survey.rows[row]
            let isInfo =
                found.marks.contains(.author) || !found.marks.isDisjoint(with: [.info]) && found.text.hasSmallPrint
            if isInfo, !survey.isSite(row), found.scalars <= Self.longestInfo, PageFolio(found.text) == nil {
                hints[row] = .byline
            }
        }
    }

    // MARK: The text

    private func textHint(_ row: Int) -> LayoutHint? {
        let found = survey.rows[row]
        if survey.isCaption(row) { return .caption }
        if survey.isSite(row) || found.isLink || found.marks.contains(.info) && found.text.isTool { return .furniture }
        if found.isItem, !found.text.isEmpty { return .listItem }
        if found.level > 0 { return found.text.hasFullStop && found.scalars > 60 ? .text : .heading(level: 2) }
        if found.marks.contains(.author), found.scalars <= 40, !found.text.hasFullStop { return .byline }
        return .text
    }

    /// At the end of a text, some programs write the article's number and address.
    private mutating func cutTrail() {
        guard let last = text.last(where: { hints[$0] == .text }), survey.rows[last].text.endsWithAddress else {
            return
        }
        trail = last
    }

    private var trail: Int?

    // MARK: What is not on the page

    private func isMissing(_ hint: LayoutHint) -> Bool { !hints.contains(hint) }

    private func missing(_ rows: [String]) -> [String] {
        let seen = Set(survey.rows.indices.filter { hints[$0] != .furniture }.map { survey.letters[$0] })
        return rows.filter { !seen.contains($0.letters) }
    }

    /// The writers that only the page's program names, and no row of the article.
    private mutating func addAuthor() {
        guard isMissing(.byline), let author = survey.said.author, let letters = survey.said.authorLetters,
            !letters.isEmpty, author.unicodeScalars.count <= 60, author != survey.said.paper, !author.has("://")
        else { return }
        // Names are where an article begins or ends.
        let own = survey.rows.indices.filter { hints[$0] != .furniture }
        guard !(own.prefix(8) + own.suffix(4)).contains(where: { survey.rows[$0].text.letters.has(letters) }) else {
            return
        }
        added.rows.append(MarkedRow(text: author, hint: .byline))
    }

    private var marked: [MarkedRow] {
        var marked: [MarkedRow] = []
        for (index, row) in survey.rows.enumerated() {
            if index == added.place { marked += added.rows }
            let isJoined = title.map { $0.contains(index) && index > $0.lowerBound } ?? false
            if index == trail {
                let (text, address) = row.text.partedAddress
                marked.append(MarkedRow(text: text, hint: .text))
                marked.append(MarkedRow(text: address, hint: .furniture))
            } else {
                let hint = hints[index] == .furniture ? survey.furniture(index) : hints[index]
                if hint == .byline, row.scalars <= Self.longestInfo {
                    marked += SmallPrint.rows(of: row.text)
                    continue
                }
                marked.append(MarkedRow(text: row.text, hint: hint, isJoined: isJoined))
            }
        }
        if added.place >= survey.rows.count { marked += added.rows }
        return marked
    }
}

extension String {
    /// Whether a sentence ends in it.
    var hasFullStop: Bool { has("。") || hasSuffix(".") && has(" ") && !hasSmallPrintEnd }

    private var hasSmallPrintEnd: Bool { unicodeScalars.count < 20 }

    /// Whether it is what a page's tools are called.
    var isTool: Bool {
        [
            "字号", "字號", "字体", "打印", "关闭", "關閉", "收藏", "分享", "扫码", "评论", "阅读", "阅读量", "浏览", "点击", "返回", "上一篇", "下一篇",
            "放大", "缩小", "默认", "朗读", "复制", "大中小", "版面导航", "标题导航", "PDF",
        ].contains(where: has)
    }

    /// Whether an address is at its end, with the number before it that e-papers write there.
    var endsWithAddress: Bool { !partedAddress.1.isEmpty && !partedAddress.0.isEmpty }

    /// The text before an address at its end, with the number before that, and the rest.
    var partedAddress: (String, String) {
        let view = unicodeScalars
        guard let start = utf8.firstRange(of: Array("http://".utf8)) ?? utf8.firstRange(of: Array("https://".utf8)),
            view[start.lowerBound...].allSatisfy({ $0.isASCII && $0 != " " })
        else { return (self, "") }
        var place = start.lowerBound
        while place > view.startIndex, ("0"..."9").contains(view[view.index(before: place)]) {
            place = view.index(before: place)
        }
        // A number distinguishes it from an address that the article gives.
        guard view.distance(from: place, to: start.lowerBound) >= 5 else { return (self, "") }
        return (String(view[..<place]), String(view[place...]))
    }
}
