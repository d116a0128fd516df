import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A feed or an archive as a reader that walks links sees it, with parsers that are not ours.
struct ArchiveDocument {
    /// The ids of the items, in order.
    var ids: [String] = []
    /// The titles of the items, in order.
    var titles: [String] = []
    /// When the items were changed, where they say so.
    var updated: [String] = []
    /// The addresses that the head links to, by their relations.
    var links: [String: String] = [:]
    var isArchive = false

    init?(_ bytes: Data, format: String) {
        if format == "json-feed" {
            guard let object = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any] else { return nil }
            for item in object["items"] as? [[String: Any]] ?? [] {
                ids.append(item["id"] as? String ?? "")
                titles.append(item["title"] as? String ?? "")
            }
            links["prev-archive"] = object["next_url"] as? String
            links["current"] = object["feed_url"] as? String
            isArchive = (object["_broadsheet"] as? [String: Any])?["archive"] as? Bool ?? false
            return
        }
        let delegate = Delegate()
        let parser = XMLParser(data: bytes)
        parser.delegate = delegate
        guard parser.parse(), parser.parserError == nil else { return nil }
        self = delegate.document
    }

    private init() {}

    private final class Delegate: NSObject, XMLParserDelegate {
        var document = ArchiveDocument()
        private var isInItem = false
        private var text = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            text = ""
            if name == "item" || name == "entry" { isInItem = true }
            if name == "fh:archive" { document.isArchive = true }
            guard !isInItem, name == "link" || name == "atom:link", let relation = attributes["rel"] else { return }
            document.links[relation] = attributes["href"]
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            guard isInItem else { return }
            switch name {
            case "item", "entry": isInItem = false
            case "guid", "id": document.ids.append(text)
            case "title": document.titles.append(text)
            case "updated": document.updated.append(text)
            default: break
            }
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            self.text += text
        }
    }
}

extension KeepDesk {
    /// The feed or archive that is at an address; `nil` where there is none.
    func document(at address: String) -> ArchiveDocument? {
        let name = address.split(separator: "/").last.map(String.init)?.removingPercentEncoding ?? ""
        return FileManager.default.contents(atPath: folder.path(name)).flatMap { ArchiveDocument($0, format: format) }
    }

    /// What a reader finds that starts at the feed and goes back from archive to archive.
    func walk() -> [ArchiveDocument] {
        var documents: [ArchiveDocument] = []
        var address: String? = "https://news.example/feed"
        var seen: Set<String> = []
        while let next = address, seen.insert(next).inserted, let document = document(at: next) {
            documents.append(document)
            address = document.links["prev-archive"]
        }
        return documents
    }

    /// The archives' bytes by their names.
    func archives() throws -> [String: Data] {
        var archives: [String: Data] = [:]
        for name in try folder.listing() where name.contains("-archive-") {
            archives[name] = FileManager.default.contents(atPath: folder.path(name))
        }
        return archives
    }
}
