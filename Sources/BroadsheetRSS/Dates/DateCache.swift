import BroadsheetCore

/// The text of the moment that was asked for last: the articles of an edition share it.
struct DateCache: Sendable {
    private let format: @Sendable (Timestamp) -> String
    private var last: (of: Timestamp, text: String)?

    /// A cache for one form of dates.
    init(_ format: @escaping @Sendable (Timestamp) -> String) {
        self.format = format
    }

    /// The moment in that form.
    mutating func text(_ timestamp: Timestamp?) -> String? {
        guard let timestamp else { return nil }
        if let last, last.of == timestamp { return last.text }
        let text = format(timestamp)
        last = (timestamp, text)
        return text
    }
}
