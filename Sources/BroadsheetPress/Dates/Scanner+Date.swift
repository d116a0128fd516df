import BroadsheetCore

extension Scanner {
    /// Goes past a date in figures and returns what it says: 2021年12月12日, 12月12日, 12日, 12月, 2021年, 2021-12-12.
    ///
    /// Numbers may be ASCII, full-width or Chinese. Stays where there is no date.
    mutating func takeDate() -> PartialDate? {
        let start = offset
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
            guard isYear(first) else { return nil }
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

    private mutating func takeMonth(of year: Int) -> PartialDate? {
        let start = offset
        skipSpaceInLine()
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
            if take("日") || take("号") || take("號") {
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

    /// Goes past spaces, but past no line end.
    mutating func skipSpaceInLine() {
        skip { $0 == " " || $0 == "\u{3000}" || $0 == "\u{A0}" }
    }
}
