/// A line with white space inside, as its gaps show it.
struct SpacedLine {
    /// A stretch of white space inside the line.
    struct Gap {
        var range: Range<Int>
        /// The length in bytes of its first space.
        var firstLength: Int
        /// Whether it is one space.
        var isSingle: Bool
        /// Whether a Hanzi or a full-width mark is beside it.
        var isSolid: Bool
        /// Whether type needs no space here: beside Hanzi, or between single letters and digits.
        var isClosable: Bool
        /// Whether it is in brackets.
        var isBracketed: Bool
        /// The Hanzi in a row before it.
        var before: Run
        /// The Hanzi in a row after it.
        var after = Run()
    }

    struct Run {
        var count = 0
        /// How many bytes they take, of those after a gap.
        var bytes = 0
        /// The scalar next to their far end; `nil` at the edge of the line.
        var neighbour: Unicode.Scalar?
    }

    /// The words of the line.
    let range: Range<Int>
    private(set) var gaps: [Gap] = []
    /// How many places between characters need no space.
    private(set) var junctions = 0
    /// Whether anything but Hanzi is in it.
    private(set) var hasMarks = false
    private var hanzi = 0
    private var pauses = 0
    private var stops = 0

    /// The line, if it has white space inside.
    init?(of text: PageText, in range: Range<Int>) {
        guard Self.hasSpace(text, in: range) else { return nil }
        self.range = range
        var last: Unicode.Scalar?
        // How many ASCII characters are in a row before the place: single ones may be spaced, words are not.
        var wordLength = 0
        var run = Run()
        var depth = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            guard !scalar.isPageSpace else {
                let end = text.skippingSpace(from: offset, before: range.upperBound)
                let next = text.scalar(at: end, before: range.upperBound).scalar
                let isSolid = (last?.isSetSolid ?? false) || next.isSetSolid
                let isOfSingles =
                    wordLength == 1 && Self.isGraphic(next) && !Self.isGraphic(text.scalar(after: end + 1, in: range))
                gaps.append(
                    Gap(
                        range: offset..<end, firstLength: length, isSingle: end == offset + length,
                        isSolid: isSolid, isClosable: isSolid || isOfSingles, isBracketed: depth > 0, before: run))
                if isSolid { junctions += 1 }
                // What begins after a pause is in no row of names.
                run = Run(neighbour: last.map(Self.isPause) ?? false ? last : scalar)
                wordLength = 0
                offset = end
                last = nil
                continue
            }
            if let last, last.isSetSolid || scalar.isSetSolid { junctions += 1 }
            count(scalar)
            if scalar.isHanzi {
                run.count += 1
                if let gap = gaps.indices.last, gaps[gap].range.upperBound + gaps[gap].after.bytes == offset {
                    gaps[gap].after.count += 1
                    gaps[gap].after.bytes += length
                    gaps[gap].after.neighbour = text.scalar(after: offset + length, in: range)
                }
            } else {
                run = Run(neighbour: scalar)
                if scalar.isOpeningBracket { depth += 1 }
                if scalar.isClosingBracket { depth = max(0, depth - 1) }
            }
            wordLength = Self.isGraphic(scalar) ? wordLength + 1 : 0
            last = scalar
            offset += length
        }
    }

    private mutating func count(_ scalar: Unicode.Scalar) {
        if scalar.isHanzi { hanzi += 1 } else { hasMarks = true }
        switch scalar {
        case "。", "！", "？": stops += 1
        case "，", "；", "：", "、": pauses += 1
        default: break
        }
    }

    private static func hasSpace(_ text: PageText, in range: Range<Int>) -> Bool {
        text.bytes.withUnsafeBufferPointer { bytes in
            var offset = range.lowerBound
            while offset < range.upperBound {
                let byte = bytes[offset]
                // Quotation marks and dashes have the lead byte of most spaces.
                if byte == 0x20 || (0xC2...0xE3).contains(byte) && leadsSpace(bytes, at: offset) { return true }
                offset += byte >= 0xE0 && byte < 0xF0 ? 3 : 1
            }
            return false
        }
    }

    /// Whether a scalar of two or three bytes is a space: U+00A0, U+2000 to U+200B, U+202F, U+205F, U+3000.
    private static func leadsSpace(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        func byte(_ index: Int) -> UInt8 { offset + index < bytes.count ? bytes[offset + index] : 0 }
        switch (byte(0), byte(1), byte(2)) {
        case (0xC2, 0x85, _), (0xC2, 0xA0, _), (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80): return true
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): return true
        default: return false
        }
    }

    private static func isGraphic(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { (0x21...0x7E).contains($0.value) } ?? false
    }

    /// Whether nearly all places that need no space have a single one, most of them beside Hanzi: 金 3 银 5 铜 2 is a
    /// row of a table.
    var isSpacedThroughout: Bool {
        let single = gaps.count { $0.isSingle && $0.isSolid }
        let wide = gaps.count { !$0.isSingle && $0.isSolid }
        let words = gaps.count { $0.before.count > 0 && $0.after.count > 0 }
        return words > 0 && words * 3 >= gaps.count && single * 100 >= (junctions - wide) * 85
            && wide * 3 <= gaps.count
    }

    /// Whether it is text in sentences, which has no spaces between its words; the rows of a headline have.
    var isRunningText: Bool {
        hanzi >= 16 && stops >= 1 && pauses + stops >= 2
    }
}

