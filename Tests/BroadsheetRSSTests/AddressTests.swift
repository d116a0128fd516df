import BroadsheetCore
import Testing

@testable import BroadsheetRSS

@Suite struct AddressTests {
    @Test(
        arguments: [
            ("news.example", "news.example", nil), ("新闻.example,2021", "xn--efvy88h.example", "2021"),
            ("desk@news.example,2021-07", "desk@news.example", "2021-07"), ("a.b,2024-02-29", "a.b", "2024-02-29"),
            ("", nil, nil), ("a b,2021", nil, nil), ("a.b,", nil, nil), ("a.b,2021-13", nil, nil),
            ("a.b,2023-02-29", nil, nil),
            ("a.b,20211", nil, nil), ("@a.b", nil, nil), ("新@a.b", nil, nil), ("a@b@c", nil, nil),
            ("https://a.b/", nil, nil),
        ] as [(String, String?, String?)])
    func readsTagAuthorities(text: String, name: String?, date: String?) {
        #expect(TagAuthority(text)?.name == name)
        #expect(TagAuthority(text)?.date == date)
    }

    @Test(arguments: [
        ("2021-12-13", "06:00", "+08:00", "Mon, 13 Dec 2021 06:00:00 +0800"),
        ("2024-02-29", "23:59:59", "-05:30", "Thu, 29 Feb 2024 23:59:59 -0530"),
        ("0001-01-01", "00:00", "+08:00", "Mon, 01 Jan 0001 00:00:00 +0800"),
        ("9999-12-31", "23:00", "-02:00", "Fri, 31 Dec 9999 23:00:00 -0200"),
        ("0099-03-05", "00:00", "Z", "Thu, 05 Mar 0099 00:00:00 +0000"),
    ])
    func writesDates(date: String, time: String, offset: String, expected: String) throws {
        let timestamp = Timestamp(
            date: try #require(CalendarDate(date)), time: try #require(TimeOfDay(time)),
            offset: try #require(UTCOffset(offset)))
        #expect(RFC822Date.text(timestamp) == expected)
        #expect(RFC822Date.moment(expected) == timestamp)
        #expect(RFC3339Date.moment(RFC3339Date.text(timestamp)) == timestamp)
    }
}
