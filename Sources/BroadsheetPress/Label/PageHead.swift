import BroadsheetCore

/// The rows at the top of a page that belong to the page: its folio, its name, the masthead with what is in it.
///
/// Most of these words would pass for a headline by themselves. A date, a code or an address among them says what all
/// of them are.
struct PageHead: Sendable {
    /// How many rows belong to it.
    let count: Int
    /// The day that its rows, or the folio above them, name.
    let date: PartialDate?

    /// The most rows that a masthead has.
    private static let longest = 16
    /// The longest name of a page, in ideographs: 城事, 综合新闻.
    private static let longestName = 4
    /// The longest name of a paper, in ideographs.
    private static let longestTitle = 8

    /// The longest slogan, in scalars.
    private static let longestSlogan = 24
    /// The longest name of a paper, in bytes, that is one without anything else beside it.
    private static let longestLoneTitle = 15

    /// Finds the head of a page.
    init(of text: PageText, lines: [PageLine], rows: [Row], evidence: [RowEvidence], reader: FieldReader) {
        var count = 0
        var date = Self.date(of: text, above: rows, lines: lines, reader: reader)
        var hasName = false
        /// How many rows belong to the head if the slogan in it is not one.
        var countBeforeSlogan: Int?
        /// Whether a headline may be in the next row that is none of a masthead: text needs one above it.
        func isHeading(_ first: Int) -> Bool {
            for row in rows.dropFirst(first).prefix(Self.longest) {
                switch MastheadLine(text, in: row.range, fields: reader) {
                case .plain: return row.sketch.dashes < 2
                case .text: return false
                default: continue
                }
            }
            return false
        }
        /// Whether text or its writer is below a row, so that the row is a headline.
        func isAboveText(_ row: Int) -> Bool {
            guard row + 1 < rows.count else { return false }
            let next = evidence[row + 1]
            if rows[row + 1].sketch.stops > 0 || next.contains(.opensWithDateline) { return true }
            // A headline may look like a name, and has the writer below it.
            return next.contains(.isByline) && !next.contains(.isFurniture)
                || next.contains(.isNameRun) && (row + 2 == rows.count || !evidence[row + 2].contains(.isNameRun))
        }
        for (index, row) in rows.prefix(Self.longest).enumerated() {
            let line = MastheadLine(text, in: row.range, fields: reader)
            if evidence[index].contains(.isFurniture) || line == .fact {
                let day = reader.dayLine(text, in: row.range)
                // 驻村日记⏎李汉桥⏎2017年2月3日 星期五: a headline and its writer are above the day.
                if let day, index > count, date.map({ !$0.agrees(with: day) }) ?? !isHeading(index + 1) { break }
                date = date ?? day ?? reader.furnitureLine(text, in: row.range)?.date
                count = index + 1
            } else if let isNamed = Self.folio(text, in: row.range, reader: reader) {
                count = index + 1
                if !isNamed, index + 1 < rows.count, Self.isName(rows[index + 1].sketch),
                    evidence[index + 1].contains(.isSection) || !isAboveText(index + 1)
                {
                    count += 1
                }
            } else if index == 0, Self.isPageName(row.sketch), !evidence[0].contains(.isJump), isHeading(1) {
                count = 1
            } else if count > 0, index <= count + 1, Self.isBareNumber(row.sketch) {
                count = index + 1
            } else if evidence[index].contains(.looksLikeFurniture) {
                if count > 0 { count = index + 1 }
            } else if line == .name || line == .likelyName {
                hasName = true
                let isAlone = index == 0 && row.range.count <= Self.longestLoneTitle
                if line == .name, count > 0 || isAlone, isHeading(index + 1) { count = index + 1 }
            } else if line == .hint, hasName || row.sketch.ideographs > 0 {
                if count > 0, isHeading(index + 1) { count = index + 1 }
            } else if !Self.mayStand(row.sketch) {
                guard hasName, line == .plain, countBeforeSlogan == nil, row.sketch.scalars <= Self.longestSlogan
                else { break }
                countBeforeSlogan = count
            }
        }
        if let before = countBeforeSlogan, count > before, !isHeading(count) { count = before }
        if count > 0 { count = max(count, Self.block(of: rows, evidence: evidence)) }
        self.count = count < rows.count ? count : 0
        self.date = date
    }

    /// The day in the folios above the first row.
    private static func date(
        of text: PageText, above rows: [Row], lines: [PageLine], reader: FieldReader
    ) -> PartialDate? {
        for line in lines.prefix(rows.first?.lines.lowerBound ?? 0) {
            guard let folio = line.folio else { continue }
            if let date = reader.furnitureLine(text, in: folio)?.date
                ?? FolioReader(reader).folio(text, in: folio)?.date
            {
                return date
            }
        }
        return nil
    }

    /// How many rows are above the first blank line, where a headline is below it and none of them is text; 0 on a
    /// page that sets blank lines between paragraphs.
    private static func block(of rows: [Row], evidence: [RowEvidence]) -> Int {
        guard let end = rows.indices.dropFirst().first(where: { rows[$0].gapBefore > 0 }), end <= longest,
            rows[end].sketch.stops == 0, rows[end].sketch.scalars <= RuledRows.longestHead,
            evidence[end].isDisjoint(with: [.opensWithDateline, .isByline, .isCredit]),
            rows.count(where: { $0.gapBefore > 0 }) * 5 <= rows.count * 2
        else { return 0 }
        let isHead = rows[..<end].indices.allSatisfy { row in
            let sketch = rows[row].sketch
            return evidence[row].contains(.isFurniture)
                || !(sketch.endsSentence && sketch.stops > 0) && sketch.commas == 0 && sketch.scalars <= 60
                    && evidence[row].isDisjoint(with: [.opensWithDateline, .isCredit])
        }
        let isSure = evidence[..<end].count { $0.contains(.isFurniture) } * 3 >= end
        return isHead && isSure ? end : 0
    }

    /// Whether a row may be in a masthead, though by itself it says nothing: a name, or letters without a sentence.
    private static func mayStand(_ sketch: LineSketch) -> Bool {
        if sketch.stops + sketch.commas > 0 { return false }
        if sketch.ideographs == 0 { return sketch.letters > 0 ? sketch.scalars <= 60 : sketch.scalars <= 3 }
        return isName(sketch) || sketch.last == 0x62A5 || sketch.last == 0x5831 ? sketch.scalars <= longestTitle : false
    }

    /// Whether a row is the number of the page and nothing else: 04.
    private static func isBareNumber(_ sketch: LineSketch) -> Bool {
        sketch.digits == sketch.scalars && (1...2).contains(sketch.digits)
    }

    private static func isName(_ sketch: LineSketch) -> Bool {
        sketch.ideographs == sketch.scalars && sketch.ideographs <= longestName
    }

    /// Whether a row is a page's name and says so: 农村版.
    private static func isPageName(_ sketch: LineSketch) -> Bool {
        isName(sketch) && sketch.ideographs > 2 && sketch.last == 0x7248
    }

    /// Whether a row is a page's code, and then whether its name follows it: A05, B2 · 城事.
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
