/// The content of an HTML document, read by a strict reader of its own: it knows the tags that end themselves and the
/// character references that the exporter writes, and refuses everything that a browser would have to mend.
struct HTMLTree {
    /// An element with its attributes, in the order of the document.
    struct Element {
        var name: String
        var attributes: [String: String]
        var text = ""
        /// The names of the elements around it.
        var path: [String]
    }

    struct Fault: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }

    private(set) var elements: [Element] = []

    private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input"]
    private static let references = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#13;": "\r"]

    init(_ bytes: [UInt8]) throws {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Fault("not UTF-8") }
        var rest = text.unicodeScalars[...]
        guard rest.starts(with: "<!DOCTYPE html>\n".unicodeScalars) else { throw Fault("no doctype") }
        rest = rest.dropFirst(16)
        var open: [Int] = []
        while let scalar = rest.first {
            guard scalar == "<" else {
                let run = rest.prefix { $0 != "<" }
                rest = rest.dropFirst(run.count)
                let words = try Self.unescaped(run)
                guard let current = open.last else {
                    guard words.allSatisfy(\.isWhitespace) else { throw Fault("text outside: \(words)") }
                    continue
                }
                elements[current].text += words
                continue
            }
            rest = rest.dropFirst()
            if rest.first == "/" {
                let name = String(String.UnicodeScalarView(rest.dropFirst().prefix { $0 != ">" }))
                rest = rest.dropFirst(name.unicodeScalars.count + 2)
                guard let current = open.popLast(), elements[current].name == name else {
                    throw Fault("stray </\(name)>")
                }
                continue
            }
            var element = try Self.tag(&rest)
            element.path = open.map { elements[$0].name }
            elements.append(element)
            let number = elements.count - 1
            if Self.void.contains(element.name) { continue }
            if ["script", "style"].contains(element.name) {
                let end = "</\(element.name)>".unicodeScalars
                var content = String.UnicodeScalarView()
                while !rest.starts(with: end) {
                    guard let next = rest.popFirst() else { throw Fault("no end of <\(element.name)>") }
                    content.append(next)
                }
                rest = rest.dropFirst(end.count)
                elements[number].text = String(content)
                continue
            }
            open.append(number)
        }
        guard open.isEmpty else { throw Fault("not ended: \(open.map { elements[$0].name })") }
        guard elements.first?.name == "html" else { throw Fault("no <html>") }
    }

    /// All elements of a name.
    func all(_ name: String) -> [Element] {
        elements.filter { $0.name == name }
    }

    private static func tag(_ rest: inout String.UnicodeScalarView.SubSequence) throws -> Element {
        let name = String(
            String.UnicodeScalarView(rest.prefix { $0.properties.isLowercase || ("1"..."6").contains($0) }))
        guard !name.isEmpty else { throw Fault("'<' that begins no tag") }
        rest = rest.dropFirst(name.unicodeScalars.count)
        var attributes: [String: String] = [:]
        while rest.first == " " {
            rest = rest.dropFirst()
            let key = String(String.UnicodeScalarView(rest.prefix { $0.properties.isCased || $0 == "-" }))
            rest = rest.dropFirst(key.unicodeScalars.count)
            guard !key.isEmpty, rest.starts(with: "=\"".unicodeScalars) else { throw Fault("attribute of <\(name)>") }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            rest = rest.dropFirst(value.count + 3)
            guard attributes.updateValue(try unescaped(value), forKey: key) == nil else {
                throw Fault("\(key) twice in <\(name)>")
            }
        }
        guard rest.popFirst() == ">" else { throw Fault("no end of the tag <\(name)>") }
        return Element(name: name, attributes: attributes, path: [])
    }

    private static func unescaped(_ run: Substring.UnicodeScalarView) throws -> String {
        var text = ""
        var rest = run
        while let scalar = rest.first {
            let isControl =
                scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || (0x7F...0x9F).contains(scalar.value)
            if isControl || (0xFFFE...0xFFFF).contains(scalar.value) || scalar == ">" {
                throw Fault("U+\(String(scalar.value, radix: 16)) in text")
            }
            guard scalar == "&" else {
                text.unicodeScalars.append(scalar)
                rest = rest.dropFirst()
                continue
            }
            let reference = String(String.UnicodeScalarView(rest.prefix { $0 != ";" })) + ";"
            guard let meaning = references[reference] else { throw Fault("unknown reference \(reference)") }
            text += meaning
            rest = rest.dropFirst(reference.unicodeScalars.count)
        }
        return text
    }
}
