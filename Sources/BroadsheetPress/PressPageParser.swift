import BroadsheetCore

/// Reads the pages of newspapers, Chinese ones first.
///
/// The stages: decode, lines, label, assemble, read, heal; and over the pages of one edition, connect.
public struct PressPageParser: ArticleParser {
    /// The name of the parser in a configuration.
    public static let descriptor = ParserDescriptor(
        name: "press-page", summary: "The text of a newspaper page as it was copied or extracted, without markup")

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
        let decoded = PageDecoder(encoding: source.encoding ?? options.encoding).decode(source.bytes)
        let lines = LineScanner.lines(of: decoded.text, from: decoded.markLength)
        let unread = UnreadablePage(source: source, decoded: decoded, lines: lines)
        if let page = unread.page { return [page] }
        // One reader at a time: what a page was labelled by is larger than what is read of it.
        var pages: [ParsedPage] = []
        let corrections = FileCorrections(of: source, on: decoded, lines: lines)
        for reader in readers(of: source, decoded: decoded, lines: lines, corrections) {
            pages.append(source.needsProof ? page(by: reader, decoded: decoded, lines: lines) : reader.page())
        }
        let faults =
            unread.faults + corrections.diagnostics + [corrections.doubt(ofPages: pages.count)].compactMap { $0 }
        pages[0].diagnostics.insert(contentsOf: faults, at: 0)
        return pages
    }

    /// A reader for each page of a file, made when its turn comes.
    func readers(
        of source: PageSource, decoded: DecodedPage, lines: [PageLine], _ corrections: FileCorrections
    ) -> some Sequence<PageReader> {
        let sections = PageDivider.sections(
            of: decoded.text, lines: lines, fields: fields, besides: corrections.textLines)
        return sections.indices.lazy.map { index in
            let start = index == 0 ? 0 : lines[sections[index].lines.lowerBound].start
            let end =
                index + 1 < sections.count
                ? lines[sections[index + 1].lines.lowerBound].start : decoded.text.bytes.count
            return PageReader(
                parser: self, source: source, decoded: decoded, lines: Array(lines[sections[index].lines]),
                range: start..<end, section: sections[index],
                corrections: corrections.page(index, of: sections.count, lines: sections[index].lines))
        }
    }

    func labels(
        of text: PageText, lines: [PageLine], geometry: RowGeometry? = nil, corrected: [Int: Corrections.Line] = [:]
    ) -> LabelledPage {
        LabelledPage(text, lines: lines, reader: fields, model: model, geometry: geometry, corrected: corrected)
    }
}
