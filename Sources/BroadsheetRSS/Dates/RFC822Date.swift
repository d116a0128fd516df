import BroadsheetCore

/// Dates as RSS writes them (RFC 822 with the four-digit years of RFC 2822).
enum RFC822Date {
    /// The moment in UTC: `Sun, 12 Dec 2021 22:00:00 +0000`, the one form that all readers are known to take.
    ///
    /// A moment that UTC would put outside the years 1 to 9999 is told in its own offset.
    static func text(_ timestamp: Timestamp) -> String {
        let moment = timestamp.inUTC
        let seconds = moment.time.secondsSinceMidnight
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { zeroPadded($0, to: 2) }
        let offset = abs(moment.offset.minutes)
        return
            "\(weekdays[moment.date.weekday]), \(zeroPadded(moment.date.day, to: 2)) \(months[moment.date.month - 1]) "
            + "\(zeroPadded(moment.date.year, to: 4)) \(clock.joined(separator: ":")) "
            + "\(moment.offset.minutes < 0 ? "-" : "+")\(zeroPadded(offset / 60, to: 2))\(zeroPadded(offset % 60, to: 2))"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
