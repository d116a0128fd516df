/// A parser that can read each page of a file by itself, so that the pages of one file are read side by side.
package protocol PagewiseParser: ArticleParser {
    /// The pages of a file, which are yet to be read; put together they are what ``ArticleParser/parse(_:)`` gives.
    func pages(of source: PageSource) -> FilePages
}

/// The pages of one file, which are yet to be read: in any order, and several at the same time.
package struct FilePages: Sendable {
    /// How many there are; one at least.
    package let count: Int
    /// Reads the page with a number, counted from 0.
    package let read: @Sendable (Int) -> ParsedPage
    /// Diagnostics about the file as a whole.
    private let faults: [Diagnostic]

    /// Pages, and the diagnostics that precede those of the first.
    package init(count: Int, faults: [Diagnostic], read: @escaping @Sendable (Int) -> ParsedPage) {
        self.count = count
        self.faults = faults
        self.read = read
    }

    /// All pages, read one after the other.
    package func parse() -> [ParsedPage] {
        complete((0..<count).map(read))
    }

    /// The pages of the file from those that ``read`` gave, in their order.
    package func complete(_ pages: consuming [ParsedPage]) -> [ParsedPage] {
        pages[0].diagnostics.insert(contentsOf: faults, at: 0)
        return pages
    }
}
