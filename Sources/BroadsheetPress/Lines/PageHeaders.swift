/// Finds the headers of the pages of a file: 第02版：要闻, 02 要闻, 2026年11月25日 星期三 第02版.
struct PageHeaders {
    let text: PageText
    let lines: [PageLine]
    let fields: FieldReader

    /// The longest header, in bytes.
    private static let longestHeader = 120
    /// How far below a page's code its name may be, in lines.
    static let farthestName = 5
    /// A line of so many bytes is text; pages that have none are entries of a list.
    private static let leastText = 60

    /// The header of a page.
    struct Header: Sendable {
        /// The page's code; none where the line has nothing but the name.
        var code: String?
        var name: String?
        /// Whether the name is in the line above.
        var hasNameAbove = false
        /// Whether it is a folio that only its place and others like it tell from text.
        var isFolio = false

        /// Whether it says that it is the second page; the first one may have no header.
        var isSecond: Bool { code?.drop { !$0.isNumber }.drop { $0 == "0" } == "2" }
    }

    /// The headers of pages, by line.
    func headers() -> [Int: Header] {
        var headers: [Int: Header] = [:]
        var folios: [Folio] = []
        let reader = FolioReader(fields)
        for index in lines.indices {
            let range = lines[index].range
            guard !range.isEmpty, range.count <= Self.longestHeader else { continue }
            if let found = fields.pageHeader(text, in: range) {
                headers[index] = Header(code: found.page, name: found.name)
            } else if let reading = reader.folio(text, in: range) {
                folios.append(Folio(line: index, reading: reading))
                findName(of: &folios[folios.count - 1], reader)
            }
        }
        let places = (folios.map(\.line) + headers.keys).sorted()
        let standAtFoot = isAtFoot(places, isSecond: places.count > 1 && folios.first?.reading.order == 2)
        let order = FolioOrder(folios.map(\.reading))
        let leading = shapesThatBeginFile(folios, order)
        for (place, folio) in folios.enumerated()
        where isHeader(place, among: folios, order, leading)
            || standAtFoot && isFoot(folio.reading, countsWithOthers: order.countsWithOthers(place))
        {
            headers[folio.line] = Header(code: folio.reading.code, name: folio.reading.name, isFolio: true)
            if let line = folio.nameLine { headers[line] = Header(isFolio: true) }
        }
        findNames(above: &headers)
        return headers
    }

    /// Finds the names of pages that are in the lines above their codes, where the file begins with one.
    private func findNames(above headers: inout [Int: Header]) {
        let reader = FolioReader(fields)
        var isUsual = false
        for line in headers.keys.sorted() where headers[line]?.code != nil {
            guard line > 0, headers[line]?.name == nil, headers[line - 1] == nil,
                let name = reader.pageName(text, in: lines[line - 1].range),
                isUsual || mayHaveName(above: line)
            else {
                guard isUsual else { return }
                continue
            }
            isUsual = true
            headers[line]?.name = name
            headers[line]?.hasNameAbove = true
        }
    }

    /// Whether the name of a page may be in the line above its code: nothing but lines of a masthead above it, and not
    /// the headline of the text below.
    private func mayHaveName(above line: Int) -> Bool {
        MastheadRun(text: text, lines: lines, fields: fields).beginsPage(line - 1)
            && (fields.lexicon.sections.contains(text, lines[line - 1].range) || !standsAboveText(line))
    }

    /// Whether text is below a line, or who wrote one, so that a headline has to be in it or above.
    private func standsAboveText(_ line: Int) -> Bool {
        let below = lines.indices.dropFirst(line + 1).lazy.filter { !lines[$0].isBlank }.prefix(2).map {
            lines[$0].range
        }
        guard let next = below.first else { return false }
        if text.hasSentence(next) || next.count > Self.longestHeader { return true }
        guard let byline = fields.bylineLine(text, in: next) else {
            return fields.opening(of: text, in: next).dateline != nil
        }
        // A headline may look like a name, and has the writer below it.
        return byline.hasRole || below.dropFirst().first.map { fields.bylineLine(text, in: $0) == nil } ?? false
    }

    /// A line that may be a folio.
    private struct Folio {
        var line: Int
        var reading: FolioReader.Reading
        /// The line of the page's name, where that has one of its own.
        var nameLine: Int?
    }

