import BroadsheetCore

/// Reads datelines: 本报讯, 据新华社北京1月19日电, 本栏均据新华社电 (CONVENTIONS 3 and 9).
struct DatelineReader: Sendable {
    let lexicon: Lexicon
    private let bylines: BylineReader

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        bylines = BylineReader(lexicon: lexicon)
    }

    /// A dateline and, where it has one inside (中央社記者劉世怡台北27日電), its writer.
    struct Found: Sendable {
        var dateline: DatelineReading
        var contributors: [ContributorReading]
    }

    /// The most bytes that a dateline has.
    private static let limit = 150

    /// The dateline that begins at the beginning of a range.
    ///
    /// - Parameter inBrackets: Whether the range is the inside of a bracket, which says by itself that the words are
    ///   small print; a dateline in open text needs more evidence.
    func dateline(_ text: PageText, at range: Range<Int>, inBrackets: Bool) -> Found? {
        let end = min(range.upperBound, range.lowerBound + Self.limit)
        var scanner = Scanner(text, in: range.lowerBound..<end)
        let reach = takeReach(&scanner)
        let isForColumn = reach != .one
        let isAbridged = scanner.take("据") || scanner.take("據") || isForColumn
        let isSummary = scanner.take(word: "综合") || scanner.take(word: "綜合")
        let sourceStart = scanner.offset
        guard let sourceEnd = takeSource(&scanner, isSure: isAbridged || isForColumn) else {
            if inBrackets,
                let found = writersDateline(text, at: range) ?? desksDateline(text, at: range)
                    ?? dayFirstDateline(text, at: range)
            {
                return found
            }
            return bareDateline(text, at: range, before: end, inBrackets: inBrackets)
        }
        var body = Body()
        var contributors: [ContributorReading] = []
        if let writer = takeWriter(&scanner) { contributors = writer }
        let isOwn = lexicon.selves.contains(text, sourceStart..<sourceEnd)
        guard takeBody(&scanner, into: &body) else {
            if inBrackets, let found = desksDateline(text, at: range) { return found }
            // （据新华社）, （均据新华社）
            guard inBrackets, isAbridged || isSummary && sourceEnd == range.upperBound,
                scanner.offset == sourceEnd || isForColumn
            else { return nil }
            scanner.offset = sourceEnd
            return found(text, range.lowerBound..<sourceEnd, sourceStart..<sourceEnd, body, isAbridged, reach, [])
        }
        let isWhole = inBrackets && isOwn && scanner.isAtEnd && body.place == nil
        let isReport = inBrackets && isWritersReport(text, body, by: contributors, in: scanner)
        guard
            isReport || isWhole
                || isAccepted(text, body, after: scanner, isOwn: isOwn, isSummary: isSummary, inBrackets || isAbridged)
        else { return nil }
        return found(
            text, range.lowerBound..<scanner.offset, sourceStart..<sourceEnd, body, isAbridged, reach,
            contributors)
    }

    /// Whether the dateline that begins a range can be all of it: it ends with 讯, 电 and their like, or is such as
    /// 据新华社, which has no such word. Nearly all lines are recognised by their ends.
    func mayEndWithDateline(_ text: PageText, _ range: Range<Int>) -> Bool {
        if lexicon.datelineEndings.match(text, endingAt: range.upperBound, after: range.lowerBound) != nil {
            return true
        }
        if lexicon.deskWork.match(text, endingAt: range.upperBound, after: range.lowerBound) != nil { return true }
        var scanner = Scanner(text, in: range)
        return scanner.take("据") || scanner.take("據") || scanner.take(lexicon.columnOpenings) != nil
    }

    /// The paper or agency that a line says a report is read from: 来源：中国科学报.
    func origin(_ text: PageText, in range: Range<Int>) -> DatelineReading? {
        var scanner = Scanner(text, in: range)
        guard scanner.take(lexicon.originLabels) != nil else { return nil }
        scanner.skipSpaceInLine()
        guard scanner.take(where: { $0.isLabelMark }) else { return nil }
        scanner.skipSpaceInLine()
        let source = scanner.offset..<range.upperBound
        guard isOrigin(text, source) else { return nil }
        return found(text, range, source, Body(), false, .one, []).dateline
    }

    /// Whether words may be a paper or its channel: 中国科学报, 江城日报官方微信, 江城发布.
    private func isOrigin(_ text: PageText, _ words: Range<Int>) -> Bool {
        guard !words.isEmpty, words.count <= 60, !lexicon.bareCredits.contains(text, words) else { return false }
        var scanner = Scanner(text, in: words)
        scanner.skip {
            $0.isHanzi || $0.isLatinLetter || $0.digit != nil || $0.isNameDot || $0 == "《" || $0 == "》" || $0 == "、"
                || $0 == "/" || $0 == " "
        }
        guard scanner.isAtEnd else { return false }
        var source = Scanner(text, in: words)
        if takeSource(&source, isSure: true) != nil {
            return source.isAtEnd || words.upperBound - source.offset <= 30
        }
        return lexicon.channels.match(text, endingAt: words.upperBound, after: words.lowerBound) != nil
    }

    /// The agency or paper that has sent a report and signs it: （加通社）.
    func signature(_ text: PageText, in range: Range<Int>, whole: Range<Int>) -> DatelineReading? {
        var scanner = Scanner(text, in: range)
        // 【图片新闻】 is a section.
        guard takeSource(&scanner, isSure: true) != nil, scanner.isAtEnd, !lexicon.sections.contains(text, range)
        else { return nil }
        return found(text, whole, range, Body(), false, .one, []).dateline
    }

    /// The paper or book that a note after a report names: 据《石坪日报》, 原载《东临文学》.
    func reprint(_ text: PageText, in range: Range<Int>, whole: Range<Int>) -> DatelineReading? {
        var scanner = Scanner(text, in: range)
        guard scanner.take(lexicon.reprintLabels) != nil else { return nil }
        _ = scanner.take("：") || scanner.take(":")
        let source = scanner.offset
        guard scanner.take("《") else { return nil }
        scanner.skip { $0 != "》" }
        let title = source + 3..<scanner.offset
        guard scanner.take("》"), !title.isEmpty else { return nil }
        // 第3期, 2020年第5期
        scanner.skip { $0.isHanzi || $0.isNumeral || $0.isPageSpace }
        guard scanner.isAtEnd else { return nil }
        return DatelineReading(
            range: whole, text: text.string(of: range), source: text.string(of: title), place: nil, date: nil,
            isAbridged: true, reach: .one)
    }

    // MARK: - Parts

    /// Skips words that say for which items a dateline holds: 本栏均, 除署名外均.
    private func takeReach(_ scanner: inout Scanner) -> DatelineReading.Reach {
        switch scanner.take(lexicon.columnOpenings) {
        case nil: .one
        case Lexicon.reachesUnsigned?: .unsigned
        case Lexicon.reachesPage?: .page
        case _?: .column
        }
    }

    /// The part between source and 讯 or 电.
    private struct Body {
        var place: Range<Int>?
        var date: PartialDate?
        var ending = 0..<0
    }

    private func found(
        _ text: PageText, _ range: Range<Int>, _ source: Range<Int>, _ body: Body, _ isAbridged: Bool,
        _ reach: DatelineReading.Reach, _ contributors: [ContributorReading]
    ) -> Found {
        Found(
            dateline: DatelineReading(
                range: range, text: text.string(of: range), source: source.isEmpty ? nil : text.string(of: source),
                place: body.place.map { text.string(of: $0) }, date: body.date, isAbridged: isAbridged,
                reach: reach),
            contributors: contributors)
    }

    /// Skips papers and agencies, several where they are joined: 本报和新华社, 中国之声《国防时空》.
    private func takeSource(_ scanner: inout Scanner, isSure: Bool) -> Int? {
        guard takeOrganisation(&scanner) else { return nil }
        while true {
            let joint = scanner.offset
            if scanner.take("《") {
                scanner.skip { $0 != "》" }
                if scanner.take("》") { continue }
                scanner.offset = joint
                return joint
            }
            guard scanner.take(where: { $0 == "、" || $0 == "和" || $0 == "·" || $0.isStroke || $0.isHyphen }),
                takeOrganisation(&scanner)
            else {
                scanner.offset = joint
                return joint
            }
        }
    }

    private func takeOrganisation(_ scanner: inout Scanner) -> Bool {
        if scanner.take(lexicon.organisations) != nil { return true }
        // A paper that is not in the list: up to eight characters and an ending such as 日报, 在线.
        var probe = scanner
        for count in 0..<9 {
            guard probe.next.isHanzi || probe.next.digit != nil else { return false }
            // A paper may leave out its place: 晚报讯.
            if count != 1,
                let match = lexicon.organisationEndings.match(
                    scanner.text, at: probe.offset, before: probe.end),
                count == 0 ? isPaper(scanner, match) : match.length >= 6 || isNetOrPaper(probe.next)
            {
                scanner.offset = probe.offset + match.length
                return true
            }
            // 南方工报讯, 晶報訊
            let isPaper = count > 0 && (probe.next == "报" || probe.next == "報")
            probe.advance()
            if isPaper,
                let ending = lexicon.datelineEndings.match(scanner.text, at: probe.offset, before: probe.end),
                isEnding(probe, ending)
            {
                scanner.offset = probe.offset
                return true
            }
        }
        return false
    }

    /// Whether the word that a paper's name ends in may stand for its name: 晚报, 晨报, 都市报.
    private func isPaper(_ scanner: Scanner, _ match: WordTable.Match) -> Bool {
        let ending = scanner.offset + match.length
        let last = scanner.text.scalar(endingAt: ending, after: scanner.offset).scalar
        return (6...9).contains(match.length) && (last == "报" || last == "報")
    }

    private func isNetOrPaper(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "网" || scalar == "报" || scalar == "社" || scalar == "網" || scalar == "報"
    }

    /// The writer inside a dateline: 記者劉世怡 before 台北27日電, 記者 王乙徹／ before 台中報導.
    ///
    /// - Parameter needsRole: Whether 記者 has to come before the names; without it they have to look like names, and
    ///   a stroke has to follow them: 林小雨╱台中報導.
    private func takeWriter(_ scanner: inout Scanner, needsRole: Bool = true) -> [ContributorReading]? {
        let start = scanner.offset
        guard scanner.take(word: "记者") || scanner.take(word: "記者") || !needsRole else { return nil }
        scanner.skipSpaceInLine()
        let names = scanner.offset
        let place = needsRole ? placeBeforeReport(scanner.text, start..<scanner.end) : nil
        for _ in 0..<16 {
            guard scanner.next.isHanzi || scanner.next == "、" || scanner.next.isPageSpace else { break }
            scanner.advance()
            let isParted = scanner.next.isStroke
            guard scanner.offset - names >= 6,
                isParted
                    || scanner.offset == place
                    || needsRole
                        && lexicon.places.match(scanner.text, at: scanner.offset, before: scanner.end) != nil
            else { continue }
            let content = bylines.content(of: scanner.text, in: start..<scanner.offset)
            guard content.isComplete, !content.contributors.isEmpty else { continue }
            if isParted { scanner.advance() }
            return content.contributors
        }
        scanner.offset = start
        return nil
    }

    /// Where the writers end after whom a place comes right before 报道: 記者林小文三藩市報道, 记者刘欢 安阳报道.
    private func placeBeforeReport(_ text: PageText, _ range: Range<Int>) -> Int? {
        var scanner = Scanner(text, in: range)
        scanner.skip { ($0.isHanzi || $0.isPageSpace || $0 == "、") && $0 != "报" && $0 != "報" }
        guard lexicon.reportLabels.match(text, at: scanner.offset, before: range.upperBound) != nil else { return nil }
        let byline = range.lowerBound..<scanner.offset
        let writers = bylines.withoutPlace(text, byline, before: scanner.offset)
        let place = text.trimmed(writers.upperBound..<byline.upperBound)
        return place.isEmpty || lexicon.reportManners.contains(text, place) ? nil : writers.upperBound
    }

    /// A dateline that opens with its writer and names no source: 記者王乙徹／台中報導.
    private func writersDateline(_ text: PageText, at range: Range<Int>) -> Found? {
        var scanner = Scanner(text, in: range)
        var body = Body()
        let reporters = takeWriter(&scanner)
        guard let contributors = reporters ?? takeWriter(&scanner, needsRole: false),
            takeBody(&scanner, into: &body), reporters != nil || isReport(text, body),
            isWritersReport(text, body, by: contributors, in: scanner)
        else { return nil }
        return found(
            text, range.lowerBound..<scanner.offset, range.lowerBound..<range.lowerBound, body, false, .one,
            contributors)
    }

    /// Whether 報導 or one of its kin ends a dateline, and not 电 or 讯.
    private func isReport(_ text: PageText, _ body: Body) -> Bool {
        lexicon.reportLabels.contains(text, body.ending)
    }

    /// A desk that put a report together, and no writer: 即時新聞／綜合報導, 健康醫療網／編輯部整理.
    private func desksDateline(_ text: PageText, at range: Range<Int>) -> Found? {
        var scanner = Scanner(text, in: range)
        scanner.skip { $0.isHanzi }
        let desk = range.lowerBound..<text.skippingSpace(backFrom: scanner.offset, after: range.lowerBound)
        guard desk.count <= 36, scanner.take(where: { $0.isStroke || $0.isPageSpace }),
            let ending = lexicon.deskEndings.match(text, endingAt: desk.upperBound, after: desk.lowerBound),
            ending.length < desk.count
        else { return nil }
        scanner.skipSpaceInLine()
        _ = scanner.take(lexicon.collectives)
        var body = Body()
        if let place = takePlace(&scanner) { body.place = place }
        guard scanner.take(lexicon.deskWork) != nil, scanner.isAtEnd else { return nil }
        return found(text, range, desk, body, false, .one, [])
    }

    /// Skips the place between a desk and 報導: 社會中心／台中報導.
    private func takePlace(_ scanner: inout Scanner) -> Range<Int>? {
        let text = scanner.text
        let start = scanner.offset
        guard lexicon.deskWork.match(text, at: start, before: scanner.end) == nil,
            let report = lexicon.reportLabels.match(text, endingAt: scanner.end, after: start)
        else { return nil }
        let place = text.trimmed(start..<scanner.end - report.length)
        guard bylines.mayBePlace(text, place), lexicon.bylineTails.match(text, at: start, before: scanner.end) == nil
        else { return nil }
        scanner.offset = scanner.end - report.length
        return place
    }

    /// Whether a writer, a place and 報導 make up all of a bracket.
    private func isWritersReport(
        _ text: PageText, _ body: Body, by writers: [ContributorReading], in scanner: Scanner
    ) -> Bool {
        guard !writers.isEmpty, scanner.isAtEnd, let place = body.place, place.count <= 15 else { return false }
        // 綜合報導, 攝影報導 say how, not where.
        return lexicon.bylineTails.match(text, at: place.lowerBound, before: scanner.end) == nil
            && bylines.mayBePlace(text, place)
    }

    /// Skips place, date and 讯 or 电, in any order of place and date.
    private func takeBody(_ scanner: inout Scanner, into body: inout Body) -> Bool {
        var placeStart: Int?
        var placeEnd = scanner.offset
        for _ in 0..<40 {
            if scanner.isAtEnd { return false }
            if scanner.next.isPageSpace {
                guard scanner.next != "\n", scanner.next != "\r" else { return false }
                scanner.advance()
                continue
            }
            if body.date == nil, scanner.next.isNumeral {
                var probe = scanner
                if let date = probe.takeDate(), date.day != nil {
                    body.date = date
                    scanner = probe
                    _ = scanner.take(lexicon.dayParts)
                    continue
                }
            }
            if let ending = lexicon.datelineEndings.match(scanner.text, at: scanner.offset, before: scanner.end),
                isEnding(scanner, ending)
            {
                body.ending = scanner.offset..<scanner.offset + ending.length
                scanner.offset += ending.length
                if let placeStart { body.place = scanner.text.trimmed(placeStart..<placeEnd) }
                return true
            }
            // 吕勒奥（瑞典） says in brackets where the place is.
            if placeStart != nil, takeBracket(&scanner) {
                placeEnd = scanner.offset
                continue
            }
            guard scanner.next.isHanzi || scanner.next.isNameDot || scanner.next == "、",
                lexicon.roles.match(scanner.text, at: scanner.offset, before: scanner.end).map({ $0.length < 6 })
                    ?? true
            else { return false }
            if placeStart == nil { placeStart = scanner.offset }
            scanner.advance()
            placeEnd = scanner.offset
            if let placeStart, placeEnd - placeStart > 60 { return false }
        }
        return false
    }

    /// Skips a place in brackets.
    private func takeBracket(_ scanner: inout Scanner) -> Bool {
        var probe = scanner
        guard probe.take("（") || probe.take("(") else { return false }
        let inside = probe.offset
        probe.skip { $0.isHanzi }
        guard lexicon.places.contains(probe.text, inside..<probe.offset), probe.take("）") || probe.take(")") else {
            return false
        }
        scanner = probe
        return true
    }

    /// Whether 讯 or 电 ends a dateline here and does not begin 电话, 电力 and the like.
    private func isEnding(_ scanner: Scanner, _ ending: WordTable.Match) -> Bool {
        guard let other = lexicon.notDatelineEndings.match(scanner.text, at: scanner.offset, before: scanner.end)
        else { return true }
        return other.length <= ending.length
    }

    /// Whether a dateline in open text has enough evidence: a date, a sure form such as 本报讯, or a sign after it.
    private func isAccepted(
        _ text: PageText, _ body: Body, after scanner: Scanner, isOwn: Bool, isSummary: Bool, _ isSure: Bool
    ) -> Bool {
        var ending = Scanner(text, in: body.ending)
        let isSummary =
            isSummary || isOwn && body.place == nil && (ending.take(word: "综合") || ending.take(word: "綜合"))
        let isReport = Self.reports.contains(text, body.ending)
        let isMarked = scanner.isAtEnd || isDatelineSign(scanner.next)
        if isReport { return (isSummary || body.date != nil || !isOwn && isSure) && isMarked && scanner.next != "，" }
        if body.date != nil || isMarked && scanner.next != "，" { return true }
        guard let place = body.place else { return true }
        return lexicon.places.contains(text, place) || lexicon.cities.contains(text, place) || isSure
    }

    /// The words of a dateline that are also plain verbs and nouns, so that a sign has to follow them.
    private static let reports = WordTable("报道 報導 報道 消息 综合消息 綜合消息 综合报道 綜合報道 綜合報導 手记 综述 特稿")

    private func isDatelineSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isOpeningBracket || scalar.isClosingBracket || scalar.isPageSpace
            || ["：", ":", "，", "题", "題", "—"].contains(scalar)
    }

    /// A dateline without a source, which needs a sign after it: 拉萨讯：, 衢州电（记者…）.
    private func bareDateline(_ text: PageText, at range: Range<Int>, before end: Int, inBrackets: Bool) -> Found? {
        var scanner = Scanner(text, in: range.lowerBound..<end)
        guard scanner.next.isHanzi else { return nil }
        var body = Body()
        // 【特訊】, （综合讯）
        if inBrackets, lexicon.sourceHeads.contains(text, range) {
            return found(text, range, 0..<0, body, false, .one, [])
        }
        guard takeBody(&scanner, into: &body), let place = body.place else { return nil }
        if inBrackets, scanner.offset == range.upperBound, isSourceHead(text, range, place) {
            return found(text, range, 0..<0, body, false, .one, [])
        }
        guard body.ending.count == 3 else { return nil }
        guard place.count <= 18 else { return nil }
        // The blank before the bracket is not part of it: 北京3月7日电 （记者王小明）.
        var sign = scanner
        sign.skipSpaceInLine()
        let isHere = lexicon.localPlaces.contains(text, place) && scanner.next.isPageSpace
        let isMarked = sign.next == "：" || sign.next == ":" || sign.next.isOpeningBracket || isHere
        guard isMarked || inBrackets && scanner.isAtEnd && body.date != nil else { return nil }
        return found(text, range.lowerBound..<scanner.offset, 0..<0, body, false, .one, [])
    }

    /// A dateline in brackets that opens with its day and names no source: （12月3日东河讯）, but not （12月3日停电）.
    private func dayFirstDateline(_ text: PageText, at range: Range<Int>) -> Found? {
        var scanner = Scanner(text, in: range)
        guard scanner.next.isNumeral else { return nil }
        var body = Body()
        guard takeBody(&scanner, into: &body), scanner.isAtEnd, body.date != nil, let place = body.place,
            isSourceHead(text, place.lowerBound..<range.upperBound, place, isDated: true)
        else { return nil }
        return found(text, range, 0..<0, body, false, .one, [])
    }

    /// Whether a place and 讯 or 电 are all of a bracket: （新山讯）, 〔上海專電〕. 简讯 and 发电 end other words.
    ///
    /// - Parameter isDated: Whether a day comes before the place, which may then look like a name: 12月3日石坪讯.
    private func isSourceHead(
        _ text: PageText, _ range: Range<Int>, _ place: Range<Int>, isDated: Bool = false
    ) -> Bool {
        switch text.scalar(endingAt: range.upperBound, after: range.lowerBound).scalar {
        case "讯", "訊", "电", "電": break
        default: return false
        }
        guard text.isHanzi(range),
            lexicon.notSourceHeads.match(text, endingAt: range.upperBound, after: range.lowerBound) == nil
        else { return false }
        return bylines.isKnownPlace(text, place)
            || (6...12).contains(place.count) && bylines.mayBePlace(text, place)
                && (isDated || bylines.splitter.names(of: text, in: place, .looksOnly) == nil)
    }
}

extension Unicode.Scalar {
    /// Whether it is a short stroke that joins two papers: 工人日报-中工网.
    fileprivate var isHyphen: Bool {
        switch self {
        case "-", "－", "‐", "–", "—": true
        default: false
        }
    }
}
