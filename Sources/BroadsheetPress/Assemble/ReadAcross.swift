/// Whether the lines of a page were read across its columns: most of them continue not in the next line, but in the one
/// after it.
///
/// Two ideographs on both sides of a line end that are a common word, or that are together elsewhere on the page, say
/// that the text continues.
enum ReadAcross {
    /// Fewer line ends that continue somewhere tell nothing.
    private static let leastSeams = 8
    /// The shortest line of a column, in ideographs.
    private static let shortestLine = 5

    /// Whether the lines of a page were read so.
    static func isSeen(on text: PageText, lines: [PageLine], lexicon: Lexicon) -> Bool {
        let ends = lines.filter { !$0.isBlank && $0.range.count >= 3 * shortestLine }.map { End($0.range, on: text) }
        // Where paragraphs are on lines of their own, most lines end a sentence.
        guard ends.count >= 3 * leastSeams, ends.count(where: { $0.isOpen }) * 2 > ends.count else { return false }
        let pairs = Pairs(text, lines: lines)
        var next = 0
        var afterNext = 0
        for index in ends.indices.dropLast(2) where ends[index].isOpen {
            let isNext = pairs.join(ends[index], ends[index + 1], lexicon)
            let isAfterNext = pairs.join(ends[index], ends[index + 2], lexicon)
            if isNext != isAfterNext {
                next += isNext ? 1 : 0
                afterNext += isAfterNext ? 1 : 0
            }
        }
        return afterNext >= leastSeams && afterNext > 3 * next
    }

    /// The two ends of a line.
    private struct End {
        var first: Unicode.Scalar
        var last: Unicode.Scalar

        /// Whether the line ends in the middle of a sentence.
        var isOpen: Bool { last.isHanzi }

        init(_ range: Range<Int>, on text: PageText) {
            first = text.scalar(at: range.lowerBound, before: range.upperBound).scalar
            last = text.scalar(endingAt: range.upperBound, after: range.lowerBound).scalar
        }
    }

    /// The pairs of ideographs inside the lines of a page.
    private struct Pairs {
        private var known: Set<UInt64> = []

        init(_ text: PageText, lines: [PageLine]) {
            for line in lines where !line.isBlank {
                var scanner = Scanner(text, in: line.range)
                var last: Unicode.Scalar?
                while !scanner.isAtEnd {
                    let next = scanner.next
                    if let last, let key = Self.key(last, next) { known.insert(key) }
                    last = next
                    scanner.advance()
                }
            }
        }

        /// Whether the end of one line and the beginning of another make a word.
        func join(_ upper: End, _ lower: End, _ lexicon: Lexicon) -> Bool {
            guard let key = Self.key(upper.last, lower.first) else { return false }
            return known.contains(key) || lexicon.common.number(key) != 0
        }

        private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64? {
            guard first.isHanzi, second.isHanzi, let high = UInt16(exactly: first.value),
                let low = UInt16(exactly: second.value)
            else { return nil }
            return PairTable.key(0, high, low)
        }
    }
}
