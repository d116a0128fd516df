/// Collects the runs of an article that may be names, each with all its places.
struct CandidateCollector: Sendable {
    let characters: ArticleCharacters
    let surnames: Surnames
    let tables: NameTables

    /// The most characters of a foreign name, or of one part of it.
    static let longestForeign = 8

    private struct Record {
        var key: UInt64
        var place: Int32
    }

    /// All candidates, ordered by kind, length and characters.
    func candidates() -> [NameCandidate] {
        var records: [Record] = []
        records.reserveCapacity(characters.count / 2)
        var place = 2
        var runEnd = 0
        while place < characters.count - 2 {
            if characters.isHanzi(place) {
                addChinese(at: place, to: &records)
                if place >= runEnd {
                    runEnd = place
                    while runEnd < characters.count - 2, isForeign(runEnd) { runEnd += 1 }
                    if runEnd - place >= 2 { addForeign(in: place..<runEnd, to: &records) }
                }
            }
            place += 1
        }
        records.sort { ($0.key, $0.place) < ($1.key, $1.place) }
        return grouped(records)
    }

    @inline(__always)
    private func isForeign(_ place: Int) -> Bool {
        characters.codes[place] >= 0x4E00 && tables.foreign.contains(characters.codes[place])
    }

    private func addChinese(at place: Int, to records: inout [Record]) {
        let codes = characters.codes
        if surnames.isSingle(codes[place]), characters.isHanzi(place + 1) {
            records.append(Record(key: key(.chinese, place, 2), place: Int32(place)))
            if characters.isHanzi(place + 2) {
                records.append(Record(key: key(.chinese, place, 3), place: Int32(place)))
            }
        }
        if surnames.isDouble(codes[place], codes[place + 1]), characters.isHanzi(place + 2) {
            records.append(Record(key: key(.doubleSurname, place, 3), place: Int32(place)))
            if place + 3 < characters.count - 1, characters.isHanzi(place + 3) {
                records.append(Record(key: key(.doubleSurname, place, 4), place: Int32(place)))
            }
        }
    }

    /// Every part of a run of foreign characters; parts of two only where they are all of it.
    private func addForeign(in run: Range<Int>, to records: inout [Record]) {
        for start in run {
            if characters.codes[start - 1] == 0xB7 { continue }
            let isSurname = surnames.isSingle(characters.codes[start])
            let isDouble = surnames.isDouble(characters.codes[start], characters.codes[start + 1])
            let longest = min(run.upperBound, start + Self.longestForeign)
            guard start + 2 <= longest else { break }
            for end in start + 2...longest {
                let count = end - start
                if count == 2, count != run.count { continue }
                if count <= 3 && isSurname || (3...4).contains(count) && isDouble { continue }
                if characters.codes[end] == 0xB7 { continue }
                records.append(Record(key: key(.foreign, start, count), place: Int32(start)))
            }
        }
    }

    /// A number that is the same for the same run: its kind, its length and its characters, or a hash of them.
    private func key(_ kind: NameCandidate.Kind, _ place: Int, _ count: Int) -> UInt64 {
        var characters: UInt64 = 0
        if count <= 3 {
            for index in 0..<3 {
                characters = characters << 16 | (index < count ? UInt64(self.characters.codes[place + index]) : 0)
            }
        } else {
            characters = 0xcbf2_9ce4_8422_2325
            for index in place..<place + count {
                characters = (characters ^ UInt64(self.characters.codes[index])) &* 0x0000_0100_0000_01b3
            }
            characters >>= 8
        }
        return UInt64(kind.rawValue) << 60 | UInt64(count) << 56 | characters
    }

    private func grouped(_ records: [Record]) -> [NameCandidate] {
        var candidates: [NameCandidate] = []
        var index = 0
        while index < records.count {
            let key = records[index].key
            var places: [Int] = []
            while index < records.count, records[index].key == key {
                places.append(Int(records[index].place))
                index += 1
            }
            guard let kind = NameCandidate.Kind(rawValue: Int(key >> 60)) else { continue }
            candidates.append(NameCandidate(kind: kind, count: Int(key >> 56 & 0xF), places: places))
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
