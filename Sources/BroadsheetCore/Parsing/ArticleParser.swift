/// Reads articles from the text of pages.
///
/// Laws, which `BroadsheetTesting` checks:
/// - A parser never traps and always ends, whatever the bytes.
/// - The ledgers of the pages it returns, in order, tile the source's text (see ``Ledger``).
/// - The same source gives the same result.
/// - The ids that it gives are provisional: they tie articles to fragments of the ledger, and need only differ from
///   each other on one page. ``ParsedEdition`` replaces them. A parser whose ``connect(_:of:)`` gives fragments of one
///   page to an article of another makes them differ over the whole edition.
public protocol ArticleParser: Sendable {
    /// The options that a configuration can set.
    associatedtype Options: ParserOptions = NoOptions

    /// The name by which a configuration chooses the parser, and what it is for.
    static var descriptor: ParserDescriptor { get }

    /// A parser with these options.
    init(options: Options)

    /// Reads one source: one page as a rule, several where the file holds several.
    func parse(_ source: PageSource) -> [ParsedPage]

    /// Connects the pages of one edition after each has been read: jumped stories, dates that other pages explain.
    ///
    /// - Parameters:
    ///   - pages: All pages of the edition that this parser read, in order.
    ///   - edition: What is known of the edition; the parser may fill in what is not.
    /// - Returns: What is to be reported about the edition as a whole.
    func connect(_ pages: inout [ParsedPage], of edition: inout Edition.Info) -> [Diagnostic]
}

extension ArticleParser {
    /// Leaves the pages as they are, and takes what is not known of the edition from their mastheads.
    public func connect(_ pages: inout [ParsedPage], of edition: inout Edition.Info) -> [Diagnostic] {
        edition.complete(from: pages)
    }

    /// Reads the pages of one edition in order, and connects them.
    public func edition(from sources: [PageSource], info: Edition.Info = Edition.Info()) -> ParsedEdition {
        var info = info
        var pages = sources.flatMap { source in
            var source = source
            source.date = source.date ?? info.date
            return parse(source)
        }
        let found = connect(&pages, of: &info)
        return ParsedEdition(pages: pages, info: info, diagnostics: found)
    }
}

/// The name of a parser and what it is for.
public struct ParserDescriptor: Sendable, Hashable {
    /// The name in a configuration, in kebab-case.
    public var name: String
    /// One line: what it reads.
    public var summary: String

    /// A descriptor from its parts.
    public init(name: String, summary: String) {
        self.name = name
        self.summary = summary
    }
}
