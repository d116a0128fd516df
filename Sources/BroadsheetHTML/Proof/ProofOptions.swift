import BroadsheetCore

/// The options of the exporter `proof`.
public struct ProofOptions: ExporterOptions {
    /// Which pages get a sheet.
    public var pages = Pages.doubtful

    /// The default options.
    public init() {}

    /// Reads the options.
    public init(reading reader: inout OptionReader) {
        pages = reader.choice(
            "sheets", default: pages, example: "all",
            help: "Which pages get a sheet: doubtful, those with a line in doubt or a warning, or all.")
    }

    /// Which pages get a sheet.
    public enum Pages: String, Sendable, Hashable, CaseIterable {
        /// Those with a line in doubt, and those of which a warning or an error was reported.
        case doubtful
        /// All pages.
        case all
    }
}
