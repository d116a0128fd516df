import BroadsheetCore

/// Reads the pages of newspapers, Chinese ones first.
///
/// The stages: decode, lines, label, assemble, read, heal; and over the pages of one edition, connect.
public struct PressPageParser: PagewiseParser {
    /// The name of the parser in a configuration.
    public static let descriptor = ParserDescriptor(
        name: "press-page",
        summary: "The text of a page of a Chinese newspaper as it was copied or extracted, without markup")

    /// The options.
    public let options: PressOptions
    /// What pages are read by.
    let style: PressStyle

    /// A parser with these options.
    public init(options: PressOptions = PressOptions()) {
        self.options = options
        style = .chinese(options.lexicon)
    }

    /// A parser that labels rows by a table of weights of its own, in the form of `Weights.swift`.
    ///
    /// For the package in `Fitting/` alone, which measures weights on pages that they were not fitted on.
    @_spi(Fitting) public init(options: PressOptions = PressOptions(), weights table: String) {
        self.options = options
        style = PressStyle.chinese(options.lexicon).with(LabelModel(WeightTable(table)))
    }

    /// Reads a file: one page as a rule, several where it holds several.
    public func parse(_ source: PageSource) -> [ParsedPage] {
        pages(of: source).parse()
    }

    /// The pages of a file, which are yet to be read.
    package func pages(of source: PageSource) -> FilePages {
        let file = open(source)
        if let page = file.unreadable { return FilePages(count: 1, faults: []) { _ in page } }
        let faults =
            file.faults + file.corrections.diagnostics
            + [file.corrections.doubt(ofPages: file.sheets.count)].compactMap { $0 }
        return FilePages(count: file.sheets.count, faults: faults) { number in
            let reading = read(file.sheets[number])
            return source.needsProof ? proof(of: reading) : reading.page
        }
    }
}
