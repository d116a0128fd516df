/// The pairs of marks in a line between which Markdown sets words in bold or italics: **重点**, __重点__, *重点*.
struct EmphasisMarks {
    /// Where the marks of the pairs begin.
    private var places: Set<Int> = []

    /// The marks of a line.
    init(of text: PageText, in line: Range<Int>, surnames: WordTable) {
        var runs: [Range<Int>] = []
        var offset = line.lowerBound
        while offset < line.upperBound {
            guard text.bytes[offset] == UInt8(ascii: "*") || text.bytes[offset] == UInt8(ascii: "_") else {
                offset += 1
                continue
            }
            let run = Self.run(at: offset, in: text, before: line.upperBound)
            if (1...3).contains(run.count) { runs.append(run) }
            offset = run.upperBound
        }
        var index = 0
        while index + 1 < runs.count {
            // Single marks are footnotes and multiplications as well.
            let isPair =
                runs[index].count == runs[index + 1].count
                && text.bytes[runs[index].lowerBound] == text.bytes[runs[index + 1].lowerBound]
                && (runs[index].count > 1 || Self.isOnlyPair(runs[index], among: runs, in: text))
                && Self.isEmphasis(runs[index], runs[index + 1], in: text, line, surnames)
            if isPair {
                places.insert(runs[index].lowerBound)
                places.insert(runs[index + 1].lowerBound)
            }
            index += isPair ? 2 : 1
        }
    }

    /// Whether a single mark has one like it in the line and no more.
    private static func isOnlyPair(_ run: Range<Int>, among runs: [Range<Int>], in text: PageText) -> Bool {
        runs.count { $0.count == 1 && text.bytes[$0.lowerBound] == text.bytes[run.lowerBound] } == 2
    }

    /// The run of equal marks at an offset.
    static func run(at offset: Int, in text: PageText, before end: Int) -> Range<Int> {
        var next = offset + 1
        while next < end, text.bytes[next] == text.bytes[offset] { next += 1 }
        return offset..<next
    }

    /// Whether a run is one of a pair; each is asked for once.
    mutating func take(_ run: Range<Int>) -> Bool {
        places.remove(run.lowerBound) != nil
    }

    /// Whether two marks enclose words: not 王**、李**, not 138**1234**, not 王**称……，李**.
    private static func isEmphasis(
        _ open: Range<Int>, _ close: Range<Int>, in text: PageText, _ line: Range<Int>, _ surnames: WordTable
    ) -> Bool {
        let words = open.upperBound..<close.lowerBound
        guard let first = text.scalar(after: words.lowerBound, in: words),
            let last = text.scalar(before: words.upperBound, in: words), !first.isPageSpace
        else { return false }
        switch first {
        case "、", "，", ",", "。", "；", "：", "）": return false
        default: break
        }
        guard text.bytes[words].contains(where: { $0 >= 0x80 }) else { return false }
        let before = text.scalar(before: open.lowerBound, in: line)
        let after = text.scalar(after: close.upperBound, in: line)
        if open.count == 1 {
            // Inside a line of words one sign is not a mark.
            return first.isHanzi && last != " " && before.map(isEdge) ?? true && after.map(isEdge) ?? true
        }
        if let before {
            if before.isASCIIWordScalar { return false }
            let isNames =
                isSurname(before, endingAt: open.lowerBound, in: text, surnames)
                && isSurname(last, endingAt: words.upperBound, in: text, surnames)
            if isNames { return false }
        }
        return true
    }

    private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isPageSpace || scalar.isSetSolid && !scalar.isHanzi
    }

    private static func isSurname(
        _ scalar: Unicode.Scalar, endingAt end: Int, in text: PageText, _ surnames: WordTable
    ) -> Bool {
        scalar.isHanzi && surnames.match(text, endingAt: end, after: max(0, end - 3)) != nil
    }
}
