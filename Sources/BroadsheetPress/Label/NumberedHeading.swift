/// Headings of laws and reports that count themselves: 第一章, 第３条, 第二部分.
enum NumberedHeading {
    /// The longest number, in scalars.
    private static let longestNumber = 5

    /// Whether a row opens with such a number.
    static func opens(_ text: PageText, in range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        guard scanner.take("第") else { return false }
        for count in 0...longestNumber {
            let scalar = scanner.next
            switch scalar {
            case "章", "节", "節", "条", "條", "编", "款", "篇": return count > 0
            case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "○", "〇", "零": break
            default: guard ScalarClass(scalar.value) == .digit else { return false }
            }
            scanner.advance()
        }
        return false
    }
}
