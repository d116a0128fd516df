import BroadsheetCore

/// Reads PAGE XML, the versions of 2010 to 2019, as Transkribus, eScriptorium, OCR-D and others write it.
public enum PAGEReader: LayoutReader {
    /// The name of the format.
    public static let name = "page"

    /// Whether a file begins as PAGE, by the name of its root, whatever its namespace.
    public static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        guard let head = XMLHead(head) else { return false }
        return head.contains("<PcGts") || head.contains(":PcGts")
    }

    /// Reads a file of one page; it has no code.
    ///
    /// Blocks are the regions in the order in which the file has them read; where it does not say it, in its own.
    public static func read(_ bytes: [UInt8], file: String) -> LayoutReading {
        read(bytes, file: file, articles: [:])
    }

    /// Reads a file whose regions are of articles.
    ///
    /// - Parameter articles: The article of each region by its name in the file.
    static func read(_ bytes: [UInt8], file: String, articles: [String: Int]) -> LayoutReading {
        LayoutReading(of: bytes, file: file, by: PAGEConsumer(articles: articles))
    }
}

/// Collects the page of a file of PAGE XML.
private final class PAGEConsumer: LayoutConsumer {
    private(set) var pages: [PageLayout] = []
    private(set) var unplaced = UnplacedWords()
    private var page: PageLayout?
    private var regions: [PAGERegion] = []
    private var order = PAGEOrder()
    private var isInOrder = false
    /// Whether the text of the page runs from top to bottom where a region does not say otherwise.
    private var isVertical = false
    /// The regions, lines, words and glyphs that are open.
    private var open: [Owner] = []
    private var candidate: PAGEText?
    private var isInCoordinates = false
    private var characters: [UInt8]?
    private let articles: [String: Int]

    init(articles: [String: Int]) {
        self.articles = articles
    }

    /// An element that has a place and a text.
    private struct Owner {
        /// The region that it is, or lies in.
        var region: Int
        var box: LayoutBox?
        var text: PAGEText?
        /// The words of a line.
        var words: [(text: PAGEText, box: LayoutBox?)] = []
    }

    func begin(_ element: XMLElement) {
        switch element.name {
        case "Page": beginPage(element)
        case "ReadingOrder": isInOrder = true
        case "OrderedGroup", "OrderedGroupIndexed", "UnorderedGroup", "UnorderedGroupIndexed":
            if isInOrder { order.beginGroup(element) }
        case "RegionRef", "RegionRefIndexed":
            if isInOrder { order.addReference(element) }
        case "TextLine", "Word", "Glyph": open.append(Owner(region: open.last?.region ?? -1))
        case "Coords":
            isInCoordinates = true
            if let box = element.pointBox, !open.isEmpty { open[open.count - 1].box = box }
        case "Point":
            guard isInCoordinates, !open.isEmpty, let x = element.number("x"), let y = element.number("y"),
                let point = LayoutBox(units: x, y, x, y)
            else { return }
            open[open.count - 1].box = open[open.count - 1].box?.union(point) ?? point
        case "TextEquiv": candidate = PAGEText(element)
        case "Unicode", "PlainText":
            if candidate != nil { characters = [] }
        default:
            if element.name.hasSuffix("Region") { beginRegion(element) }
        }
    }

