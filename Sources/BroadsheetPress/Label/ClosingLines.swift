/// Lines below an article that name where it comes from and who wrote, edited and checked it: 来源：…, 编辑：….
///
/// At a page's head and foot the same words name those who made the page.
enum ClosingLines {
    /// The rows of such lines, each run below a text.
    static func runs(on page: RuledRows) -> [Range<Int>] {
        let (rows, evidence) = (page.rows, page.evidence)
        var runs: [Range<Int>] = []
        var index = 1
        while index < rows.count {
            let start = index
            var kinds: Set<Line> = []
            while index < rows.count, let line = line(rows[index], evidence[index], on: page.text, reader: page.reader)
            {
                kinds.insert(line)
                index += 1
            }
            guard index > start else {
                index += 1
                continue
            }
            let isBelowText = rows[start - 1].sketch.endsSentence && !evidence[start - 1].contains(.isFurniture)
            let isAboveText = rows[index...].contains { $0.sketch.endsSentence && $0.sketch.scalars > 10 }
            let isClosing = kinds.contains(.origin) ? index - start > 1 : isAboveText && kinds.contains(.editors)
            if isBelowText, isClosing { runs.append(start..<index) }
        }
        return runs
    }

    private enum Line {
        /// Where the article comes from, or who wrote it.
        case origin
        /// Who edited and checked it.
        case editors
        /// Who took its pictures.
        case pictures
    }

    /// What a row is of such lines; `nil` for all others.
    private static func line(_ row: Row, _ evidence: RowEvidence, on text: PageText, reader: FieldReader) -> Line? {
        let range = text.trimmed(row.range)
        guard row.isSingleLine, range.count <= 120, !evidence.contains(.opensWithDateline),
            !row.sketch.endsSentence, isLabelled(text, range, reader.lexicon)
        else { return nil }
        if reader.datelines.origin(text, in: range) != nil { return .origin }
        guard let byline = reader.bylineLine(text, in: range), byline.hasRole, !byline.contributors.isEmpty else {
            return nil
        }
        let makers = byline.contributors.filter { $0.role != .editor }
        return makers.isEmpty ? .editors : makers.allSatisfy { $0.role == .photographer } ? .pictures : .origin
    }

    /// Whether a word with a mark opens a row: 来源：, 编辑丨, 审核 |.
    private static func isLabelled(_ text: PageText, _ range: Range<Int>, _ lexicon: Lexicon) -> Bool {
        var scanner = Scanner(text, in: range)
        // 本版责编 is one of the page's own.
        guard !scanner.next.isOpeningBracket, scanner.next != "本",
            scanner.take(lexicon.originLabels) != nil || scanner.take(lexicon.roles) != nil
        else { return false }
        scanner.skipSpaceInLine()
        return scanner.next.isLabelMark
    }
}
