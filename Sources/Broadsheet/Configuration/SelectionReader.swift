/// Reads which articles an output takes, and where each condition is.
struct SelectionReader {
    private(set) var selection = ArticleSelection()
    /// The sections and pages that are chosen one by one, with their places.
    private(set) var places: [Place] = []

    /// A condition that is expected to take something.
    struct Place: Sendable {
        /// A description, in the words of a diagnostic: `the section '要闻'`.
        let name: Diagnostic.Message
        /// The articles that meet it.
        let selection: ArticleSelection
        let location: FileLocation?
        /// What divides articles in the same way, for the values that there are.
        let field: OutputPattern.Field
    }

    /// The key of an output.
    static func read(from reader: inout OptionReader) -> SelectionReader {
        reader.mapping(
            "select", example: "{kinds: [report, photo], pages: [1, A02]}",
            help: "Which articles are taken; all where it is absent."
        ) { reader in
            var result = SelectionReader()
            result.readConditions(from: &reader)
            result.selection.exceptions = reader.mapping(
                "not", example: "{kinds: [notice], sections: [广告]}",
                help: "Which articles are left out: those that meet any of these conditions."
            ) { reader in
                var excluded = SelectionReader()
                excluded.readConditions(from: &reader)
                return excluded.selection.conditions
            }
            return result
        }
    }

    private mutating func readConditions(from reader: inout OptionReader) {
        selection.kinds = Set(
            reader.choices("kinds", default: [], example: "[report, photo]", help: "What sort of article they are."))
        let pages = reader.strings(
            "pages", example: "[1-4, A02]",
            help: "Pages on which articles start, by their codes or as ranges such as 1-4, A01-A04 or A01-B04.")
        let sections = reader.strings(
            "sections", example: "[荷花茶馆]", help: "Names of the columns and sections in which they stand.")
        selection.contributors = Set(
            reader.strings("contributors", example: "[楼郁馨]", help: "Names of writers or photographers."))
        selection.people = Set(reader.strings("people", example: "[蒋国强]", help: "Names of persons in the text."))
        for (text, location) in zip(pages, reader.locations(of: "pages")) {
            let page = ChosenPages(text)
            page.add(to: &selection)
            var alone = ArticleSelection()
            page.add(to: &alone)
            places.append(Place(name: page.name, selection: alone, location: location, field: .page))
        }
        for (section, location) in zip(sections, reader.locations(of: "sections")) {
            selection.sections.insert(section)
            places.append(
                Place(
                    name: "the section \(Diagnostic.quoted(section))", selection: ArticleSelection(sections: [section]),
                    location: location, field: .section))
        }
    }
}

/// A page, or pages that follow one another, as a configuration writes them.
private enum ChosenPages {
    case one(String)
    case several(PageRange)

    /// A code or a range: `1-4`, `A01-A04`, `A01-04`, `A01-B04`.
    init(_ text: String) {
        let scalars = text.unicodeScalars
        guard let line = scalars.dropFirst().dropLast().firstIndex(where: "-–—－~～至".unicodeScalars.contains),
            let first = Self.code(scalars[..<line]), var last = Self.code(scalars[scalars.index(after: line)...])
        else {
            self = .one(PageCode.normalized(scalars) ?? text)
            return
        }
        // A01-04 ends with A04.
        let letters = first.prefix { $0.isLetter }
        if last.first?.isNumber == true { last = letters + last }
        self = PageRange(from: first, to: last).map { .several($0) } ?? .one(text)
    }

    /// The code that a text is but for spaces around it.
    private static func code(_ text: Substring.UnicodeScalarView) -> String? {
        let start = text.drop { $0 == " " }
        let end = start.lastIndex { $0 != " " }.map { start[...$0] }
        return end.flatMap { PageCode.normalized($0) }
    }

    func add(to selection: inout ArticleSelection) {
        switch self {
        case .one(let code): selection.pages.insert(code)
        case .several(let range): selection.pageRanges.insert(range)
        }
    }

    var name: Diagnostic.Message {
        switch self {
        case .one(let code): "page \(Diagnostic.quoted(code))"
        case .several(let range): "pages \(Diagnostic.quoted("\(range.first)-\(range.last)"))"
        }
    }
}
