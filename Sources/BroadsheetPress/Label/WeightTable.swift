/// The table of weights as people read it: a line for each feature, with the labels that it speaks for or against.
struct WeightTable: Sendable {
    /// A line of the table.
    struct Row: Sendable {
        /// The feature, or the step from label to label.
        var name: String
        /// Its weights.
        var scores: LabelModel.Scores
    }

    /// The lines in their order.
    let rows: [Row]

    /// Reads a table of lines such as `kinds 0=prose | headline -35 | body 150`. What is no label and number is
    /// skipped.
    init(_ text: String) {
        let labels = LineLabel.allCases.map { Array($0.name.utf8) }
        var text = text
        rows = text.withUTF8 { bytes in
            bytes.split(separator: UInt8(ascii: "\n")).map { Row($0, labels: labels) }
        }
    }
}

extension WeightTable.Row {
    /// The bytes of a line or a part of it.
    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    fileprivate init(_ line: Slice<UnsafeBufferPointer<UInt8>>, labels: [[UInt8]]) {
        scores = LabelModel.Scores()
        var rest = line
        name = String(decoding: Self.trimmed(Self.takeCell(&rest)), as: UTF8.self)
        while !rest.isEmpty {
            var cell = Self.trimmed(Self.takeCell(&rest))
            let word = Self.takeWord(&cell)
            guard let label = labels.firstIndex(where: { word.elementsEqual($0) }), let weight = Self.number(cell)
            else { continue }
            scores[label] = weight
        }
    }

    /// Takes the next cell off a line, and the bar behind it.
    private static func takeCell(_ rest: inout Bytes) -> Bytes {
        let end = rest.firstIndex(of: UInt8(ascii: "|")) ?? rest.endIndex
        defer { rest = rest[end...].dropFirst() }
        return rest[..<end]
    }

    /// Takes the first word off a cell, and the spaces behind it.
    private static func takeWord(_ rest: inout Bytes) -> Bytes {
        let end = rest.firstIndex(of: UInt8(ascii: " ")) ?? rest.endIndex
        defer { rest = trimmed(rest[end...]) }
        return rest[..<end]
    }

    /// The number that a cell's second word is; `nil` where it is none, or more words follow.
    private static func number(_ word: Bytes) -> Int32? {
        let isNegative = word.first == UInt8(ascii: "-")
        let digits = isNegative ? word.dropFirst() : word
        guard (1...8).contains(digits.count) else { return nil }
        var number: Int32 = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int32(digit - 0x30)
        }
        return isNegative ? -number : number
    }

    private static func trimmed(_ cell: Bytes) -> Bytes {
        var cell = cell.drop { $0 == UInt8(ascii: " ") }
        while cell.last == UInt8(ascii: " ") { cell.removeLast() }
        return cell
    }
}
