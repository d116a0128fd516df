/// Divides a file that holds several pages: at form feeds, and at headers such as 第02版：要闻.
struct PageDivider {
    /// A page of a file.
    struct Section: Sendable {
        /// Its lines.
        var lines: Range<Int>
        /// The code that its header gives.
        var code: String?
        /// The name that its header gives.
        var name: String?
    }

    private let text: PageText
    private let lines: [PageLine]
    private let fields: FieldReader

    /// The longest header, in bytes.
    private static let longestHeader = 120

    /// The pages of a file's lines; one at least.
    static func sections(of text: PageText, lines: [PageLine], fields: FieldReader) -> [Section] {
        PageDivider(text: text, lines: lines, fields: fields).sections()
    }

    private func sections() -> [Section] {
        var sections = [Section(lines: 0..<0)]
        var hasWords = false
        for index in lines.indices {
            let header = header(at: index)
            let last = sections.count - 1
            // A page that names itself twice is still one page.
            let isOther = header?.page != nil && sections[last].code != nil && header?.page != sections[last].code
            // A header that comes after text begins another page, also where the page before had none.
            let beginsLate = header?.page != nil && sections[last].code == nil && hasWords
            if isOther || beginsLate || lines[index].startsPage && hasWords {
                sections[last].lines = sections[last].lines.lowerBound..<index
                sections.append(Section(lines: index..<index))
                hasWords = false
            }
            if let header {
                sections[sections.count - 1].code = sections[sections.count - 1].code ?? header.page
                sections[sections.count - 1].name = sections[sections.count - 1].name ?? header.name
            } else if !lines[index].isBlank {
                hasWords = true
            }
        }
        sections[sections.count - 1].lines = sections[sections.count - 1].lines.lowerBound..<lines.count
        return sections
    }

    private func header(at index: Int) -> FurnitureReading? {
        let range = lines[index].range
        guard !range.isEmpty, range.count <= Self.longestHeader else { return nil }
        return fields.pageHeader(text, in: range)
    }
}
