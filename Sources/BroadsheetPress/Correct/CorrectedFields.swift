import BroadsheetCore

/// The decks and names of a correction, as they are in a row.
struct CorrectedFields: Sendable {
    private let text: PageText
    private let range: Range<Int>

    /// The fields of a row's words.
    init(of text: PageText, in range: Range<Int>) {
        self.text = text
        self.range = text.trimmed(range)
    }

    /// Where some parts are that together are the row, white space left out; `nil` where they are not.
    func ranges(ofParts parts: [String]) -> [Range<Int>]? {
        var ranges: [Range<Int>] = []
        var offset = range.lowerBound
        for part in parts {
            offset = text.skippingSpace(from: offset, before: range.upperBound)
            guard let end = end(of: Self.letters(of: part), at: offset) else { return nil }
            ranges.append(offset..<end)
            offset = end
        }
        return text.trimmed(offset..<range.upperBound).isEmpty && !ranges.isEmpty ? ranges : nil
    }

    /// Where a name is, white space left out; `nil` where there is none.
    func range(ofName name: String) -> Range<Int>? {
        let letters = Self.letters(of: name)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            if scalar == letters.first, let end = end(of: letters, at: offset) { return offset..<end }
            offset += length
        }
        return nil
    }

    private static func letters(of text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.isPageSpace }
    }

    /// Where letters end that begin at an offset; `nil` where they are not there.
    private func end(of letters: [Unicode.Scalar], at start: Int) -> Int? {
        guard !letters.isEmpty else { return nil }
        var offset = start
        var end = start
        for letter in letters {
            offset = text.skippingSpace(from: offset, before: range.upperBound)
            guard offset < range.upperBound else { return nil }
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            guard scalar == letter else { return nil }
            offset += length
            end = offset
        }
        return end
    }

    // MARK: Roles

    /// Names that every reader of fields takes for such.
    private static let surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄"]
    private static let givenNames = ["明", "强", "军", "伟", "芳", "静", "勇", "杰"]
    /// So many names at most are read in one row.
    static let mostNames = surnames.count * givenNames.count

    /// What the row says of each name: its role, the word for it, and the organisation.
    ///
    /// The row is read with plain names in the places of those that were corrected, because a reader that took such a
    /// name for something else would not have read the words around it either.
    ///
    /// - Parameters:
    ///   - names: Where the names are.
    ///   - fields: The reader.
    ///   - isCredit: Whether the row is small print of a picture.
    func readings(
        ofNames names: [Range<Int>], by fields: FieldReader, isCredit: Bool
    ) -> [ContributorReading] {
        var bytes: [UInt8] = []
        var offset = range.lowerBound
        var plain: [String: Int] = [:]
        for number in names.indices.sorted(by: { names[$0].lowerBound < names[$1].lowerBound }) {
            guard names[number].lowerBound >= offset else { continue }
            let name = Self.surnames[number % 8] + Self.givenNames[number / 8 % 8]
            bytes += text.bytes[offset..<names[number].lowerBound] + Array(name.utf8)
            plain[name] = number
            offset = names[number].upperBound
        }
        bytes += text.bytes[offset..<range.upperBound]
        var found: [Int: ContributorReading] = [:]
        for reading in Self.readings(of: PageText(bytes: bytes), by: fields, isCredit: isCredit) {
            guard let number = plain[reading.name] else { continue }
            found[number] = found[number] ?? reading
        }
        return names.indices.map { number in
            var reading =
                found[number]
                ?? ContributorReading(
                    name: "", role: isCredit ? .photographer : .reporter, label: nil, organisation: nil, range: 0..<0)
            reading.range = names[number]
            reading.name =
                text.closedUp(names[number]).map { $0.string(of: $0.range) } ?? text.string(of: names[number])
            return reading
        }
    }

    private static func readings(of text: PageText, by fields: FieldReader, isCredit: Bool) -> [ContributorReading] {
        let range = text.trimmed(text.range)
        if isCredit {
            return (fields.creditLine(text, in: range) ?? fields.captionCredit(text, in: range))?.contributors ?? []
        }
        var found = fields.bylineLine(text, in: range)?.contributors ?? []
        found += fields.opening(of: text, in: range).bylines.flatMap(\.contributors)
        for case .byline(let byline) in fields.closings(of: text, in: range) { found += byline.contributors }
        return found
    }
}
