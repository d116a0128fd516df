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
    let fields: FieldReader
    let people: PersonFinder
    let model: LabelModel

    /// A parser with these options.
    public init(options: PressOptions = PressOptions()) {
        self.init(options: options, model: .standard)
    }

    /// A parser that labels rows by a table of weights of its own, in the form of `Weights.swift`.
    ///
    /// For the package in `Fitting/` alone, which measures weights on pages that they were not fitted on.
    @_spi(Fitting) public init(options: PressOptions = PressOptions(), weights table: String) {
        self.init(options: options, model: LabelModel(WeightTable(table)))
    }

    private init(options: PressOptions, model: LabelModel) {
        self.options = options
        self.model = model
        // What reads by the built-in words is made once.
        if options.words == UserWords() {
            (fields, people) = (.standard, .standard)
        } else {
            let lexicon = options.lexicon
            (fields, people) = (FieldReader(lexicon: lexicon), PersonFinder(lexicon: lexicon))
        }
    }

    /// Reads a file: one page as a rule, several where it holds several.
    public func parse(_ source: PageSource) -> [ParsedPage] {
        pages(of: source).parse()
    }

    /// The pages of a file, which are yet to be read.
    package func pages(of source: PageSource) -> FilePages {
        let decoded = PageDecoder(encoding: source.encoding ?? options.encoding).decode(source.bytes)
        let lines = LineScanner.lines(of: decoded.text, from: decoded.markLength)
        let unread = UnreadablePage(source: source, decoded: decoded, lines: lines)
        if let page = unread.page { return FilePages(count: 1, faults: []) { _ in page } }
        let corrections = FileCorrections(of: source, on: decoded, lines: lines)
        let readers = readers(of: source, decoded: decoded, lines: lines, corrections)
        let faults =
            unread.faults + corrections.diagnostics + [corrections.doubt(ofPages: readers.count)].compactMap { $0 }
        return FilePages(count: readers.count, faults: faults) { number in
            source.needsProof ? page(by: readers[number], decoded: decoded, lines: lines) : readers[number].page()
        }
    }

    /// A reader for each page of a file.
    func readers(
        of source: PageSource, decoded: DecodedPage, lines: [PageLine], _ corrections: FileCorrections
    ) -> PageReaders {
        PageReaders(self, of: source, decoded: decoded, lines: lines, corrections)
    }

    func labels(
        of text: PageText, lines: [PageLine], geometry: RowGeometry? = nil, corrected: [Int: Corrections.Line] = [:]
    ) -> LabelledPage {
        LabelledPage(text, lines: lines, reader: fields, model: model, geometry: geometry, corrected: corrected)
    }
}
