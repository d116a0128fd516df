/// The lines below an article that say where it was read from, who wrote, edited and checked it: 来源：江城日报, 编辑：葛小梅.
struct TrailerReading: Sendable, Hashable {
    /// A label with the words after it.
    struct Part: Sendable, Hashable {
        var kinds: TrailerKinds
        /// Where label and words are.
        var range: Range<Int>
        var label: Range<Int>
        var words: Range<Int>
    }

    /// The labels of the line, in order.
    var parts: [Part]

    var kinds: TrailerKinds { parts.reduce(into: []) { $0.formUnion($1.kinds) } }
}

extension FieldReader {
    /// The longest such line, in bytes.
    private static let longestTrailer = 180

    /// The line below an article that a whole line is: labels, each with names after it, and no sentence.
    func trailerLine(_ text: PageText, in range: Range<Int>) -> TrailerReading? {
        let line = text.trimmed(range)
        guard !line.isEmpty, line.count <= Self.longestTrailer else { return nil }
        var scanner = Scanner(text, in: line)
        let hasTools = skipTools(&scanner)
        var parts: [TrailerReading.Part] = []
        while !scanner.isAtEnd {
            let start = scanner.offset
            if parts.isEmpty || isSpaced(text, before: start), let kinds = takeTrailerLabel(&scanner) {
                if let last = parts.indices.last {
                    parts[last].range = text.trimmed(parts[last].range.lowerBound..<start)
                    parts[last].words = text.trimmed(parts[last].words.lowerBound..<start)
                }
                let end = endWithoutBracket(text, line)
                let length = lexicon.trailerLabels.match(text, at: start, before: line.upperBound)?.length ?? 0
                parts.append(
                    TrailerReading.Part(
                        kinds: kinds, range: start..<end, label: start..<start + length,
                        words: text.trimmed(min(scanner.offset, end)..<end)))
                continue
            }
            guard !parts.isEmpty else { return nil }
            switch scanner.next {
            case "。", "！", "？", "，", "；", "“", "”": return nil
            default: scanner.advance()
            }
        }
        // Tools beside it, or brackets around it, only the web has.
        if hasTools, !parts.isEmpty { parts[0].kinds.insert(.checker) }
        return parts.isEmpty ? nil : TrailerReading(parts: parts)
    }

    /// Whether something comes before an offset that parts a label from the names before it.
    private func isSpaced(_ text: PageText, before offset: Int) -> Bool {
        let before = text.scalar(endingAt: offset, after: 0).scalar
        return before.isNameSeparator || before.isClosingBracket
    }

    /// The end of a line, before the bracket that closes it.
    private func endWithoutBracket(_ text: PageText, _ line: Range<Int>) -> Int {
        let (last, length) = text.scalar(endingAt: line.upperBound, after: line.lowerBound)
        return last.isClosingBracket
            && text.scalar(at: line.lowerBound, before: line.upperBound).scalar.isOpeningBracket
            ? text.skippingSpace(backFrom: line.upperBound - length, after: line.lowerBound) : line.upperBound
    }

    /// Skips 【纠错】 and its like, and past the bracket that opens the line; says whether there was one of them.
    private func skipTools(_ scanner: inout Scanner) -> Bool {
        var probe = scanner
        probe.skip { $0.isOpeningBracket }
        let hasTools = probe.take(lexicon.webTools) != nil && probe.take(where: { $0.isClosingBracket })
        if hasTools { scanner = probe }
        let isBracketed = scanner.next == "【"
        defer { skipOpenings(&scanner) }
        return hasTools || isBracketed
    }

    private func skipOpenings(_ scanner: inout Scanner) {
        scanner.skip { $0.isOpeningBracket || $0.isPageSpace || $0.isBylineBullet }
    }

    /// Takes a label with the mark after it: 编辑：, 审核/, 值班主任｜.
    private func takeTrailerLabel(_ scanner: inout Scanner) -> TrailerKinds? {
        guard let word = lexicon.trailerLabels.match(scanner.text, at: scanner.offset, before: scanner.end) else {
            return nil
        }
        var probe = scanner
        probe.offset += word.length
        if word.tag == Lexicon.pageTrailer {
            scanner = probe
            return .page
        }
        probe.skip { $0.isPageSpace }
        guard probe.take(where: { $0.isTrailerMark }) else { return nil }
        scanner = probe
        return TrailerKinds(rawValue: UInt8(word.tag))
    }
}

extension Unicode.Scalar {
    /// Whether it is between a label and the names after it.
    fileprivate var isTrailerMark: Bool {
        switch self {
        case "：", ":", "/", "／", "｜", "|", "丨", "∣": true
        default: false
        }
    }
}
