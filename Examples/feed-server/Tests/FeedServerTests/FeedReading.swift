import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The titles of a feed's items, read as a feed reader does; throws where the feed is not well-formed.
func itemTitles(of feed: [UInt8]) throws -> [String] {
    if feed.first == UInt8(ascii: "{") {
        struct JSONFeed: Decodable {
            struct Item: Decodable { var title: String? }
            var items: [Item]
        }
        return try JSONDecoder().decode(JSONFeed.self, from: Data(feed)).items.compactMap(\.title)
    }
    let titles = ItemTitles()
    let parser = XMLParser(data: Data(feed))
    parser.delegate = titles
    _ = parser.parse()
    if let error = parser.parserError { throw error }
    return titles.found
}

private final class ItemTitles: NSObject, XMLParserDelegate {
    private(set) var found: [String] = []
    private var path: [String] = []
    private var isTitle: Bool { [["item", "title"], ["entry", "title"]].contains(Array(path.suffix(2))) }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        path.append(name)
        if isTitle { found.append("") }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if isTitle { found[found.count - 1] += text }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        path.removeLast()
    }
}
