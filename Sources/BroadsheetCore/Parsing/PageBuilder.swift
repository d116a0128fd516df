/// Builds what a parser returns for a page: it makes ranges with the right lines, diagnostics with line and column, and
/// a ledger that tiles the page, whatever was placed.
///
/// ```swift
/// var page = PageBuilder(source)
/// let range = page.place(bytes, as: .deck, of: "1")      // in the ledger, and for the headline's `ranges`
/// let deck = Deck(role: .main, text: page.text(bytes), ranges: [range])
/// page.articles.append(Article(id: "1", headline: Headline(decks: [deck]), ranges: [range]))
/// return [page.parsed()]
/// ```
///
/// It is for text in UTF-8; a parser of another encoding makes its ranges itself.
public struct PageBuilder: Sendable {
    /// The source whose page is built.
    public let source: PageSource
    /// The lines of the whole source.
    public let lines: LineTable
    /// The stretch of the source that is the page: all of it, unless the file holds several pages.
    public let bytes: Range<Int>
    /// The page's code, such as 1 or A02.
    public let code: String
    /// The page's name, where it has one.
    public var name: String?
    /// The articles that start on the page, in reading order.
    public var articles: [Article] = []
    /// What the page says of its edition.
    public var masthead = Masthead()
    /// Diagnostics about the page.
    public private(set) var diagnostics: [Diagnostic] = []

    private var ledger: LedgerWriter
    private let place: PagePlace

    /// Begins a page.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - bytes: The stretch of the file that is the page; all of it where it is `nil`.
    ///   - code: The page's code; the source's where it is `nil`.
    ///   - lines: The file's lines, where they are known: those of a file with many pages are found once.
    public init(_ source: PageSource, bytes: Range<Int>? = nil, code: String? = nil, lines: LineTable? = nil) {
        let all = 0..<source.bytes.count
        self.source = source
        self.bytes = bytes?.clamped(to: all) ?? all
        self.code = code ?? source.code
        self.lines = lines ?? LineTable(of: source.bytes)
        ledger = LedgerWriter(of: self.bytes)
        place = PagePlace(file: source.file, page: self.code)
    }

    /// The text at some bytes, those outside of the page left out; what is no UTF-8 is U+FFFD.
    public func text(_ bytes: Range<Int>) -> String {
        String(decoding: source.bytes[bytes.clamped(to: self.bytes)], as: UTF8.self)
    }

    /// Some bytes as a range of the page, with the lines that they touch.
    public func range(_ bytes: Range<Int>) -> SourceRange {
        let bytes = bytes.clamped(to: self.bytes)
        return SourceRange(on: place, bytes: bytes, lines: lines.numbers(of: bytes))
    }

    /// Where a byte is: file, line, and column in Unicode scalars; a byte order mark has no column.
    public func location(of offset: Int) -> FileLocation {
        let offset = max(0, min(offset, source.bytes.count))
        let number = lines.number(of: offset)
        let line = source.bytes[lines.lines[number - 1].lowerBound..<offset]
        let mark = number == 1 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? 1 : 0
        let scalars = line.count { $0 & 0xC0 != 0x80 }
        return FileLocation(path: source.file, line: number, column: scalars - mark + 1)
    }

    /// Reports what some bytes are.
    ///
    /// - Parameters:
    ///   - bytes: The bytes. What was placed later lies over what was placed before, so a line can be furniture and a
    ///     word in it a byline; what is outside of the page is left out.
    ///   - role: What they are.
    ///   - article: The id of the article that they belong to.
    /// - Returns: The range, for the `ranges` of what was read there.
    @discardableResult
    public mutating func place(
        _ bytes: Range<Int>, as role: Ledger.Role, of article: String? = nil
    ) -> SourceRange {
        ledger.place(bytes, as: role, of: article)
        return range(bytes)
    }

    /// Says something about the page, at the place of a byte.
    public mutating func report(_ severity: Diagnostic.Severity, code: String, _ message: String, at offset: Int) {
        diagnostics.append(Diagnostic(severity, code: code, message, at: location(of: offset)))
    }

    /// The page, with a ledger that tiles it: what nobody placed is separator where it is white space, and unassigned
    /// where it is anything else.
    public func parsed() -> ParsedPage {
        let page = Page(code: code, name: name, file: source.file, ledger: ledger.ledger(trimming: trimmed))
        return ParsedPage(page: page, articles: articles, masthead: masthead, diagnostics: diagnostics)
    }

    /// Some bytes without the white space at their ends.
    private func trimmed(_ bytes: Range<Int>) -> Range<Int> {
        let scalars = String(decoding: source.bytes[bytes], as: UTF8.self).unicodeScalars
        let start = bytes.lowerBound + Self.width(of: scalars.prefix(while: Self.isSpace))
        return start..<max(start, bytes.upperBound - Self.width(of: scalars.reversed().prefix(while: Self.isSpace)))
    }

    private static func width(of scalars: some Sequence<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + UTF8.width($1) }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.value == 0xFEFF
    }
}
