import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An element of an XML document as a second, independent reader sees it.
public final class FeedElement {
    /// The name, with its prefix.
    public let name: String
    /// The attributes by name.
    public let attributes: [String: String]
    /// The elements in it, in order.
    public fileprivate(set) var children: [FeedElement] = []
    /// The text in it, without that of its elements.
    public fileprivate(set) var text = ""

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// The first element of a name in it.
    public subscript(name: String) -> FeedElement? {
        children.first { $0.name == name }
    }

    /// The elements of a name in it.
    public func all(_ name: String) -> [FeedElement] {
        children.filter { $0.name == name }
    }
}

/// Why a document cannot be read.
public struct FeedError: Error, CustomStringConvertible {
    /// The reason.
    public let description: String

    /// An error for a reason.
    public init(description: String) {
        self.description = description
    }
}

/// Reads XML with Foundation's XMLParser.
public enum XMLReader {
    /// The outermost element of a document.
    ///
    /// - Throws: ``FeedError`` where the document is not well-formed.
    public static func root(of bytes: [UInt8]) throws -> FeedElement {
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
