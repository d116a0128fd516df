import BroadsheetCore

/// Reads days as descriptions of issues write them: `1904-01-17`, `08.02.1882`.
enum METSDate {
    /// The day that a text is, white space around it left out; `nil` for anything else.
    static func date(in text: String) -> CalendarDate? {
        let text = text.trimmingSpaces()
        if let date = CalendarDate(text) { return date }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2, parts[2].utf8.count == 4,
            let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}
