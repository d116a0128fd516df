/// Divides a file that holds several pages: at form feeds, and at headers such as 第02版：要闻 or 02 要闻 with the masthead
/// that is around them, or below them where they are at the foot of their pages.
struct PageDivider {
    /// A page of a file.
    struct Section: Sendable {
        var lines: Range<Int>
        /// The code that its header gives.
        var code: String?
        /// The name that its header gives.
        var name: String?
        /// Its folios, as indices of lines: lines that would pass for text by themselves.
        var folios: [Int] = []
        /// Whether further headers give other codes.
        var hasOtherCodes = false

        /// The page's lines with those of its folios left blank, so that nothing in them is treated as text.
        func withoutFolios(_ lines: [PageLine]) -> [PageLine] {
            var lines = lines
            for folio in folios {
                let line = folio - self.lines.lowerBound
                lines[line].folio = lines[line].range
                lines[line].range = lines[line].range.lowerBound..<lines[line].range.lowerBound
            }
            return lines
        }
    }

    private let text: PageText
    private let lines: [PageLine]
    private let fields: FieldReader
    /// The lines that are known to be text.
    private let textLines: Set<Int>

    /// The pages of a file's lines; one at least.
    ///
    /// - Parameter textLines: Lines that are known to be text, and part no pages.
    static func sections(
        of text: PageText, lines: [PageLine], fields: FieldReader, besides textLines: Set<Int> = []
    ) -> [Section] {
        PageDivider(text: text, lines: lines, fields: fields, textLines: textLines).sections()
    }

    private func sections() -> [Section] {
        let finder = PageHeaders(text: text, lines: lines, fields: fields)
        let headers = finder.headers().filter { !textLines.contains($0.key) }
        let isAtFoot = finder.standAtFoot(headers)
        let heads = heads(of: headers, atFoot: isAtFoot)
        var readings = ReadingLine(of: text, lines: lines)
        var sections = [Section(lines: 0..<0)]
        var hasWords = false
        var hasText = false
        var isOver = false
        func begin(at index: Int) {
            sections[sections.count - 1].lines = sections[sections.count - 1].lines.lowerBound..<index
            sections.append(Section(lines: index..<index))
            (hasWords, hasText, isOver) = (false, false, false)
        }
        for index in lines.indices {
            // What goes with a folio at the foot of a page is the last of it; the page's name has no code of its own.
            let isRest = headers[index].map { $0.code == nil } ?? (heads.lines[index] != nil)
            if lines[index].startsPage && hasWords || isOver && !lines[index].isBlank && !isRest { begin(at: index) }
            if let header = heads.tops[index].flatMap({ headers[$0] }), let code = header.code, !isAtFoot {
                // A page that names itself twice is still one page.
                let known = sections[sections.count - 1].code
                // A header that comes after text begins another page, also where the page before had none.
                if known.map({ $0 != code }) ?? hasText { begin(at: index) }
            }
            let last = sections.count - 1
            if let header = headers[index] {
                sections[last].code = sections[last].code ?? header.code
                sections[last].name = sections[last].name ?? header.name
                if header.isFolio { sections[last].folios.append(index) }
                isOver = isOver || isAtFoot && header.code != nil
            } else if heads.lines[index] != nil || readings.isReading(lines[index]), !textLines.contains(index) {
                sections[last].folios.append(index)
            } else if !lines[index].isBlank {
                hasWords = true
                hasText = hasText || text.hasSentence(lines[index].range)
            }
        }
        sections[sections.count - 1].lines = sections[sections.count - 1].lines.lowerBound..<lines.count
        return sections
    }

    /// Where the heads of pages begin, with the line of each one's header, and the lines that belong to them.
    private func heads(of headers: [Int: PageHeaders.Header], atFoot: Bool) -> (tops: [Int: Int], lines: [Int: Int]) {
        var run = MastheadRun(text: text, lines: lines, fields: fields)
        var tops: [Int: Int] = [:]
        var parts: [Int: Int] = [:]
        let places = headers.filter { $0.value.code != nil }.keys.sorted()
        run.rememberNames(below: places)
        // The part below the last folio at the foot says the part below the others.
        let hasMoreBelow = atFoot && places.last.map { !run.foot(below: $0, among: headers).isEmpty } ?? false
        for (place, line) in places.enumerated() {
            var head = MastheadRun.Head(top: line, lines: [])
            if atFoot {
                head.lines = run.foot(above: line, among: headers)
                if hasMoreBelow { head.lines += run.foot(below: line, among: headers) }
            } else {
                let next = place + 1 < places.count ? places[place + 1] : lines.count
                let name = (line + 1..<min(next, line + PageHeaders.farthestName)).first { headers[$0] != nil }
                head = run.head(around: line, withNameIn: name, among: headers)
            }
            if place == 0 { run.remember(head) }
            if headers[line]?.hasNameAbove == true {
                head.top = min(head.top, line - 1)
                head.lines.append(line - 1)
            }
            tops[head.top] = line
            for part in head.lines { parts[part] = line }
        }
        return (tops, parts)
    }
}
