import BroadsheetCore
import BroadsheetRSS
import BroadsheetTesting
import Foundation
import TestSupport
import Testing

/// The rules of the formats: each holds, and each is seen where it is broken.
@Suite struct FeedRuleTests {
    /// Feeds of everything that articles may hold, and of what breaks careless writers.
    private static func feeds(_ format: FeedFormat) throws -> [[UInt8]] {
        var editions = [SampleEditions.rich, SampleEditions.bare, SampleEditions.empty, []]
        editions.append([
            FeedFormat.edition(
                HostileText.all.enumerated().map { number, hostile in
                    Article(
                        id: "\(number)", headline: Headline(decks: [Deck(role: .main, text: hostile.text)]),
                        contributors: [Contributor(name: hostile.text, role: .reporter)], section: hostile.text,
                        body: [Block(text: hostile.text)], photos: [Photo(caption: hostile.text, credit: hostile.text)],
                        people: [Person(name: hostile.text)],
                        ranges: [SourceRange(file: "f", page: hostile.text, bytes: 0..<1, lines: 1...1)])
                })
        ])
        let feeds = try editions.flatMap { editions in
            try [FeedOptions(), .every, .full].map { try format.write(editions, $0).bytes }
        }
        return try feeds + FeedFormat.places.map { try format.write(SampleEditions.rich, .every, history: $0) }
    }

    @Test(arguments: RSSRules.all) func holdsInRSS(rule: FeedRule<RSSRules.Feed>) throws {
        for bytes in try Self.feeds(.rss) {
            try rule.check(try RSSRules.Feed(bytes, try XMLReader.root(of: bytes)))
        }
    }

    @Test(arguments: AtomRules.all) func holdsInAtom(rule: FeedRule<AtomRules.Feed>) throws {
        for bytes in try Self.feeds(.atom) {
            try rule.check(AtomRules.Feed(bytes: bytes, root: try XMLReader.root(of: bytes)))
        }
    }

    @Test(arguments: JSONFeedRules.all) func holdsInJSONFeed(rule: FeedRule<JSONFeedRules.Feed>) throws {
        for bytes in try Self.feeds(.json) {
            try rule.check(JSONFeedRules.Feed(bytes: bytes, object: try JSONReader.object(of: bytes)))
        }
    }

