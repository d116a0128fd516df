import BroadsheetCore

/// Reads the small print of a page: datelines, bylines, credits and jump lines.
///
/// It only says what is where; whether a line is looked at as a byline or as text is for the caller to decide. A
/// class, for the readers that it is made of are copied with it otherwise, for every article.
final class FieldReader: Sendable {
    let lexicon: Lexicon
    let bylines: BylineReader
    let datelines: DatelineReader
    let credits: CreditReader
    let jumps: JumpReader

    /// A reader that knows these words.
    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        bylines = BylineReader(lexicon: lexicon)
        datelines = DatelineReader(lexicon: lexicon)
        credits = CreditReader(lexicon: lexicon)
        jumps = JumpReader(lexicon: lexicon)
    }

    /// The most bytes between two brackets of small print.
    static let bracketLimit = 240

    // MARK: - Openings

    /// The dateline and the bylines at the beginning of a paragraph.
    func opening(of text: PageText, in range: Range<Int>) -> OpeningReading {
        let range = range.clamped(to: text.range)
        var reading = OpeningReading(end: range.lowerBound)
        var offset = text.skippingSpace(from: range.lowerBound, before: range.upperBound)
        guard offset < range.upperBound, mayOpen(text, at: offset, before: range.upperBound) else { return reading }
        if let jump = jumps.openingJump(text, in: offset..<range.upperBound) {
            reading.jump = jump
            offset = jump.range.upperBound
        } else if let bracket = bracket(text, at: offset, before: range.upperBound) {
            guard readOpeningBracket(text, bracket, into: &reading) else { return reading }
            offset = bracket.whole.upperBound
        } else if let bracket = misreadBracket(text, at: offset, before: range.upperBound),
            let byline = misreadByline(text, bracket)
        {
            reading.bylines.append(byline)
            offset = bracket.whole.upperBound
        }
        let start = text.skippingSpace(from: offset, before: range.upperBound)
        if reading.dateline == nil,
            let found = datelines.dateline(text, at: start..<range.upperBound, inBrackets: false)
        {
            reading.dateline = found.dateline
            addWriters(found, to: &reading)
            offset = found.dateline.range.upperBound
        }
        if reading.dateline != nil || reading.jump != nil || !reading.bylines.isEmpty {
            readBylinesAfterDateline(text, from: &offset, before: range.upperBound, into: &reading)
        } else if let byline = report(text, at: start, before: range.upperBound) {
            reading.bylines.append(byline)
            offset = byline.range.upperBound
        }
        if reading.dateline != nil || reading.jump != nil || !reading.bylines.isEmpty {
            reading.end = skippingOpeningMarks(text, from: offset, before: range.upperBound, &reading.opensTitle)
        }
        return reading
    }

    /// Whether a paragraph that begins here can begin with small print at all; most are recognised by one look.
    private func mayOpen(_ text: PageText, at offset: Int, before end: Int) -> Bool {
        let first = text.scalar(at: offset, before: end).scalar
        if first.isOpeningBracket || first.mayBeOpeningBracket || first == "据" || first == "據" || first == "□" {
            return true
        }
        if first.isArrow || first == "上" || first == "▲", jumps.openingJump(text, in: offset..<end) != nil {
            return true
        }
        let limit = min(end, offset + 96)
        if lexicon.roles.match(text, at: offset, before: limit) != nil { return true }
        // 讯, 电 and their like, or 报道, have to come soon.
        var place = offset
        while place < limit {
            let (scalar, length) = text.scalar(at: place, before: limit)
            if lexicon.datelineEndingLeads.contains(scalar),
                lexicon.datelineEndings.match(text, at: place, before: limit) != nil
            {
                return true
            }
            if scalar == "。" || scalar == "，" || scalar == "？" || scalar == "！" { return false }
            place += length
        }
        return false
    }

    /// Reads a bracket that comes before the text; says whether it was small print.
    private func readOpeningBracket(_ text: PageText, _ bracket: Bracket, into reading: inout OpeningReading) -> Bool {
        if var jump = jumps.jump(text, in: bracket.inside, whole: bracket.whole) {
            // Before the text 紧接第一版 says where it comes from, after it where it continues.
            if pointsBothWays(text, in: bracket.inside) { jump.direction = .back }
            reading.jump = jump
            return true
        }
        if let found = datelines.dateline(text, at: bracket.inside, inBrackets: true) {
            let (dateline, byline) = split(text, found, in: bracket)
            guard let dateline else { return false }
            reading.dateline = dateline
            if let byline { reading.bylines.append(byline) }
            return true
        }
        guard let byline = bracketedByline(text, bracket, isSure: false), byline.hasRole,
            credits.credit(text, in: bracket.inside, whole: bracket.whole, isBracketed: true) == nil
        else { return false }
        reading.bylines.append(byline)
        return true
    }

    /// Whether the word of a jump line says either way, by where it is: 紧接第一版.
    func pointsBothWays(_ text: PageText, in range: Range<Int>) -> Bool {
        var inside = range
        if let bracket = bracket(text, at: range.lowerBound, before: range.upperBound) { inside = bracket.inside }
        return lexicon.bothWays.contains(text, jumps.verb(text, in: inside))
    }

    private func readBylinesAfterDateline(
        _ text: PageText, from offset: inout Int, before end: Int, into reading: inout OpeningReading
    ) {
        var next = text.skippingSpace(from: offset, before: end)
        // A space of more than a line is another paragraph's.
        if let bracket = bracket(text, at: next, before: end),
            let byline = bracketedByline(text, bracket, isSure: reading.dateline != nil)
        {
            reading.bylines.append(byline)
            offset = bracket.whole.upperBound
            next = text.skippingSpace(from: offset, before: end)
            // （记者…）本报北京1月2日讯: the dateline may follow the byline.
            if reading.dateline == nil,
                let found = datelines.dateline(text, at: next..<end, inBrackets: false)
            {
                reading.dateline = found.dateline
                offset = found.dateline.range.upperBound
            }
        } else if let bracket = misreadBracket(text, at: next, before: end),
            let byline = misreadByline(text, bracket)
        {
            reading.bylines.append(byline)
            offset = bracket.whole.upperBound
        } else if let byline = report(text, at: next, before: end)
            ?? (reading.dateline == nil ? nil : spacedByline(text, at: next, before: end))
        {
            reading.bylines.append(byline)
            offset = byline.range.upperBound
        }
    }

    /// Adds the writer who is inside a dateline: 中央社記者劉世怡台北27日電.
    private func addWriters(_ found: DatelineReader.Found, to reading: inout OpeningReading) {
        guard let first = found.contributors.first, let last = found.contributors.last else { return }
        let range = first.range.lowerBound..<last.range.upperBound
        reading.bylines.append(BylineReading(range: range, contributors: found.contributors, hasRole: true))
    }

    /// The byline in open text that 报道 ends: 记者胡锡进、魏崴、丁刚报道：
    private func report(_ text: PageText, at start: Int, before end: Int) -> BylineReading? {
        let limit = min(end, start + 150)
        guard let reportStart = firstReport(text, from: start, before: limit) else { return nil }
        var after = Scanner(text, in: reportStart..<end)
        guard takeReport(&after) else { return nil }
        let wordEnd = after.offset
        after.skipSpaceInLine()
        let isMarked = after.take("：") || after.take(":")
        guard isMarked || after.offset > wordEnd || after.isAtEnd else { return nil }
        let writers = bylines.withoutPlace(text, text.trimmed(start..<reportStart), before: reportStart)
        let content = bylines.content(of: text, in: writers)
        guard content.isComplete, content.hasRole, !content.contributors.isEmpty else { return nil }
        return BylineReading(range: start..<after.offset, contributors: content.contributors, hasRole: true)
    }

    /// Skips 报道 in any of its spellings.
    private func takeReport(_ scanner: inout Scanner) -> Bool {
        scanner.take(word: "报道") || scanner.take(word: "報導") || scanner.take(word: "報道") || scanner.take(word: "报导")
    }

    private func firstReport(_ text: PageText, from start: Int, before end: Int) -> Int? {
        var scanner = Scanner(text, in: start..<end)
        while !scanner.isAtEnd {
            let here = scanner.offset
            if takeReport(&scanner) { return here }
            if scanner.next == "。" || scanner.next == "，" { return nil }
            scanner.advance()
        }
        return nil
    }

    /// Where the text begins after its small print: past spaces, a colon, 题：.
    private func skippingOpeningMarks(
        _ text: PageText, from start: Int, before end: Int, _ opensTitle: inout Bool
    ) -> Int {
        var scanner = Scanner(text, in: start..<end)
        scanner.skipSpace()
        opensTitle =
            scanner.take(where: { $0 == "题" || $0 == "題" }) && (scanner.next == "：" || scanner.next == ":")
        if scanner.next != "：", scanner.next != ":" {
            scanner.offset = text.skippingSpace(from: start, before: end)
        }
        scanner.skip { $0 == "：" || $0 == ":" || $0.isPageSpace }
        return scanner.offset
    }
}
