import ArgumentParser

/// What somebody has of a newspaper, for the configuration that `broadsheet init` writes.
enum StarterForm: String, ExpressibleByArgument, CaseIterable {
    /// PDFs with a text layer.
    case pdf
    /// What a program recognised in scans.
    case ocr
    case epaper
    case text

    /// The files in the folder `pages`.
    var pattern: String {
        switch self {
        case .pdf: "pages/*.pdf"
        case .ocr: "pages/*.hocr"
        case .epaper: "pages/**/*.htm*"
        case .text: "pages/*.txt"
        }
    }

    /// The parser that reads them.
    var parser: String {
        switch self {
        case .pdf: "pdf"
        case .ocr: "layout"
        case .epaper: "e-paper"
        case .text: "press-page"
        }
    }

    /// What the files are, for a remark that begins a line.
    var remark: String {
        switch self {
        case .pdf: "PDFs with a text layer, which 'pdftotext' (poppler-utils) reads. '*' and '?' stand for any letters;"
        case .ocr: "hOCR, as 'tesseract SCAN NAME -l chi_sim hocr' writes it. '*' and '?' stand for any letters;"
        case .epaper: "saved web pages of an e-paper or a site. '**' stands for folders, '*' for any letters;"
        case .text: "text files, one page each. '*' and '?' stand for any letters; '{date}' and '{page}'"
        }
    }

    /// What goes into the folder `pages`.
    var files: Diagnostic.Message {
        switch self {
        case .pdf: "the PDFs of the pages"
        case .ocr: "the hOCR of each page as a file"
        case .epaper: "the saved pages with their folders"
        case .text: "the text of each page as a file"
        }
    }
}
