/// Finds the lines of vertical headlines, which extractors print as one character a line.
///
/// Four such lines in a row or more are one headline. Three are one only where blank lines are around them and none
/// between them. A row of days, of numbers, or of a table repeats its characters or counts.
struct VerticalRuns {
    private let text: PageText
    private let lines: [PageLine]

    private static let shortest = 4
    /// More lines than this are a column of a table.
    private static let longest = 30
    /// The most bytes of such a line: a Hanzi with a mark, two full-width digits.
    private static let widest = 6

    /// The runs of lines that are one row each, in order.
    static func runs(of text: PageText, lines: [PageLine]) -> [Range<Int>] {
        let finder = VerticalRuns(text: text, lines: lines)
        var runs: [Range<Int>] = []
        var index = 0
        while index < lines.count {
            guard lines[index].range.count <= widest, let run = finder.run(from: index) else {
                index += 1
                continue
            }
            if finder.isHeadline(run) { runs.append(run.first..<run.last + 1) }
            index = run.last + 1
        }
        return runs
    }

    private struct Run {
        var first: Int
        var last: Int
        /// How many lines hold characters.
        var count = 1
        /// How many blank lines are between them.
        var gap: Int?
    }

    /// The run of short lines that begins with a line.
    private func run(from first: Int) -> Run? {
        guard isPart(first) else { return nil }
        var run = Run(first: first, last: first)
        while let next = next(behind: run.last), !lines[next].startsPage, isPart(next) {
            let gap = next - run.last - 1
            guard run.gap.map({ $0 == gap }) ?? (gap <= 1) else { break }
            run.gap = gap
            run.last = next
            run.count += 1
        }
        return run
    }

    private func next(behind line: Int) -> Int? {
        (line + 1..<min(line + 4, lines.count)).first { !lines[$0].isBlank }
    }

    private func isHeadline(_ run: Run) -> Bool {
        guard run.count >= Self.shortest || run.count == 3 && run.gap == 0 && standsFree(run),
            run.count <= Self.longest
        else { return false }
        var hanzi: [UInt32] = []
        for line in run.first...run.last where !lines[line].isBlank {
            if let found = hanziOf(line) { hanzi.append(found) }
        }
        let kinds = Set(hanzi)
        return hanzi.count >= 3 && hanzi.count * 2 > run.count && kinds.count * 3 >= hanzi.count * 2
            && kinds.count { Self.isCounter($0) } * 2 <= kinds.count
    }

    /// Whether blank lines or the page's edges come before and after a run.
    private func standsFree(_ run: Run) -> Bool {
        (run.first == 0 || lines[run.first - 1].isBlank)
            && (run.last + 1 == lines.count || lines[run.last + 1].isBlank)
    }

    /// Whether a line holds one Hanzi with or without a mark, a number or a word of two or three letters, or a mark.
    private func isPart(_ line: Int) -> Bool {
        let range = lines[line].range
        guard !range.isEmpty, range.count <= Self.widest else { return false }
        var hanzi = 0
        var narrow = 0
        var marks = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            offset += length
            switch ScalarClass(scalar.value) {
            case .ideograph: hanzi += 1
            case .digit, .letter: narrow += 1
            case .stop where scalar == "。", .bullet, .other, .none: return false
            default: marks += 1
            }
        }
        return hanzi + narrow + marks > 0 && hanzi <= 1 && narrow <= 3 && marks <= 2 && (hanzi == 0 || narrow == 0)
    }

    /// The Hanzi of a line; `nil` where none is.
    private func hanziOf(_ line: Int) -> UInt32? {
        let range = lines[line].range
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            if ScalarClass(scalar.value) == .ideograph { return scalar.value }
            offset += length
        }
        return nil
    }

    /// Whether a Hanzi counts days, months or ranks.
    private static func isCounter(_ scalar: UInt32) -> Bool {
        switch Unicode.Scalar(scalar) {
        case "日", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "零", "〇", "甲", "乙", "丙", "丁": true
        default: false
        }
    }
}