    /// For each rule a feed that breaks it and no other: what is replaced, and by what.
    @Test(arguments: [
        (FeedFormat.rss, 1, "</rss>", ""), (.rss, 1, "大桥", "\u{1}"),
        (.rss, 2, "<docs>", "<description>x</description><docs>"),
        (.rss, 2, "version=\"2.0\"", "version=\"0.91\""), (.rss, 3, "<link>https://news.example/", "<link>/"),
        (.rss, 3, "href=\"https://", "href=\"https://新"), (.rss, 4, "<guid", "<pubDate/><pubDate/><guid"),
        (.rss, 5, "06:00:00 +0800", "06:00:00 CST"), (.rss, 5, "Fri, 01 Mar", "Thu, 01 Mar"),
        (.rss, 6, ":51d0e7aa9c3846f2", ":8c2a61f0d4b39e57"), (.rss, 6, "isPermaLink=\"false\"", ""),
        (.rss, 7, "<guid", "<author>楼郁馨</author><guid"), (.rss, 8, "</channel>", "<cloud/></channel>"),
        (.rss, 9, "type=\"application/rss+xml\"", "type=\"text/xml\""),
        (.rss, 10, "<description><![CDATA[3月1日，守塔人在擦拭灯室的玻璃。]]></description>", ""),
        (.rss, 11, "<title>灯塔守护人", "<title>灯塔&amp;守护人"), (.rss, 12, "<p>", "<p onclick=\"\">"),
        (.rss, 12, "<p>", "<script>"), (.rss, 13, "<guid", "<enclosure url=\"https://a.example/\"/><guid"),
        (.rss, 14, "<docs>", "<image><url>https://a.example/a.svg</url></image><docs>"),
        (.rss, 15, "zh-CN", "zh_CN"), (.rss, 16, "<docs>", "<ttl>0</ttl><docs>"),
        (.rss, 17, " domain=\"kind\"", ""),
        (.rss, 18, "<lastBuildDate>Fri, 01 Mar 2024", "<lastBuildDate>Thu, 29 Feb 2024"),
        (.rss, 19, "<guid", "<source/><guid"),
        (.rss, 20, "<lastBuildDate>Fri, 01 Mar 2024", "<lastBuildDate>Sat, 02 Mar 2024"),
        (.rss, 20, "05:59:59 +0800", "06:00:00 +0800"),
        (.atom, 1, "</feed>", ""), (.atom, 21, "<generator>", "<id>https://a.example/</id><generator>"),
        (.atom, 22, "<published>", "<title/><published>"),
        (.atom, 23, ":51d0e7aa9c3846f2", ":8c2a61f0d4b39e57"),
        (.atom, 23, "<id>https://news.example/feed", "<id>https://news.example"),
        (.atom, 24, "application/atom+xml", "text/xml"), (.atom, 25, "T06:00:00+08:00</pub", "t06:00:00+08:00</pub"),
        (.atom, 26, "rel=\"self\" type=\"application/atom+xml\"", "rel=\"alternate\" type=\"text/html\""),
        (.atom, 27, "<p>", "<b>"), (.atom, 28, "zh-CN", "zh_CN"),
        (.atom, 25, "06:00:00+08:00</upd", "06:00:00.1234+08:00</upd"),
        (.atom, 29, "<updated>2024-03-01T06:00:00", "<updated>2024-03-01T05:00:00"),
        (.atom, 29, "<updated>2024-03-01T06:00:00", "<updated>2024-03-01T07:00:00"),
        (.atom, 29, "05:59:59+08:00</updated>", "06:00:00+08:00</updated>"),
        (.json, 33, "version/1.1", "version/1"), (.json, 33, "\"items\"", "\"item\""),
        (.json, 34, ":51d0e7aa9c3846f2", ":8c2a61f0d4b39e57"), (.json, 35, "content_html", "content_htm"),
        (.json, 36, "T06:00:00+08:00", " 06:00:00"),
        (.json, 36, "T05:59:59+08:00", "T06:00:00+08:00"),
        (.json, 37, "\"feed_url\": \"https://news.example", "\"feed_url\": \""),
        (.json, 38, "\"authors\": [{\"name\": \"𠮷田海\"", "\"author\": [{\"name\": \"𠮷田海\""),
        (.json, 39, "\"tags\"", "\"attachments\": [{}], \"tags\""),
        (.json, 40, "\"items\"", "\"next_url\": \"https://news.example/feed\", \"items\""),
        (.json, 41, "\"_broadsheet\"", "\"broadsheet\""), (.json, 42, "\"items\"", "\"hubs\": [{}], \"items\""),
        (.json, 44, "{\n  \"version\"", "{\"version\""),
    ])
    func isSeenWhereItIsBroken(format: FeedFormat, rule: Int, part: String, replacement: String) throws {
        let text = try String(decoding: format.write(SampleEditions.rich).bytes, as: UTF8.self)
        try format.rules.check(Array(text.utf8))
        let broken = text.replacingFirst(part, with: replacement)
        #expect(broken != text, "nothing was broken")
        #expect {
            try format.rules.check(Array(broken.utf8))
        } throws: { error in
            "\(error)".hasPrefix("rule \(rule):")
        }
    }

    /// The same for the rules of archives, in the one in the middle of a chain.
    @Test(arguments: [
        (FeedFormat.rss, 30, "<fh:archive/>", "<fh:complete/>"), (.atom, 30, "<fh:archive/>", "<fh:complete/>"),
        (.rss, 31, "rel=\"hub\"", "rel=\"next\""), (.atom, 31, "rel=\"hub\"", "rel=\"first\""),
        (.rss, 31, "<guid", "<atom:link rel=\"prev-archive\" href=\"https://a.example/\"/><guid"),
        (.atom, 31, "<published>", "<fh:archive/><published>"), (.rss, 32, "rel=\"current\"", "rel=\"x\""),
        (.atom, 32, "rel=\"current\"", "rel=\"x\""), (.rss, 32, "<fh:archive/>", ""),
        (.atom, 32, "<fh:archive/>", ""), (.rss, 32, "history/1.0", "history/2.0"),
        (.atom, 32, "history/1.0", "history/2.0"), (.atom, 32, "<fh:archive/>", "<fh:archive/><fh:archive/>"),
        (.rss, 32, "feed-%E6%A1%A3-1", "feed"), (.atom, 32, "feed-%E6%A1%A3-3", "feed-%E6%A1%A3-1"),
        (.json, 40, "feed-%E6%A1%A3-1\"", "feed\""),
    ])
    func isSeenWhereAnArchiveIsBroken(format: FeedFormat, rule: Int, part: String, replacement: String) throws {
        let bytes = try format.write(SampleEditions.rich, .every, history: try #require(FeedFormat.places.last))
        try format.rules.check(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        let broken = text.replacingFirst(part, with: replacement)
        #expect(broken != text, "nothing was broken")
        #expect {
            try format.rules.check(Array(broken.utf8))
        } throws: { error in
            "\(error)".hasPrefix("rule \(rule):")
        }
    }

    /// A JSON Feed's archive says where it continues, and is the same feed as before.
    @Test func pagesThroughJSONFeeds() throws {
        let pages = try FeedFormat.places.map {
            try JSONReader.object(of: try FeedFormat.json.write(SampleEditions.rich, .every, history: $0))
        }
        let next = pages.map { $0["next_url"] as? String }
        let address = FeedFormat.address
        #expect(next == [nil, "\(address)-%E6%A1%A3-3", nil, "\(address)-%E6%A1%A3-1"])
        #expect(pages.allSatisfy { $0["feed_url"] as? String == address })
        let marks = pages.map { ($0["_broadsheet"] as? [String: Any])?["archive"] as? Bool }
        #expect(marks == [nil, nil, true, true])
    }

    /// A document of a chain is the same feed as the others by its id, and says what it is itself by its own address.
    @Test func isTheSameFeedInEveryArchive() throws {
        for place in FeedFormat.places {
            let bytes = try FeedFormat.atom.write(SampleEditions.rich, history: place)
            let feed = try XMLReader.root(of: bytes)
            #expect(feed["id"]?.text == FeedFormat.address)
            let own = feed.all("link").first { $0.attributes["rel"] == "self" }?.attributes["href"]
            #expect(own == place.address.flatMap { WebAddress($0)?.uri } ?? FeedFormat.address)
        }
    }
}

extension String {
    fileprivate func replacingFirst(_ part: String, with replacement: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return replacingCharacters(in: range, with: replacement)
    }
}
