/// The form of the addresses at which articles are on the web: `https://news.example/{date}/{page}/{id}.html`.
///
/// `{date}` is the edition's day as `2021-12-13`, with `{year}`, `{month}` and `{day}` as its parts; `{page}` the code of
/// the page on which the article starts; `{id}` the article's id. They may be in path, query and fragment.
public struct LinkTemplate: Hashable, Sendable {
    /// The template as it was written.
    public let text: String
    /// Whether it holds the article's id, so that no two articles share an address.
    public var holdsID: Bool { parts.contains { $0.field == .id } }

    private let parts: [Part]

    /// A stretch of the address that is the same for all articles, and what follows it.
    private struct Part: Hashable {
        var literal: String
        var field: Field?
    }

    private enum Field: String, CaseIterable {
        case date, year, month, day, page, id

        /// Where a part of the date is in `2021-12-13`.
        var dateOffset: Int {
            switch self {
            case .month: 5
            case .day: 8
            default: 0
            }
        }

        var dateLength: Int {
            switch self {
            case .year: 4
            case .month, .day: 2
            default: 10
            }
        }
    }

    /// A fault in a template.
    public struct Fault: Error, Sendable, Hashable {
        /// The fault and its remedy, in English.
        public var message: String { wording.description }
        /// The remedy, for a message.
        package let wording: Diagnostic.Message

        fileprivate init(message: Diagnostic.Message) {
            wording = message
        }
    }

    /// Reads a template.
    ///
    /// - Throws: ``Fault`` where it is not an absolute address, has a placeholder before the path or one that is not known,
    ///   or a brace without its partner.
    public init(_ text: String) throws(Fault) {
        self.text = text
        var fields: [Field?] = []
        var pattern = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar != "}" else { throw Fault(message: "'}' has no '{'; write {date}, {page} or {id}") }
            guard scalar == "{" else {
                pattern.append(scalar)
                continue
            }
            guard let end = rest.firstIndex(of: "}") else {
                throw Fault(message: "'{' has no '}'; write {date}, {page} or {id}")
            }
            fields.append(try Self.field(String(rest[..<end])))
            pattern.append(contentsOf: Self.mark.unicodeScalars)
            rest = rest[rest.index(after: end)...]
        }
        guard !text.contains(Self.mark) else { throw Fault(message: "leave '\(Self.mark)' out") }
        guard let address = WebAddress(String(pattern)), Self.firstMarkStandsInPath(of: address.uri) else {
            throw Fault(message: "write an absolute address such as \"https://news.example/{date}/{page}/{id}.html\"")
        }
        parts = zip(Self.split(address.uri), fields + [nil]).map { Part(literal: $0, field: $1) }
    }

    /// The address of an article; `nil` where date or page are not known and the template asks for them.
    ///
    /// - Parameters:
    ///   - page: The code of the page on which the article starts.
    ///   - id: The article's id, fit for an address.
    ///   - date: The edition's day as `2021-12-13`.
    package func address(page: String?, id: String, date: String?) -> String? {
        var address = ""
        for part in parts {
            address += part.literal
            guard let field = part.field else { continue }
            switch field {
            case .id: address += id
            case .page:
                guard let page, !page.isBlank else { return nil }
                address += PercentEncoding.encodeSegment(page)
            case .date, .year, .month, .day:
                guard let date else { return nil }
                address += Substring(date.utf8.dropFirst(field.dateOffset).prefix(field.dateLength))
            }
        }
        return address
    }

    /// The id of an article as a part of an address; the one that ``ArticleIdentity`` makes where it has none.
    package static func segment(of article: Article, in edition: Edition.Info) -> String {
        guard article.id.isEmpty else {
            let isPlain = article.id.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
            }
            return isPlain ? article.id : PercentEncoding.encodeSegment(article.id)
        }
        var identity = ArticleIdentity(date: edition.date)
        return identity.id(for: article)
    }

    /// Stands for a placeholder while the template is made a URI: an escape, which stays as it is everywhere in one.
    private static let mark = "%00"

    private static func field(_ name: String) throws(Fault) -> Field {
        if let field = Field(rawValue: name) { return field }
        let suggestion = Spelling.suggestion(for: name, among: Field.allCases.map(\.rawValue))
        throw Fault(message: "unknown placeholder \(Diagnostic.quoted("{\(name)}"))\(suggestion)")
    }

    private static func firstMarkStandsInPath(of uri: String) -> Bool {
        let authority = uri.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
        return !authority.contains(UInt8(ascii: "%"))
    }

    /// The stretches between the marks.
    private static func split(_ uri: String) -> [String] {
        var stretches: [String] = []
        var stretch: [UInt8] = []
        var rest = Array(uri.utf8)[...]
        while let byte = rest.first {
            if rest.starts(with: mark.utf8) {
                stretches.append(String(decoding: stretch, as: UTF8.self))
                stretch.removeAll()
                rest = rest.dropFirst(mark.utf8.count)
            } else {
                stretch.append(byte)
                rest = rest.dropFirst()
            }
        }
        return stretches + [String(decoding: stretch, as: UTF8.self)]
    }
}
