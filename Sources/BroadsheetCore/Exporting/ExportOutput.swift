/// What an exporter writes to: bytes that somebody else carries to their place, and words about losses.
///
/// Appending never fails and never waits. Anyone who drives the exporter takes the bytes away after each article.
public struct ExportOutput: Sendable {
    /// The bytes that have been written and not yet been taken.
    public private(set) var bytes: [UInt8] = []
    /// What the exporter has reported, in order.
    public private(set) var diagnostics: [Diagnostic] = []

    /// An empty output.
    public init() {}

    /// Appends one byte.
    public mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Appends a text as UTF-8.
    public mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends bytes.
    public mutating func append(contentsOf newBytes: some Sequence<UInt8>) {
        bytes.append(contentsOf: newBytes)
    }

    /// Reports that something could not be written as it is, or is doubtful.
    public mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Takes the bytes away, where there are any. The room that they took is kept for the next ones.
    public mutating func takeBytes<Failure: Error>(_ body: (ArraySlice<UInt8>) throws(Failure) -> Void) throws(Failure)
    {
        guard !bytes.isEmpty else { return }
        try body(bytes[...])
        bytes.removeAll(keepingCapacity: true)
    }
}
