import BroadsheetCore

/// Bylines of the web behind the moment of their publishing: 2019-03-18 23:59 聯合報 記者陳小寧／桃園報導.
extension FieldReader {
    /// The day that opens a line, and where the words behind it and its time begin; `nil` where none does.
    func publishingTime(_ text: PageText, in range: Range<Int>) -> (date: PartialDate, end: Int)? {
        let line = text.trimmed(range)
        guard !line.isEmpty, text.scalar(at: line.lowerBound, before: line.upperBound).scalar.digit != nil else {
            return nil
        }
        var scanner = Scanner(text, in: line)
        guard let date = scanner.takeDate(), date.year != nil, date.day != nil else { return nil }
        scanner.skipSpaceInLine()
        // 23:59, 23：59：07
        scanner.skip { $0.digit != nil || $0 == ":" || $0 == "：" || $0.isPageSpace || $0.isBar }
        return scanner.isAtEnd ? nil : (date, scanner.offset)
    }
}
