import BroadsheetCore

extension FieldReader {
    /// The longest line that says nothing but a day, in bytes.
    private static let longestDayLine = 90
    /// The most ideographs after the day: 多云转晴, 于江城.
    private static let mostBehindDay = 5

    /// The day in a line that says nothing else but its weekday, the weather or a place: 2017年2月3日 星期五 晴,
    /// 2017年2月5日于江城.
    ///
    /// A diary has it above its text and a notice below, as a masthead has it, too.
    func dayLine(_ text: PageText, in range: Range<Int>) -> PartialDate? {
        let line = text.trimmed(range)
        guard !line.isEmpty, line.count <= Self.longestDayLine else { return nil }
        var scanner = Scanner(text, in: line)
        guard scanner.next.isNumeral, let date = scanner.takeDate(), date.month != nil, date.day != nil,
            text.scalar(endingAt: scanner.offset, after: line.lowerBound).scalar == "日"
        else { return nil }
        scanner.skip { $0.isPageSpace || $0.isOpeningBracket }
        if scanner.take(word: "星期") { scanner.advance() }
        scanner.skip { $0.isPageSpace || $0.isClosingBracket }
        let words = scanner.offset..<line.upperBound
        var count = 0
        while !scanner.isAtEnd {
            guard scanner.next.isHanzi || scanner.next.isPageSpace else { return nil }
            count += scanner.next.isHanzi ? 1 : 0
            scanner.advance()
        }
        return count <= Self.mostBehindDay && !isPaperName(text, words) ? date : nil
    }
}

extension PartialDate {
    /// Whether two dates may be of the same day.
    func agrees(with other: PartialDate) -> Bool {
        (year == nil || other.year == nil || year == other.year) && month == other.month && day == other.day
    }
}
