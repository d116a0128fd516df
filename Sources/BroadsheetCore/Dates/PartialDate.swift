/// A date of which some parts may be unknown: 12月12日 has no year, 去年 no month and no day.
///
/// What is not known is `nil`; nothing is filled in.
public struct PartialDate: Sendable, Hashable {
    /// The year, 1 to 9999.
    public var year: Int?
    /// The month, 1 to 12.
    public var month: Int?
    /// The day of the month, 1 to 31.
    public var day: Int?

    /// A date from what is known of it.
    public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// A day of which all is known.
    public init(_ date: CalendarDate) {
        self.init(year: date.year, month: date.month, day: date.day)
    }

    /// The day, where all is known and the calendar has it.
    public var calendarDate: CalendarDate? {
        guard let year, let month, let day else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}

extension PartialDate: CustomStringConvertible {
    /// The date in the forms of ISO 8601 (2000 edition): `2021-12-12`, `2021-12`, `2021`, and `--12-12`, `--12`,
    /// `---12` where the year, or year and month, are unknown.
    public var description: String {
        switch (year, month, day) {
        case (let year?, let month?, let day?):
            "\(zeroPadded(year, to: 4))-\(zeroPadded(month, to: 2))-\(zeroPadded(day, to: 2))"
        case (let year?, let month?, nil): "\(zeroPadded(year, to: 4))-\(zeroPadded(month, to: 2))"
        case (let year?, nil, _): zeroPadded(year, to: 4)
        case (nil, let month?, let day?): "--\(zeroPadded(month, to: 2))-\(zeroPadded(day, to: 2))"
        case (nil, let month?, nil): "--\(zeroPadded(month, to: 2))"
        case (nil, nil, let day?): "---\(zeroPadded(day, to: 2))"
        case (nil, nil, nil): ""
        }
    }
}
