import BroadsheetCore
import BroadsheetLayout
import BroadsheetPress

/// Reads files in whatever form they come: text by a parser itself, PDFs and layouts by way of their words' places.
struct PageForms: Sendable {
    /// The readers of layouts, the first that knows a file being the one that reads it.
    var readers: [any LayoutReader.Type]
    /// The largest file that is read, in bytes.
    var limit: Int
    var makesProofs = false
    /// How many pages of one file are read at the same time.
    var maximumConcurrentPages = 1

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - path: Its path from where the program runs; `nil` where it came without one.
    ///   - parser: What finds its articles.
    ///   - choice: How the parser was chosen.
    func parse(
        _ source: consuming PageSource, at path: String?, by parser: any ArticleParser, _ choice: ParserChoice
    ) async -> [ParsedPage] {
        guard let layoutParser = parser as? any LayoutParser else { return await text(source, by: parser) }
        let form = PageForm(of: source.bytes, readers: readers)
        if let mismatch = choice.mismatch(with: form, of: source) { return [.unread(source, [mismatch])] }
        switch form {
        case .text: return await text(source, by: parser)
        case .pdf: return layoutParser.parse(PDFText.read(source.bytes, file: source.file), of: source)
        case .issue: return issue(source, at: path).parse(by: layoutParser)
        case .layout(let reader):
            let reading = reader.read(source.bytes, file: source.file)
            // The file is many times as large as the words in it, and nobody looks at it again.
            if !reading.pages.isEmpty { source.bytes = [] }
            return layoutParser.parse(reading, of: source)
        case .html:
            let reading = WebPageText.read(source, encoding: layoutParser.encoding)
            if !reading.pages.isEmpty { source.bytes = [] }
            return layoutParser.parse(reading, of: source)
        }
    }

    /// Reads a file of text, its pages side by side where the parser can.
    private func text(_ source: PageSource, by parser: any ArticleParser) async -> [ParsedPage] {
        guard maximumConcurrentPages > 1, let parser = parser as? any PagewiseParser else {
            return parser.parse(source)
        }
        let pages = parser.pages(of: source)
        guard pages.count > 1 else { return pages.parse() }
        var parsed = [ParsedPage?](repeating: nil, count: pages.count)
        await withTaskGroup(of: (Int, ParsedPage).self) { group in
            var next = 0
            func start(_ group: inout TaskGroup<(Int, ParsedPage)>) {
                guard next < pages.count else { return }
                let number = next
                group.addTask { (number, pages.read(number)) }
                next += 1
            }
            for _ in 0..<maximumConcurrentPages { start(&group) }
            while let (number, page) = await group.next() {
                parsed[number] = page
                start(&group)
            }
        }
        return pages.complete(parsed.compactMap { $0 })
    }

    /// The pages of an issue that a file describes.
    func issue(_ source: PageSource, at path: String?) -> IssuePages {
        IssuePages(of: source, path: path, limit: limit, readers: readers)
    }
}

/// How the parser of a file was chosen.
enum ParserChoice: Sendable, Hashable {
    /// By nobody: it reads the file in whatever form it comes.
    case standard
    /// By its name, and where.
    case named(String, at: FileLocation?)

    /// The name; `nil` where nobody chose.
    var name: String? {
        guard case .named(let name, _) = self else { return nil }
        return name
    }

    /// The parsers of this package, each of which is for one form of file.
    static let own = [
        PressPageParser.descriptor.name, LayoutFileParser.descriptor.name, PDFParser.descriptor.name,
        EPaperParser.descriptor.name,
    ]

    /// The mistake of a file in a form that the parser is not for; `nil` where it is, or may be.
    fileprivate func mismatch(with form: PageForm, of source: PageSource) -> Diagnostic? {
        guard case .named(let name, let place) = self, Self.own.contains(name), name != form.parserName else {
            return nil
        }
        return Diagnostic(
            .error, code: "wrong-parser",
            "\(Diagnostic.quoted(source.file)) is \(form.words), which parser '\(name)' does not read; "
                + "name parser '\(form.parserName)', or none, so that each file is read as what it is",
            at: place ?? FileLocation(path: source.file))
    }
}

extension LayoutParser {
    /// The encoding that the options of a parser of newspaper pages name.
    fileprivate var encoding: TextEncoding? {
        ((self as? PressPageParser) ?? (self as? EPaperParser)?.press)?.options.encoding
    }
}

extension Pipeline {
    /// The layout of the pages of a file, for those who ask a parser themselves; `nil` for a file of text.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - parser: The parser that was named for it; a file that it is not for has no pages then, and says so.
    package func layouts(of source: PageSource, readBy parser: String? = nil) -> LayoutReading? {
        let form = PageForm(of: source.bytes, readers: layoutReaders)
        let choice = parser.map { ParserChoice.named($0, at: nil) } ?? .standard
        if let mismatch = choice.mismatch(with: form, of: source) { return LayoutReading(diagnostics: [mismatch]) }
        switch form {
        case .text: return nil
        case .pdf: return PDFText.read(source.bytes, file: source.file)
        case .issue:
            let path = source.file == PageInput.standardInput.name ? nil : source.file
            return PageForms(readers: layoutReaders, limit: maximumFileSize).issue(source, at: path).layouts()
        case .layout(let reader): return reader.read(source.bytes, file: source.file)
        case .html: return WebPageText.read(source)
        }
    }

    /// The readers of layouts of this package, in the order in which they are asked.
    public static let standardLayoutReaders: [any LayoutReader.Type] = [
        BoxReader.self, HOCRReader.self, ALTOReader.self, PAGEReader.self, TSVReader.self,
    ]
}
