import Foundation
import TestSupport

/// The rules of RSS 2.0 and of its Best Practices Profile, as far as they can be seen in a finished feed.
enum RSSRules {
    struct Feed {
        let bytes: [UInt8]
        let channel: FeedElement
        /// The namespace of RFC 5005, where it is declared.
        let historyNamespace: String?
        var items: [FeedElement] { channel.all("item") }

        init(_ bytes: [UInt8], _ root: FeedElement) throws {
            self.bytes = bytes
            channel = try unwrap(root["channel"], "rule 2: no channel")
            historyNamespace = root.attributes["xmlns:fh"]
        }

        var head: [FeedElement] { channel.children.filter { $0.name != "item" } }
    }

    static let book = RuleBook(all) { bytes in
        // What is not well-formed breaks rule 1 before there is anything to look at.
        do {
            let root = try XMLReader.root(of: bytes)
            return try Feed(bytes, root)
        } catch let error as FeedError where error.description.hasPrefix("not well-formed") {
            throw FeedError(description: "rule 1: \(error.description)")
        }
    }

    static let all: [FeedRule<Feed>] = [
        FeedRule(1, "well-formed, UTF-8 declared and true") { feed in
            try require(feed.bytes.starts(with: #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8), "not declared")
            try require(String(validating: feed.bytes, as: UTF8.self) != nil, "not UTF-8")
        },
        FeedRule(2, "version 2.0; title, link and description once") { feed in
            for name in ["title", "link", "description"] {
                try require(feed.channel.all(name).count == 1, "\(name) must stand once")
            }
            try require(feed.channel["title"]?.text.isEmpty == false, "title is empty")
            _ = try ReadFeed(rss: feed.bytes)
            try requireUnique(feed.head.filter { $0.name != "atom:link" }.map(\.name))
        },
        FeedRule(3, "links are absolute URIs in ASCII") { feed in
            let elements = [feed.channel] + feed.items + feed.channel.all("image")
            let links = elements.flatMap { $0.all("link").map(\.text) + $0.all("url").map(\.text) }
            for link in links + feed.channel.all("atom:link").map({ $0.attributes["href"] ?? "" }) {
                try require(Forms.isURL(link), "'\(link)'")
            }
        },
        FeedRule(4, "an item has title or description, and each child once") { feed in
            let several: Set = ["category", "dc:creator", "dc:contributor"]
            for item in feed.items {
                try require(item["title"] != nil || item["description"] != nil, "neither")
                try requireUnique(item.children.map(\.name).filter { !several.contains($0) })
            }
        },
        FeedRule(5, "dates as RFC 822 writes them, with the right weekday") { feed in
            for element in feed.channel.all("lastBuildDate") + feed.items.flatMap({ $0.all("pubDate") }) {
                try require(Forms.rfc822(element.text) != nil, "'\(element.text)'")
            }
        },
        FeedRule(6, "every item has a guid of its own, a URI") { feed in
            try requireUnique(feed.items.map { $0["guid"]?.text ?? "" })
            for item in feed.items {
                let guid = try unwrap(item["guid"], "no guid")
                try require(Forms.isID(guid.text), "'\(guid.text)' is no URI")
                let isLink = guid.attributes["isPermaLink"] != "false"
                try require(!isLink || guid.text == item["link"]?.text, "a permalink that is not the link")
            }
        },
        FeedRule(7, "writers without an e-mail address are dc:creator") { feed in
            for element in [feed.channel] + feed.items {
                for name in ["author", "managingEditor", "webMaster"] {
                    try require(element[name] == nil, "\(name) needs an e-mail address")
                }
            }
        },
        FeedRule(8, "items behind everything else") { feed in
            let items = feed.channel.children.drop { $0.name != "item" }
            try require(items.allSatisfy { $0.name == "item" })
        },
        FeedRule(9, "a link to the feed itself") { feed in
            let links = feed.channel.all("atom:link").filter { $0.attributes["rel"] == "self" }
            try require(links.count <= 1, "more than one")
            try require(links.allSatisfy { $0.attributes["type"] == "application/rss+xml" }, "type")
        },
        FeedRule(10, "a summary before the full text; without one, the full text is the description") { feed in
            for item in feed.items {
                let names = item.children.map(\.name)
                guard let content = names.firstIndex(of: "content:encoded") else { continue }
                let description = try unwrap(names.firstIndex(of: "description"), "content without description")
                try require(description < content, "content first")
            }
        },
        FeedRule(11, "& < > of plain text as hexadecimal references") { feed in
            let text = String(decoding: feed.bytes, as: UTF8.self).replacingOccurrences(
                of: #"(?s)<!\[CDATA\[.*?\]\]>"#, with: "", options: .regularExpression)
            try require(!Forms.matches(text, "&(?!#x[0-9A-F]+;)"), "another reference")
        },
        FeedRule(12, "HTML is well-formed, harmless, without relative addresses") { feed in
            for item in feed.items {
                for name in ["description", "content:encoded"] {
                    if let html = item[name]?.text { try Forms.checkHTML(html) }
                }
            }
        },
        FeedRule(13, "an enclosure has url, length and type") { feed in
            for enclosure in feed.items.flatMap({ $0.all("enclosure") }) {
                try require(["url", "length", "type"].allSatisfy { enclosure.attributes[$0] != nil })
            }
        },
        FeedRule(14, "the image is GIF, JPEG or PNG; title and link are the channel's") { feed in
            guard let image = feed.channel["image"] else { return }
            try require(Forms.matches(image["url"]?.text ?? "", "(?i)\\.(gif|jpe?g|png)$"), "url")
            try require(image["title"]?.text == feed.channel["title"]?.text, "title")
            try require(image["link"]?.text == feed.channel["link"]?.text, "link")
        },
        FeedRule(15, "the language is a BCP 47 tag") { feed in
            for language in feed.channel.all("language") {
                try require(Forms.isLanguage(language.text), "'\(language.text)'")
            }
        },
        FeedRule(16, "ttl is a positive whole number") { feed in
            for ttl in feed.channel.all("ttl") { try require(Int(ttl.text).map { $0 > 0 } ?? false, ttl.text) }
        },
        FeedRule(17, "docs names the specification, a category's domain its taxonomy") { feed in
            try require(feed.channel["docs"]?.text == "https://www.rssboard.org/rss-specification", "docs")
            for category in feed.items.flatMap({ $0.all("category") }) {
                try require(category.attributes["domain"]?.isEmpty == false && !category.text.isEmpty, "category")
            }
        },
        FeedRule(18, "no item is dated behind the feed's newest change") { feed in
            guard let changed = feed.channel["lastBuildDate"].flatMap({ Forms.rfc822($0.text) }) else { return }
            for date in feed.items.compactMap({ $0["pubDate"]?.text }) {
                try require(Forms.rfc822(date).map { $0 <= changed } ?? false, "\(date) is in the future")
            }
        },
        FeedRule(19, "a source has a url") { feed in
            for source in feed.items.flatMap({ $0.all("source") }) { try require(source.attributes["url"] != nil) }
        },
        FeedRule(20, "newest first, no two at one moment, and lastBuildDate is the newest change") { feed in
            let dates = feed.items.compactMap { $0["pubDate"].flatMap { Forms.rfc822($0.text) } }
            try require(zip(dates, dates.dropFirst()).allSatisfy { $0 > $1 }, "not newest first")
            let changed = feed.channel["lastBuildDate"].flatMap { Forms.rfc822($0.text) }
            try require(dates.isEmpty || changed == dates.max(), "lastBuildDate is not the newest change")
        },
        FeedRule(30, "a complete feed leads nowhere else") { feed in
            try HistoryRules.checkComplete(feed.channel)
        },
        FeedRule(31, "no pages, and no links of the feed in its items") { feed in
            try HistoryRules.checkPaging(feed.channel, items: feed.items)
        },
        FeedRule(32, "feed and archives lead to one another") { feed in
            try HistoryRules.checkArchives(feed.channel, namespace: feed.historyNamespace)
        },
    ]
}
