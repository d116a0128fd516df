import BroadsheetCore

/// Dates as Atom and JSON Feed write them (RFC 3339).
enum RFC3339Date {
    /// The moment in its own offset, so that the day is the edition's: `2021-12-13T06:00:00+08:00`.
    static func text(_ timestamp: Timestamp) -> String {
        timestamp.description
    }

    /// The moment that a text means which ``text(_:)`` has written, or one with a fraction of a second, which is passed
    /// over.
    static func moment(_ text: String) -> Timestamp? {
        guard text.utf8.count >= 20, let date = CalendarDate(text.prefix(10)),
            let time = TimeOfDay(text.dropFirst(11).prefix(8)),
            let offset = UTCOffset(text.dropFirst(19).drop { $0 == "." || ("0"..."9").contains($0) })
        else { return nil }
        return Timestamp(date: date, time: time, offset: offset)
    }
}
