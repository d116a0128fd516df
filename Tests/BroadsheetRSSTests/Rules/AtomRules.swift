import TestSupport

/// The rules of Atom 1.0 (RFC 4287), as far as they can be seen in a finished feed.
enum AtomRules {
    struct Feed {
        let bytes: [UInt8]
        let root: FeedElement
        var entries: [FeedElement] { root.all("entry") }
        /// The feed and its entries.
        var all: [FeedElement] { [root] + entries }
    }

    static let book = RuleBook(all) { bytes in
        do {
            return Feed(bytes: bytes, root: try XMLReader.root(of: bytes))
        } catch let error as FeedError {
            throw FeedError(description: "rule 1: \(error.description)")
        }
    }

    static let all: [FeedRule<Feed>] = [
        FeedRule(1, "well-formed, UTF-8 declared and true") { feed in
            try require(feed.bytes.starts(with: #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8), "not declared")
            try require(String(validating: feed.bytes, as: UTF8.self) != nil, "not UTF-8")
            _ = try ReadFeed(atom: feed.bytes)
        },
        FeedRule(21, "one id, title and updated; an author in the feed") { feed in
            for name in ["id", "title", "updated"] {
                try require(feed.root.all(name).count == 1 && feed.root[name]?.text.isEmpty == false, name)
            }
            let authors = feed.root.all("author") + feed.entries.flatMap { $0.all("author") }
            try require(feed.root["author"] != nil, "author")
            try require(authors.allSatisfy { $0["name"]?.text.isEmpty == false }, "an author without a name")
        },
        FeedRule(22, "an entry has one id, title and updated; a link or a content") { feed in
            for entry in feed.entries {
                for name in ["id", "title", "updated"] {
                    try require(entry.all(name).count == 1 && entry[name]?.text.isEmpty == false, name)
                }
                let alternate = entry.all("link").contains { $0.attributes["rel"] == "alternate" }
                try require(alternate || entry["content"] != nil, "neither link nor content")
                for name in ["published", "summary", "content"] { try require(entry.all(name).count <= 1, name) }
            }
        },
        FeedRule(23, "ids are absolute IRIs, each once") { feed in
            try requireUnique(feed.all.compactMap { $0["id"]?.text })
            for id in feed.all.compactMap({ $0["id"]?.text }) { try require(Forms.isID(id), "'\(id)'") }
            let id = feed.root["id"]?.text ?? ""
            try require(!Forms.isURL(id) || Forms.matches(id, "^https?://[^/?#]+/"), "'\(id)' has no path")
        },
        FeedRule(24, "a link to the feed itself") { feed in
            let links = feed.root.all("link").filter { $0.attributes["rel"] == "self" }
            try require(links.count <= 1, "more than one")
            try require(links.allSatisfy { $0.attributes["type"] == "application/atom+xml" }, "type")
        },
        FeedRule(25, "dates as RFC 3339 writes them") { feed in
            for date in feed.all.flatMap({ $0.all("updated") + $0.all("published") }).map(\.text) {
                try require(Forms.rfc3339(date) != nil, "'\(date)'")
                try require(!Forms.matches(date, #"\.\d{4}"#), "'\(date)' has more than three digits behind the second")
            }
        },
        FeedRule(26, "one alternate of a type and language") { feed in
            for element in feed.all {
                let links = element.all("link").filter { $0.attributes["rel"] == "alternate" }
                try requireUnique(links.map { "\($0.attributes["type"] ?? "") \($0.attributes["hreflang"] ?? "")" })
                for link in element.all("link") { try require(Forms.isURL(link.attributes["href"]), "href") }
            }
        },
        FeedRule(27, "text, or HTML that is escaped") { feed in
            for element in feed.all.flatMap(\.children) {
                guard ["title", "subtitle", "rights", "summary", "content"].contains(element.name) else { continue }
                try require(element.children.isEmpty, "elements in \(element.name)")
                let type = element.attributes["type"] ?? "text"
                try require(["text", "html"].contains(type), "type \(type)")
                if type == "html" { try Forms.checkHTML(element.text) }
            }
        },
        FeedRule(28, "the language is xml:lang; the generator is named") { feed in
            try require(feed.root.attributes["xml:lang"].map(Forms.isLanguage) ?? true, "xml:lang")
            try require(feed.root["generator"]?.text.isEmpty == false, "generator")
        },
        FeedRule(29, "newest first, no two at one moment, and the feed's updated is the newest entry's") { feed in
            let whole = try feed.entries.map { try unwrap(Forms.rfc3339($0["updated"]?.text ?? ""), "updated") }
            let changed = try unwrap(Forms.rfc3339(feed.root["updated"]?.text ?? ""), "updated")
            try requireUnique(whole.map { "\($0.timeIntervalSince1970)" })
            let dated = zip(feed.entries, whole).filter { $0.0["published"] != nil }.map(\.1)
            try require(zip(dated, dated.dropFirst()).allSatisfy { $0 > $1 }, "not newest first")
            try require(whole.max() ?? changed == changed, "the feed's updated is not the newest entry's")
        },
        FeedRule(30, "a complete feed leads nowhere else") { feed in
            try HistoryRules.checkComplete(feed.root)
        },
        FeedRule(31, "no pages, and no links of the feed in its entries") { feed in
            try HistoryRules.checkPaging(feed.root, items: feed.entries)
        },
        FeedRule(32, "feed and archives lead to one another") { feed in
            try HistoryRules.checkArchives(feed.root, namespace: feed.root.attributes["xmlns:fh"])
        },
    ]
}
