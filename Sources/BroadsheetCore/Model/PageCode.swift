/// The code of a page, so that A1 and A01 are the same page.
package struct PageCode: Sendable, Hashable {
    private var letters: String
    private let number: String

    /// The code as it was printed or as a file's name has it.
    package init(_ code: String) {
        let digits = code.utf8.reversed().prefix { (0x30...0x39).contains($0) }.reversed()
        let significant = digits.drop { $0 == 0x30 }
        number = String(decoding: significant, as: UTF8.self)
        letters = String(decoding: code.utf8.dropLast(digits.count), as: UTF8.self).uppercased()
    }

    /// The page of this number in the same part of the paper as another page: on page A01, page 2 is A02.
    package func inSection(of other: PageCode) -> PageCode {
        var code = self
        code.letters = other.letters
        return code
    }

    /// The page's number without the letters of its part of the paper.
    package var withoutSection: PageCode {
        var code = self
        code.letters = ""
        return code
    }

    /// Whether it names a part of the paper: A02, but not 2.
    package var hasSection: Bool { !letters.isEmpty }

    /// Whether it has a number.
    package var hasNumber: Bool { !number.isEmpty }

    /// Whether a page comes before another in the paper: in an earlier part, or in the same with a lower number.
    package func comesBefore(_ other: PageCode) -> Bool {
        letters == other.letters ? self < other : letters < other.letters
    }

    /// Whether a page has a lower number than another, whatever their letters are.
    package static func < (left: PageCode, right: PageCode) -> Bool {
        let lengths = (left.number.utf8.count, right.number.utf8.count)
        return lengths.0 == lengths.1 ? left.number < right.number : lengths.0 < lengths.1
    }
}
