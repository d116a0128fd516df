/// The rows at the top of a page that belong to the page: its folio, its name, the masthead with what stands in it.
///
/// Most of these words would pass for a headline by themselves. A date, a code or an address among them says what all
/// of them are.
struct PageHead: Sendable {
    /// How many rows belong to it.
    let count: Int

    /// The most rows that a masthead has.
    private static let longest = 16
    /// The longest name of a page, in ideographs: 城事, 综合新闻.
    private static let longestName = 4
    /// The longest name of a paper, in ideographs.
    private static let longestTitle = 8

    /// Finds the head of a page.
    init(of text: PageText, rows: [Row], evidence: [RowEvidence], reader: FieldReader) {
        var count = 0
        for (index, row) in rows.prefix(Self.longest).enumerated() {
            if evidence[index].contains(.isFurniture) || Self.isNumber(text, in: row.range)
                || reader.isPublisherLine(text, in: row.range)
            {
                count = index + 1
            } else if let hasName = Self.folio(text, in: row.range, reader: reader) {
                count = index + 1
                if !hasName, index + 1 < rows.count, Self.isName(rows[index + 1].sketch) { count += 1 }
            } else if evidence[index].contains(.looksLikeFurniture) {
                if count > 0 { count = index + 1 }
            } else if !Self.mayStand(row.sketch) {
                break
            }
        }
        self.count = count < rows.count ? count : 0
    }

    /// Whether a row may stand in a masthead, though by itself it says nothing: a name, or letters without a sentence.
    private static func mayStand(_ sketch: LineSketch) -> Bool {
        if sketch.stops + sketch.commas > 0 { return false }
        if sketch.ideographs == 0 { return sketch.letters > 0 && sketch.scalars <= 60 }
        return isName(sketch) || sketch.last == 0x62A5 || sketch.last == 0x5831 ? sketch.scalars <= longestTitle : false
    }

    private static func isName(_ sketch: LineSketch) -> Bool {
        sketch.ideographs == sketch.scalars && sketch.ideographs <= longestName
    }

    /// Whether a row is nothing but an issue's number: 第9876号, 总第512期.
    private static func isNumber(_ text: PageText, in range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        _ = scanner.take("总") || scanner.take("總")
        guard scanner.take("第") else { return false }
        scanner.skip { $0.isPageSpace }
        guard scanner.takeNumeral() != nil else { return false }
        scanner.skip { $0.isPageSpace }
        guard scanner.take(where: { $0 == "号" || $0 == "期" || $0 == "號" }) else { return false }
        scanner.skip { !"。，！？”".unicodeScalars.contains($0) }
        return scanner.isAtEnd && range.count <= 90
    }

    /// Whether a row is a page's code, and then whether its name stands behind it: A05, B2 · 城事.
    private static func folio(_ text: PageText, in range: Range<Int>, reader: FieldReader) -> Bool? {
        var scanner = Scanner(text, in: range)
        guard range.count <= 24, scanner.next.isLatinLetter, let code = reader.jumps.takePageCode(&scanner),
            (2...3).contains(code.utf8.count)
        else { return nil }
        scanner.skip { $0.isPageSpace || $0 == "·" || $0 == "|" || $0 == "｜" || $0 == "：" || $0 == ":" || $0 == "/" }
        let name = scanner.offset
        scanner.skip { $0.isHanzi }
        guard scanner.isAtEnd, scanner.offset - name <= 3 * longestName else { return nil }
        return scanner.offset > name
    }
}
