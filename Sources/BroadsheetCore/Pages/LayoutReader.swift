/// Reads the layout of pages from a format with a layout, such as ALTO or hOCR.
///
/// ```swift
/// struct TableReader: LayoutReader {
///     static let name = "table"
///     static func recognizes(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: "word\tx\ty".utf8) }
///     static func read(_ bytes: [UInt8], file: String) -> LayoutReading { … }
/// }
/// ```
///
/// A reader never traps and always ends, whatever the bytes; what is broken is a diagnostic with line and column, and
/// what was whole before it is given.
public protocol LayoutReader: Sendable {
    /// The name of the format, in kebab-case.
    static var name: String { get }

    /// Whether a file begins as one of the format does.
    ///
    /// - Parameter head: The first 4096 bytes, or all where there are fewer.
    static func recognizes(_ head: ArraySlice<UInt8>) -> Bool

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: The file's bytes.
    ///   - file: The file's name, for diagnostics.
    static func read(_ bytes: [UInt8], file: String) -> LayoutReading
}

/// What a ``LayoutReader`` read.
public struct LayoutReading: Sendable, Hashable {
    /// The pages in the order of the file.
    public var pages: [PageLayout]
    /// Diagnostics about the file.
    public var diagnostics: [Diagnostic]

    /// A reading from its parts.
    public init(pages: [PageLayout] = [], diagnostics: [Diagnostic] = []) {
        self.pages = pages
        self.diagnostics = diagnostics
    }
}

/// A parser that reads articles from layouts as well as from text.
///
/// Ranges and ledger of what it returns count the text that it made of the layouts, in the order in which it read
/// them; ``SourceRange/boxes`` say where that text is on the page, if the layout knows it.
public protocol LayoutParser: ArticleParser {
    /// Reads the pages of one file.
    ///
    /// - Parameters:
    ///   - layouts: The layout on each page of the file.
    ///   - source: The file: its name, and what is known of it; its bytes are not looked at.
    func parse(_ layouts: [PageLayout], of source: PageSource) -> [ParsedPage]
}
