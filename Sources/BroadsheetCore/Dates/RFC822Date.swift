/// Dates as RSS and the headers of HTTP write them (RFC 822 with the four-digit years of RFC 2822).
package enum RFC822Date {
    /// The moment in its own offset, so that the day is the edition's: `Mon, 13 Dec 2021 06:00:00 +0800`.
    package static func text(_ moment: Timestamp) -> String {
        let seconds = moment.time.secondsSinceMidnight
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { zeroPadded($0, to: 2) }
        let offset = abs(moment.offset.minutes)
        return
            "\(weekdays[moment.date.weekday]), \(zeroPadded(moment.date.day, to: 2)) \(months[moment.date.month - 1]) "
            + "\(zeroPadded(moment.date.year, to: 4)) \(clock.joined(separator: ":")) "
            + "\(moment.offset.minutes < 0 ? "-" : "+")\(zeroPadded(offset / 60, to: 2))\(zeroPadded(offset % 60, to: 2))"
    }

    /// The moment that a text means which ``text(_:)`` has written.
    package static func moment(_ text: String) -> Timestamp? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, let month = months.firstIndex(of: String(parts[2])),
            let date = CalendarDate("\(parts[3])-\(zeroPadded(month + 1, to: 2))-\(parts[1])"),
            let time = TimeOfDay(parts[4]), let offset = UTCOffset("\(parts[5].prefix(3)):\(parts[5].dropFirst(3))")
        else { return nil }
        return Timestamp(date: date, time: time, offset: offset)
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
