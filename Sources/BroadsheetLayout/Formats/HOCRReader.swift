import BroadsheetCore

/// Reads hOCR, which Tesseract, OCRmyPDF, kraken and others write: XHTML with pages, lines and words in pixels.
public enum HOCRReader: LayoutReader {
    /// The name of the format.
    public static let name = "hocr"

    /// Whether a file begins as hOCR.
    public static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        XMLHead(head)?.contains("ocr_page") == true
    }

    /// Reads a file; its pages have no codes.
    public static func read(_ bytes: [UInt8], file: String) -> LayoutReading {
        LayoutReading(of: bytes, file: file, by: HOCRConsumer())
    }
}

/// Collects the pages of a file of hOCR.
///
/// A line is whatever holds words, since the classes of lines, paragraphs and blocks differ from program to program; a
/// block is the outermost element with a box inside the page.
private final class HOCRConsumer: LayoutConsumer {
    private(set) var pages: [PageLayout] = []
    private(set) var unplaced = UnplacedWords()
    private var page: PageLayout?
    private var block = PageLayout.Block()
    private var open: [Element] = []
    private var characters: [UInt8] = []

    private enum Kind {
        case page, block, line, word, deleted, other
    }

    private struct Element {
        var kind: Kind
        var box: LayoutBox?
        var confidence: Int?
        /// The words of a line, and the size of its type.
        var line = PageLayout.Line()
        /// Text beside the words of a line that has none.
        var hasWords = false
    }

    func begin(_ element: XMLElement) {
        var opened = Element(kind: .other)
        let classes = element["class"] ?? ""
        opened.kind = kind(of: classes, in: element.name)
        if opened.kind != .other, opened.kind != .deleted {
            let title = HOCRTitle(element["title"] ?? "")
            opened.box = title.box
            opened.confidence = title.numbers("x_wconf")?.first.flatMap {
                $0.isFinite ? Int(max(0, min(100, $0))) : nil
            }
            if opened.kind == .line {
                opened.line.typeSize = title.numbers("x_size")?.first.flatMap { size in
                    size > 0 && size < 100_000 ? Int(size * 100) : nil
                }
            }
            begin(opened, classes)
        }
        open.append(opened)
    }

    private func kind(of classes: String, in name: String) -> Kind {
        if name == "del" { return .deleted }
        guard classes.hasPrefix("ocr") else { return .other }
        switch classes {
        case "ocr_page": return .page
        case "ocrx_word", "ocr_word": return .word
        case "ocr_carea", "ocrx_block", "ocr_par", "ocr_column": return .block
        case "ocr_line", "ocrx_line", "ocr_textfloat", "ocr_caption": return .line
        // A line in Tesseract, a block in ABBYY.
        case "ocr_header", "ocr_footer": return name == "span" ? .line : .block
        default: return .other
        }
    }

    private func begin(_ element: Element, _ classes: String) {
        switch element.kind {
        case .page:
            endBlock()
            if let page { pages.append(page) }
            page = PageLayout(width: element.box?.right ?? 0, height: element.box?.bottom ?? 0, unit: .pixel)
            page?.isRecognized = true
        case .block where classes != "ocr_par": endBlock()
        case .word, .line: characters.removeAll(keepingCapacity: true)
        default: break
        }
    }

    func end(_ name: String) {
        guard let element = open.popLast() else { return }
        switch element.kind {
        case .word: endWord(element)
        case .line: endLine(element)
        case .page:
            endBlock()
            if let page { pages.append(page) }
            page = nil
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if open.last?.kind != .deleted { characters.append(contentsOf: bytes) }
    }

    private func endWord(_ element: Element) {
        let text = takeText()
        guard !text.isEmpty else { return }
        guard let box = element.box else {
            unplaced.count += 1
            return
        }
        let word = PageLayout.Word(text, box: box, confidence: element.confidence)
        if let line = open.lastIndex(where: { $0.kind == .line }) {
            open[line].line.words.append(word)
            open[line].hasWords = true
        } else {
            block.lines.append(PageLayout.Line(words: [word]))
        }
    }

    private func endLine(_ element: Element) {
        var line = element.line
        if !element.hasWords {
            let text = takeText()
            // Some programs know no words, only lines.
            if let box = element.box, !text.isEmpty { line.words = [PageLayout.Word(text, box: box)] }
        }
        guard !line.words.isEmpty else { return }
        line.isVertical = line.runsDown(in: element.box)
        line.keepWords(between: element.box)
        block.lines.append(line)
    }

    private func takeText() -> String {
        defer { characters.removeAll(keepingCapacity: true) }
        let words = String(decoding: characters, as: UTF8.self).split {
            $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n"
        }
        return words.joined(separator: " ")
    }

    private func endBlock() {
        if !block.lines.isEmpty { page?.blocks.append(block) }
        block = PageLayout.Block()
    }
}
