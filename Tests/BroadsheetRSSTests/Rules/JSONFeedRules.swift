import Foundation
import TestSupport

/// The rules of JSON Feed 1.1, as far as they can be seen in a finished feed.
enum JSONFeedRules {
    struct Feed {
        let bytes: [UInt8]
        let object: [String: Any]
        var items: [[String: Any]] { JSONReader.items(of: object) }
    }

    static let book = RuleBook(all) { bytes in
        do {
            return Feed(bytes: bytes, object: try JSONReader.object(of: bytes))
        } catch {
            throw FeedError(description: "rule 33: \(error)")
        }
    }

    static let all: [FeedRule<Feed>] = [
        FeedRule(33, "version, title and items") { feed in
            try require(feed.object["version"] as? String == "https://jsonfeed.org/version/1.1", "version")
            try require((feed.object["title"] as? String)?.isEmpty == false, "title")
            try require(feed.object["items"] is [[String: Any]], "items")
        },
        FeedRule(34, "an item's id is a text of its own") { feed in
            let ids = feed.items.map { $0["id"] as? String ?? "" }
            try requireUnique(ids)
            for id in ids { try require(Forms.isID(id), "'\(id)'") }
        },
        FeedRule(35, "an item has a text; HTML stands in content_html only") { feed in
            for item in feed.items {
                let html = item["content_html"] as? String
                let text = item["content_text"] as? String
                try require(html != nil || text != nil, "no content")
                try require(text?.isEmpty != true, "an empty content_text")
                if let html { try Forms.checkHTML(html) }
                for key in ["title", "summary"] { try require(item[key] == nil || item[key] is String, key) }
            }
        },
        FeedRule(36, "dates as RFC 3339 writes them, newest first, no two the same") { feed in
            let texts = feed.items.compactMap { $0["date_published"] }.map { $0 as? String ?? "" }
            let dates = try texts.map { try unwrap(Forms.rfc3339($0), "'\($0)'") }
            try require(zip(dates, dates.dropFirst()).allSatisfy { $0 > $1 }, "not newest first")
        },
        FeedRule(37, "addresses are absolute") { feed in
            for key in ["home_page_url", "feed_url", "icon", "favicon", "next_url"] {
                if let url = feed.object[key] { try require(Forms.isURL(url as? String), key) }
            }
            for url in feed.items.compactMap({ $0["url"] }) { try require(Forms.isURL(url as? String), "\(url)") }
        },
        FeedRule(38, "authors is a list, each with a name") { feed in
            for object in [feed.object] + feed.items {
                try require(object["author"] == nil, "author")
                guard let authors = object["authors"] else { continue }
                let names = try unwrap(authors as? [[String: Any]], "authors").map { $0["name"] as? String ?? "" }
                try require(!names.isEmpty && names.allSatisfy { !$0.isEmpty }, "\(names)")
            }
        },
        FeedRule(39, "an attachment has url and mime_type") { feed in
            for attachment in feed.items.flatMap({ $0["attachments"] as? [[String: Any]] ?? [] }) {
                try require(attachment["url"] is String && attachment["mime_type"] is String)
            }
        },
        FeedRule(40, "next_url is another address than feed_url") { feed in
            guard let next = feed.object["next_url"] as? String else { return }
            try require(next != feed.object["feed_url"] as? String, next)
        },
        FeedRule(41, "keys of extensions begin with _ and a letter, and hold objects") { feed in
            let known: Set = [
                "version", "title", "home_page_url", "feed_url", "description", "next_url", "icon", "favicon",
                "authors", "language", "hubs", "items", "id", "url", "content_html", "content_text", "summary",
                "date_published", "tags",
            ]
            for (key, value) in ([feed.object] + feed.items).joined() where !known.contains(key) {
                try require(Forms.matches(key, "^_[A-Za-z][^.]*$") && value is [String: Any], key)
            }
        },
        FeedRule(42, "a hub has type and url") { feed in
            for hub in feed.object["hubs"] as? [[String: Any]] ?? [] {
                try require(hub["type"] as? String == "WebSub" && Forms.isURL(hub["url"] as? String))
            }
        },
        FeedRule(44, "version comes first") { feed in
            try require(feed.bytes.starts(with: "{\n  \"version\": \"https://jsonfeed.org/version/1.1\"".utf8))
        },
    ]
}
