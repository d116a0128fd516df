/// Collects the runs of an article that may be names, each with all its places.
struct CandidateCollector: Sendable {
    let characters: ArticleCharacters
    let surnames: Surnames
    let tables: NameTables
    let lexicon: Lexicon

    /// The most characters of a foreign name, or of one part of it.
    static let longestForeign = 8
    /// Runs whose characters alone speak so much against a name are not looked at.
    static let hopeless = -48

    /// The bits of a record below its key, which hold the place.
    private static let placeBits = 24

    /// All candidates, ordered by their keys.
    func candidates() -> [NameCandidate] {
        // A record is a key with a place below it, so that sorting numbers groups the places of each run.
        var records: [UInt64] = []
        records.reserveCapacity(characters.count / 4)
        var runEnd = 0
        for place in 2..<min(characters.count - 2, 1 << Self.placeBits) where characters.isHanzi(place) {
            addChinese(at: place, to: &records)
            if place >= runEnd {
                runEnd = place
                while runEnd < characters.count - 2, isForeign(runEnd) { runEnd += 1 }
                if runEnd - place >= 2 { addForeign(in: place..<runEnd, to: &records) }
            }
        }
        records.sort()
        return grouped(records)
    }

    @inline(__always)
    private func isForeign(_ place: Int) -> Bool {
        characters.codes[place] >= 0x4E00 && tables.foreign.contains(characters.codes[place])
    }

    @inline(__always)
    private func number(_ column: NameTables.Column, _ place: Int) -> Int {
        tables.number(column, ofRow: characters.rows[place])
    }

    private func addChinese(at place: Int, to records: inout [UInt64]) {
        guard characters.isHanzi(place + 1) else { return }
        let first = characters.codes[place]
        let hasThird = characters.isHanzi(place + 2)
        if surnames.isSingle(first) {
            let surname = NameWeights.bias + NameWeights.count(.chinese, 1) + number(.surname, place)
            let two = surname + NameWeights.length(.chinese, 2) + number(.secondOfTwo, place + 1)
            let three =
                hasThird
                ? surname + number(.secondOfThree, place + 1) + number(.thirdOfThree, place + 2) : Self.hopeless
            if max(two, three) > Self.hopeless, !isNobody(place) {
                // Names of two are kept with those of three, which are compared with them.
                add(.chinese, place, 2, to: &records)
                if three > Self.hopeless { add(.chinese, place, 3, to: &records) }
            }
        }
        if hasThird, surnames.isDouble(first, characters.codes[place + 1]), !isNobody(place) {
            add(.doubleSurname, place, 3, to: &records)
            if characters.isHanzi(place + 3) { add(.doubleSurname, place, 4, to: &records) }
        }
    }

    /// Whether a word begins here that only looks like a name: 邓小平理论, 简明扼要.
    private func isNobody(_ place: Int) -> Bool {
        let offset = Int(characters.offsets[place])
        return lexicon.notPersons.match(characters.text, at: offset, before: characters.text.bytes.count) != nil
    }

    /// Every part of a run of foreign characters; parts of two only where they are all of it.
    private func addForeign(in run: Range<Int>, to records: inout [UInt64]) {
        for start in run.lowerBound..<run.upperBound - 1 {
            if characters.codes[start - 1] == 0xB7 { continue }
            let isSurname = surnames.isSingle(characters.codes[start])
            let isDouble = surnames.isDouble(characters.codes[start], characters.codes[start + 1])
            var score = NameWeights.bias + NameWeights.count(.foreign, 1) + number(.foreignFirst, start)
            for end in start + 2...max(start + 2, min(run.upperBound, start + Self.longestForeign)) {
                let count = end - start
                if count > 2 { score += number(.foreignInner, end - 2) }
                if count == 2, count != run.count { continue }
                if count <= 3 && isSurname || (3...4).contains(count) && isDouble { continue }
                if characters.codes[end] == 0xB7 { continue }
                let total = score + number(.foreignLast, end - 1) + NameWeights.length(.foreign, count)
                if total > Self.hopeless { add(.foreign, start, count, to: &records) }
            }
        }
    }

    @inline(__always)
    private func add(_ kind: NameCandidate.Kind, _ place: Int, _ count: Int, to records: inout [UInt64]) {
        records.append(key(kind, place, count) << UInt64(Self.placeBits) | UInt64(place))
    }

    /// The key of a run: its kind, its length and a hash of its characters, in 40 bits.
    @inline(__always)
    func key(_ kind: NameCandidate.Kind, _ place: Int, _ count: Int) -> UInt64 {
        Self.key(kind, characters.codes[place..<place + count])
    }

    @inline(__always)
    private static func key(_ kind: NameCandidate.Kind, _ codes: ArraySlice<UInt16>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for code in codes { hash = (hash ^ UInt64(code)) &* 0x9E37_79B9_7F4A_7C15 }
        return UInt64(kind.rawValue) << 38 | UInt64(codes.count & 0xF) << 34 | hash >> 30
    }

    /// The keys that a name would have, whatever its kind.
    static func keys(of name: String) -> [UInt64] {
        let codes = ArraySlice(name.utf16)
        return [.chinese, .doubleSurname, .foreign].map { key($0, codes) }
    }

    private func grouped(_ records: [UInt64]) -> [NameCandidate] {
        var candidates: [NameCandidate] = []
        var index = 0
        while index < records.count {
            let key = records[index] >> UInt64(Self.placeBits)
            var places: [Int] = []
            while index < records.count, records[index] >> UInt64(Self.placeBits) == key {
                places.append(Int(records[index] & (1 << UInt64(Self.placeBits) - 1)))
                index += 1
            }
            guard let kind = NameCandidate.Kind(rawValue: Int(key >> 38)) else { continue }
            candidates.append(NameCandidate(key: key, kind: kind, count: Int(key >> 34 & 0xF), places: places))
        }
        return candidates
    }
}

/// The surnames by their characters.
struct Surnames: Sendable {
    private let single: ScalarSet
    private let double: PairTable

    init(lexicon: Lexicon) {
        single = ScalarSet(lexicon.surnameList.filter { $0.unicodeScalars.count == 1 }.joined())
        double = PairTable(
            lexicon.surnameList.compactMap { surname in
                let codes = Array(surname.utf16)
                return codes.count == 2 ? (PairTable.key(0, codes[0], codes[1]), 1) : nil
            })
    }

    @inline(__always)
    func isSingle(_ code: UInt16) -> Bool { single.contains(code) }

    @inline(__always)
    func isDouble(_ first: UInt16, _ second: UInt16) -> Bool { double.number(PairTable.key(0, first, second)) != 0 }
}
