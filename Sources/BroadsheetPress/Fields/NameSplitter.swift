/// Splits a run of characters without separators into names: 王永治牛爱民, 欧阳明远, 司马义·艾买提.
struct NameSplitter: Sendable {
    let lexicon: Lexicon
    private let tables = NameTables.standard

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// How sure a run must be to count as names.
    enum Certainty: Sendable {
        /// A role is with it; a name without a known surname will do.
        case roleGiven
        /// Other runs beside it are names by their looks; one with a surname will do, though it is made of plain words.
        case inCompany
        /// Nothing but its looks speaks for it.
        case looksOnly
    }

    /// The names of a run in order; `nil` where it is not one.
    func names(of text: PageText, in range: Range<Int>, _ certainty: Certainty) -> [Range<Int>]? {
        let range = withoutDots(text, range)
        if certainty != .roleGiven, !mayBeNames(text, range) { return nil }
        if certainty == .roleGiven, hasStandIn(text, in: range) { return [range] }
        guard let run = run(of: text, in: range), run.count >= 2 else { return nil }
        let count = run.count
        if hasDot(text, in: range) {
            let isName = certainty == .roleGiven ? count <= 20 : count <= 14 && isForeign(text, in: range)
            return isName ? [range] : nil
        }
        if isLatin(text, in: range) { return certainty == .roleGiven && count >= 2 && count <= 30 ? [range] : nil }
        guard count <= 24, !lexicon.notSignatures.contains(text, range) else { return nil }
        if certainty == .roleGiven,
            let opening = lexicon.textOpenings.match(text, at: range.lowerBound, before: range.upperBound),
            opening.length > 3
        {
            return nil
        }
        if count > 3, lexicon.bodies.match(text, endingAt: range.upperBound, after: range.lowerBound) != nil {
            return certainty == .roleGiven ? [range] : nil
        }
        return bestSplit(text, run, certainty)
    }

    /// Whether a run with which no role is may be names: it has a dot, or begins as a name does.
    private func mayBeNames(_ text: PageText, _ range: Range<Int>) -> Bool {
        lexicon.surnames.match(text, at: range.lowerBound, before: range.upperBound) != nil
            || lexicon.minorityNameParts.match(text, at: range.lowerBound, before: range.upperBound) != nil
            || hasDot(text, in: range)
    }

    /// A run of name characters.
    private struct Run {
        /// The characters, and an end.
        private var places: [(start: Int, code: UInt16)] = []
        /// Whether some of the characters are traditional ones, for which simplified ones are read.
        var isTraditional = false

        init(capacity: Int) {
            places.reserveCapacity(capacity)
        }

        /// Appends a character by its offset and its UTF-16 code, or the end.
        mutating func append(_ start: Int, code: UInt16 = 0) {
            places.append((start, code))
        }

        /// How many characters it has.
        var count: Int { places.count - 1 }

        /// The offset at which a character begins, or where the last one ends.
        func start(_ place: Int) -> Int { places[place].start }

        /// The UTF-16 code of a character, or of the one that is read for a traditional one.
        func code(_ place: Int) -> UInt16 { places[place].code }

        /// The bytes of some characters.
        func bytes(_ characters: Range<Int>) -> Range<Int> {
            start(characters.lowerBound)..<start(characters.upperBound)
        }
    }

