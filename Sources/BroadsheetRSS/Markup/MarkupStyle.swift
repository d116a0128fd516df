/// Where in a document a text is, which decides how its characters are written.
enum MarkupStyle {
    /// The text of an XML element that readers take as plain text.
    case text
    /// The value of an XML attribute in double quotation marks.
    case attribute
    /// Text or attribute of HTML that is itself written into a CDATA section.
    ///
    /// No `>` of the text stays bare, so `]]>` cannot come up and the section never needs to be split.
    case html

    /// The substitute for an ASCII character that cannot be written as it is; `nil` where it can.
    ///
    /// Hexadecimal references in plain text follow the RSS Best Practices Profile: readers that decode a title twice
    /// leave them alone. A carriage return is kept as a reference, since a bare one would be read as a line feed
    /// (XML 1.0 §2.11), and so are tab and line feed in attributes, which would be read as spaces (§3.3.3).
    func reference(for byte: UInt8) -> StaticString? {
        switch (self, byte) {
        case (.html, UInt8(ascii: "&")): "&amp;"
        case (.html, UInt8(ascii: "<")): "&lt;"
        case (.html, UInt8(ascii: ">")): "&gt;"
        case (.html, UInt8(ascii: "\"")): "&quot;"
        case (.html, 0x0D): "&#13;"
        case (_, UInt8(ascii: "&")): "&#x26;"
        case (_, UInt8(ascii: "<")): "&#x3C;"
        case (_, UInt8(ascii: ">")): "&#x3E;"
        case (_, 0x0D): "&#xD;"
        case (.attribute, UInt8(ascii: "\"")): "&#x22;"
        case (.attribute, 0x09): "&#x9;"
        case (.attribute, 0x0A): "&#xA;"
        default: nil
        }
    }
}
