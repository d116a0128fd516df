import BroadsheetCore

/// Reports which days the dates of one article mean, in the order of the text.
///
/// What neither the text nor the edition says stays unknown: without an edition's date 12月12日 has no year.
struct DateResolver: Sendable {
    /// The day of the edition.
    private let edition: CalendarDate?
    /// The day of the report: the dateline's where it has one, the edition's otherwise.
    private let report: PartialDate?
    /// The last day that the text has named in figures, or that was worked out from one.
    private var last: PartialDate?
    /// The last date of the sentence, from which 15日 in 12月8日至15日 takes its month.
    private var lastInSentence: PartialDate?

    init(edition: CalendarDate?, dateline: PartialDate?) {
        self.edition = edition
        var report = edition.map(PartialDate.init)
        if let dateline, dateline.day != nil {
            report = Self.completed(dateline, from: edition, following: nil)
        }
        self.report = report
        last = report.flatMap { dateline?.day == nil ? nil : $0 }
    }

    /// A sentence has ended: what was left out in the next one is not read from this one.
    mutating func endSentence() {
        lastInSentence = nil
    }

    /// The day that a date means, as far as it is known.
    mutating func resolve(_ meaning: DateWords.Meaning) -> PartialDate? {
        switch meaning {
        case .figures(let date):
            let found = Self.completed(date, from: reference, following: lastInSentence, or: last)
            let namesMonth = date.month != nil || date.year != nil || lastInSentence != nil
            remember(found, isWhole: namesMonth)
            return found
        case .inYear(let years, let date):
            let year = report?.year.map { $0 + years }.flatMap { (1...9999).contains($0) ? $0 : nil }
            let found = PartialDate(year: year, month: date.month, day: date.day)
            remember(found)
            return found.year == nil && found.month == nil ? nil : found
        case .inMonth(let months, let day):
            guard var found = month(months) else { return day.map { PartialDate(day: $0) } }
            found.day = day
            remember(found)
            return found
        case .inWeek(let weeks, let day):
            guard let date = report?.calendarDate else { return nil }
            let weekday = (date.weekday + 6) % 7
            let found = date.adding(days: weeks * 7 + day - weekday).map(PartialDate.init)
            if let found { remember(found) }
            return found
        case .fromReport(let days):
            let found = report.flatMap { Self.adding(days, to: $0) }
            if let found { remember(found) }
            return found
        case .fromLast(let days):
            let found = last.flatMap { Self.adding(days, to: $0) }
            if days != 0, let found { last = found }
            return found
        case .vague:
            return nil
        }
    }

    /// The day from which years and months that are left out are reckoned.
    private var reference: CalendarDate? { report?.calendarDate ?? edition }

    /// - Parameter isWhole: Whether the text named the month, so that a day alone may take it over.
    private mutating func remember(_ date: PartialDate, isWhole: Bool = true) {
        if date.day != nil { last = date }
        if isWhole { lastInSentence = date }
    }

    /// The month so many months after the report's.
    private func month(_ months: Int) -> PartialDate? {
        guard let report, let month = report.month else { return nil }
        guard let year = report.year else { return months == 0 ? PartialDate(month: month) : nil }
        let count = year * 12 + month - 1 + months
        return PartialDate(year: count / 12, month: count % 12 + 1)
    }

    /// A date in figures with what it leaves out.
    ///
    /// A day alone belongs to the month just named, else to the reference's month or, where that day is still far
    /// ahead, to the month before. A month without a year belongs to the year that brings it nearest to the
    /// reference: in January 12月31日 is last year's.
    private static func completed(
        _ date: PartialDate, from reference: CalendarDate?, following: PartialDate?, or last: PartialDate? = nil
    ) -> PartialDate {
        var date = date
        if date.year != nil { return date }
        if date.month == nil {
            guard let day = date.day else { return date }
            if let following, let month = following.month {
                return valid(PartialDate(year: following.year, month: month, day: day)) ?? date
            }
            if let reference {
                return nearest(day: day, to: reference) ?? date
            }
            guard let last, let month = last.month else { return date }
            return valid(PartialDate(year: last.year, month: month, day: day)) ?? date
        }
        if let year = following?.year, let month = following?.month, (date.month ?? 0) >= month {
            date.year = year
            return valid(date) ?? PartialDate(month: date.month, day: date.day)
        }
        guard let reference else { return date }
        let years = [reference.year, reference.year - 1, reference.year + 1]
        let candidates = years.compactMap { year -> (distance: Int, year: Int)? in
            guard let day = CalendarDate(year: year, month: date.month ?? 1, day: date.day ?? 1) else { return nil }
            return (abs(day.daysSince1970 - reference.daysSince1970), year)
        }
        date.year = candidates.min { ($0.distance, -$0.year) < ($1.distance, -$1.year) }?.year
        return date
    }

    private static func valid(_ date: PartialDate) -> PartialDate? {
        guard let month = date.month, let day = date.day else { return date }
        return day <= CalendarDate.daysInMonth(month, ofYear: date.year ?? 2000) ? date : nil
    }

    /// The nearest day with this number that lies not much more than a week ahead.
    private static func nearest(day: Int, to reference: CalendarDate) -> PartialDate? {
        for months in [0, -1, 1] {
            let count = reference.year * 12 + reference.month - 1 + months
            guard let date = CalendarDate(year: count / 12, month: count % 12 + 1, day: day) else { continue }
            let ahead = date.daysSince1970 - reference.daysSince1970
            if (-24...12).contains(ahead) { return PartialDate(date) }
        }
        return nil
    }

    /// A day so many days later; without a year only where no month with an unknown length is crossed.
    private static func adding(_ days: Int, to date: PartialDate) -> PartialDate? {
        if days == 0 { return date }
        if let day = date.calendarDate { return day.adding(days: days).map(PartialDate.init) }
        guard let day = date.day, date.year == nil else { return nil }
        let shifted = day + days
        guard let month = date.month else { return (1...28).contains(shifted) ? PartialDate(day: shifted) : nil }
        // The length of February depends on the year; any common year will do for the other months.
        if month == 2, shifted > 28 { return nil }
        if month == 3, shifted < 1 { return nil }
        guard let moved = CalendarDate(year: 2001, month: month, day: min(day, 28)),
            let found = moved.adding(days: shifted - min(day, 28))
        else { return nil }
        return PartialDate(month: found.month, day: found.day)
    }
}
