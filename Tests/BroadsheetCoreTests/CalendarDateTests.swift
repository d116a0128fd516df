import BroadsheetCore
import BroadsheetTesting
import Testing

@Suite struct CalendarDateTests {
    /// Goes through every day from 1 January of the year 1 to 31 December 9999 with a calendar that only counts.
    @Test func everyDayThereAndBack() throws {
        var year = 1
        var month = 1
        var day = 1
        var weekday = 1  // 1 January of the year 1 was a Monday.
        var faults = 0
        for days in -719_162...2_932_896 {
            let date = CalendarDate(daysSince1970: days)
            let isRight =
                date.map {
                    $0.year == year && $0.month == month && $0.day == day && $0.weekday == weekday
                        && $0.daysSince1970 == days
                } ?? false
            if !isRight { faults += 1 }
            weekday = weekday == 6 ? 0 : weekday + 1
            day += 1
            if day > CalendarDate.daysInMonth(month, ofYear: year) {
                day = 1
                month += 1
            }
            if month > 12 {
                month = 1
                year += 1
            }
        }
        #expect(faults == 0)
        #expect(year == 10_000 && month == 1 && day == 1)
    }

    @Test func leapYears() {
        let leap = [4, 1600, 1904, 2000, 2024, 2400].map { CalendarDate.daysInMonth(2, ofYear: $0) }
        let common = [1, 1700, 1800, 1900, 2023, 2100, 9999].map { CalendarDate.daysInMonth(2, ofYear: $0) }
        #expect(leap.allSatisfy { $0 == 29 })
        #expect(common.allSatisfy { $0 == 28 })
    }

    @Test func beyondTheYearsThereIsNothing() throws {
        for days in [-719_163, 2_932_897, Int.min, Int.max] { #expect(CalendarDate(daysSince1970: days) == nil) }
        let first = try #require(CalendarDate("0001-01-01"))
        let last = try #require(CalendarDate("9999-12-31"))
        for days in [-1, Int.min] { #expect(first.adding(days: days) == nil) }
        for days in [1, Int.max] { #expect(last.adding(days: days) == nil) }
        #expect(first.adding(days: 3_652_058) == last)
        #expect(last.adding(days: Int.min + 1) == nil)
    }

    @Test(arguments: [
        ("2021-12-13", 18_974, 1), ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
        ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
    ])
    func knownDays(_ text: String, days: Int, weekday: Int) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.daysSince1970 == days)
        #expect(date.weekday == weekday)
        #expect(date.description == text)
        #expect(CalendarDate("x\(text)".dropFirst()) == date)
    }

    @Test(arguments: [
        "", "-", "--", "2021-12", "2021-12-13-", "-021-12-13", "+021-12-13", "21-12-13", "02021-12-13", "2021-1-13",
        "2021-12-1", "2021-13-01", "2021-00-10", "2021-02-29", "1900-02-29", "2021-04-31", "2021-12-32", "2021-12-00",
        "0000-01-01", "2021/12/13", "2021-12-13 ", " 2021-12-13", "２０２１-12-13", "2021-12-13T06:00", "2021-1２-13",
        "2021\u{301}-12-13", "20 1-12-13", "20211213", "二〇二一-12-13", "202:-12-13", "2021-12-1\u{0}",
    ])
    func whatIsNoDate(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: [(0, 1, 1), (10_000, 1, 1), (2021, 0, 1), (2021, 13, 1), (2021, 1, 0), (Int.min, Int.max, .min)])
    func partsThatMakeNoDate(_ year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test func orderIsThatOfTheDays() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            let left = Int.random(in: -719_162...2_932_896, using: &generator)
            let right = Int.random(in: -719_162...2_932_896, using: &generator)
            guard let first = CalendarDate(daysSince1970: left), let second = CalendarDate(daysSince1970: right) else {
                Issue.record("days \(left) and \(right) are in range")
                return
            }
            #expect((first < second) == (left < right))
            #expect((first < second) == (first.description < second.description))
            #expect(first.adding(days: right - left) == second)
        }
    }

    @Test(arguments: [
        (PartialDate(year: 2021, month: 12, day: 3), "2021-12-03"), (PartialDate(year: 987, month: 1), "0987-01"),
        (PartialDate(year: 2021), "2021"), (PartialDate(month: 12, day: 12), "--12-12"),
        (PartialDate(month: 2), "--02"), (PartialDate(day: 9), "---09"), (PartialDate(), ""),
    ])
    func partialDates(_ date: PartialDate, text: String) {
        #expect(date.description == text)
        #expect((date.calendarDate != nil) == (date.year != nil && date.month != nil && date.day != nil))
    }

    @Test func aPartialDateThatTheCalendarHasNot() throws {
        #expect(PartialDate(year: 2021, month: 2, day: 29).calendarDate == nil)
        let date = try #require(CalendarDate("2024-02-29"))
        #expect(PartialDate(date).calendarDate == date)
    }
}
