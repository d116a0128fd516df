/// Collects the runs of an article that may be names, each with all its places.
struct CandidateCollector: Sendable {
    let characters: ArticleCharacters
    let surnames: Surnames
    let tables: NameTables
    let lexicon: Lexicon
    let edges: NameEdges
    /// The names that are taken with a much lower score than others.
    let known: KnownNames

    /// The most characters of a foreign name, or of one part of it.
    static let longestForeign = 8
    /// Runs whose characters alone speak so much against a name are not looked at.
    static let hopeless = -48

    /// The bits of a key below its kind and its length.
    private static let hashBits: UInt64 = 34
    /// The longest article that is read, in characters; what comes after that names nobody.
    private static let longestArticle = 1 << 24

    /// A place where a run begins that may be a name.
    private struct Record {
        var key: UInt64
        var place: Int32
        /// What the characters of the run and its length say.
        var score: Int16
        var kind: NameCandidate.Kind
        var count: UInt8
    }

    /// All candidates but for those that are not names whatever is around them.
    func candidates() -> NameCandidates {
        let beginnings = beginnings()
        let repeated = RepeatedBeginnings(beginnings, of: characters)
        var records: [Record] = []
        records.reserveCapacity(beginnings.count / 4)
        var runEnd = 0
        for place in beginnings {
            let place = Int(place)
            let isOnly = !repeated.contains(place)
            addChinese(at: place, isOnly: isOnly, to: &records)
            if place >= runEnd, isForeign(place) {
                runEnd = place + 1
                while runEnd < characters.count - 2, isForeign(runEnd) { runEnd += 1 }
                if runEnd - place >= 2 { addForeign(in: place..<runEnd, repeated, to: &records) }
            }
        }
        return Self.grouped(records)
    }

    /// The places where a surname or a foreign name may begin.
    private func beginnings() -> [Int32] {
        let beginnings = surnames.beginnings
        return characters.places(upTo: Self.longestArticle) {
            (0x4E00...0x9FFF).contains($0) && beginnings.contains($0)
        }
    }

    /// Whether a run is not a name whatever its neighbours say, where it is in one place only.
    ///
    /// - Parameter score: What its characters and its length say.
    private func isNoName(_ kind: NameCandidate.Kind, _ place: Int, _ count: Int, _ score: Int) -> Bool {
        let most =
            score + NameWeights.count(kind, 1)
            + edges.most(around: place..<place + count, in: characters, tables: tables)
        if most + NameWeights.known <= NameWeights.threshold { return true }
        return most <= NameWeights.threshold && !known.contains(key(kind, place, count))
    }

    @inline(__always)
    private func isForeign(_ place: Int) -> Bool {
        characters.code(place) >= 0x4E00 && tables.foreign.contains(characters.code(place))
    }

    @inline(__always)
    private func number(_ column: NameTables.Column, _ place: Int) -> Int {
        tables.number(column, ofRow: characters.row(place))
    }

    @inline(__always)
    private func addChinese(at place: Int, isOnly: Bool, to records: inout [Record]) {
        guard characters.isHanzi(place + 1) else { return }
        let first = characters.code(place)
        if surnames.isSingle(first) { addSingle(at: place, isOnly: isOnly, to: &records) }
        if surnames.mayBeDouble(first), characters.isHanzi(place + 2),
            surnames.isDouble(first, characters.code(place + 1)), !isNobody(place)
        {
            add(.doubleSurname, place, 3, NameWeights.bias + NameWeights.length(.doubleSurname, 3), to: &records)
            if characters.isHanzi(place + 3) {
                add(.doubleSurname, place, 4, NameWeights.bias + NameWeights.length(.doubleSurname, 4), to: &records)
            }
        }
    }

