/// Which files are meant: a path in which some parts may vary.
///
/// `*` stands for any text and `?` for one character within a name, `**` as a whole component for any number of
/// folders, `{date}` for a day (`2021-12-13` or `20211213`) and `{page}` for a page's code (`2`, `02`, `A02`, `第2版`).
/// A placeholder that appears twice must mean the same in both places. A name that begins with a dot is matched only
/// by a pattern that begins with one.
public struct PathPattern: Sendable, Hashable {
    /// The pattern as it was written.
    public let text: String
    let isAbsolute: Bool
    let components: [Component]

    /// Reads a pattern.
    ///
    /// - Throws: ``Fault`` where it is empty, names an unknown placeholder, or has a brace without its partner.
    public init(_ text: String) throws(Fault) {
        self.text = text
        isAbsolute = text.utf8.first == UInt8(ascii: "/")
        guard text.utf8.count <= Self.maximumLength else {
            throw Fault("the path is longer than \(Self.maximumLength) bytes, which no file's path is; shorten it")
        }
        guard !text.utf8.contains(0) else { throw Fault("the path holds a U+0000 character; remove it") }
        var components: [Component] = []
        for part in text.unicodeScalars.split(separator: "/") where !part.elementsEqual(".".unicodeScalars) {
            components.append(try Component(part))
        }
        guard let last = components.last else {
            throw Fault(
                text.isEmpty
                    ? "the path is empty; write a file's name or a pattern such as pages/*.txt"
                    : "'\(text)' is a folder; write which of its files, such as \(text.hasSuffix("/") ? text : text + "/")*.txt"
            )
        }
        if last == .anyFolders {
            throw Fault("'\(text)' ends in '**', which stands for folders; add the files: '\(text)/*.txt'")
        }
        // With one, a file is found in one way only, and matching takes no longer than the path is long.
        guard components.count(where: { $0 == .anyFolders }) <= 1 else {
            throw Fault("'\(text)' holds '**' more than once; write two sources, or '*' for one of them")
        }
        self.components = components
    }

    /// Whether it means one file and no other.
    public var isLiteral: Bool {
        components.allSatisfy { if case .literal = $0 { true } else { false } }
    }

    /// A fault in a pattern.
    public struct Fault: Error, Sendable, Hashable {
        /// The fault, and the remedy.
        public var message: String { wording.description }
        /// The fault, and the remedy, for a message.
        let wording: Diagnostic.Message

        init(_ wording: Diagnostic.Message) {
            self.wording = wording
        }
    }

    /// The longest path that Linux opens, in bytes.
    private static let maximumLength = 4096

    /// One name of the path.
    enum Component: Sendable, Hashable {
        case literal(String)
        /// Any number of folders, also none.
        case anyFolders
        /// Any name that the tokens match.
        case tokens([Token])
    }

    /// A part of a name.
    enum Token: Sendable, Hashable {
        case scalar(Unicode.Scalar)
        case anyScalar
        case anyText
        case date
        case page
    }

    /// The values of the placeholders.
    struct Captures: Sendable, Hashable {
        var date: CalendarDate?
        var page: String?
    }
}

extension PathPattern: CustomStringConvertible {
    /// The pattern as it was written.
    public var description: String { text }
}

extension PathPattern.Component {
    private static let placeholders: [(name: String, token: PathPattern.Token)] = [("date", .date), ("page", .page)]

    init(_ part: Substring.UnicodeScalarView) throws(PathPattern.Fault) {
        if part.elementsEqual("**".unicodeScalars) {
            self = .anyFolders
            return
        }
        var tokens: [PathPattern.Token] = []
        var rest = part
        while let scalar = rest.popFirst() {
            switch scalar {
            // Two stars within a name say no more than one.
            case "*": if tokens.last != .anyText { tokens.append(.anyText) }
            case "?": tokens.append(.anyScalar)
            case "{":
                guard let end = rest.firstIndex(of: "}") else {
                    throw PathPattern.Fault("'{' has no '}'; write \"{date}\" or \"{page}\"")
                }
                tokens.append(try Self.placeholder(String(rest[..<end])))
                rest = rest[rest.index(after: end)...]
            case "}":
                throw PathPattern.Fault("'}' has no '{'; write \"{date}\" or \"{page}\"")
            default: tokens.append(.scalar(scalar))
            }
        }
        let isLiteral = tokens.allSatisfy { if case .scalar = $0 { true } else { false } }
        self = isLiteral ? .literal(String(part)) : .tokens(tokens)
    }

    private static func placeholder(_ name: String) throws(PathPattern.Fault) -> PathPattern.Token {
        if let known = placeholders.first(where: { $0.name == name }) { return known.token }
        let suggestion = Spelling.suggestion(for: name, among: placeholders.map(\.name))
        throw PathPattern.Fault("unknown placeholder \(Diagnostic.quoted("{\(name)}"))\(suggestion)")
    }
}
