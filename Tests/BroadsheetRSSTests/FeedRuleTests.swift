import Foundation
import BroadsheetCore
import BroadsheetRSS
import BroadsheetTesting
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
        return try editions.flatMap { editions in
            try [FeedOptions(), .every, .full].map { try format.write(editions, $0).bytes }
        }
    }

    @Test(arguments: RSSRules.all) func holdsInRSS(rule: FeedRule<RSSRules.Feed>) throws {
        for bytes in try Self.feeds(.rss) {
            try rule.check(RSSRules.Feed(bytes: bytes, channel: try #require(try XMLReader.root(of: bytes)["channel"])))
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
        (.rss, 5, "22:00:00 +0000", "22:00:00 UTC"), (.rss, 5, "Thu, 29 Feb", "Fri, 29 Feb"),
        (.rss, 6, ":51d0e7aa9c3846f2", ":8c2a61f0d4b39e57"), (.rss, 6, "isPermaLink=\"false\"", ""),
        (.rss, 7, "<guid", "<author>楼郁馨</author><guid"), (.rss, 8, "</channel>", "<cloud/></channel>"),
        (.rss, 9, "type=\"application/rss+xml\"", "type=\"text/xml\""),
        (.rss, 10, "<description><![CDATA[3月1日，守塔人在擦拭灯室的玻璃。]]></description>", ""),
        (.rss, 11, "<title>灯塔守护人", "<title>灯塔&amp;守护人"), (.rss, 12, "<p>", "<p onclick=\"\">"),
        (.rss, 12, "<p>", "<script>"), (.rss, 13, "<guid", "<enclosure url=\"https://a.example/\"/><guid"),
        (.rss, 14, "<docs>", "<image><url>https://a.example/a.svg</url></image><docs>"),
        (.rss, 15, "zh-CN", "zh_CN"), (.rss, 16, "<docs>", "<ttl>0</ttl><docs>"),
        (.rss, 17, " domain=\"kind\"", ""),
        (.rss, 18, "<lastBuildDate>Thu, 29 Feb 2024", "<lastBuildDate>Wed, 28 Feb 2024"),
        (.rss, 19, "<guid", "<source/><guid"),
        (.rss, 20, "<lastBuildDate>Thu, 29 Feb 2024", "<lastBuildDate>Fri, 01 Mar 2024"),
        (.atom, 1, "</feed>", ""), (.atom, 21, "<generator>", "<id>https://a.example/</id><generator>"),
        (.atom, 22, "<published>", "<title/><published>"),
        (.atom, 23, ":51d0e7aa9c3846f2", ":8c2a61f0d4b39e57"),
        (.atom, 23, "<id>https://news.example/feed", "<id>https://news.example"),
        (.atom, 24, "application/atom+xml", "text/xml"), (.atom, 25, "T22:00:00Z</pub", "t22:00:00Z</pub"),
        (.atom, 26, "rel=\"self\" type=\"application/atom+xml\"", "rel=\"alternate\" type=\"text/html\""),
        (.atom, 27, "<p>", "<b>"), (.atom, 28, "zh-CN", "zh_CN"),
        (.atom, 29, "<updated>2024-02-29T22:00:00Z", "<updated>2024-02-28T22:00:00Z"),
        (.json, 33, "version/1.1", "version/1"), (.json, 33, "\"items\"", "\"item\""),
        (.json, 34, ":51d0e7aa9c3846f2", ":8c2a61f0d4b39e57"), (.json, 35, "content_html", "content_htm"),
        (.json, 36, "T22:00:00Z", " 22:00:00"), (.json, 37, "\"feed_url\": \"https://news.example", "\"feed_url\": \""),
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
}

extension String {
    fileprivate func replacingFirst(_ part: String, with replacement: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return replacingCharacters(in: range, with: replacement)
    }
}
