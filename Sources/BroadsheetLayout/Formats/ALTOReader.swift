import BroadsheetCore

/// Reads ALTO, versions 1 to 4, as libraries, archives and programs that recognise pages write it.
public enum ALTOReader: LayoutReader {
    /// The name of the format.
    public static let name = "alto"

    /// Whether a file begins as ALTO, by the name of its root, whatever its namespace.
    public static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        guard let head = XMLHead(head) else { return false }
        let openings: [StaticString] = ["<alto ", "<alto>", "<ALTO ", "<ALTO>", ":alto ", "<alto\n", "<alto\r"]
        return openings.contains { head.contains($0) }
    }

    /// Reads a file of one or more pages; they have no codes.
    public static func read(_ bytes: [UInt8], file: String) -> LayoutReading {
        read(bytes, file: file, articles: [:])
    }

    /// Reads a file whose blocks are of articles.
    ///
    /// - Parameter articles: The article of each block, simple or composed, by its name in the file.
    static func read(_ bytes: [UInt8], file: String, articles: [String: Int]) -> LayoutReading {
        LayoutReading(of: bytes, file: file, by: ALTOConsumer(articles: articles))
    }
}

/// Collects the pages of a file of ALTO.
private final class ALTOConsumer: LayoutConsumer {
    private(set) var pages: [PageLayout] = []
    private(set) var unplaced = UnplacedWords()
    private var page: PageLayout?
    private var block = PageLayout.Block()
    private var line = ALTOLine()
    private var unit = LayoutUnit.pixel
    private var characters: [UInt8]?
    private var isRecognized = false
    /// Whether the program's confidences mean what they should: Tesseract's before 5.5 do not.
    private var hasConfidences = true
    private let articles: [String: Int]
    /// The articles of the composed blocks that are open.
    private var composed: [Int?] = []

    init(articles: [String: Int]) {
        self.articles = articles
    }

    func begin(_ element: XMLElement) {
        switch element.name {
        case "String": addWord(element)
        case "SP": line.addSpace()
        case "HYP": line.addHyphen(element["CONTENT"] ?? "-")
        case "TextLine": line = ALTOLine(box: element.altoBox)
        case "TextBlock":
            block = PageLayout.Block()
            block.article = article(of: element)
        case "ComposedBlock": composed.append(article(of: element))
        case "MeasurementUnit", "softwareName", "softwareVersion": characters = []
        case "OCRProcessing", "Processing", "ocrProcessingStep": isRecognized = true
        case "Page":
            let box = LayoutBox(units: 0, 0, element.number("WIDTH") ?? 0, element.number("HEIGHT") ?? 0)
            page = PageLayout(width: box?.width ?? 0, height: box?.height ?? 0, unit: unit)
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "TextLine":
            let words = line.words
            guard !words.isEmpty else { return }
            var set = PageLayout.Line(words: words)
            set.isVertical = set.runsDown(in: line.box)
            set.keepWords(between: line.box)
            block.lines.append(set)
        case "TextBlock":
            if !block.lines.isEmpty { page?.blocks.append(block) }
            block = PageLayout.Block()
        case "ComposedBlock": _ = composed.popLast()
        case "Page":
            page?.isRecognized = isRecognized
            if let page { pages.append(page) }
            page = nil
        case "MeasurementUnit": unit = Self.unit(takeText())
        case "softwareName", "softwareVersion": noteSoftware(takeText())
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        characters?.append(contentsOf: bytes)
    }

    /// The article of a block, or of the one that it lies in.
    private func article(of element: XMLElement) -> Int? {
        guard !articles.isEmpty else { return nil }
        return element["ID"].flatMap { articles[$0] } ?? composed.last ?? nil
    }

    private func addWord(_ element: XMLElement) {
        let content = (element["CONTENT"] ?? "").trimmingSpaces()
        guard !content.isEmpty else { return }
        guard let box = element.altoBox ?? line.box else {
            unplaced.count += 1
            return
        }
        let share = element.number("WC").map { Int(max(0, min(1, $0)) * 100) }
        if share != nil { isRecognized = true }
        line.add(PageLayout.Word(content, box: box, confidence: hasConfidences ? share : nil))
    }

    private func takeText() -> String {
        defer { characters = nil }
        return String(decoding: characters ?? [], as: UTF8.self).trimmingSpaces()
    }

    private func noteSoftware(_ name: String) {
        let words = name.lowercased().split(separator: " ")
        guard words.first == "tesseract", words.count > 1 else { return }
        let version = words[1].drop { $0 == "v" }.split(separator: ".").prefix(2).map { Int($0) ?? 0 }
        hasConfidences = version.count == 2 && (version[0], version[1]) >= (5, 5)
    }

    private static func unit(_ name: String) -> LayoutUnit {
        switch name {
        case "mm10": .tenthOfMillimetre
        case "inch1200": .inch1200
        default: .pixel
        }
    }
}

extension XMLElement {
    /// The box that the four attributes of ALTO say; `nil` where one is missing, no number or negative in size.
    fileprivate var altoBox: LayoutBox? {
        guard let left = number("HPOS"), let top = number("VPOS"), let width = number("WIDTH"),
            let height = number("HEIGHT"), width >= 0, height >= 0
        else { return nil }
        return LayoutBox(units: left, top, left + width, top + height)
    }
}
