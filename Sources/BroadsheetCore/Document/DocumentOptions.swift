/// How much a document says.
public struct DocumentOptions: ExporterOptions {
    /// Whether it says where everything was read (``SourceRange``).
    public var ranges: Bool
    /// Whether each page carries its ``Ledger``.
    public var ledger: Bool

    /// Options that say whether ranges and ledgers are written.
    public init(ranges: Bool, ledger: Bool) {
        self.ranges = ranges
        self.ledger = ledger
    }

    /// Options that write ranges and leave the ledger out.
    public init() {
        self.init(ranges: true, ledger: false)
    }

    /// Reads the keys `ranges` and `ledger`.
    public init(reading reader: inout OptionReader) {
        self.init()
        ranges = Self.readRanges(from: &reader)
        ledger = reader.boolean(
            "ledger", default: ledger, example: "true",
            help: "Give each page its ledger: the role of its every byte.")
    }

    /// Reads the key `ranges` alone, for a format that has no pages to carry a ledger.
    public static func readRanges(from reader: inout OptionReader) -> Bool {
        reader.boolean(
            "ranges", default: DocumentOptions().ranges, example: "false",
            help: "Say of everything where it was read: file, page, bytes, lines.")
    }
}
