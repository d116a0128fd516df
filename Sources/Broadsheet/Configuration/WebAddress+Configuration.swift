extension WebAddress {
    /// The form of an address, in the words of a diagnostic.
    static let form = "an address such as https://news.example/kecheng/"

    /// The pattern of every address; whether its host and path are right, it does not say.
    static let pattern = pattern(holding: [])

    /// The pattern of every address that may hold placeholders.
    static func pattern(holding placeholders: [String]) -> String {
        let letter = "[^\\s<>\"{}|\\\\^`]"
        guard !placeholders.isEmpty else { return "^[Hh][Tt][Tt][Pp][Ss]?://\(letter)+$" }
        return "^[Hh][Tt][Tt][Pp][Ss]?://(\(letter)|\\{(\(placeholders.joined(separator: "|")))\\})+$"
    }

    /// The text, where it is an address; otherwise `nil`.
    ///
    /// Characters beyond ASCII are let through, exporters encode them as their format asks; a space or a bracket is
    /// rather a slip than a part of a name.
    static func checked(_ text: String) -> String? {
        text.unicodeScalars.contains(where: isForbidden) || WebAddress(text) == nil ? nil : text
    }

    /// The address of a file in the folder that an address names: query and fragment go, a `/` comes between.
    static func join(_ address: String, _ file: String) -> String {
        let folder = String(Substring(address.utf8.prefix { !"?#".utf8.contains($0) }))
        return (folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/") + PercentEncoding.encodeSegment(file)
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            || "<>\"{}|\\^`".unicodeScalars.contains(scalar)
    }
}
