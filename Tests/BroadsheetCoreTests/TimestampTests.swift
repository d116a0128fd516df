import BroadsheetCore
import BroadsheetTesting
import Testing

@Suite struct TimestampTests {
    private func moment(_ date: String, _ time: String, _ offset: String) throws -> Timestamp {
        Timestamp(
            date: try #require(CalendarDate(date)), time: try #require(TimeOfDay(time)),
            offset: try #require(UTCOffset(offset)))
    }

    @Test(arguments: [
        ("2021-12-13", "06:00", "+08:00", 1_639_346_400, "2021-12-12T22:00:00Z"),
        ("1970-01-01", "00:00:00", "Z", 0, "1970-01-01T00:00:00Z"),
        ("1970-01-01", "00:00", "+00:01", -60, "1969-12-31T23:59:00Z"),
        ("1969-12-31", "23:59:59", "-00:30", 1_799, "1970-01-01T00:29:59Z"),
        ("2024-02-29", "23:30", "-05:30", 1_709_269_200, "2024-03-01T05:00:00Z"),
        ("1900-03-01", "00:00", "+14:00", -2_203_941_600, "1900-02-28T10:00:00Z"),
    ])
    func inUTC(_ date: String, time: String, offset: String, seconds: Int, utc: String) throws {
        let local = try moment(date, time, offset)
        #expect(local.inUTC.description == utc)
        #expect(local.inUTC.secondsSince1970 == local.secondsSince1970)
        #expect(local.secondsSince1970 == seconds)
    }

    @Test func everyMomentKeepsItsSecondsInUTC() throws {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<500 {
            let days = Int.random(in: -719_160...2_932_894, using: &generator)
            let second = Int.random(in: 0...86_399, using: &generator)
            let minutes = Int.random(in: -1439...1439, using: &generator)
            let local = Timestamp(
                date: try #require(CalendarDate(daysSince1970: days)),
                time: try #require(TimeOfDay(hour: second / 3600, minute: second / 60 % 60, second: second % 60)),
                offset: try #require(UTCOffset(minutes: minutes)))
            #expect(local.secondsSince1970 == days * 86_400 + second - minutes * 60)
            #expect(local.inUTC.secondsSince1970 == local.secondsSince1970)
            #expect(local.inUTC.offset == .utc)
            #expect(UTCOffset(local.offset.description) == local.offset)
        }
    }

    @Test func beyondTheYearsAMomentStaysAsItIs() throws {
        let first = try moment("0001-01-01", "00:00", "+23:59")
        let last = try moment("9999-12-31", "23:59:59", "-23:59")
        #expect(first.inUTC == first)
        #expect(last.inUTC == last)
    }

    @Test func orderAgreesWithEquality() throws {
        let east = try moment("2021-12-13", "06:00", "+08:00")
        let utc = try moment("2021-12-12", "22:00", "Z")
        let later = try moment("2021-12-12", "22:00:01", "Z")
        #expect(east != utc)
        #expect((east < utc) != (utc < east))
        #expect(utc < later && east < later)
        #expect(!(east < east))
    }

    @Test(arguments: ["00:00", "23:59", "06:00:30", "23:59:59"])
    func times(_ text: String) throws {
        let time = try #require(TimeOfDay(text))
        let stamp = Timestamp(date: try #require(CalendarDate("2021-12-13")), time: time, offset: .utc)
        #expect(stamp.description == "2021-12-13T\(text.utf8.count == 5 ? text + ":00" : text)Z")
    }

    @Test(arguments: [
        "", ":", "6:00", "06:0", "24:00", "06:60", "06:00:60", "06:00:", "06:00:00:00", " 06:00", "06：00", "-6:00",
        "０６:00", "06.00", "0600",
    ])
    func whatIsNoTime(_ text: String) {
        #expect(TimeOfDay(text) == nil)
    }

    @Test(arguments: [
        ("+08:00", 480), ("-05:30", -330), ("Z", 0), ("+00:00", 0), ("-00:00", 0), ("+23:59", 1439), ("-23:59", -1439),
    ])
    func offsets(_ text: String, minutes: Int) throws {
        let offset = try #require(UTCOffset(text))
        #expect(offset.minutes == minutes)
        #expect(UTCOffset(minutes: minutes) == offset)
    }

    @Test(arguments: [
        "", "z", "+8:00", "08:00", "+08", "+0800", "+24:00", "+08:60", "UTC", "Asia/Shanghai", "+08:00 ", "＋08:00",
        "−08:00", "+0８:00",
    ])
    func whatIsNoOffset(_ text: String) {
        #expect(UTCOffset(text) == nil)
        for minutes in [1440, -1440, Int.min, Int.max] { #expect(UTCOffset(minutes: minutes) == nil) }
    }
}