    /// Looks for the name of a page below a code that is alone; the day may be between them.
    private func findName(of folio: inout Folio, _ reader: FolioReader) {
        guard folio.reading.shape == [.code] else { return }
        for line in lines.indices.dropFirst(folio.line + 1).prefix(Self.farthestName - 1) where !lines[line].isBlank {
            if let name = reader.pageName(text, in: lines[line].range), !fields.isPaperName(text, lines[line].range) {
                folio.reading.shape.append(.name)
                // 老街⏎李汉桥 is a headline with its writer; the code above it is one all the same.
                if fields.lexicon.sections.contains(text, lines[line].range) || !standsAboveText(line) {
                    folio.reading.name = name
                    folio.nameLine = line
                }
                return
            }
            guard lines[line].range.count <= Self.longestHeader,
                fields.furnitureLine(text, in: lines[line].range) != nil
            else { return }
        }
    }

    /// Whether a line that may be a folio is one: its page has text, and it says so by itself, by its place, or with
    /// others that count the pages in the same form.
    ///
    /// - Parameter leading: The forms whose first folio begins the file.
    private func isHeader(
        _ place: Int, among folios: [Folio], _ order: FolioOrder, _ leading: Set<[FolioReader.Part]>
    ) -> Bool {
        let line = folios[place].line
        let reading = folios[place].reading
        let end = place + 1 < folios.count ? folios[place + 1].line : lines.count
        guard hasText(line + 1..<end) || reading.isSure && reading.shape.contains(.date) else { return false }
        // The last entry of a list of the day's pages.
        if place > 0, folios[place - 1].reading.shape == reading.shape, folios[place - 1].reading.code != reading.code,
            !hasText(folios[place - 1].line + 1..<line)
        {
            return false
        }
        let run = MastheadRun(text: text, lines: lines, fields: fields)
        let isFirst = run.beginsPage(line)
        if reading.isSure, isFirst || !reading.endsWithCode { return true }
        // An article of the electronic edition may have its headline above.
        if reading.isSure, reading.shape.contains(.date), run.isAboveText(line) { return true }
        if reading.shape.count > 1, run.hasName(around: line, withNameIn: folios[place].nameLine) { return true }
        if isFirst, reading.shape.count > 1, reading.isPadded || lines[line].startsPage { return true }
        if isFirst, reading.shape == [.code], isBesideMasthead(line) { return true }
        guard reading.shape.count > 1, reading.isPadded || reading.isSure || leading.contains(reading.shape) else {
            return false
        }
        return order.countsWithOthers(place)
    }

    /// Whether the paper's name, its day or the like is directly above or below a line.
    private func isBesideMasthead(_ line: Int) -> Bool {
        let above = lines[..<line].last { !$0.isBlank }
        let below = lines[(line + 1)...].first { !$0.isBlank }
        return [above, below].contains {
            guard let range = $0?.range else { return false }
            switch MastheadLine(text, in: range, fields: fields) {
            case .name, .fact, .day: return true
            default: return false
            }
        }
    }

    /// The forms whose first folio is the first line of the file: numbered headings are inside a text.
    private func shapesThatBeginFile(_ folios: [Folio], _ order: FolioOrder) -> Set<[FolioReader.Part]> {
        let run = MastheadRun(text: text, lines: lines, fields: fields)
        return Set(order.shapes.filter { order.first(of: $0).map { run.beginsPage(folios[$0].line) } ?? false })
    }

    /// Whether a line at the foot of a page is a folio, and does not point to another page.
    private func isFoot(_ reading: FolioReader.Reading, countsWithOthers: Bool) -> Bool {
        if reading.isSure, reading.shape.contains(.date) || reading.shape.contains(.word) { return true }
        return reading.shape.count > 1 && countsWithOthers
    }

    private func hasSentence(_ range: Range<Int>) -> Bool {
        lines[range].contains { text.hasSentence($0.range) }
    }

    private func hasText(_ range: Range<Int>) -> Bool {
        lines[range].contains { $0.range.count >= Self.leastText }
    }

    /// Whether the headers are at the foot of their pages: text before the first of them, and none after the last.
    func standAtFoot(_ headers: [Int: Header]) -> Bool {
        let places = headers.filter { $0.value.code != nil }.keys.sorted()
        guard let first = places.first, let last = places.last else { return false }
        return isAtFoot(
            places, isSecond: headers[first]?.code != headers[last]?.code && headers[first]?.isSecond == true)
    }

    /// Whether lines are where folios at the foot of pages are.
    private func isAtFoot(_ places: [Int], isSecond: Bool) -> Bool {
        guard let last = places.last, !hasSentence(last + 1..<lines.count), !isSecond else { return false }
        return zip([-1] + places, places).allSatisfy { hasSentence($0 + 1..<$1) }
    }
}
