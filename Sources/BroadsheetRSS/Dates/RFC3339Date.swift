import BroadsheetCore

/// Dates as Atom and JSON Feed write them (RFC 3339).
enum RFC3339Date {
    /// The moment in UTC: `2021-12-12T22:00:00Z`. A moment that UTC would put outside the years 1 to 9999 is told in its
    /// own offset.
    static func text(_ timestamp: Timestamp) -> String {
        timestamp.inUTC.description
    }
}
