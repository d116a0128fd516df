/// Divides a file that holds several pages: at form feeds, and at headers such as 第02版：要闻 or 02 要闻.
struct PageDivider {
    /// A page of a file.
    struct Section: Sendable {
        /// Its lines.
        var lines: Range<Int>
        /// The code that its header gives.
        var code: String?
        /// The name that its header gives.
        var name: String?
        /// Its folios, as indices of lines: lines that would pass for text by themselves.
        var folios: [Int] = []

        /// The page's lines with those of its folios left blank, so that nothing in them is taken for text.
        func withoutFolios(_ lines: [PageLine]) -> [PageLine] {
            var lines = lines
            for folio in folios {
                let line = folio - self.lines.lowerBound
                lines[line].range = lines[line].range.lowerBound..<lines[line].range.lowerBound
            }
            return lines
        }
    }

    private let text: PageText
    private let lines: [PageLine]
    private let fields: FieldReader

    /// The longest header, in bytes.
    private static let longestHeader = 120
    /// A line of so many bytes is text; pages that have none are entries of a list.
    private static let leastText = 60

    /// The pages of a file's lines; one at least.
    static func sections(of text: PageText, lines: [PageLine], fields: FieldReader) -> [Section] {
        PageDivider(text: text, lines: lines, fields: fields).sections()
    }

    private func sections() -> [Section] {
        let headers = headers()
        var sections = [Section(lines: 0..<0)]
        var hasWords = false
        for index in lines.indices {
            let header = headers[index]
            let last = sections.count - 1
            // A page that names itself twice is still one page.
            let isOther = header?.code != nil && sections[last].code != nil && header?.code != sections[last].code
            // A header that comes after text begins another page, also where the page before had none.
            let beginsLate = header?.code != nil && sections[last].code == nil && hasWords
            if isOther || beginsLate || lines[index].startsPage && hasWords {
                sections[last].lines = sections[last].lines.lowerBound..<index
                sections.append(Section(lines: index..<index))
                hasWords = false
            }
            if let header {
                sections[sections.count - 1].code = sections[sections.count - 1].code ?? header.code
                sections[sections.count - 1].name = sections[sections.count - 1].name ?? header.name
                if header.isFolio { sections[sections.count - 1].folios.append(index) }
            } else if !lines[index].isBlank {
                hasWords = true
            }
        }
        sections[sections.count - 1].lines = sections[sections.count - 1].lines.lowerBound..<lines.count
        return sections
    }

    private struct Header {
        var code: String?
        var name: String?
        /// Whether it is a folio that only its place and others like it tell from text.
        var isFolio = false
    }

    /// The headers of pages, by line.
    private func headers() -> [Int: Header] {
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
        for (place, folio) in folios.enumerated() where isHeader(place, among: folios) {
            headers[folio.line] = Header(code: folio.reading.code, name: folio.reading.name, isFolio: true)
            if let line = folio.nameLine { headers[line] = Header(isFolio: true) }
        }
        return headers
    }

    /// A line that may be a folio.
    private struct Folio {
        var line: Int
        var reading: FolioReader.Reading
        /// The line of the page's name, where that has one of its own.
        var nameLine: Int?
    }

    /// Looks for the name of a page below a code that stands alone; the day may stand between them.
    private func findName(of folio: inout Folio, _ reader: FolioReader) {
        guard folio.reading.shape == [.code] else { return }
        for line in lines.indices.dropFirst(folio.line + 1).prefix(4) where !lines[line].isBlank {
            if let name = reader.pageName(text, in: lines[line].range) {
                folio.reading.name = name
                folio.reading.shape.append(.name)
                folio.nameLine = line
                return
            }
            guard lines[line].range.count <= Self.longestHeader,
                fields.furnitureLine(text, in: lines[line].range) != nil
            else { return }
        }
    }

    /// Whether a line that may be a folio is one: its page has text, and it says so by itself, by its place, or with
    /// others that count the pages in the same form.
    private func isHeader(_ place: Int, among folios: [Folio]) -> Bool {
        let line = folios[place].line
        let reading = folios[place].reading
        let end = place + 1 < folios.count ? folios[place + 1].line : lines.count
        guard hasText(line + 1..<end) else { return false }
        // The last entry of a list of the day's pages.
        if place > 0, folios[place - 1].reading.shape == reading.shape, folios[place - 1].reading.code != reading.code,
            !hasText(folios[place - 1].line + 1..<line)
        {
            return false
        }
        let isFirst = lines[line].startsPage || lines[..<line].allSatisfy(\.isBlank)
        if reading.isSure, isFirst || !reading.endsWithCode { return true }
        if isFirst, reading.shape.count > 1, reading.isPadded || lines[line].startsPage { return true }
        guard reading.shape.count > 1, reading.isPadded || reading.isSure || beginsFile(folios, reading.shape) else {
            return false
        }
        return folios.contains { other in
            other.line != line && other.reading.shape == reading.shape
                && (other.line < line) == (other.reading.order < reading.order)
                && other.reading.order != reading.order
        }
    }

    /// Whether the first folio of a form is the first line of the file: numbered headings stand inside a text.
    private func beginsFile(_ folios: [Folio], _ shape: [FolioReader.Part]) -> Bool {
        guard let first = folios.first(where: { $0.reading.shape == shape }) else { return false }
        return lines[..<first.line].allSatisfy(\.isBlank)
    }

    private func hasText(_ range: Range<Int>) -> Bool {
        lines[range].contains { $0.range.count >= Self.leastText }
    }
}
