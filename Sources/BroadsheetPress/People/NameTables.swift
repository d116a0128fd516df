/// How readily characters are parts of names or stand beside them.
///
/// The numbers are rounded log-odds, in quarters, that were fitted on articles whose persons are known; the program
/// and the command that fit them again are in `Fitting/people`. No text went into them, only counts of characters.
/// A character that is in no list has the number that an unknown one deserves.
struct NameTables: Sendable {
    /// The fitted numbers.
    static let standard = NameTables()

    /// What a number tells of a character.
    enum Column: Int, CaseIterable, Sendable {
        case surname, secondOfTwo, secondOfThree, thirdOfThree, foreignFirst, foreignInner, foreignLast, before, after

        /// The number of a character that is in no list.
        fileprivate var unknown: Int8 {
            switch self {
            case .surname: -8
            case .secondOfTwo, .secondOfThree: 7
            case .thirdOfThree: 9
            case .foreignFirst: 9
            case .foreignInner: 3
            case .foreignLast: 11
            case .before: 5
            case .after: 3
            }
        }

        fileprivate var list: String {
            switch self {
            case .surname: NameTables.surname
            case .secondOfTwo: NameTables.secondOfTwo
            case .secondOfThree: NameTables.secondOfThree
            case .thirdOfThree: NameTables.thirdOfThree
            case .foreignFirst: NameTables.foreignFirst
            case .foreignInner: NameTables.foreignInner
            case .foreignLast: NameTables.foreignLast
            case .before: NameTables.before
            case .after: NameTables.after
            }
        }
    }

    /// Which pair of characters a number belongs to.
    enum Pair: Int, CaseIterable, Sendable {
        case twoBefore, twoAfter, joinedBefore, joinedAfter

        fileprivate var list: String {
            switch self {
            case .twoBefore: NameTables.twoBefore
            case .twoAfter: NameTables.twoAfter
            case .joinedBefore: NameTables.joinedBefore
            case .joinedAfter: NameTables.joinedAfter
            }
        }
    }

    /// How many columns there are; a constant, for it is asked for each character.
    private static let width = 9

    /// The scalar that stands for a space or the end of a paragraph.
    static let boundary: UInt16 = 0x20

    /// For each scalar of the basic plane its row, 0 for a character that is in no list.
    private var rows = [UInt16](repeating: 0, count: 0x10000)
    private var numbers: [Int8]
    /// The characters that foreign names are written with.
    let foreign: ScalarSet
    private var pairs: PairTable

    private init() {
        let columns = Column.allCases
        numbers = columns.map(\.unknown)
        var foreign = ""
        for column in columns {
            for (number, words) in Self.lines(of: column.list) {
                let characters = words.joined()
                if column == .foreignFirst { foreign += characters }
                for scalar in characters.unicodeScalars {
                    let code = Self.code(scalar)
                    if rows[Int(code)] == 0 {
                        rows[Int(code)] = UInt16(numbers.count / Self.width)
                        numbers += columns.map(\.unknown)
                    }
                    numbers[Int(rows[Int(code)]) * Self.width + column.rawValue] = number
                }
            }
        }
        self.foreign = ScalarSet(foreign)
        pairs = PairTable(
            Pair.allCases.flatMap { pair in
                Self.lines(of: pair.list).flatMap { number, words in
                    words.compactMap { word in
                        let codes = word.unicodeScalars.map(Self.code)
                        return codes.count == 2 ? (PairTable.key(pair.rawValue, codes[0], codes[1]), number) : nil
                    }
                }
            })
    }

    /// The lines of a list: a number, and the words that it belongs to.
    private static func lines(of list: String) -> [(number: Int8, words: [String])] {
        list.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            return words.first.flatMap { Int8($0) }.map { ($0, Array(words.dropFirst())) }
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> UInt16 {
        scalar == "␣" ? boundary : UInt16(truncatingIfNeeded: scalar.value)
    }

    /// The row of a character, for ``number(_:ofRow:)``.
    @inline(__always)
    func row(_ code: UInt16) -> UInt16 { rows[Int(code)] }

    /// What a column tells of the character with a row.
    @inline(__always)
    func number(_ column: Column, ofRow row: UInt16) -> Int {
        Int(numbers[Int(row) * Self.width + column.rawValue])
    }

    /// What is told of a pair of characters; 0 where nothing is.
    @inline(__always)
    func number(_ pair: Pair, _ first: UInt16, _ second: UInt16) -> Int {
        pairs.number(PairTable.key(pair.rawValue, first, second))
    }
}

/// Numbers of pairs of characters, in a hash table that is asked without making anything.
struct PairTable: Sendable {
    private var keys: [UInt64]
    private var numbers: [Int8]
    private let mask: Int

    init(_ entries: [(key: UInt64, number: Int8)]) {
        var size = 64
        while size < entries.count * 3 { size *= 2 }
        mask = size - 1
        keys = [UInt64](repeating: 0, count: size)
        numbers = [Int8](repeating: 0, count: size)
        for entry in entries {
            var place = slot(entry.key)
            while keys[place] != 0, keys[place] != entry.key { place = (place + 1) & mask }
            keys[place] = entry.key
            numbers[place] = entry.number
        }
    }

    /// The key of a pair; never 0.
    @inline(__always)
    static func key(_ kind: Int, _ first: UInt16, _ second: UInt16) -> UInt64 {
        UInt64(kind + 1) << 32 | UInt64(first) << 16 | UInt64(second)
    }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }

    @inline(__always)
    func number(_ key: UInt64) -> Int {
        var place = slot(key)
        while keys[place] != 0 {
            if keys[place] == key { return Int(numbers[place]) }
            place = (place + 1) & mask
        }
        return 0
    }
}
