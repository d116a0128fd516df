import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The rules of RSS 2.0 and of its Best Practices Profile, as far as they can be seen in a finished feed.
///
/// The numbers are those of the project's list of feed rules.
enum FeedRules {
    /// Throws where a feed breaks a rule.
    static func check(_ bytes: [UInt8]) throws {
        let channel = try FeedReader.channel(of: bytes)
        try require(bytes.starts(with: #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8), "1: UTF-8 declared first")
        try checkChannel(channel)
        var guids: Set<String> = []
        var newest = Date.distantFuture
        for item in channel.all("item") {
            try checkItem(item)
            let guid = item["guid"]?.text ?? ""
            try require(guids.insert(guid).inserted, "6: the guid \(guid) stands twice")
            if let date = item["pubDate"].flatMap({ self.date($0.text) }) {
                try require(date <= newest, "20: not newest first")
                newest = date
            }
        }
    }

    private static func checkChannel(_ channel: FeedElement) throws {
        for name in ["title", "link", "description"] {
            try require(channel.all(name).count == 1, "2: \(name) must stand once")
        }
        try require(channel["title"]?.text.isEmpty == false, "2: title is empty")
        try require(isURI(channel["link"]?.text), "3: the link is no absolute URI")
        let names = channel.children.map(\.name)
        let head = names.prefix { $0 != "item" }
        try require(names.dropFirst(head.count).allSatisfy { $0 == "item" }, "8: an element behind the items")
        try require(Set(head).count == head.count, "2: an element of the head stands twice")
        if let link = channel["atom:link"] {
            try require(link.attributes["rel"] == "self", "9: rel")
            try require(link.attributes["type"] == "application/rss+xml", "9: type")
            try require(isURI(link.attributes["href"]), "9: the self link is no absolute URI")
        }
        if let language = channel["language"] {
            try require(!language.text.contains("_") && language.text.utf8.allSatisfy { $0 < 0x80 }, "15: language")
        }
        if let ttl = channel["ttl"] { try require(Int(ttl.text).map { $0 > 0 } ?? false, "16: ttl") }
        try require(channel["docs"]?.text == "https://www.rssboard.org/rss-specification", "17: docs")
        if let changed = channel["lastBuildDate"] {
            let date = try unwrap(date(changed.text), "5: lastBuildDate")
            for item in channel.all("item") {
                let published = item["pubDate"].flatMap { self.date($0.text) }
                try require(published.map { $0 <= date } ?? true, "20: an item is newer than lastBuildDate")
            }
        }
    }

    private static func checkItem(_ item: FeedElement) throws {
        let names = item.children.map(\.name)
        try require(names.contains("title") || names.contains("description"), "4: neither title nor description")
        let several: Set = ["category", "dc:creator", "dc:contributor"]
        for name in Set(names) where !several.contains(name) {
            try require(item.all(name).count == 1, "4: \(name) stands twice")
        }
        try require(!names.contains("author"), "7: author needs an e-mail address")
        if let content = names.firstIndex(of: "content:encoded") {
            let description = try unwrap(names.firstIndex(of: "description"), "10: content without description")
            try require(description < content, "10: content before description")
            try checkHTML(item["content:encoded"]?.text ?? "")
        }
        try checkHTML(item["description"]?.text ?? "")
        let guid = try unwrap(item["guid"], "6: no guid")
        try require(guid.attributes["isPermaLink"] == "false", "6: isPermaLink")
        try require(isTag(guid.text) || isUUID(guid.text) || isURI(guid.text), "6: \(guid.text) is no URI")
        if let published = item["pubDate"] {
            let date = try unwrap(date(published.text), "5: pubDate \(published.text)")
            try require(text(date) == published.text, "5: \(published.text) is not what \(text(date)) is")
        }
        for category in item.all("category") {
            try require(category.attributes["domain"]?.isEmpty == false, "17: domain")
            try require(!category.text.isEmpty, "17: an empty category")
        }
    }

    /// Rule 12: well-formed, and none but harmless elements without attributes.
    private static func checkHTML(_ html: String) throws {
        let allowed: Set = ["p", "h3", "ul", "li", "em", "small", "figure", "figcaption", "header", "footer"]
        let document = Data("<html>\(html)</html>".replacingOccurrences(of: "&quot;", with: "&#34;").utf8)
        let checker = HTMLChecker()
        let parser = XMLParser(data: document)
        parser.delegate = checker
        try require(parser.parse() && parser.parserError == nil, "12: HTML is not well-formed: \(html)")
        try require(checker.names.subtracting(["html"]).isSubset(of: allowed), "12: elements \(checker.names)")
        try require(!checker.hasAttributes, "12: an attribute")
    }

    private final class HTMLChecker: NSObject, XMLParserDelegate {
        var names: Set<String> = []
        var hasAttributes = false

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            names.insert(name)
            if !attributes.isEmpty { hasAttributes = true }
        }
    }

    // MARK: Forms

    private static func isURI(_ text: String?) -> Bool {
        guard let text, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !#"<>"\^`{|}"#.utf8.contains($0) }) else {
            return false
        }
        return text.range(of: "^https?://[^/?#]+([/?#]|$)", options: .regularExpression) != nil
            && text.range(of: "%(?![0-9A-Fa-f]{2})", options: .regularExpression) == nil
    }

    /// RFC 4151 §2.1.
    private static func isTag(_ text: String) -> Bool {
        text.range(
            of:
                #"^tag:([A-Za-z0-9._-]+@)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?:([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*$"#,
            options: .regularExpression) != nil
    }

    private static func isUUID(_ text: String) -> Bool {
        text.range(
            of: "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
            options: .regularExpression) != nil
    }

    private static var dates: DateFormatter {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss xx"
        return formatter
    }

    static func date(_ text: String) -> Date? {
        text.hasSuffix(" +0000") ? dates.date(from: text) : nil
    }

    static func text(_ date: Date) -> String {
        dates.string(from: date)
    }

    private static func require(_ holds: Bool, _ rule: String) throws {
        if !holds { throw FeedError(description: rule) }
    }

    private static func unwrap<Value>(_ value: Value?, _ rule: String) throws -> Value {
        guard let value else { throw FeedError(description: rule) }
        return value
    }
}
