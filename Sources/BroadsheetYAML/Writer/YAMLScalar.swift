import BroadsheetCore

/// Texts as YAML scalars: without quotation marks where every reader treats them as the same text, in double ones
/// otherwise.
enum YAMLScalar {
    /// Appends a text.
    ///
    /// - Parameter inFlow: Whether it is inside `[…]` or `{…}`, where commas and brackets mean something.
    static func append(_ text: String, to bytes: inout [UInt8], inFlow: Bool) {
        if canBeginPlain(text), canStandPlain(text, inFlow: inFlow), !isReserved(text) {
            bytes.append(contentsOf: text.utf8)
        } else {
            QuotedText.append(text, to: &bytes)
        }
    }

    /// Whether a plain scalar may begin as the text does.
    ///
    /// Whatever YAML 1.1 or 1.2 takes for a number, a date, a time or a special value begins with an ASCII character
    /// that is not a letter (words: see ``isReserved(_:)``), and so does every indicator. Such texts are quoted; but one
    /// that begins with a digit and holds a character beyond ASCII, such as 12月12日, is none of these.
    private static func canBeginPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return switch first {
        case "A"..."Z", "a"..."z", "/", "(": true
        case "0"..."9": text.utf8.contains { $0 >= 0x80 }
        default: !first.isASCII
        }
    }

    /// Whether the text holds nothing that would end a plain scalar, or that no file may hold as it is.
    private static func canStandPlain(_ text: String, inFlow: Bool) -> Bool {
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case " " where previous == ":", "#" where previous == " ": return false
            case ",", "[", "]", "{", "}", "?", ":": if inFlow { return false }
            case "\"", "\\": break
            default: if QuotedText.isEscaped(scalar) { return false }
            }
            previous = scalar
        }
        return previous != " " && previous != ":"
    }

    /// Whether readers take the text, written plain, for a boolean or for nothing.
    private static func isReserved(_ text: String) -> Bool {
        guard text.utf8.count <= 5 else { return false }
        return reserved.contains(text.lowercased())
    }

    /// The words of YAML 1.1's and 1.2's booleans and null, in small letters.
    private static let reserved: Set = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
}
