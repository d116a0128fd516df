extension PageText {
    /// What says where the parts of a Hanzi are that the type had not, in pairs: （上龙下天）, （左王右奇）.
    private static let placesOfParts: [(first: Unicode.Scalar, second: Unicode.Scalar)] = [
        ("上", "下"), ("左", "右"), ("外", "内"), ("外", "內"),
    ]

    /// The longest such bracket inside, in bytes: 左三点水右奇.
    private static let longestDescription = 18

    /// Where the bracket ends that is at an offset and describes a Hanzi by its parts; `nil` for any other.
    ///
    /// Besides parts at two places it may have parts that are added: （王+奇）, （日加升）.
    func endOfDescribedHanzi(at offset: Int, before end: Int) -> Int? {
        let (opening, length) = scalar(at: offset, before: end)
        guard let closing = opening.closingBracket, opening == "（" || opening == "(" else { return nil }
        var scanner = Scanner(self, in: offset + length..<min(end, offset + length + Self.longestDescription + 3))
        let places = Self.placesOfParts.first { $0.first == scanner.next }
        if places != nil { scanner.advance() }
        guard skipPart(&scanner, upTo: places?.second) else { return nil }
        let hasSecond =
            if let second = places?.second { scanner.take(second) } else {
                scanner.take("+") || scanner.take("＋") || scanner.take("加")
            }
        guard hasSecond, skipPart(&scanner, upTo: nil), scanner.next == closing || scanner.next.isClosingBracket else {
            return nil
        }
        scanner.advance()
        return scanner.offset
    }

    /// Skips a part of one Hanzi, or of the few that name a radical; says whether there was one.
    private func skipPart(_ scanner: inout Scanner, upTo second: Unicode.Scalar?) -> Bool {
        let start = scanner.offset
        for _ in 0..<3 where scanner.next.isHanzi && scanner.next != second && scanner.next != "加" { scanner.advance() }
        return scanner.offset > start
    }
}
