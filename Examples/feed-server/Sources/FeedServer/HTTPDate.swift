import Broadsheet
import Foundation

/// Moments as HTTP writes them (RFC 9110 §5.6.7).
enum HTTPDate {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The moment as `Tue, 14 Dec 2021 06:00:00 GMT`; `nil` beyond the years 1 to 9999.
    static func text(_ moment: Date) -> String? {
        let seconds = Int(moment.timeIntervalSince1970.rounded(.down))
        let (day, rest) = (Int((Double(seconds) / 86_400).rounded(.down)), ((seconds % 86_400) + 86_400) % 86_400)
        guard let date = CalendarDate(daysSince1970: day) else { return nil }
        func digits(_ number: Int, _ count: Int = 2) -> String {
            String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
        }
        return "\(days[date.weekday]), \(digits(date.day)) \(months[date.month - 1]) \(digits(date.year, 4)) "
            + "\(digits(rest / 3600)):\(digits(rest / 60 % 60)):\(digits(rest % 60)) GMT"
    }

    /// The moment that a text means, also in the two forms of old, `Tuesday, 14-Dec-21 06:00:00 GMT` and
    /// `Tue Dec 14 06:00:00 2021`; `nil` for anything else.
    static func moment(_ text: String) -> Date? {
        var words = text.split { " ,-:".contains($0) }.dropFirst()
        if words.last == "GMT" {
            words.removeLast()
        } else if words.count == 6 {
            // The month comes before the day, and the year after the time.
            words = [words[2], words[1], words[6], words[3], words[4], words[5]]
        }
        let parts = Array(words)
        guard parts.count == 6, let month = months.firstIndex(of: String(parts[1])) else { return nil }
        let numbers = [0, 2, 3, 4, 5].compactMap { Int(parts[$0]) }
        guard numbers.count == 5, let time = TimeOfDay(hour: numbers[2], minute: numbers[3], second: numbers[4])
        else { return nil }
        // Two digits of a year are of this century, or of the last one where Unix began.
        let year = parts[2].count == 2 ? numbers[1] + (numbers[1] < 70 ? 2000 : 1900) : numbers[1]
        guard let date = CalendarDate(year: year, month: month + 1, day: numbers[0]) else { return nil }
        let seconds = Timestamp(date: date, time: time, offset: .utc).secondsSince1970
        return Date(timeIntervalSince1970: TimeInterval(seconds))
    }
}