    private func addSingle(at place: Int, isOnly: Bool, to records: inout [Record]) {
        let surname = NameWeights.bias + number(.surname, place)
        let two = surname + NameWeights.length(.chinese, 2) + number(.secondOfTwo, place + 1)
        // Seen once, a run has the most to say for itself.
        let once = NameWeights.count(.chinese, 1)
        var three = Self.hopeless - once
        if characters.isHanzi(place + 2) {
            three =
                surname + NameWeights.length(.chinese, 3) + number(.secondOfThree, place + 1)
                + number(.thirdOfThree, place + 2)
        }
        guard max(two, three) + once > Self.hopeless else { return }
        if isOnly, isNoName(.chinese, place, 2, two),
            three + once <= Self.hopeless || isNoName(.chinese, place, 3, three)
        {
            return
        }
        guard !isNobody(place) else { return }
        // Names of two are kept with those of three, which are compared with them.
        add(.chinese, place, 2, two, to: &records)
        if three + once > Self.hopeless { add(.chinese, place, 3, three, to: &records) }
    }

    /// Whether a word begins here that only looks like a name: 邓小平理论, 简明扼要.
    private func isNobody(_ place: Int) -> Bool {
        let offset = characters.offset(place)
        return lexicon.notPersons.match(characters.text, at: offset, before: characters.text.bytes.count) != nil
    }

    /// Every part of a run of foreign characters; parts of two only where they are all of it.
    private func addForeign(in run: Range<Int>, _ repeated: RepeatedBeginnings, to records: inout [Record]) {
        let once = NameWeights.count(.foreign, 1)
        for start in run.lowerBound..<run.upperBound - 1 {
            if characters.code(start - 1) == 0xB7 { continue }
            let isSurname = surnames.isSingle(characters.code(start))
            let isDouble = surnames.isDouble(characters.code(start), characters.code(start + 1))
            let isOnly = !repeated.contains(start)
            var score = NameWeights.bias + number(.foreignFirst, start)
            for end in start + 2...max(start + 2, min(run.upperBound, start + Self.longestForeign)) {
                let count = end - start
                if count > 2 { score += number(.foreignInner, end - 2) }
                if count == 2, count != run.count { continue }
                if count <= 3 && isSurname || (3...4).contains(count) && isDouble { continue }
                if characters.code(end) == 0xB7 { continue }
                let total = score + number(.foreignLast, end - 1) + NameWeights.length(.foreign, count)
                guard total + once > Self.hopeless else { continue }
                if isOnly, isNoName(.foreign, start, count, total) { continue }
                add(.foreign, start, count, total, to: &records)
            }
        }
    }

    @inline(__always)
    private func add(
        _ kind: NameCandidate.Kind, _ place: Int, _ count: Int, _ score: Int, to records: inout [Record]
    ) {
        records.append(
            Record(
                key: key(kind, place, count), place: Int32(truncatingIfNeeded: place),
                score: Int16(truncatingIfNeeded: score), kind: kind, count: UInt8(truncatingIfNeeded: count)))
    }

    /// The key of a run: its kind, its length and a hash of its characters, in 40 bits.
    @inline(__always)
    private func key(_ kind: NameCandidate.Kind, _ place: Int, _ count: Int) -> UInt64 {
        var hash = Self.seed
        for place in place..<place + count { hash = Self.hash(hash, characters.code(place)) }
        return Self.key(kind, count, hash)
    }

    /// The keys that a name would have, whatever its kind and the script of the article.
    static func keys(of name: String) -> [UInt64] {
        let forms = SimplifiedForms.standard
        let count = name.utf16.count
        let hashes = [false, true].map { readingDoubtful in
            name.utf16.reduce(seed) { hash($0, forms.simplified($1, readingDoubtful: readingDoubtful)) }
        }
        return hashes[..<(hashes[0] == hashes[1] ? 1 : 2)].flatMap { hash in
            [.chinese, .doubleSurname, .foreign].map { key($0, count, hash) }
        }
    }

    /// A hash of a name, for tables of names of any kind.
    static func hash(of name: String) -> UInt64 {
        name.utf8.reduce(seed) { hash($0, UInt16($1)) }
    }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    private static func hash(_ hash: UInt64, _ code: UInt16) -> UInt64 {
        (hash ^ UInt64(code)) &* 0x9E37_79B9_7F4A_7C15
    }

    @inline(__always)
    private static func key(_ kind: NameCandidate.Kind, _ count: Int, _ hash: UInt64) -> UInt64 {
        UInt64(kind.rawValue) << (hashBits + 4) | UInt64(count & 0xF) << hashBits | hash >> (64 - hashBits)
    }

