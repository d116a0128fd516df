/// Splits a run of characters without separators into names: 王永治牛爱民, 欧阳明远, 司马义·艾买提.
struct NameSplitter: Sendable {
    let lexicon: Lexicon

    /// How sure a run must be to count as names.
    enum Certainty: Sendable {
        /// A role stands with it; a name without a known surname will do.
        case roleGiven
        /// Nothing but its looks speaks for it.
        case looksOnly
    }

    /// The names of a run in order; `nil` where it is none.
    func names(of text: PageText, in range: Range<Int>, _ certainty: Certainty) -> [Range<Int>]? {
        let starts = scalarStarts(of: text, in: range)
        guard let starts, starts.count >= 3 else { return nil }
        let count = starts.count - 1
        if hasDot(text, in: range) { return count <= 20 ? [range] : nil }
        if isLatin(text, in: range) { return certainty == .roleGiven && count >= 2 && count <= 30 ? [range] : nil }
        guard count <= 24, !lexicon.notSignatures.contains(text, range) else { return nil }
        if let ends = bestSplit(text, starts, certainty) {
            return zip([0] + ends.dropLast(), ends).map { starts[$0]..<starts[$1] }
        }
        // Minority and foreign names without a dot, pen names, collectives: 索朗罗布, 穗卫健宣.
        return certainty == .roleGiven && (2...6).contains(count) && !isText(text, range) ? [range] : nil
    }

    /// The offsets at which the scalars of a run begin, and its end; `nil` where it is no run of name characters.
    private func scalarStarts(of text: PageText, in range: Range<Int>) -> [Int]? {
        guard range.count <= 120 else { return nil }
        var starts = [range.lowerBound]
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            guard scalar.isHanzi || scalar.isNameDot || scalar.isLatinLetter || scalar == "." || scalar == "．" else {
                return nil
            }
            offset += length
            starts.append(offset)
        }
        return starts
    }

    private func hasDot(_ text: PageText, in range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        scanner.skip { !$0.isNameDot }
        return !scanner.isAtEnd
    }

    private func isLatin(_ text: PageText, in range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        scanner.skip { !$0.isHanzi }
        return scanner.isAtEnd
    }

    /// The split into names with surnames that costs least; `nil` where there is none.
    ///
    /// Three characters are the usual length, two are common, four want a surname of two characters. A run of four
    /// with surnames at its first and third character is two names.
    private func bestSplit(_ text: PageText, _ starts: [Int], _ certainty: Certainty) -> [Int]? {
        let count = starts.count - 1
        let unreachable = Int.max / 2
        var cost = [Int](repeating: unreachable, count: count + 1)
        var from = [Int](repeating: 0, count: count + 1)
        cost[0] = 0
        for start in 0..<count where cost[start] < unreachable {
            for length in 2...4 where start + length <= count {
                guard let price = price(text, starts[start]..<starts[start + length], length, certainty) else { continue }
                if cost[start] + price < cost[start + length] {
                    cost[start + length] = cost[start] + price
                    from[start + length] = start
                }
            }
        }
        guard cost[count] < unreachable else { return nil }
        var ends: [Int] = []
        var end = count
        while end > 0 {
            ends.append(end)
            end = from[end]
        }
        return ends.reversed()
    }

    /// What it costs to take a range for one name; `nil` where it cannot be one.
    private func price(_ text: PageText, _ range: Range<Int>, _ length: Int, _ certainty: Certainty) -> Int? {
        guard let surname = lexicon.surnames.match(text, at: range.lowerBound, before: range.upperBound),
            surname.length < range.count
        else { return nil }
        let isDouble = surname.tag == SurnameRank.double.rawValue
        if certainty == .looksOnly,
            let word = lexicon.notNames.match(text, at: range.lowerBound, before: range.upperBound), word.length >= 6
        {
            return nil
        }
        switch (length, isDouble) {
        case (2, _): return surname.tag == SurnameRank.common.rawValue ? 5 : 8
        case (3, true): return 5
        case (3, false): return surname.tag == SurnameRank.common.rawValue ? 4 : 7
        case (4, true): return 3
        default: return nil
        }
    }

    /// Whether a run begins like a sentence and not like a name (获悉, 从, 近日), or has a word of grammar in it.
    private func isText(_ text: PageText, _ range: Range<Int>) -> Bool {
        if lexicon.textOpenings.match(text, at: range.lowerBound, before: range.upperBound) != nil { return true }
        var scanner = Scanner(text, in: range)
        scanner.skip { $0 != "的" && $0 != "了" && $0 != "在" && $0 != "是" && $0 != "与" && $0 != "上" && $0 != "中" }
        return !scanner.isAtEnd
    }
}
