import BroadsheetCore

/// Days as they are in metadata and paths.
enum PlainDate {
    /// The day that a text such as `2017-10-09 23:59:57` or `2024-05-01T08:00:00+08:00` begins with; also 2017年10月9日.
    static func first(in text: String) -> CalendarDate? {
        let numbers = numbers(of: text)
        if let packed = numbers.first, packed.count == 8 {
            return date(packed.prefix(4), packed.dropFirst(4).prefix(2), packed.suffix(2))
        }
        guard numbers.count >= 3 else { return nil }
        return date(numbers[0], numbers[1], numbers[2])
    }

    /// The day in a file's path: `html/2017-10/16/nbs.htm`, `layout/202608/03/node_A1.html`, `nw.D1_20171016_1-01.htm`.
    static func last(inPath path: String) -> CalendarDate? {
        let numbers = numbers(of: path)
        for place in numbers.indices.reversed() {
            let number = numbers[place]
            if number.count == 8, let date = date(number.prefix(4), number.dropFirst(4).prefix(2), number.suffix(2)) {
                return date
            }
            if number.count == 6, place + 1 < numbers.count, numbers[place + 1].count == 2,
                let date = date(number.prefix(4), number.suffix(2), numbers[place + 1])
            {
                return date
            }
            if number.count == 4, place + 2 < numbers.count, numbers[place + 1].count == 2,
                numbers[place + 2].count == 2,
                let date = date(number, numbers[place + 1], numbers[place + 2])
            {
                return date
            }
        }
        return nil
    }

    private static func date(_ year: Substring, _ month: Substring, _ day: Substring) -> CalendarDate? {
        guard year.count == 4, let year = Int(year), (1900...2199).contains(year), let month = Int(month),
            let day = Int(day)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private static func numbers(of text: String) -> [Substring] {
        text.prefix(400).split { !("0"..."9").contains($0) }
    }
}
