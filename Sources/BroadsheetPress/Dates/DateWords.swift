import BroadsheetCore

/// A date as the text has it, before it is known which day it means.
struct DateWords: Sendable, Hashable {
    /// Where it is in the paragraph.
    var range: Range<Int>
    var meaning: Meaning
    /// The part of the day that it names.
    var part: DateMention.DayPart?

    /// How a date is reported.
    enum Meaning: Sendable, Hashable {
        /// In figures, as far as they go.
        case figures(PartialDate)
        /// A month, perhaps with a day, of a year counted from the report's: 去年12月5日.
        case inYear(Int, PartialDate)
        /// A day, or none, of a month counted from the report's: 本月8日.
        case inMonth(Int, day: Int?)
        /// A day of a week counted from the report's, Monday being 0: 本周六.
        case inWeek(Int, day: Int)
        /// So many days after the day of the report: 昨天.
        case fromReport(days: Int)
        /// So many days after the last date that the text names: 当天, 次日.
        case fromLast(days: Int)
        /// Lately: 近日.
        case vague
    }
}

/// Finds the words that tell dates.
struct DateScanner: Sendable {
    private let lexicon: Lexicon

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// The next date from a scanner's place on; the scanner goes past it. `nil` where there is none up to the end.
    func next(_ scanner: inout Scanner) -> DateWords? {
        while let lead = lead(in: scanner.text, from: scanner.offset, before: scanner.end) {
            scanner.offset = lead
            if let found = date(at: &scanner) { return found }
            scanner.advance()
        }
        scanner.offset = scanner.end
        return nil
    }

    /// The first offset from a place on where a scalar is with which a date can begin; `nil` where there is none.
    ///
    /// Most of a text is passed here, and only here: the bytes are looked at without the care that a scanner takes.
    private func lead(in text: PageText, from start: Int, before end: Int) -> Int? {
        text.bytes.withUnsafeBufferPointer { lexicon.dateLeads.first(in: $0, from: start, before: end) }
    }

    private func date(at scanner: inout Scanner) -> DateWords? {
        let start = scanner.offset
        guard lexicon.notDates.match(scanner.text, at: start, before: scanner.end) == nil else { return nil }
        var probe = scanner
        if probe.take(lexicon.lunarCalendars) != nil {
            // A day of the lunar calendar is reported, but nobody reckons it here.
            probe.skipSpaceInLine()
            guard probe.takeLunarDate() else { return nil }
            scanner = probe
            return DateWords(range: start..<probe.offset, meaning: .vague)
        }
        guard let (meaning, ownPart) = meaning(&probe) else {
            if scanner.next.isNumeral { skipNumber(&scanner) }
            return nil
        }
        let part = ownPart ?? dayPart(&probe)
        scanner = probe
        return DateWords(range: start..<probe.offset, meaning: meaning, part: part)
    }

    /// Goes to the last digit of a number that is not a date, so that 21000年 is not read from its second digit on.
    private func skipNumber(_ scanner: inout Scanner) {
        while !scanner.isAtEnd {
            var probe = scanner
            probe.advance()
            guard !probe.isAtEnd, probe.next.isNumeral else { return }
            scanner = probe
        }
    }

    private func meaning(_ scanner: inout Scanner) -> (DateWords.Meaning, DateMention.DayPart?)? {
        if scanner.next.isNumeral || scanner.next == "民" || scanner.next == "元" {
            return figures(&scanner).map { (.figures($0), nil) }
        }
        guard !isInsideWord(scanner) else { return nil }
        if let tag = scanner.take(lexicon.relativeYears) {
            let years = Int(tag)
            _ = take(lexicon.yearParts, &scanner)
            if let date = takeFigures(&scanner), date.year == nil, date.month != nil {
                return (.inYear(years, date), nil)
            }
            return (.inYear(years, PartialDate()), nil)
        }
        if let tag = scanner.take(lexicon.relativeMonths) {
            _ = take(lexicon.monthParts, &scanner)
            let date = takeFigures(&scanner)
            return (.inMonth(Int(tag), day: date.flatMap { $0.month == nil ? $0.day : nil }), nil)
        }
        if let tag = scanner.take(lexicon.relativeWeeks) {
            return takeWeekday(&scanner).map { (.inWeek(Int(tag), day: $0), nil) }
        }
        if let tag = scanner.take(lexicon.anaphoricDays) {
            let entry = Words.anaphoricDays[Int(tag)]
            return (.fromLast(days: entry.days), part(of: entry.part))
        }
        if let tag = scanner.take(lexicon.relativeDays) {
            let entry = Words.relativeDays[Int(tag)]
            return (.fromReport(days: entry.days), part(of: entry.part))
        }
        if scanner.take(lexicon.vagueDays) != nil { return (.vague, nil) }
        return nil
    }

