/// Headings of laws and reports that count themselves: 第一章, 第３条, 第二部分.
enum NumberedHeading {
    /// The longest number, in scalars.
    private static let longestNumber = 5

    /// The parts of laws, reports and books that count themselves.
    static let parts = Words.chapters + Words.clauses + Words.divisions

    /// Whether a row opens with such a number.
    ///
    /// - Parameter parts: What is counted; all parts of laws, reports and books where nothing is reported.
    static func opens(_ text: PageText, in range: Range<Int>, with parts: String = parts) -> Bool {
        var scanner = Scanner(text, in: range)
        guard scanner.take("第") else { return false }
        for count in 0...longestNumber {
            let scalar = scanner.next
            switch scalar {
            case _ where parts.unicodeScalars.contains(scalar): return count > 0
            case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "○", "〇", "零": break
            default: guard ScalarClass(scalar.value) == .digit else { return false }
            }
            scanner.advance()
        }
        return false
    }
}