    /// Puts the places of each run together, by a table of the runs' keys.
    private static func grouped(_ records: [Record]) -> NameCandidates {
        var found = NameCandidates()
        found.all.reserveCapacity(records.count)
        var bits: UInt64 = 4
        while 1 << bits < records.count * 2 { bits += 1 }
        var slots = [Int32](repeating: -1, count: 1 << bits)
        var candidates = [Int32](repeating: 0, count: records.count)
        for (index, record) in records.enumerated() {
            var slot = Int(truncatingIfNeeded: (record.key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
            while slots[slot] >= 0, found.all[Int(slots[slot])].key != record.key {
                slot = (slot + 1) & (slots.count - 1)
            }
            if slots[slot] < 0 {
                slots[slot] = Int32(truncatingIfNeeded: found.all.count)
                found.all.append(
                    NameCandidate(
                        key: record.key, kind: record.kind, count: Int(record.count),
                        characterScore: Int(record.score),
                        // The record before is that of its first two characters.
                        shorter: record.kind == .chinese && record.count == 3 ? Int(candidates[index - 1]) : 0))
            }
            candidates[index] = slots[slot]
            // Until all are counted, the places of each are only as many as they will be.
            let candidate = Int(slots[slot])
            found.all[candidate].places = 0..<found.all[candidate].places.upperBound + 1
        }
        var start = 0
        for index in found.all.indices {
            let count = found.all[index].places.count
            found.all[index].places = start..<start
            start += count
        }
        found.places = [Int32](repeating: 0, count: records.count)
        for (index, record) in records.enumerated() {
            let candidate = Int(candidates[index])
            let end = found.all[candidate].places.upperBound
            found.places[end] = record.place
            found.all[candidate].places = found.all[candidate].places.lowerBound..<end + 1
        }
        return found
    }
}

/// Which pairs of characters that a name may begin with are in an article more than once.
///
/// Most do not. A small table of hashes tells them, and now and then takes one for repeated that is not.
private struct RepeatedBeginnings {
    private let characters: ArticleCharacters
    private var seen: [UInt8]
    private let shift: UInt32

    init(_ places: [Int32], of characters: ArticleCharacters) {
        self.characters = characters
        var bits: UInt32 = 6
        while bits < 20, 1 << bits < places.count * 4 { bits += 1 }
        shift = 32 - bits
        seen = [UInt8](repeating: 0, count: 1 << bits)
        for place in places {
            let slot = slot(Int(place))
            if seen[slot] < 2 { seen[slot] += 1 }
        }
    }

    /// Whether the two characters from a place on may be in another place as well.
    @inline(__always)
    func contains(_ place: Int) -> Bool { seen[slot(place)] > 1 }

    @inline(__always)
    private func slot(_ place: Int) -> Int {
        let pair = UInt32(characters.code(place)) << 16 | UInt32(characters.code(place + 1))
        return Int((pair &* 0x9E37_79B1) >> shift)
    }
}

/// The surnames by their characters.
final class Surnames: Sendable {
    private let single: ScalarSet
    private let doubleFirsts: ScalarSet
    /// The characters with which a surname or a foreign name may begin.
    let beginnings: ScalarSet
    private let double: PairTable

    init(lexicon: Lexicon) {
        var single = ScalarSet("")
        var firsts = ScalarSet("")
        var pairs: [(key: UInt64, number: Int8)] = []
        for surname in lexicon.surnameList {
            let codes = Array(surname.utf16)
            if codes.count == 1 { single.insert(codes[0]) }
            guard codes.count == 2 else { continue }
            firsts.insert(codes[0])
            pairs.append((PairTable.key(0, codes[0], codes[1]), 1))
        }
        self.single = single
        doubleFirsts = firsts
        firsts.formUnion(single)
        firsts.formUnion(NameTables.standard.foreign)
        beginnings = firsts
        double = PairTable(pairs)
    }

    @inline(__always)
    func isSingle(_ code: UInt16) -> Bool { single.contains(code) }

    /// Whether a surname of two characters can begin with a character.
    @inline(__always)
    func mayBeDouble(_ code: UInt16) -> Bool { doubleFirsts.contains(code) }

    @inline(__always)
    func isDouble(_ first: UInt16, _ second: UInt16) -> Bool { double.number(PairTable.key(0, first, second)) != 0 }
}
