import BroadsheetCore

/// What a name of a template stands for.
indirect enum ValueShape: Sendable, Hashable {
    case text
    /// One of these words: a text, and a mapping in which the word itself is a key that is true.
    case choice([String])
    /// A number of the document.
    case number
    /// A number that a function has given.
    case count
    case flag
    case list(ValueShape)
    case mapping([Key])

    /// A key of a mapping.
    struct Key: Sendable, Hashable {
        var name: String
        var shape: ValueShape
    }

    /// The part after a key; `nil` where there is no such key.
    subscript(name: String) -> ValueShape? {
        switch self {
        case .mapping(let keys): keys.first { $0.name == name }?.shape
        case .choice(let words): words.contains(name) ? .flag : nil
        default: nil
        }
    }

    /// The keys that may follow a dot.
    var names: [String] {
        switch self {
        case .mapping(let keys): keys.map(\.name)
        case .choice(let words): words
        default: []
        }
    }

    /// Whether it can be written as it is.
    var isText: Bool {
        switch self {
        case .text, .choice, .number, .count: true
        case .flag, .list, .mapping: false
        }
    }
}

// MARK: What a template can name

extension ValueShape {
    /// An article: the keys of the document, and some that are made of them.
    static let article = ValueShape.mapping(
        keys(of: "article") + [
            Key(name: "title", shape: .text), Key(name: "summary", shape: .text), Key(name: "published", shape: .text),
        ])

    /// An edition with its articles.
    static let edition = ValueShape.mapping(
        keys(of: "edition").filter { $0.name != "publication" }
            + [Key(name: "articles", shape: .list(article))])

    /// The newspaper.
    static let publication = ValueShape.mapping(keys(of: "publication"))

    /// The surroundings of articles and editions.
    static let surroundings = [Key(name: "publication", shape: publication), Key(name: "subject", shape: .text)]

    /// What a template of one article sees.
    static let articleRoot = ValueShape.mapping(article.keys + surroundings)

    /// What a template of an edition sees inside `{{#editions}}`, where it is written edition by edition.
    static let editionRoot = ValueShape.mapping(edition.keys + surroundings)

    /// What a template of everything sees.
    static let root = ValueShape.mapping(
        surroundings + [
            Key(name: "editions", shape: .list(edition)), Key(name: "articles", shape: .list(article)),
        ])

    private var keys: [Key] {
        guard case .mapping(let keys) = self else { return [] }
        return keys
    }

    private static func keys(of definition: String) -> [Key] {
        shape(of: .defined(definition)).keys
    }

    private static func shape(of type: DocumentKey.ValueType) -> ValueShape {
        switch type {
        case .text, .matching, .constant: .text
        case .integer, .share, .amount: .number
        case .boolean, .onlyTrue: .flag
        case .choice(let words): .choice(words)
        case .list(let element), .pair(let element): .list(shape(of: element))
        case .mapping(let keys):
            .mapping(keys.filter { $0.key != "fragments" }.map { Key(name: $0.key, shape: shape(of: $0.type)) })
        case .defined(let name):
            DocumentDescription.definitions.first { $0.name == name }.map { shape(of: $0.type) } ?? .text
        }
    }
}
