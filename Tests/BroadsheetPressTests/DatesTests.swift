import BroadsheetCore
import Testing

@testable import BroadsheetPress

/// Dates as articles name them, and the days they mean (CONVENTIONS 8).
@Suite struct DatesTests {
    private static func terse(_ text: String, _ edition: String?, _ dateline: PartialDate? = nil) -> String {
        let paragraphs = text.split(separator: "\n").map { HealedText(String($0), at: []) }
        let mentions = DateFinder().dates(
            in: paragraphs, edition: edition.flatMap { CalendarDate($0) }, dateline: dateline)
        return mentions.map { mention in
            let part = mention.part.map { " \($0.rawValue)" } ?? ""
            return "\(mention.text)=\(mention.date.map(\.description) ?? "?")\(part)"
        }.joined(separator: ", ")
    }

    @Test(arguments: [
        ("12月12日上午，会议召开。", "12月12日上午=2021-12-12 morning"),
        ("继12月8日召开会议后，12月11日，领导检查。\n当天上午，又检查。", "12月8日=2021-12-08, 12月11日=2021-12-11, 当天上午=2021-12-11 morning"),
        ("12月11日晚，慰问。次日，返回。", "12月11日晚=2021-12-11 evening, 次日=2021-12-12"),
        ("12月11日晚会举行", "12月11日=2021-12-11"),
        ("昨日下午，今天上午", "昨日下午=2021-12-12 afternoon, 今天上午=2021-12-13 morning"),
        ("今晚，昨夜，近日，日前", "今晚=2021-12-13 evening, 昨夜=2021-12-12 night, 近日=?, 日前=?"),
        ("今年3月5日、去年、明年1月、本月8日、上月", "今年3月5日=2021-03-05, 去年=2020, 明年1月=2022-01, 本月8日=2021-12-08, 上月=2021-11"),
        ("１２月３１日至１月２日", "１２月３１日=2021-12-31, １月２日=2022-01-02"),
        ("十二月三十一日凌晨", "十二月三十一日凌晨=2021-12-31 earlyMorning"),
        ("二〇二一年十二月十三日、一九九八年一月", "二〇二一年十二月十三日=2021-12-13, 一九九八年一月=1998-01"),
        ("自113年3月1日动工，112年12月发包", "113年3月1日=2024-03-01, 112年12月=2023-12"),
        ("全长113米、历时113年、98年3月1日", "3月1日=2022-03-01"),
        ("12月8日至15日", "12月8日=2021-12-08, 15日=2021-12-15"),
        ("11日在这里，29日曾说", "11日=2021-12-11, 29日=2021-11-29"),
        ("2021年2月30日", "2021年2月=2021-02, 30日=---30"),
        ("2021-12-11和2021/12/9", "2021-12-11=2021-12-11, 2021/12/9=2021-12-09"),
        ("5日元、3000年来、5号楼、三个月、节日、21000年、日前往", ""),
        ("12\u{3000}月 12 日", "12\u{3000}月 12 日=2021-12-12"),
    ])
    func withEdition(form: (text: String, dates: String)) {
        #expect(Self.terse(form.text, "2021-12-13") == form.dates)
    }

    @Test(arguments: [
        ("12月12日上午，会议。当天下午，次日。", "12月12日上午=--12-12 morning, 当天下午=--12-12 afternoon, 次日=--12-13"),
        ("今天，昨天，今年，本月", "今天=?, 昨天=?, 今年=?, 本月=?"),
        ("12月31日，次日", "12月31日=--12-31, 次日=--01-01"),
        ("2月28日，次日", "2月28日=--02-28, 次日=?"),
        ("12日上午", "12日上午=---12 morning"),
        ("当天", "当天=?"),
    ])
    func withoutEdition(form: (text: String, dates: String)) {
        #expect(Self.terse(form.text, nil) == form.dates)
    }

    @Test func rollOver() {
        #expect(Self.terse("12月31日", "1998-01-02") == "12月31日=1997-12-31")
        #expect(Self.terse("1月5日", "1997-12-30") == "1月5日=1998-01-05")
        #expect(Self.terse("31日", "1998-01-02") == "31日=1997-12-31")
        #expect(Self.terse("2月29日", "1999-12-31") == "2月29日=2000-02-29")
    }

    @Test func datelineBeatsEdition() {
        let dateline = PartialDate(month: 12, day: 31)
        #expect(Self.terse("今天上午，当天", "1998-01-01", dateline) == "今天上午=1997-12-31 morning, 当天=1997-12-31")
        #expect(Self.terse("昨天", nil, dateline) == "昨天=--12-30")
    }
}
