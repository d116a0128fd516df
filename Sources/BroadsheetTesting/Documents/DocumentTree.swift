import BroadsheetCore

/// A document as a tree of values: the values that a notation must express, to compare with what a reader of the notation gives.
///
/// ```swift
/// let written = try Export(TOMLExporter(options: .init())).bytes(SampleEditions.rich)
/// #expect(try tree(read: written).sorted == DocumentTree(of: SampleEditions.rich).sorted)
/// ```
public indirect enum DocumentTree: Sendable {
    /// Keys with their values, in order.
    case mapping([(key: String, value: DocumentTree)])
    /// Values in order.
    case sequence([DocumentTree])
    /// A text.
    case string(String)
    /// A whole number.
    case integer(Int)
    /// A number of two decimals, in hundredths.
    case decimal(hundredths: Int)
    /// `true` or `false`.
    case boolean(Bool)

    /// The document of editions in their order, with the publication of the first where no other is given.
    public init(
        of editions: [Edition], publication: Publication? = nil, options: DocumentOptions = DocumentOptions()
    ) {
        var writer = DocumentTreeWriter()
        var document = ArticleDocument(options: options)
        let job = ExportJob(
            publication: publication ?? editions.first?.info.publication ?? Publication(),
            editions: editions.map(\.info))
        document.begin(job, to: &writer)
        for edition in editions {
            for article in edition.articles {
                document.write(article, in: edition.info, to: &writer)
            }
        }
        document.finish(to: &writer)
        self = writer.tree ?? .mapping([])
    }

    /// The value of a key; `nil` where the key is absent or this is not a mapping.
    public subscript(key: String) -> DocumentTree? {
        guard case .mapping(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The tree with the keys of each mapping in the order of their bytes, for readers that do not keep the order.
    public var sorted: DocumentTree {
        switch self {
        case .mapping(let entries):
            .mapping(
                entries.map { ($0.key, $0.value.sorted) }
                    .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) })
        case .sequence(let values): .sequence(values.map(\.sorted))
        default: self
        }
    }
}

extension DocumentTree: Equatable {
    /// Whether two trees say the same in the same order. Texts are equal where their bytes are: `é` in one scalar
    /// and in two are different texts here.
    public static func == (left: DocumentTree, right: DocumentTree) -> Bool {
        switch (left, right) {
        case (.mapping(let left), .mapping(let right)):
            left.elementsEqual(right) { $0.key.utf8.elementsEqual($1.key.utf8) && $0.value == $1.value }
        case (.sequence(let left), .sequence(let right)): left == right
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.integer(let left), .integer(let right)): left == right
        case (.decimal(let left), .decimal(let right)): left == right
        case (.boolean(let left), .boolean(let right)): left == right
        default: false
        }
    }
}
