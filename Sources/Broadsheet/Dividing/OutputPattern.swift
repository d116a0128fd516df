/// An output's path with a placeholder in the file's name: one file for each section, page, kind, contributor, person or
/// article.
struct OutputPattern {
    /// What the articles are divided by.
    let field: Field
    private let head: Substring
    private let tail: Substring

    /// What articles can be divided by.
    enum Field: String, CaseIterable, Sendable {
        case section, page, kind, contributor, person, article
    }

    /// A fault in a pattern.
    struct Fault: Error {
        /// The fault, and the remedy.
        let message: Diagnostic.Message
    }

    /// The pattern (ECMA-262) of the paths of files, divided or not.
    static let writtenPattern = "^([^{}]*[^/{}]|\(dividedPattern))$"

    /// The pattern (ECMA-262) of the paths of files and folders.
    static let writtenFolderPattern = "^([^{}]*[^/{}]/*|\(dividedPattern))$"

    private static let dividedPattern = "[^{}]*\\{(\(Field.allCases.map(\.rawValue).joined(separator: "|")))\\}[^/{}]*"

    /// Reads a path; `nil` for one without braces.
    init?(_ path: String) throws(Fault) {
        guard let start = path.firstIndex(of: "{") else {
            guard !path.contains("}") else {
                throw Fault(message: "'}' has no '{'; write one such as \"{section}.xml\"")
            }
            return nil
        }
        guard let end = path[start...].firstIndex(of: "}") else {
            throw Fault(message: "'{' has no '}'; write one such as \"{section}.xml\"")
        }
        let name = String(path[path.index(after: start)..<end])
        guard let field = Field(rawValue: name) else {
            // So many words are as short as {date} that a near one is rarely meant.
            let known = Field.allCases.map(\.rawValue)
            let suggestion =
                name.utf8.count > 4
                ? Spelling.suggestion(for: name, among: known) : "; known are: \(known.joined(separator: ", "))"
            throw Fault(message: "unknown placeholder \(Diagnostic.quoted("{\(name)}"))\(suggestion)")
        }
        self.field = field
        head = path[..<start]
        tail = path[path.index(after: end)...]
        guard !tail.contains("{"), !tail.contains("}") else {
            throw Fault(message: "'output' holds more than one placeholder; write an output for each")
        }
        guard !tail.contains("/") else {
            throw Fault(message: "a placeholder stands in the file's name only, such as \"feeds/{\(name)}.xml\"")
        }
    }

    /// The path of one file.
    func path(_ name: String) -> String {
        head + name + tail
    }
}

extension OutputPattern.Field {
    /// The values by which an article is found.
    func values(of article: Article) -> [String] {
        let values: [String?] =
            switch self {
            case .section: [article.section]
            case .page: [article.page]
            case .kind: [article.kind.rawValue]
            case .contributor: article.allContributors.map(\.name)
            case .person: article.people.map(\.name)
            case .article: [article.id]
            }
        return values.compactMap { $0 }.filter { !$0.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    }

    /// A selection that takes, of what another one takes, the articles of one value.
    func narrowing(_ selection: ArticleSelection, to value: String) -> ArticleSelection {
        var selection = selection
        switch self {
        case .section: selection.sections = [value]
        case .page:
            selection.pages = [value]
            selection.pageRanges = []
        case .kind: selection.kinds = Set(Article.Kind(rawValue: value).map { [$0] } ?? [])
        case .contributor: selection.contributors = [value]
        case .person: selection.people = [value]
        case .article: selection.ids = [value]
        }
        return selection
    }
}
