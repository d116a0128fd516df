import Foundation
import TestSupport

extension ReadFeed {
    init(json bytes: [UInt8]) throws {
        let feed = try JSONReader.object(of: bytes)
        title = feed["title"] as? String ?? ""
        description = feed["description"] as? String
        items = JSONReader.items(of: feed).map { item in
            let contributors = (item["_broadsheet"] as? [String: Any])?["contributors"] as? [[String: Any]] ?? []
            let makers = (item["authors"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
            let html = item["content_html"] as? String
            let text = item["content_text"] as? String
            return Item(
                id: item["id"] as? String ?? "", link: item["url"] as? String, title: item["title"] as? String,
                summary: item["summary"] as? String ?? text, html: html, text: text, makers: makers,
                helpers: contributors.compactMap { $0["name"] as? String }.filter { !makers.contains($0) },
                categories: (item["tags"] as? [String] ?? []).map { Category(kind: nil, value: $0) },
                published: item["date_published"] as? String)
        }
    }
}

/// Reads JSON with Foundation's JSONSerialization.
enum JSONReader {
    static func object(of bytes: [UInt8]) throws -> [String: Any] {
        guard let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
            throw FeedError(description: "no JSON object")
        }
        return object
    }

    static func items(of feed: [String: Any]) -> [[String: Any]] {
        feed["items"] as? [[String: Any]] ?? []
    }
}
