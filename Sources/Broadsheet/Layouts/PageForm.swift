import BroadsheetCore
import BroadsheetEPaper
import BroadsheetLayout

/// The kind of a file of pages, by its first bytes; its name is not looked at.
enum PageForm: Sendable {
    /// Text, or anything that is read as text.
    case text
    case pdf
    /// The description of an issue, which names the files of its pages.
    case issue
    /// A file with a layout.
    case layout(any LayoutReader.Type)
    case html

    /// So many bytes at the beginning say what a file is.
    private static let head = 4096

    init(of bytes: [UInt8], readers: [any LayoutReader.Type]) {
        let head = bytes.prefix(Self.head)
        if Self.isPDF(head.prefix(1024)) {
            self = .pdf
        } else if METSIssue.recognizes(head) {
            self = .issue
        } else if let reader = readers.first(where: { $0.recognizes(head) }) {
            self = .layout(reader)
        } else if HTMLReader.recognizes(head) {
            self = .html
        } else {
            self = .text
        }
    }

    /// Whether a PDF begins after nothing but white space and a byte order mark.
    private static func isPDF(_ head: ArraySlice<UInt8>) -> Bool {
        head.drop { $0 <= 0x20 || $0 >= 0x80 }.starts(with: "%PDF-".utf8)
    }

    /// The name of the parser that reads it.
    var parserName: String {
        switch self {
        case .text: "press-page"
        case .pdf: PDFParser.descriptor.name
        case .issue, .layout: LayoutFileParser.descriptor.name
        case .html: EPaperParser.descriptor.name
        }
    }

    var words: Diagnostic.Message {
        switch self {
        case .text: "no PDF, no layout that is known and no HTML"
        case .pdf: "a PDF"
        case .issue: "an issue (METS)"
        case .layout(let reader): "a layout (\(reader.name))"
        case .html: "HTML"
        }
    }
}
