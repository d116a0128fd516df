import BroadsheetCore

/// A file whose text is in markup or in a container, so that it is not a page's plain text: what it is, and what makes
/// a page's text of it.
enum MarkedUpFile: Sendable {
    case pdf, hocr, alto, page, html, xml

    /// The file, and the remedy.
    var words: Diagnostic.Message {
        switch self {
        case .pdf: "a PDF; extract its text first, as with 'pdftotext -raw FILE.pdf'"
        case .hocr: "hOCR; convert it to text first, as with Tesseract's output format 'txt'"
        case .alto: "ALTO XML; convert it to text first, one line of the page a line"
        case .page: "PAGE XML; convert it to text first, one line of the page a line"
        case .html: "HTML; read it with the parser 'e-paper', or convert it to text first"
        case .xml: "XML; convert it to text first, one line of the page a line"
        }
    }

    /// So many bytes at the beginning say what a file is.
    private static let head = 4096

    /// What a file is by its first bytes; `nil` for text.
    init?(_ text: PageText) {
        let start = text.skippingSpace(
            from: text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, before: text.bytes.count)
        if text.hasASCII("%pdf-", at: start) {
            self = .pdf
            return
        }
        let head = start..<min(text.bytes.count, start + Self.head)
        let isHTML = text.hasASCII("<!doctype html", at: start) || text.hasASCII("<html", at: start)
        guard
            isHTML || text.hasASCII("<?xml", at: start) || text.hasASCII("<alto", at: start)
                || text.hasASCII("<pcgts", at: start) || text.hasASCII("<!doctype", at: start)
        else { return nil }
        if text.contains("ocr_page", in: head) {
            self = .hocr
        } else if text.contains("<alto", in: head) || text.contains("<ALTO", in: head) {
            self = .alto
        } else if text.contains("<PcGts", in: head) {
            self = .page
        } else {
            self = isHTML || text.contains("<html", in: head) ? .html : .xml
        }
    }
}

extension PageText {
    fileprivate func contains(_ word: String, in range: Range<Int>) -> Bool {
        contains(Array(word.utf8), in: range)
    }
}
