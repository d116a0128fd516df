import BroadsheetCore

extension Scanner {
    /// Skips a date in figures and returns what it says: 2021年12月12日, 12月12日, 12日, 12月, 2021年, 2021-12-12.
    ///
    /// Numbers may be ASCII, full-width or Chinese. Stays where there is no date.
    mutating func takeDate() -> PartialDate? {
        let start = offset
        if take(word: "民國") || take(word: "民国") {
            if let date = takeRepublicanDate() { return date }
            offset = start
            return nil
        }
        if take(word: "元月") { return takeDay(of: PartialDate(month: 1)) ?? PartialDate(month: 1) }
        guard let first = takeNumeral() else { return nil }
        if let date = takeDate(beginningWith: first) { return date }
        offset = start
        return nil
    }

    private mutating func takeDate(beginningWith first: Numeral) -> PartialDate? {
        let space = offset
        skipSpaceInLine()
        switch next {
        case "年":
            guard isYear(first) else { return takeRepublicanDate(ofYear: first) }
            advance()
            return takeMonth(of: first.value) ?? PartialDate(year: first.value)
        case "月":
            guard (1...12).contains(first.value), first.digits <= 3 else { return nil }
            advance()
            return takeDay(of: PartialDate(month: first.value)) ?? PartialDate(month: first.value)
        case "日", "号", "號":
            guard isDay(first), next == "日" || !first.isChinese else { return nil }
            advance()
            return PartialDate(day: first.value)
        case "-", "/", ".", "－", "／", "．":
            return space == offset ? takeDashed(year: first) : nil
        default:
            return nil
        }
    }

    /// A date whose year is counted from the founding of the Republic: 民國104年12月1日.
    private mutating func takeRepublicanDate() -> PartialDate? {
        skipSpaceInLine()
        let isFirst = take("元")
        guard let year = isFirst ? 1 : takeNumeral()?.value, (1...200).contains(year) else { return nil }
        skipSpaceInLine()
        guard take("年") else { return nil }
        return takeMonth(of: year + 1911) ?? PartialDate(year: year + 1911)
    }

    /// A date of the Republic without its name, told by three digits and the month: 113年5月20日.
    private mutating func takeRepublicanDate(ofYear year: Numeral) -> PartialDate? {
        guard year.digits == 3, (100...150).contains(year.value) else { return nil }
        advance()
        return takeMonth(of: year.value + 1911)
    }

    private mutating func takeMonth(of year: Int) -> PartialDate? {
        let start = offset
        skipSpaceInLine()
        if take(word: "元月") {
            return takeDay(of: PartialDate(year: year, month: 1)) ?? PartialDate(year: year, month: 1)
        }
        guard let month = takeNumeral(), (1...12).contains(month.value) else {
            offset = start
            return nil
        }
        skipSpaceInLine()
        guard take("月") else {
            offset = start
            return nil
        }
        let date = PartialDate(year: year, month: month.value)
        return takeDay(of: date) ?? date
    }

    private mutating func takeDay(of date: PartialDate) -> PartialDate? {
        let start = offset
        skipSpaceInLine()
        if let day = takeNumeral(), isDay(day), isPossible(day.value, in: date) {
            skipSpaceInLine()
            if take("日") || take("号") || take("號") || isAtRangeJoint && isBeforeDay {
                return PartialDate(year: date.year, month: date.month, day: day.value)
            }
        }
        offset = start
        return nil
    }

    private mutating func takeDashed(year: Numeral) -> PartialDate? {
        guard year.digits == 4, isYear(year) else { return nil }
        let separator = next
        advance()
        guard let month = takeNumeral(), (1...12).contains(month.value), take(separator), let day = takeNumeral(),
            CalendarDate(year: year.value, month: month.value, day: day.value) != nil
        else { return nil }
        return PartialDate(year: year.value, month: month.value, day: day.value)
    }

    /// Whether a word that joins two days is here: 12至15日, 12—15日.
    private var isAtRangeJoint: Bool {
        switch next {
        case "至", "到", "—", "－", "-", "～", "~", "–": true
        default: false
        }
    }

    /// Whether a day follows the joint here, so that the number before the joint is one, too.
    private var isBeforeDay: Bool {
        var probe = self
        probe.skip {
            $0 == "—" || $0 == "至" || $0 == "到" || $0 == "－" || $0 == "-" || $0 == "～" || $0 == "~" || $0 == "–"
        }
        guard let number = probe.takeNumeral(), (1...31).contains(number.value) else { return false }
        return probe.take("日")
    }

    /// Skips a day of the lunar calendar: 腊月二十四, 正月初一, 八月十五.
    mutating func takeLunarDate() -> Bool {
        let start = offset
        _ = take("闰")
        if take("正") || take("冬") || take("腊") || take("臘") || takeNumeral() != nil {
            if take("月") {
                _ = take("初")
                _ = takeNumeral()
                _ = take("日")
                return true
            }
        }
        offset = start
        return false
    }

    private func isYear(_ number: Numeral) -> Bool {
        number.digits == 4 && (1000...2999).contains(number.value)
    }

    private func isDay(_ number: Numeral) -> Bool {
        (1...31).contains(number.value) && number.digits <= 3
    }

    /// Whether the month has the day; in a year that is not known February has 29.
    private func isPossible(_ day: Int, in date: PartialDate) -> Bool {
        guard let month = date.month else { return day <= 31 }
        return day <= CalendarDate.daysInMonth(month, ofYear: date.year ?? 2000)
    }

    /// Skips spaces, but past no line end.
    mutating func skipSpaceInLine() {
        skip { $0 == " " || $0 == "\u{3000}" || $0 == "\u{A0}" }
    }
}
