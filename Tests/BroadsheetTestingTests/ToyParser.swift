import BroadsheetCore

/// A parser for which each line is an article, and which breaks the law that is asked for.
struct ToyParser: ArticleParser {
    enum Law: String, CaseIterable {
        case ledgerTiles = "ledger-tiles"
        case ranges
        case lines
        case words = "words-stand-in-the-text"
        case ids = "ids-differ"
        case ledgerNames = "ledger-names-articles"
        case page = "a-page-at-least"
        case diagnostics = "diagnostics-have-a-place"
        case mentions
    }

    struct Options: ParserOptions {
        var breaking: Law?
        init() {}
        init(breaking: Law?) { self.breaking = breaking }
        init(reading reader: inout OptionReader) {}
    }

    static let descriptor = ParserDescriptor(name: "toy", summary: "Lines.")
    let options: Options

    init(options: Options) { self.options = options }

    func parse(_ source: PageSource) -> [ParsedPage] {
        let breaking = options.breaking
        if breaking == .page { return [] }
        var fragments: [Ledger.Fragment] = []
        var articles: [Article] = []
        var line = 1
        var start = 0
        func end(_ position: Int, lineEnd: Int) {
            if position > start {
                let bytes = start..<position
                let range = SourceRange(
                    file: breaking == .ranges ? "other" : source.file, page: source.code, bytes: bytes,
                    lines: breaking == .lines ? (line + 1)...(line + 1) : line...line)
                let id = breaking == .ids ? "same" : "line-\(line)"
                var text = String(decoding: source.bytes[bytes], as: UTF8.self)
                if breaking == .words { text += "。" }
                articles.append(
                    Article(
                        id: id, body: [Block(text: text, ranges: [range])],
                        people: [Person(name: text, mentions: breaking == .mentions ? 0 : 1, ranges: [range])],
                        ranges: [range]))
                fragments.append(
                    Ledger.Fragment(bytes: bytes, role: .paragraph, article: breaking == .ledgerNames ? "none" : id))
            }
            if lineEnd > 0, breaking != .ledgerTiles {
                fragments.append(Ledger.Fragment(bytes: position..<(position + lineEnd), role: .separator))
            }
            start = position + lineEnd
            line += 1
        }
        var position = 0
        while position < source.bytes.count {
            let isCR = source.bytes[position] == 0x0D
            let isCRLF = isCR && position + 1 < source.bytes.count && source.bytes[position + 1] == 0x0A
            if isCR || source.bytes[position] == 0x0A { end(position, lineEnd: isCRLF ? 2 : 1) }
            position += isCRLF ? 2 : 1
        }
        end(source.bytes.count, lineEnd: 0)
        let said =
            breaking == .diagnostics
            ? [Diagnostic(.note, code: "x", "far away", at: FileLocation(path: source.file, line: line + 9))] : []
        let page = Page(code: source.code, file: source.file, ledger: Ledger(fragments: fragments))
        return [ParsedPage(page: page, articles: articles, diagnostics: said)]
    }
}

/// A parser for which `&amp;` is `&`: one article a page.
struct EscapingParser: ArticleParser {
    static let descriptor = ParserDescriptor(name: "escaping", summary: "Text with entities.")

    init(options: NoOptions) {}

    static func unescaping(_ text: String) -> String {
        text.replacing("&amp;", with: "&")
    }

    func parse(_ source: PageSource) -> [ParsedPage] {
        var page = PageBuilder(source)
        guard !page.bytes.isEmpty else { return [page.parsed()] }
        let words = page.place(page.bytes, as: .paragraph, of: "1")
        let text = Self.unescaping(page.text(words.bytes))
        page.articles = [Article(id: "1", body: [Block(text: text, ranges: [words])], ranges: [words])]
        return [page.parsed()]
    }
}
