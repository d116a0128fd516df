import BroadsheetCore

/// The moments of items in one form of dates: those of one edition differ in their time of day alone.
struct DateCache: Sendable {
    private let format: @Sendable (Timestamp) -> String
    /// Where the hours are in that form; minutes and seconds follow, with a colon before each.
    private let clock: Int
    private var last: (date: CalendarDate, offset: UTCOffset, bytes: [UInt8])?

    /// A cache for one form of dates.
    private init(clock: Int, _ format: @escaping @Sendable (Timestamp) -> String) {
        self.clock = clock
        self.format = format
    }

    /// For ``RFC822Date``.
    static var rfc822: DateCache { DateCache(clock: 17, RFC822Date.text) }
    /// For ``RFC3339Date``.
    static var rfc3339: DateCache { DateCache(clock: 11, RFC3339Date.text) }

    /// The moment in that form, in ASCII; `nil` where there is none.
    mutating func text(_ timestamp: Timestamp?) -> [UInt8]? {
        guard let timestamp else { return nil }
        guard var bytes = last?.bytes, last?.date == timestamp.date, last?.offset == timestamp.offset else {
            let bytes = Array(format(timestamp).utf8)
            last = (timestamp.date, timestamp.offset, bytes)
            return bytes
        }
        last = nil
        let seconds = timestamp.time.secondsSinceMidnight
        set(seconds / 3600, at: clock, in: &bytes)
        set(seconds / 60 % 60, at: clock + 3, in: &bytes)
        set(seconds % 60, at: clock + 6, in: &bytes)
        last = (timestamp.date, timestamp.offset, bytes)
        return bytes
    }

    private func set(_ number: Int, at place: Int, in bytes: inout [UInt8]) {
        bytes[place] = UInt8(ascii: "0") + UInt8(number / 10)
        bytes[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
    }
}
