import BroadsheetCore
import Testing

@testable import BroadsheetRSS

/// The dates of items: a second apart in reading order, on the edition's own day.
@Suite struct ItemMomentTests {
    private static func edition(_ date: String?, _ time: String, _ offset: String, _ count: Int) throws -> Edition {
        let articles = (0..<count).map { number in
            Article(
                id: "\(date ?? "")\(time)\(number)", headline: Headline(decks: [Deck(role: .main, text: "题\(number)")]))
        }
        return Edition(
            info: Edition.Info(
                publication: Publication(title: "报", link: "https://news.example/"),
                date: try date.map { try #require(CalendarDate($0)) }, publishTime: try #require(TimeOfDay(time)),
                offset: try #require(UTCOffset(offset))),
            articles: articles)
    }

    private static func dates(_ editions: [Edition], _ format: FeedFormat, limit: Int? = nil) throws -> [String?] {
        let bytes = try Export(format.exporter(), limit: limit, outputURL: FeedFormat.address).bytes(editions)
        try format.rules.check(bytes)
        return try format.read(bytes).items.map(\.published)
    }

    @Test(
        arguments: [
            ("2021-12-13", "06:00", "+08:00", "06:00:00 05:59:59 05:59:58"),
            ("2021-12-13", "00:00", "+08:00", "00:00:02 00:00:01 00:00:00"),
            ("2021-12-13", "00:00:01", "-05:30", "00:00:02 00:00:01 00:00:00"),
            ("2021-12-13", "00:00:02", "Z", "00:00:02 00:00:01 00:00:00"),
            ("1900-01-01", "00:00", "+08:00", "00:00:02 00:00:01 00:00:00"),
            ("9999-12-31", "23:59:59", "-08:00", "23:59:59 23:59:58 23:59:57"),
        ], FeedFormat.allCases)
    func countsBackFromTheLead(
        example: (date: String, time: String, offset: String, clocks: String), format: FeedFormat
    ) throws {
        let edition = try Self.edition(example.date, example.time, example.offset, 3)
        let day = try #require(CalendarDate(example.date))
        let expected = try example.clocks.split(separator: " ").map { clock in
            let moment = Timestamp(
                date: day, time: try #require(TimeOfDay(clock)), offset: try #require(UTCOffset(example.offset)))
            return format == .rss ? RFC822Date.text(moment) : "\(moment)"
        }
        #expect(try Self.dates([edition], format) == expected)
        // The number of articles is that of the output.
        if example.time == "06:00" { #expect(try Self.dates([edition], format, limit: 2) == Array(expected.prefix(2))) }
    }

    /// The rules ask for an order without equals; it holds where editions lie close together, and where there are more
    /// articles than a day has seconds before the moment.
    @Test(arguments: FeedFormat.allCases) func keepsEditionsApart(format: FeedFormat) throws {
        let evening = try Self.edition("2021-12-13", "06:00:02", "+08:00", 5)
        let morning = try Self.edition("2021-12-13", "06:00", "+08:00", 2)
        let dates = try Self.dates([morning, evening], format)
        #expect(dates.count == 7 && Set(dates).count == 7)
        let day = try Self.edition("2021-12-12", "00:00", "+08:00", 3)
        #expect(try Set(Self.dates([morning, day, day], format)).count == 8)
    }

    /// An exporter that is driven without numbers, or with the earlier edition first, has each edition's day.
    @Test func needsNoDriverOfOurs() throws {
        var moments = ItemMoments()
        let first = try #require(Self.edition("2021-12-12", "06:00", "+08:00", 0).info.published)
        let second = try #require(Self.edition("2021-12-13", "06:00", "+08:00", 0).info.published)
        let clocks = [first, first, second, second, first].map { moments.next(of: $0).description }
        #expect(
            clocks == [
                "2021-12-12T06:00:00+08:00", "2021-12-12T05:59:59+08:00", "2021-12-13T06:00:00+08:00",
                "2021-12-13T05:59:59+08:00", "2021-12-12T06:00:00+08:00",
            ])
    }

    @Test func datesAtomEntriesOfNoEdition() throws {
        let bytes = try FeedFormat.atom.write([Self.edition(nil, "06:00", "+08:00", 2)]).bytes
        try FeedFormat.atom.rules.check(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("<updated>1970-01-01T23:59:58Z</updated>") && !text.contains("<published>"))
    }
}
