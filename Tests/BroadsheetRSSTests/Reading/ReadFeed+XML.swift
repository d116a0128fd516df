import TestSupport

extension ReadFeed {
    init(rss bytes: [UInt8]) throws {
        let root = try XMLReader.root(of: bytes)
        guard root.name == "rss", root.attributes["version"] == "2.0", root.children.count == 1,
            let channel = root["channel"]
        else { throw FeedError(description: "rule 2: no rss version 2.0 with one channel") }
        title = channel["title"]?.text ?? ""
        description = channel["description"]?.text
        items = channel.all("item").map { item in
            let full = item["content:encoded"]?.text
            let description = item["description"]?.text
            let isFull = full == nil && description?.contains("<") == true
            return Item(
                id: item["guid"]?.text ?? "", link: item["link"]?.text, title: item["title"]?.text,
                summary: isFull ? nil : description.map(textOfHTML), html: isFull ? description : full,
                makers: item.all("dc:creator").map(\.text), helpers: item.all("dc:contributor").map(\.text),
                categories: item.all("category").map { Category(kind: $0.attributes["domain"], value: $0.text) },
                published: item["pubDate"]?.text)
        }
    }

    init(atom bytes: [UInt8]) throws {
        let feed = try XMLReader.root(of: bytes)
        guard feed.name == "feed", feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom" else {
            throw FeedError(description: "rule 21: no Atom feed")
        }
        title = feed["title"]?.text ?? ""
        description = feed["subtitle"]?.text
        items = feed.all("entry").map { entry in
            let isHTML = entry["content"]?.attributes["type"] == "html"
            let alternate = entry.all("link").first { $0.attributes["rel"] == "alternate" }
            return Item(
                id: entry["id"]?.text ?? "", link: alternate?.attributes["href"], title: entry["title"]?.text,
                summary: entry["summary"]?.text, html: isHTML ? entry["content"]?.text : nil,
                text: isHTML ? nil : entry["content"]?.text,
                makers: entry.all("author").compactMap { $0["name"]?.text },
                helpers: entry.all("contributor").compactMap { $0["name"]?.text },
                categories: entry.all("category").map {
                    Category(
                        kind: $0.attributes["scheme"]?.split(separator: "#").last.map(String.init),
                        value: $0.attributes["term"] ?? "")
                },
                published: entry["published"]?.text)
        }
    }
}
