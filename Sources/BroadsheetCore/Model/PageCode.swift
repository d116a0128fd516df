/// The code of a page, so that A1 and A01 are the same page.
package struct PageCode: Sendable, Hashable {
    private let letters: String
    private let number: String

    /// The code as it was printed or as a file's name has it.
    package init(_ code: String) {
        let digits = code.utf8.reversed().prefix { (0x30...0x39).contains($0) }.reversed()
        let significant = digits.drop { $0 == 0x30 }
        number = String(decoding: significant, as: UTF8.self)
        letters = String(decoding: code.utf8.dropLast(digits.count), as: UTF8.self).uppercased()
    }
}
