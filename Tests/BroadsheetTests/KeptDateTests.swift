import Foundation
import TestSupport
import Testing

@testable import Broadsheet

/// The dates of items in feeds that are kept.
@Suite struct KeptDateTests {
    private static let formats = ["rss", "atom", "json-feed"]

    /// The clocks of the items of a day, as hours and minutes of the offset or seconds before six, by their titles.
    private static func clocks(_ desk: KeepDesk) throws -> String {
        let text = try #require(desk.folder.text("feed"))
        let pattern =
            desk.format == "json-feed"
            ? #/"title": "([^"]*)".*?"date_published": "(?:.*?)T(.{8})/#
            : desk.format == "atom"
                ? #/<entry>[^\0]*?<title>(.*?)</title>[^\0]*?<updated>.*?T(.{8})/#
                : #/<item>[^\0]*?<title>(.*?)</title>[^\0]*?<pubDate>.{17}(.{8})/#
        return text.matches(of: pattern).map { "\($0.output.1)\($0.output.2)" }.joined(separator: " ")
    }

    @Test(arguments: formats) func givesNewItemsTheSecondsBetween(format: String) async throws {
        let desk = try KeepDesk(format)
        _ = try await desk.run(["13-2": "甲 乙 丙"])
        #expect(try Self.clocks(desk) == "甲06:00:00 乙05:59:59 丙05:59:58")
        // The next page later: after.
        _ = try await desk.run(["13-3": "丁"])
        #expect(try Self.clocks(desk) == "甲06:00:00 乙05:59:59 丙05:59:58 丁05:59:57")
        // The front page last: before.
        _ = try await desk.run(["13-1": "首 次"])
        #expect(try Self.clocks(desk) == "首06:00:02 次06:00:01 甲06:00:00 乙05:59:59 丙05:59:58 丁05:59:57")
        // What is read again has the date that it had; what comes between where no second is free, the next free one.
        _ = try await desk.run(["13-2": "甲 新 丙"])
        #expect(try Self.clocks(desk) == "首06:00:02 次06:00:01 甲06:00:00 新05:59:59 丙05:59:58 丁05:59:57")
        _ = try await desk.run(["13-2": "甲 新 又 丙"])
        let clocks = try Self.clocks(desk)
        #expect(
            clocks
                == "首06:00:02 次06:00:01 甲06:00:00 新05:59:59 又05:59:56 丙05:59:58 丁05:59:57", "\(clocks)")
        let feed = desk.folder.text("feed")
        _ = try await desk.run(["13-1": "首 次", "13-2": "甲 新 又 丙", "13-3": "丁"])
        #expect(desk.folder.text("feed") == feed)
        let change =
            format == "rss" ? "<lastBuildDate>Mon, 13 Dec 2021 06:00:02 +0800" : "<updated>2021-12-13T06:00:02+"
        #expect(format == "json-feed" || feed?.contains(change) == true)
    }

    /// No item is of the day before, also where a publish time is not given.
    @Test(arguments: formats) func staysOnTheDay(format: String) async throws {
        let desk = try KeepDesk(format)
        let yaml = try #require(desk.folder.text("b.yaml")).replacingOccurrences(
            of: ", publish-time: \"06:00\"", with: "")
        try desk.folder.write(yaml, to: "b.yaml")
        _ = try await desk.run(["13-1": "甲 乙"])
        _ = try await desk.run(["13-2": "丙 丁"])
        #expect(try Self.clocks(desk) == "甲00:00:01 乙00:00:00 丙00:00:00 丁00:00:00")
    }

    /// Feeds and archives that version 0.1.0 wrote: everything in them stays, and what is read again is known.
    @Test(arguments: formats) func continuesFeedsOfTheFirstVersion(format: String) async throws {
        let desk = try KeepDesk(format, options: ", limit: 4, archive: 2")
        let old = Golden.package.appending(path: "Tests/Goldens/kept-0.1.0/\(format)")
        for name in try FileManager.default.contentsOfDirectory(atPath: old.path) {
            try desk.folder.write(Data(contentsOf: old.appending(path: name)), to: name)
        }
        let before = desk.walk()
        let archives = try desk.archives()
        #expect(before.count == 5 && before.flatMap(\.ids).count == 12)
        // Read again, corrected, and added to: the same ids and moments, of which the archived ones come once.
        let day = 4
        _ = try await desk.run([
            "03-1": "渔船3号回港：第3天，渔船回到港口。 灯塔3号亮起",
            "04-1": "渔船\(day)号回港：第\(day)天，渔船回到港口。 灯塔\(day)号亮起：改", "04-2": "码头\(day)号开市：鱼市开了。",
        ])
        #expect(desk.walk().flatMap(\.ids).sorted() == before.flatMap(\.ids).sorted())
        let feed = try #require(desk.folder.text("feed"))
        #expect(feed.contains("改"))
        #expect(feed.contains(format == "rss" ? "Sat, 04 Dec 2021 06:00:00 +0800" : "2021-12-04T06:00:00+08:00"))
        if format == "atom" { #expect(feed.contains("<updated>2021-12-04T06:00:00.710+08:00</updated>")) }
        _ = try await desk.run(["05-1": "渔船5号回港 灯塔5号亮起"])
        let documents = desk.walk()
        #expect(documents.flatMap(\.titles).prefix(2) == ["渔船5号回港", "灯塔5号亮起"])
        #expect(Set(documents.flatMap(\.ids)).isSuperset(of: before.flatMap(\.ids)))
        #expect(documents.flatMap(\.ids).count == 14)
        for (name, bytes) in archives { #expect(try desk.archives()[name] == bytes) }
    }

    /// An item that stays and is not read again stays byte for byte.
    @Test(arguments: formats) func leavesOldItemsAlone(format: String) async throws {
        let desk = try KeepDesk(format)
        let old = Golden.package.appending(path: "Tests/Goldens/kept-0.1.0/\(format)/feed")
        try desk.folder.write(Data(contentsOf: old), to: "feed")
        let first = try #require(desk.folder.text("feed"))
        _ = try await desk.run(["05-1": "新"])
        let second = try #require(desk.folder.text("feed"))
        let start = format == "json-feed" ? "    {\"id\": " : format == "atom" ? "  <entry>" : "    <item>"
        let end = format == "json-feed" ? "\n" : format == "atom" ? "</entry>" : "</item>"
        let items = first.components(separatedBy: start).dropFirst().compactMap {
            $0.components(separatedBy: end).first
        }
        #expect(items.count == 4)
        for item in items { #expect(second.contains(item)) }
    }
}