    func end(_ name: String) {
        switch name {
        case "Page": endPage()
        case "ReadingOrder": isInOrder = false
        case "OrderedGroup", "OrderedGroupIndexed", "UnorderedGroup", "UnorderedGroupIndexed":
            if isInOrder { order.endGroup() }
        case "TextLine": if let line = open.popLast() { endLine(line) }
        case "Word":
            guard let word = open.popLast(), let text = word.text, let line = open.indices.last else { return }
            open[line].words.append((text, word.box))
        case "Glyph": open.removeLast()
        case "Coords": isInCoordinates = false
        case "TextEquiv":
            if let candidate, let owner = open.last, candidate.isPreferred(to: owner.text) {
                open[open.count - 1].text = candidate
            }
            candidate = nil
        case "Unicode", "PlainText":
            candidate?.take(characters, fromPlainText: name == "PlainText")
            characters = nil
        default:
            if name.hasSuffix("Region"), let region = open.popLast() { endRegion(region) }
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        characters?.append(contentsOf: bytes)
    }

    private func beginPage(_ element: XMLElement) {
        let size = LayoutBox(units: 0, 0, element.number("imageWidth") ?? 0, element.number("imageHeight") ?? 0)
        page = PageLayout(width: size?.width ?? 0, height: size?.height ?? 0, unit: .pixel)
        page?.isRecognized = true
        isVertical = element.runsDown ?? false
        regions = []
        order = PAGEOrder()
    }

    private func beginRegion(_ element: XMLElement) {
        let parent = open.last?.region
        var region = PAGERegion(element, parent: parent)
        region.article = articles[region.id] ?? parent.flatMap { regions[$0].article }
        region.isVertical = element.runsDown ?? parent.map { regions[$0].isVertical } ?? isVertical
        regions.append(region)
        open.append(Owner(region: regions.count - 1))
    }

    private func endLine(_ line: Owner) {
        guard regions.indices.contains(line.region) else { return }
        let words = line.words.compactMap { word in
            (word.box ?? line.box).map { PageLayout.Word(word.text.text, box: $0, confidence: word.text.confidence) }
        }
        var set = PageLayout.Line()
        if let text = line.text, !text.isSame(as: line.words.lazy.map(\.text.text)) || words.count < line.words.count {
            guard let box = line.box ?? words.lazy.map(\.box).union() else {
                unplaced.count += 1
                return
            }
            set.words = [PageLayout.Word(text.text, box: box, confidence: text.confidence)]
        } else {
            set.words = words
            unplaced.count += line.words.count - words.count
        }
        guard !set.words.isEmpty else { return }
        set.isVertical = regions[line.region].isVertical || set.runsDown(in: line.box)
        regions[line.region].lines.append(set)
    }

    /// Ends a region: where it has no line with a text, its own text is in lines of the same size.
    private func endRegion(_ region: Owner) {
        guard regions.indices.contains(region.region), regions[region.region].lines.isEmpty, let text = region.text
        else { return }
        let lines = text.text.split(whereSeparator: \.isNewline).map { String($0).trimmingSpaces() }
            .filter { !$0.isEmpty }
        guard let box = region.box else {
            unplaced.count += lines.count
            return
        }
        let isVertical = regions[region.region].isVertical
        for (place, line) in lines.enumerated() {
            let share = box.share(place, of: lines.count, fromTheRight: isVertical)
            regions[region.region].lines.append(
                PageLayout.Line(
                    words: [PageLayout.Word(line, box: share, confidence: text.confidence)], isVertical: isVertical))
        }
    }

    private func endPage() {
        let order = order.order(of: regions)
        page?.blocks = order.compactMap { place in
            let region = regions[place]
            guard !region.lines.isEmpty else { return nil }
            var block = PageLayout.Block(lines: region.lines, hint: region.hint)
            block.article = region.article
            return block
        }
        if let page { pages.append(page) }
        page = nil
    }
}

extension XMLElement {
    /// The hull of the attribute `points`; `nil` where it has none or a point means nothing.
    fileprivate var pointBox: LayoutBox? {
        guard let points = value("points") else { return nil }
        var hull: LayoutBox?
        for point in points.split(whereSeparator: { $0 <= 0x20 }) {
            let edges = point.split(separator: UInt8(ascii: ",")).map {
                Decimal.number(of: UnsafeBufferPointer(rebasing: $0))
            }
            guard edges.count == 2, let x = edges[0], let y = edges[1], let point = LayoutBox(units: x, y, x, y) else {
                return nil
            }
            hull = hull?.union(point) ?? point
        }
        return hull
    }

    /// Whether text is set from top to bottom; `nil` where nothing says it.
    fileprivate var runsDown: Bool? {
        self["readingDirection"].map { $0 == "top-to-bottom" || $0 == "bottom-to-top" }
    }
}

extension LayoutBox {
    /// One of the equal parts of a box: from the top, or vertical ones from the right.
    fileprivate func share(_ place: Int, of count: Int, fromTheRight isVertical: Bool) -> LayoutBox {
        let (start, end) = (place, place + 1)
        return isVertical
            ? LayoutBox(
                left: right - width * end / count, top: top, right: right - width * start / count, bottom: bottom)
            : LayoutBox(
                left: left, top: top + height * start / count, right: right, bottom: top + height * end / count)
    }
}
