import BroadsheetCore

extension OptionReader {
    /// An address on the web; `nil` where the key is absent or its value is not one.
    mutating func address(_ key: String, example: String, help: String) -> WebAddress? {
        parsed(
            key, form: "an address such as https://news.example/", pattern: WebAddress.writtenPattern, example: example,
            help: help
        ) { WebAddress($0) }
    }

    /// A style sheet: an address, or a path that starts where the feed is.
    mutating func styleSheet() -> StyleSheet? {
        parsed(
            "stylesheet", form: "the address or relative path of a CSS or XSL file, such as feed.css",
            example: "feed.css",
            help: "A style sheet for those who open the feed in a browser.", StyleSheet.init)
    }
}

extension WebAddress {
    /// The pattern (ECMA-262) of such addresses; whether the host is right, it does not say.
    static let picturePattern =
        "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^?#\\s]+\\.([Gg][Ii][Ff]|[Jj][Pp][Ee]?[Gg]|[Pp][Nn][Gg])\\s*([?#].*)?$"

    /// The address of a picture in one of the formats that every reader shows (RSS 2.0 `<image>`).
    init?(ofPicture text: String) {
        self.init(text)
        let path = uri.utf8.prefix { !"?#".utf8.contains($0) }
        let name = String(decoding: path.suffix(5), as: UTF8.self).lowercased()
        guard [".gif", ".jpg", ".jpeg", ".png"].contains(where: name.hasSuffix) else { return nil }
    }
}
