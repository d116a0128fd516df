import TestSupport

/// The rules of RFC 5005 for a head in which links and the elements of the history namespace are.
enum HistoryRules {
    private static func links(_ head: FeedElement) -> [FeedElement] { head.all("link") + head.all("atom:link") }

    private static func relations(_ head: FeedElement) -> [String] {
        links(head).compactMap { $0.attributes["rel"] }
    }

    private static let paging = ["first", "previous", "next", "last"]
    private static let archiving = ["prev-archive", "next-archive", "current"]

    /// Rule 30.
    static func checkComplete(_ head: FeedElement) throws {
        guard head["fh:complete"] != nil else { return }
        let others = relations(head).filter { ["next", "previous", "prev-archive"].contains($0) }
        try require(others.isEmpty && head["fh:archive"] == nil, "a complete feed with \(others)")
    }

    /// Rule 31.
    static func checkPaging(_ head: FeedElement, items: [FeedElement]) throws {
        try require(relations(head).allSatisfy { !paging.contains($0) }, "a page")
        for item in items {
            try require(relations(item).allSatisfy { !(paging + archiving).contains($0) }, "a link in an item")
            try require(item.children.allSatisfy { !$0.name.hasPrefix("fh:") }, "a mark in an item")
        }
    }

    /// Rule 32.
    static func checkArchives(_ head: FeedElement, namespace: String?) throws {
        let relations = relations(head).filter { archiving.contains($0) }
        try requireUnique(relations)
        let addresses = links(head).filter { (archiving + ["self"]).contains($0.attributes["rel"] ?? "") }
            .compactMap { $0.attributes["href"] }
        try requireUnique(addresses)
        guard let mark = head["fh:archive"] else {
            return try require(relations.allSatisfy { $0 == "prev-archive" }, "the feed leads on")
        }
        try require(mark.children.isEmpty && mark.text.isEmpty && head.all("fh:archive").count == 1, "fh:archive")
        try require(namespace == "http://purl.org/syndication/history/1.0", "the namespace")
        try require(relations.contains("current"), "no current")
        try require(relations.contains("prev-archive") || relations.contains("next-archive"), "alone")
    }
}
