/// The text of one file of pages, with what is known about it before it is read.
public struct PageSource: Sendable, Hashable {
    /// The file's name, for ranges and diagnostics.
    public var file: String
    /// The file's bytes, as they are.
    public var bytes: [UInt8]
    /// The code of the page; a parser may find another in the page itself.
    public var code: String
    /// The edition's date, where it is known.
    public var date: CalendarDate?
    /// The encoding of the bytes; `nil` where the parser is to find out.
    public var encoding: TextEncoding?
    /// Corrections of the page by somebody who looked at it; a parser that knows labels obeys it.
    public var corrections: Corrections?
    /// Whether the parser is to say how it read each row, in ``Page/proof``; one that knows no rows says nothing.
    public var needsProof = false

    /// A source with the bytes of a file.
    public init(
        file: String, bytes: [UInt8], code: String = "1", date: CalendarDate? = nil, encoding: TextEncoding? = nil
    ) {
        self.file = file
        self.bytes = bytes
        self.code = code
        self.date = date
        self.encoding = encoding
    }

    /// A source from a text.
    public init(text: String, file: String = "page", code: String = "1", date: CalendarDate? = nil) {
        self.init(file: file, bytes: Array(text.utf8), code: code, date: date, encoding: .utf8)
    }
}
