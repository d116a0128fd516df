import BroadsheetCore

/// An issue of a newspaper as a METS file describes it: its pages in order, its day, and what is of which article.
package struct METSIssue: Sendable {
    /// The pages in the order of the issue.
    package private(set) var pages: [Page] = []
    /// The day on which the issue was published, where the file says it.
    package private(set) var date: CalendarDate?
    package private(set) var diagnostics: [Diagnostic] = []

    /// A page of an issue.
    package struct Page: Sendable, Hashable {
        /// Where the file with its layout lies, as it was written.
        package var link: String
        /// The number that is printed on the page, where the file says it.
        package var label: String?
        package var location: FileLocation
        /// For the names of blocks in the page's file, the article that each is of.
        var articles: [String: Int] = [:]
    }

    /// Whether a file begins as METS.
    package static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        guard let head = XMLHead(head) else { return false }
        let openings: [StaticString] = ["<mets ", "<mets>", "<mets\n", "<mets\r", ":mets ", ":mets\n", ":mets\r"]
        return openings.contains { head.contains($0) }
    }

    /// Reads a METS file; where it is broken, what came before that counts.
    package init(_ bytes: [UInt8], file: String) {
        let consumer = METSConsumer(file: file)
        do throws(XMLDocument.Fault) {
            try XMLDocument(bytes: bytes).read(into: consumer)
        } catch {
            diagnostics = [error.diagnostic(in: file, afterPages: 0)]
        }
        date = consumer.date
        pages = consumer.pages
    }

    /// Reads the file of a page, with the articles that its blocks are of.
    package static func read(
        _ page: Page, _ bytes: [UInt8], file: String, by reader: any LayoutReader.Type
    ) -> LayoutReading {
        switch reader {
        case is ALTOReader.Type: ALTOReader.read(bytes, file: file, articles: page.articles)
        case is PAGEReader.Type: PAGEReader.read(bytes, file: file, articles: page.articles)
        default: reader.read(bytes, file: file)
        }
    }
}
