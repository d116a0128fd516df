extension MarkupWriter {
    /// A text between two pieces of markup, as a rule the tags of an element.
    @inline(__always)
    mutating func element(_ start: StaticString, _ content: String, _ end: StaticString) {
        markup(start)
        text(content)
        markup(end)
    }

    /// A text of which no character must be escaped, between two pieces of markup.
    mutating func element(_ start: StaticString, ascii content: [UInt8], _ end: StaticString) {
        markup(start)
        raw(content)
        markup(end)
    }

    /// HTML in a CDATA section between two pieces of markup.
    ///
    /// The content may write text as ``MarkupStyle/html`` and markup that holds no `]]>`.
    @inline(__always)
    mutating func html(_ start: StaticString, _ end: StaticString, _ content: (inout MarkupWriter) -> Void) {
        markup(start)
        markup("<![CDATA[")
        content(&self)
        markup("]]>")
        markup(end)
    }

    /// An attribute after a space.
    mutating func attribute(_ name: StaticString, _ value: String) {
        markup(" ")
        markup(name)
        markup("=\"")
        text(value, as: .attribute)
        markup("\"")
    }
}
