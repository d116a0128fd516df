/// One page of an edition.
public struct Page: Sendable, Hashable {
    /// The page's code, without leading zeros where it is a bare number: `1`, `A02`.
    public var code: String
    /// The page's name, such as 要闻, where the page itself or its file says it.
    public var name: String?
    /// The source file as it was named when it was read.
    public var file: String
    /// The encoding that the file was read in; ``SourceRange/bytes`` count the UTF-8 text made from it.
    public var encoding: TextEncoding
    /// The label of every byte of the page.
    public var ledger: Ledger
    /// The text that was made of the page's layout, which ``SourceRange/bytes`` and the ledger count; `nil` where they
    /// count the file's own text.
    public var text: String?
    /// The outcome of the page's corrections; `nil` where there are none, or where the parser does not know them.
    public var corrections: CorrectionUse?
    /// How it was read, for a proof sheet; `nil` where nobody asked for it.
    public var proof: PageProof?

    /// A page from its parts.
    public init(
        code: String, name: String? = nil, file: String, encoding: TextEncoding = .utf8, ledger: Ledger = Ledger()
    ) {
        self.code = code
        self.name = name
        self.file = file
        self.encoding = encoding
        self.ledger = ledger
    }
}

/// A character encoding that pages come in.
@nonexhaustive public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// UTF-16 with the least significant byte first.
    case utf16LittleEndian = "utf-16le"
    /// UTF-16 with the most significant byte first.
    case utf16BigEndian = "utf-16be"
    /// GB 18030, which holds GBK and GB 2312.
    case gb18030
    /// Big5, of Taiwan and Hong Kong.
    case big5
}
