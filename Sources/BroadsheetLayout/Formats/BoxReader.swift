import BroadsheetCore

/// Reads what `pdftotext -bbox-layout` and `-bbox` write: XHTML with pages, blocks, lines and words, in points.
public enum BoxReader: LayoutReader {
    /// The name of the format.
    public static let name = "bbox"

    /// Whether a file begins as one of `pdftotext -bbox-layout` or `-bbox`.
    public static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        guard let head = XMLHead(head) else { return false }
        return head.contains("<doc>") && head.contains("<page ")
    }

    /// Reads a file; its pages have no codes.
    public static func read(_ bytes: [UInt8], file: String) -> LayoutReading {
        LayoutReading(of: withoutControls(bytes), file: file, by: BoxConsumer())
    }

    /// The bytes with U+007F for each control character, which `pdftotext` writes as they are and XML has not.
    private static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
        func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 }
        guard bytes.contains(where: isControl) else { return bytes }
        return bytes.map { isControl($0) ? 0x7F : $0 }
    }
}

/// Collects the pages of a file of `pdftotext`.
private final class BoxConsumer: LayoutConsumer {
    /// The pages that were read to their ends.
    private(set) var pages: [PageLayout] = []
    private(set) var unplaced = UnplacedWords()
    private var page: PageLayout?
    private var block: PageLayout.Block?
    private var line: PageLayout.Line?
    /// The words that are in no line of the file.
    private var loose = PageLayout.Block()
    private var box: LayoutBox?
    private var isInWord = false
    private var characters: [UInt8] = []

    func begin(_ element: XMLElement) {
        switch element.name {
        case "word":
            isInWord = true
            box = Self.box(of: element)
            characters.removeAll(keepingCapacity: true)
        case "line": line = PageLayout.Line()
        case "block": block = PageLayout.Block()
        case "page":
            let size = LayoutBox(units: 0, 0, element.number("width") ?? 0, element.number("height") ?? 0)
            page = PageLayout(width: size?.width ?? 0, height: size?.height ?? 0, unit: .point)
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "word":
            isInWord = false
            endWord()
        case "line":
            if let line, !line.words.isEmpty { add(line) }
            line = nil
        case "block":
            if let block, !block.lines.isEmpty { page?.blocks.append(block) }
            block = nil
        case "page":
            if !loose.lines.isEmpty { page?.blocks.append(loose) }
            loose = PageLayout.Block()
            if let page { pages.append(page.turnedUpright()) }
            page = nil
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInWord { characters.append(contentsOf: bytes) }
    }

    private func endWord() {
        characters.removeAll { $0 == 0x7F }
        guard !characters.isEmpty else { return }
        guard let box else {
            unplaced.count += 1
            return
        }
        let word = PageLayout.Word(String(decoding: characters, as: UTF8.self), box: box)
        if line != nil {
            line?.words.append(word)
        } else {
            addLoose(word)
        }
    }

    /// Adds a word of `-bbox`, which has neither lines nor blocks: to the last line where it is beside it.
    private func addLoose(_ word: PageLayout.Word) {
        if let last = loose.lines.last?.words.last?.box, word.box.isNext(to: last) {
            loose.lines[loose.lines.count - 1].words.append(word)
        } else {
            var line = PageLayout.Line(words: [word], isVertical: word.runsDown)
            line.settle()
            loose.lines.append(line)
        }
    }

    private func add(_ line: PageLayout.Line) {
        var line = line
        // Characters that are below each other in a font for level lines come in one line by mistake.
        line.isVertical = line.words.contains(where: \.runsDown)
        line.settle()
        if block != nil {
            block?.lines.append(line)
        } else {
            page?.blocks.append(PageLayout.Block(lines: [line]))
        }
    }

    private static func box(of element: XMLElement) -> LayoutBox? {
        guard let left = element.number("xMin"), let top = element.number("yMin"),
            let right = element.number("xMax"), let bottom = element.number("yMax")
        else { return nil }
        return LayoutBox(units: left, top, right, bottom)
    }
}

extension LayoutBox {
    /// Whether it stands to the right of another box in one line, and near it.
    fileprivate func isNext(to last: LayoutBox) -> Bool {
        let height = min(height, last.height)
        return abs(top - last.top) * 4 <= height && left >= last.right - height / 4 && left - last.right <= height
    }
}