    /// The characters of a run; `nil` where some cannot be in a name.
    private func run(of text: PageText, in range: Range<Int>) -> Run? {
        guard range.count <= 120 else { return nil }
        var run = Run(capacity: range.count / 3 + 1)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            guard scalar.isHanzi || scalar.isNameDot || scalar.isLatinLetter || scalar == "." || scalar == "．" else {
                return nil
            }
            let code = UInt16(exactly: scalar.value) ?? 0xFFFD
            let simplified = tables.simplified(code).code
            if simplified != code { run.isTraditional = true }
            run.append(offset, code: simplified)
            offset += length
        }
        run.append(offset)
        return run
    }

    /// Whether a range is one name in which a sign, or a bracket that says how it is written, stands for a Hanzi that
    /// the type had not: 刘□, 刘⿱龙天, 刘（上龙下天）.
    private func hasStandIn(_ text: PageText, in range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        var scalars = 0
        var signs = 0
        var parts = 0
        while !scanner.isAtEnd {
            let scalar = scanner.next
            scalars += 1
            if let end = text.endOfDescribedHanzi(at: scanner.offset, before: range.upperBound) {
                signs += 1
                scanner.offset = end
                continue
            }
            if scalar.describesHanzi { parts += 2 }
            if scalar.standsForHanzi || scalar.describesHanzi { signs += 1 } else if !scalar.isHanzi { return false }
            scanner.advance()
        }
        guard signs > 0, (2...4).contains(scalars - parts) else { return false }
        return lexicon.surnames.match(text, at: range.lowerBound, before: range.upperBound) != nil
            || text.scalar(at: range.lowerBound, before: range.upperBound).scalar.isPrivate
    }

    private func hasDot(_ text: PageText, in range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        scanner.skip { !$0.isNameDot }
        return !scanner.isAtEnd
    }

    /// Whether a name with a dot has only characters that such names are written with.
    private func isForeign(_ text: PageText, in range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        scanner.skip { $0.isNameDot || tables.foreign.contains($0) }
        return scanner.isAtEnd
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
    private func bestSplit(_ text: PageText, _ run: Run, _ certainty: Certainty) -> [Range<Int>]? {
        let count = run.count
        // The cheapest way to each place: what it costs, and where its last name begins.
        return withUnsafeTemporaryAllocation(of: (cost: Int, from: Int).self, capacity: count + 1) { ways in
            let unreachable = Int.max / 2
            ways.initialize(repeating: (unreachable, 0))
            ways[0].cost = 0
            for start in 0..<count where ways[start].cost < unreachable {
                let surname = lexicon.surnames.match(
                    text, at: run.start(start), before: run.start(min(start + Self.longestName, count)))
                for length in 2...Self.longestName where start + length <= count {
                    guard let price = price(text, run, start, length, surname, certainty),
                        !lexicon.ownNotNames.contains(text, run.bytes(start..<start + length))
                    else { continue }
                    let cost = ways[start].cost + price
                    if cost < ways[start + length].cost { ways[start + length] = (cost, start) }
                }
            }
            guard ways[count].cost < unreachable else { return nil }
            var names: [Range<Int>] = []
            var end = count
            while end > 0 {
                names.append(run.bytes(ways[end].from..<end))
                end = ways[end].from
            }
            names.reverse()
            return names
        }
    }

    /// What it costs to take a range for one name, in quarters of a unit of log-odds; `nil` where it cannot be one.
    ///
    /// A name costs the less the more its characters are those of names, see ``NameTables``.
    private func price(
        _ text: PageText, _ run: Run, _ start: Int, _ length: Int, _ surname: WordTable.Match?, _ certainty: Certainty
    ) -> Int? {
        let range = run.bytes(start..<start + length)
        guard let surname, surname.length < range.count,
            length < 4 || surname.tag == Lexicon.doubleSurname && length == 4
        else {
            if length == 4, certainty == .roleGiven, hasTwoSurnames(text, run, start) { return Self.jointNamePrice }
            if length == 4, isMinorityName(text, range) { return Self.namePrice }
            // Other names without a surname, pen names, collectives: 穗卫健宣.
            guard certainty == .roleGiven, !isText(text, range) else { return nil }
            return length < 4 ? 60 : 72 + 4 * length
        }
        if surname.tag == Lexicon.doubleSurname { return length == 2 ? nil : Self.namePrice - 4 * length }
        let score = score(of: run, start..<start + length)
        if certainty != .roleGiven {
            guard !isWord(text, run, range), score >= lowestScore(length, certainty) else { return nil }
        }
        return Self.namePrice - max(score, -32)
    }

    /// Whether a name begins with the surnames of both parents, or of husband and wife, and no third one follows:
    /// 葉劉淑儀, 张杨子涵.
    private func hasTwoSurnames(_ text: PageText, _ run: Run, _ start: Int) -> Bool {
        func isUsual(_ place: Int) -> Bool {
            let character = run.bytes(place..<place + 1)
            return lexicon.surnames.match(text, at: character.lowerBound, before: character.upperBound)?.tag
                == Lexicon.usualSurname
        }
        return isUsual(start) && isUsual(start + 1) && !isUsual(start + 2)
    }

    /// Whether a run begins with a word that only looks like a name.
    private func isWord(_ text: PageText, _ run: Run, _ range: Range<Int>) -> Bool {
        var (text, range) = (text, range)
        if run.isTraditional {
            text = PageText(SimplifiedForms.standard.simplified(text.string(of: range), readingDoubtful: false))
            range = text.range
        }
        let word = lexicon.notNames.match(text, at: range.lowerBound, before: range.upperBound)
        return word.map { $0.length >= 6 } ?? false
    }

    /// What the characters of a name must come to at least, where no role is with it.
    private func lowestScore(_ length: Int, _ certainty: Certainty) -> Int {
        if certainty == .inCompany { return -32 }
        return length == 2 ? -15 : -4
    }

    /// The most characters of a name without a dot.
    private static let longestName = 6
    /// What one more name costs: of two ways to split a run, the one with fewer names is likelier.
    private static let namePrice = 24
    /// What a name of four characters costs that begins with the surnames of both parents.
    private static let jointNamePrice = 40

    /// How much the characters of a name with a surname of one character are those of a name.
    private func score(of run: Run, _ places: Range<Int>) -> Int {
        func code(_ index: Int) -> UInt16 { run.code(places.lowerBound + index) }
        func number(_ column: NameTables.Column, _ index: Int) -> Int {
            tables.number(column, ofRow: tables.simplified(code(index)).row)
        }
        let surname = number(.surname, 0)
        if places.count == 2 { return surname + number(.secondOfTwo, 1) + NameWeights.length(.chinese, 2) }
        var score = surname + number(.secondOfThree, 1) + number(.thirdOfThree, 2)
        if lexicon.common.number(PairTable.key(0, code(1), code(2))) != 0 { score += NameWeights.commonLast }
        if lexicon.common.number(PairTable.key(0, code(0), code(1))) != 0 { score += NameWeights.commonFirst }
        return score
    }

    /// Whether a name of four characters is made of syllables that names of minorities are made of: 索朗罗布.
    private func isMinorityName(_ text: PageText, _ range: Range<Int>) -> Bool {
        lexicon.minorityNameParts.match(text, at: range.lowerBound, before: range.upperBound) != nil
            && lexicon.minorityNameParts.match(text, endingAt: range.upperBound, after: range.lowerBound) != nil
    }

    /// A run without the dots that frame it: ·朱小华·.
    private func withoutDots(_ text: PageText, _ range: Range<Int>) -> Range<Int> {
        var scanner = Scanner(text, in: range)
        scanner.skip { $0.isNameDot }
        var end = range.upperBound
        while end > scanner.offset, case let last = text.scalar(endingAt: end, after: scanner.offset),
            last.scalar.isNameDot
        {
            end -= last.length
        }
        return scanner.offset..<end
    }

    /// Whether a run begins like a sentence and not like a name (获悉, 从, 近日), or has a word of grammar in it.
    private func isText(_ text: PageText, _ range: Range<Int>) -> Bool {
        if lexicon.textOpenings.match(text, at: range.lowerBound, before: range.upperBound) != nil { return true }
        var scanner = Scanner(text, in: range)
        scanner.skip { $0 != "的" && $0 != "了" && $0 != "在" && $0 != "是" && $0 != "与" && $0 != "上" && $0 != "中" }
        return !scanner.isAtEnd
    }
}
