/// The table of weights as people read it: a line for each feature, with the labels that it speaks for or against.
struct WeightTable: Sendable {
    /// The bytes of a line or a part of it.
    typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    private let text: String

    /// A table of lines such as `kinds 0=prose | headline -35 | body 150`. What is not a label and number is skipped.
    init(_ text: String) {
        self.text = text
    }

    /// Visits the lines in their order, each with the name of the feature, or of the step from label to label, and its
    /// weights.
    func visit(_ body: (Bytes, LabelModel.Scores) -> Void) {
        let labels = LineLabel.allCases.map { Array($0.name.utf8) }
        var text = text
        text.withUTF8 { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                var line = Self.take(from: &rest, endedBy: UInt8(ascii: "\n"))
                guard !line.isEmpty else { continue }
                let name = Self.trimmed(Self.take(from: &line, endedBy: UInt8(ascii: "|")))
                body(name, Self.scores(line, labels: labels))
            }
        }
    }

    /// The weights in the cells of a line.
    private static func scores(_ cells: Bytes, labels: [[UInt8]]) -> LabelModel.Scores {
        var scores = LabelModel.Scores()
        var rest = cells
        while !rest.isEmpty {
            var cell = trimmed(take(from: &rest, endedBy: UInt8(ascii: "|")))
            let word = take(from: &cell, endedBy: UInt8(ascii: " "))
            let label = labels.firstIndex { $0.count == word.count && word.elementsEqual($0) }
            if let label, let weight = number(trimmed(cell)) { scores[label] = weight }
        }
        return scores
    }

    /// Takes the part before a sign off some bytes, and the sign.
    @inline(__always)
    private static func take(from rest: inout Bytes, endedBy sign: UInt8) -> Bytes {
        let end = rest.firstIndex(of: sign) ?? rest.endIndex
        defer { rest = rest[end...].dropFirst() }
        return rest[..<end]
    }

    /// The number that a cell's second word is; `nil` where it is not one, or more words follow.
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

    @inline(__always)
    private static func trimmed(_ cell: Bytes) -> Bytes {
        var cell = cell
        while cell.first == UInt8(ascii: " ") { cell.removeFirst() }
        while cell.last == UInt8(ascii: " ") { cell.removeLast() }
        return cell
    }
}
