/// Why an edition of the record mode is not written.
struct RecordFault: Error, Hashable {
    /// A stable name in kebab-case.
    var code: String
    /// The fault, and the remedy.
    var message: String
    /// The line of the input that shows it, counted from 1; `nil` where no one line does.
    var line: Int?
}
