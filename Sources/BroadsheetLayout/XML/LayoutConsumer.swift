import BroadsheetCore

/// Collects pages from the elements of a format.
protocol LayoutConsumer: XMLConsumer {
    /// The pages that were read to their ends.
    var pages: [PageLayout] { get }
    /// The words that have no place on them.
    var unplaced: UnplacedWords { get }
}

extension LayoutReading {
    /// Reads a file of XML into a consumer; where it is broken, the pages before that are given.
    init(of bytes: [UInt8], file: String, by consumer: some LayoutConsumer) {
        var faults: [Diagnostic] = []
        do throws(XMLDocument.Fault) {
            try XMLDocument(bytes: bytes).read(into: consumer)
        } catch {
            faults = [error.diagnostic(in: file, afterPages: consumer.pages.count)]
        }
        self.init(pages: consumer.pages, diagnostics: faults + consumer.unplaced.diagnostics(in: file))
    }
}
