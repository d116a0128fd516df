/// A time of the day in hours, minutes and seconds.
public struct TimeOfDay: Sendable, Hashable, Comparable {
    /// The number of seconds since midnight, 0 to 86,399.
    public let secondsSinceMidnight: Int

    /// 00:00:00.
    public static let midnight = TimeOfDay(validSeconds: 0)

    /// A time, where the clock has it; otherwise `nil`.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.init(validSeconds: hour * 3600 + minute * 60 + second)
    }

    /// A time written as `06:00` or `06:00:30`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else { return nil }
        var numbers: [Int] = []
        for part in parts {
            guard let number = twoDigits(part) else { return nil }
            numbers.append(number)
        }
        self.init(hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
    }

    private init(validSeconds: Int) {
        secondsSinceMidnight = validSeconds
    }

    /// Whether one time lies before another.
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.secondsSinceMidnight < right.secondsSinceMidnight
    }
}

/// A fixed offset from Coordinated Universal Time, such as `+08:00`.
///
/// Named zones (`Asia/Shanghai`) are not known: their tables would make the same input give other bytes elsewhere.
public struct UTCOffset: Sendable, Hashable {
    /// The offset in minutes, -1439 to 1439; positive to the east.
    public let minutes: Int

    /// No offset.
    public static let utc = UTCOffset(validMinutes: 0)

    /// An offset of less than a day; otherwise `nil`.
    public init?(minutes: Int) {
        guard (-1439...1439).contains(minutes) else { return nil }
        self.init(validMinutes: minutes)
    }

    /// An offset written as `+08:00`, `-05:30` or `Z` (RFC 3339 `time-offset`); `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        if bytes == [UInt8(ascii: "Z")] {
            self.init(validMinutes: 0)
            return
        }
        guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            bytes[3] == UInt8(ascii: ":"), let hours = twoDigits(bytes[1...2]), let minutes = twoDigits(bytes[4...5]),
            hours <= 23, minutes <= 59
        else { return nil }
        let total = hours * 60 + minutes
        self.init(validMinutes: bytes[0] == UInt8(ascii: "-") ? -total : total)
    }

    private init(validMinutes: Int) {
        minutes = validMinutes
    }
}

extension UTCOffset: CustomStringConvertible {
    /// The offset as `+08:00`; `Z` for none.
    public var description: String {
        guard minutes != 0 else { return "Z" }
        let size = abs(minutes)
        return "\(minutes < 0 ? "-" : "+")\(zeroPadded(size / 60, to: 2)):\(zeroPadded(size % 60, to: 2))"
    }
}

/// A moment: a day, a time of that day, and the offset from UTC in which both are reported.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// The local day.
    public var date: CalendarDate
    /// The local time.
    public var time: TimeOfDay
    /// The offset from UTC that the day and the time are reported in.
    public var offset: UTCOffset

    /// A moment from its parts.
    public init(date: CalendarDate, time: TimeOfDay, offset: UTCOffset) {
        self.date = date
        self.time = time
        self.offset = offset
    }

    /// The number of seconds since 1 January 1970, 00:00 UTC.
    public var secondsSince1970: Int {
        date.daysSince1970 * 86_400 + time.secondsSinceMidnight - offset.minutes * 60
    }

    /// The same moment in UTC; itself where that would leave the years 1 to 9999.
    public var inUTC: Timestamp { told(in: .utc) }

    /// The moment that lies this many seconds after 1 January 1970, 00:00 UTC; `nil` where that leaves the years 1 to
    /// 9999.
    public init?(secondsSince1970 seconds: Int, offset: UTCOffset) {
        let (local, overflow) = seconds.addingReportingOverflow(offset.minutes * 60)
        let days = local >= 0 ? local / 86_400 : -((-1 - local) / 86_400) - 1
        let rest = local - days * 86_400
        guard !overflow, let date = CalendarDate(daysSince1970: days),
            let time = TimeOfDay(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
        else { return nil }
        self.init(date: date, time: time, offset: offset)
    }

    /// The same moment in an offset; itself where that would leave the years 1 to 9999.
    public func told(in offset: UTCOffset) -> Timestamp {
        Timestamp(secondsSince1970: secondsSince1970, offset: offset) ?? self
    }

    /// Whether one moment lies before another; of one moment in two offsets, the one with the smaller offset comes
    /// first, so that the order agrees with `==`.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.secondsSince1970, left.offset.minutes) < (right.secondsSince1970, right.offset.minutes)
    }
}

extension Timestamp: CustomStringConvertible {
    /// The moment as `2021-12-13T06:00:00+08:00` (RFC 3339 `date-time`).
    public var description: String {
        let seconds = time.secondsSinceMidnight
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { zeroPadded($0, to: 2) }
        return "\(date)T\(clock.joined(separator: ":"))\(offset)"
    }
}

/// The number that two ASCII digits write; `nil` for anything else.
private func twoDigits(_ digits: some Collection<UInt8>) -> Int? {
    guard digits.count == 2, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
}