// MARK: Joints

extension SpacedLine {
    /// The gaps at which a converter joined two lines of running text.
    ///
    /// Names and roles, the halves of a motto in quotation marks, and a signature have their space by right. Beside a
    /// joint between Hanzi, a space after a pause is one as well.
    func joints(on text: PageText, keepingSpaceBeside roles: WordTable) -> [Range<Int>] {
        guard isRunningText else { return [] }
        let single = gaps.filter { $0.isSingle && !$0.isBracketed && text.bytes[$0.range.lowerBound] == 0x20 }
        let words = single.filter { isInsideSentence($0, on: text, roles) }
        guard !words.isEmpty else { return [] }
        let pauses = single.filter { gap in
            gap.before.count == 0 && gap.after.count >= 4 && gap.before.neighbour.map(Self.isPause) ?? false
        }
        return (words + pauses).map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether a gap parts Hanzi of one sentence.
    private func isInsideSentence(_ gap: Gap, on text: PageText, _ roles: WordTable) -> Bool {
        guard gap.before.count > 0, gap.after.count > 0, gap.before.count + gap.after.count >= 6,
            max(gap.before.count, gap.after.count) >= 4, let after = gap.after.neighbour
        else { return false }
        // Names are in a row; at the line's beginning and end are its small print.
        if gap.before.neighbour == nil, gap.before.count <= 12 { return false }
        if gap.before.neighbour?.isPageSpace ?? false, gap.before.count < 8 { return false }
        if after.isPageSpace, gap.after.count < 8 { return false }
        // The halves of a motto.
        if Self.opensQuotation(gap.before.neighbour), gap.before.count <= 12 || Self.closesQuotation(after) {
            return false
        }
        return !isSmallPrint(gap, on: text, roles)
    }

    /// The longest dateline, in bytes: 新华社北京7月8日电.
    private static let longestDateline = 60

    /// Whether a dateline or a role ends before a gap, or a role begins after it.
    private func isSmallPrint(_ gap: Gap, on text: PageText, _ roles: WordTable) -> Bool {
        if gap.range.lowerBound - range.lowerBound <= Self.longestDateline {
            switch text.scalar(before: gap.range.lowerBound, in: range) {
            case "电", "讯", "電", "訊": return true
            default: break
            }
        }
        let found = [
            roles.match(text, endingAt: gap.range.lowerBound, after: range.lowerBound),
            roles.match(text, at: gap.range.upperBound, before: range.upperBound),
        ]
        // A single Hanzi such as 文 is a role only in small print.
        return found.contains { $0.map { $0.length > 3 } ?? false }
    }

    private static func isPause(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", "。", "、", "；", "：", "！", "？", "”": true
        default: false
        }
    }

    private static func opensQuotation(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        let kind = ScalarClass(scalar.value)
        return kind == .openQuote || kind == .openTitle || scalar == "\""
    }

    private static func closesQuotation(_ scalar: Unicode.Scalar) -> Bool {
        let kind = ScalarClass(scalar.value)
        return kind == .closeQuote || kind == .closeTitle || scalar == "\""
    }
}
