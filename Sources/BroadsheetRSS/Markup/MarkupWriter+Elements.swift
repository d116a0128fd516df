extension MarkupWriter {
    /// An XML element with a text, on a line of its own.
    mutating func element(_ name: StaticString, indent: Int, _ content: String) {
        element(name, indent: indent) { $0.text(content) }
    }

    /// An XML element with attributes and a content, on a line of its own.
    mutating func element(
        _ name: StaticString, indent: Int, attributes: [Attribute] = [], _ content: (inout MarkupWriter) -> Void
    ) {
        open(name, indent: indent, attributes: attributes)
        content(&self)
        markup("</")
        markup(name)
        markup(">\n")
    }

    /// An XML element whose content is HTML, in a CDATA section.
    ///
    /// The content may write text as ``MarkupStyle/html`` and markup that holds no `]]>`.
    mutating func htmlElement(_ name: StaticString, indent: Int, _ content: (inout MarkupWriter) -> Void) {
        element(name, indent: indent) { writer in
            writer.markup("<![CDATA[")
            content(&writer)
            writer.markup("]]>")
        }
    }

    /// An XML element without content, on a line of its own.
    mutating func emptyElement(_ name: StaticString, indent: Int, attributes: [Attribute]) {
        startTag(name, indent: indent, attributes: attributes)
        markup("/>\n")
    }

    /// The start tag of an element that is closed on the same line.
    private mutating func open(_ name: StaticString, indent: Int, attributes: [Attribute]) {
        startTag(name, indent: indent, attributes: attributes)
        markup(">")
    }

    private mutating func startTag(_ name: StaticString, indent: Int, attributes: [Attribute]) {
        for _ in 0..<indent { markup("  ") }
        markup("<")
        markup(name)
        for attribute in attributes {
            markup(" ")
            markup(attribute.name)
            markup("=\"")
            text(attribute.value, as: .attribute)
            markup("\"")
        }
    }

    /// A name with its value.
    struct Attribute {
        /// The name with its prefix.
        let name: StaticString
        /// The value as a reader is to get it.
        let value: String

        /// An attribute.
        init(_ name: StaticString, _ value: String) {
            self.name = name
            self.value = value
        }
    }
}
