import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An element of an XML document as a second, independent reader sees it.
final class FeedElement {
    let name: String
    let attributes: [String: String]
    var children: [FeedElement] = []
    var text = ""

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    subscript(name: String) -> FeedElement? {
        children.first { $0.name == name }
    }

    func all(_ name: String) -> [FeedElement] {
        children.filter { $0.name == name }
    }
}

struct FeedError: Error, CustomStringConvertible {
    let description: String
}

/// Reads XML with Foundation's XMLParser.
enum XMLReader {
    static func root(of bytes: [UInt8]) throws -> FeedElement {
        let delegate = Delegate()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = delegate
        let succeeded = parser.parse()
        // The parser's own result is true for some documents that are not well-formed.
        if let error = parser.parserError { throw FeedError(description: "not well-formed: \(error)") }
        guard succeeded, delegate.stack.isEmpty, let root = delegate.root else {
            throw FeedError(description: "not well-formed")
        }
        return root
    }

    private final class Delegate: NSObject, XMLParserDelegate {
        var root: FeedElement?
        var stack: [FeedElement] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            let element = FeedElement(name: name, attributes: attributes)
            if let parent = stack.last { parent.children.append(element) } else { root = element }
            stack.append(element)
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            if stack.last?.name == name { stack.removeLast() }
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            stack.last?.text += text
        }

        func parser(_ parser: XMLParser, foundCDATA data: Data) {
            stack.last?.text += String(decoding: data, as: UTF8.self)
        }
    }
}
