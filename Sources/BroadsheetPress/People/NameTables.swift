/// How readily characters are parts of names or are beside them.
///
/// The numbers are rounded log-odds, in quarters, that were fitted on articles whose persons are known; the program
/// and the command that fit them again are in `Fitting/people`. No text went into them, only counts of characters.
/// A character that is in no list has the number that an unknown one deserves. A class, as ``Lexicon`` is: those who
/// ask it copy one reference.
final class NameTables: Sendable {
    static let standard = NameTables()

    /// What a number says about a character.
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

    /// For each scalar of the basic plane its row, 0 for a character that is in no list; for a traditional character a
    /// number from ``firstTraditional`` on.
    private let rows: [UInt16]
    /// What is read for the characters that have such numbers.
    private let traditional: [Traditional]
    let firstTraditional: UInt16
    private let numbers: [Int8]
    /// For each row the most that a neighbour of a name can say for it, see ``most(before:)``.
    private let mostBefore: [Int16]
    private let mostAfter: [Int16]
    /// The characters that foreign names are written with.
    let foreign: ScalarSet
    private let pairs: PairTable

    private init() {
        var builder = Builder()
        var foreign = ScalarSet("")
        for column in Column.allCases {
            Self.visit(column.list) { number, codes in
                for code in codes {
                    builder.set(column, of: code, to: number)
                    if column == .foreignFirst { foreign.insert(code) }
                }
            }
        }
        for pair in Pair.allCases {
            Self.visit(pair.list) { number, codes in
                if codes.count == 2 { builder.add(pair, codes[0], codes[1], number) }
            }
        }
        self.foreign = foreign
        traditional = SimplifiedForms.standard.entries.map { entry in
            Traditional(form: entry.form, use: entry.use, row: builder.rows[Int(entry.character)])
        }
        firstTraditional = UInt16(truncatingIfNeeded: builder.count)
        rows = builder.rows(with: SimplifiedForms.standard.entries)
        numbers = builder.numbers
        pairs = PairTable(builder.pairs)
        mostBefore = builder.most(of: .before, with: [.joinedBefore, .twoBefore])
        mostAfter = builder.most(of: .after, with: [.joinedAfter, .twoAfter])
    }

    /// The tables while they are put together.
    private struct Builder {
        var rows = [UInt16](repeating: 0, count: 0x10000)
        var numbers = Column.allCases.map(\.unknown)
        var pairs: [(key: UInt64, number: Int8)] = []
        private(set) var count = 1
        private let unknown = Column.allCases.map(\.unknown)

        mutating func set(_ column: Column, of code: UInt16, to number: Int8) {
            let row = addRow(code)
            numbers[row * NameTables.width + column.rawValue] = number
        }

        mutating func add(_ pair: Pair, _ first: UInt16, _ second: UInt16, _ number: Int8) {
            pairs.append((PairTable.key(pair.rawValue, first, second), number))
            _ = addRow(first)
            _ = addRow(second)
        }

        /// The row of a character, a new one where it has none yet.
        private mutating func addRow(_ code: UInt16) -> Int {
            if rows[Int(code)] == 0 {
                rows[Int(code)] = UInt16(count)
                count += 1
                numbers += unknown
            }
            return Int(rows[Int(code)])
        }

        /// The rows, and after their numbers those of traditional characters.
        func rows(with traditional: [SimplifiedForms.Entry]) -> [UInt16] {
            var rows = rows
            for (index, entry) in traditional.enumerated() {
                rows[Int(entry.character)] = UInt16(truncatingIfNeeded: count + index)
            }
            return rows
        }

        /// The most that each neighbour can say: its own number, and the best of its pairs.
        func most(of column: Column, with kinds: [Pair]) -> [Int16] {
            var most = (0..<count).map { Int16(numbers[$0 * NameTables.width + column.rawValue]) }
            for kind in kinds {
                var best = [Int16](repeating: 0, count: count)
                for (key, number) in pairs where Int(key >> 32) - 1 == kind.rawValue {
                    // The neighbour is the first of two characters for what goes before a name and is joined to it.
                    let isFirst = kind == .joinedBefore || kind == .twoAfter
                    let row = Int(rows[Int(truncatingIfNeeded: isFirst ? key >> 16 : key) & 0xFFFF])
                    best[row] = max(best[row], Int16(number))
                }
                for row in most.indices { most[row] += best[row] }
            }
            return most
        }
    }

    /// Visits the words of a list with the number of their line.
    private static func visit(_ list: String, _ body: (Int8, [UInt16]) -> Void) {
        var number: Int8 = 0
        var isNegative = false
        var isInNumber = true
        var word: [UInt16] = []
        func end() {
            if !word.isEmpty { body(isNegative ? -number : number, word) }
            word.removeAll(keepingCapacity: true)
        }
        for scalar in list.unicodeScalars {
            switch scalar {
            case "\n":
                end()
                number = 0
                isNegative = false
                isInNumber = true
            case " ":
                if isInNumber { isInNumber = false } else { end() }
            case "-" where isInNumber: isNegative = true
            case "0"..."9" where isInNumber: number = number &* 10 &+ Int8(scalar.value - 0x30)
            default: if !isInNumber { word.append(code(scalar)) }
            }
        }
        end()
    }

    private static func code(_ scalar: Unicode.Scalar) -> UInt16 {
        scalar == "␣" ? boundary : UInt16(truncatingIfNeeded: scalar.value)
    }

    /// What is read for a traditional character.
    struct Traditional: Sendable {
        var form: UInt16
        var use: SimplifiedForms.Use
        /// The row of the character itself.
        var row: UInt16
    }

    /// The row of a character, for ``number(_:ofRow:)``, or the number of a traditional one, for ``traditional(_:)``.
    @inline(__always)
    func row(_ code: UInt16) -> UInt16 { rows[Int(code)] }

    /// Lets a loop over characters look at the rows by their codes, see ``row(_:)``.
    @inline(__always)
    func withRows<Result>(_ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
        rows.withUnsafeBufferPointer(body)
    }

    /// Whether a number that ``row(_:)`` gave is that of a traditional character.
    @inline(__always)
    func isTraditional(_ number: UInt16) -> Bool { number >= firstTraditional }

    /// What is read for the traditional character with a number.
    func traditional(_ number: UInt16) -> Traditional { traditional[Int(number - firstTraditional)] }

    /// The character that is read for one in a simplified text.
    func simplified(_ code: UInt16) -> (code: UInt16, row: UInt16) {
        let row = row(code)
        guard isTraditional(row) else { return (code, row) }
        let entry = traditional(row)
        return entry.use == .sure ? (entry.form, self.row(entry.form)) : (code, entry.row)
    }

    /// What a column says about the character with a row.
    @inline(__always)
    func number(_ column: Column, ofRow row: UInt16) -> Int {
        Int(numbers[Int(row) * Self.width + column.rawValue])
    }

    /// The most that the character before a name can say for it, whatever is beside it.
    @inline(__always)
    func most(before row: UInt16) -> Int { Int(mostBefore[Int(row)]) }

    /// The most that the character after a name can say for it, whatever is beside it.
    @inline(__always)
    func most(after row: UInt16) -> Int { Int(mostAfter[Int(row)]) }

    /// The number of a pair of characters; 0 where nothing is.
    @inline(__always)
    func number(_ pair: Pair, _ first: UInt16, _ second: UInt16) -> Int {
        pairs.number(PairTable.key(pair.rawValue, first, second))
    }
}