    /// Whether the year counted from the report's only looks so: 建成后年产五万吨, 三年前年人均收入.
    private func isInsideWord(_ scanner: Scanner) -> Bool {
        guard lexicon.doubtfulYears.match(scanner.text, at: scanner.offset, before: scanner.end) != nil,
            scanner.offset > scanner.start
        else { return false }
        let before = scanner.text.scalar(endingAt: scanner.offset, after: scanner.start).scalar
        return before.isHanzi && !lexicon.yearOpenings.contains(before)
    }

    /// A day of the week by its number, Monday being 0.
    private func takeWeekday(_ scanner: inout Scanner) -> Int? {
        guard lexicon.notWeekdays.match(scanner.text, at: scanner.offset, before: scanner.end) == nil,
            let day = Self.weekdays.firstIndex(of: scanner.next)
        else { return nil }
        scanner.advance()
        return min(day, 6)
    }

    private static let weekdays: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "日", "天"]

    /// Figures right after 今年 or 本月; the scanner stays where there are none.
    private func takeFigures(_ scanner: inout Scanner) -> PartialDate? {
        var probe = scanner
        guard probe.next.isNumeral, let date = figures(&probe) else { return nil }
        scanner = probe
        return date
    }

    /// A date in figures that is not part of another word: 5日元, 3000年来 and 三月 in 三月有余 are not.
    private func figures(_ scanner: inout Scanner) -> PartialDate? {
        guard let date = scanner.takeDate() else { return nil }
        let last = scanner.text.scalar(endingAt: scanner.offset, after: scanner.start)
        if last.scalar == "日" || last.scalar == "年",
            lexicon.notAfterNumber.match(
                scanner.text, at: scanner.offset - last.length, before: scanner.end) != nil
        {
            return nil
        }
        // A number before 号 alone counts houses and wells.
        if date.month == nil, date.year == nil, last.scalar != "日" { return nil }
        if last.scalar == "月",
            lexicon.notAfterNumber.match(scanner.text, at: scanner.offset - last.length, before: scanner.end) != nil
        {
            return nil
        }
        if date.day == nil, last.scalar == "月", !take(lexicon.monthParts, &scanner) { _ = scanner.take("份") }
        if date.month == nil, last.scalar == "年" { _ = take(lexicon.yearParts, &scanner) }
        return date
    }

    /// Skips a part of a month or a year that begins no other word.
    private func take(_ parts: WordTable, _ scanner: inout Scanner) -> Bool {
        guard lexicon.notDateParts.match(scanner.text, at: scanner.offset, before: scanner.end) == nil else {
            return false
        }
        return scanner.take(parts) != nil
    }

    private func dayPart(_ scanner: inout Scanner) -> DateMention.DayPart? {
        var probe = scanner
        probe.skipSpaceInLine()
        guard lexicon.notDayParts.match(probe.text, at: probe.offset, before: probe.end) == nil,
            let tag = probe.take(lexicon.dayParts)
        else { return nil }
        scanner = probe
        return lexicon.dayPart(tag)
    }

    private func part(of word: String) -> DateMention.DayPart? {
        guard !word.isEmpty else { return nil }
        let text = PageText(word)
        return lexicon.dayParts.match(text, at: 0, before: text.bytes.count).flatMap { lexicon.dayPart($0.tag) }
    }
}
