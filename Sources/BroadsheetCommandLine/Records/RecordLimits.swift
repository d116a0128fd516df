/// What an edition of the record mode may cost, so that memory is bounded whatever the input holds.
struct RecordLimits: Sendable, Hashable {
    /// The longest line, and the most text that the pages of an edition may hold together, in bytes.
    var bytes = 64 * 1_048_576
    /// The most pages of an edition.
    var pages = 2_000
}
