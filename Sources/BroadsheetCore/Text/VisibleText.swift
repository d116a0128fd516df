/// Decides what of a text may reach a terminal: for messages, results, feeds and digests alike.
public enum VisibleText {
    /// Whether a character is a control character, with which a text could move the cursor or change the terminal.
    public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }

    /// Whether a character turns the text after it around, so that a reader sees another order than the file has: the
    /// embeddings, overrides and isolates of bidirectional text.
    public static func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    /// A text for one line of a terminal: control characters, the controls of direction, and the line and paragraph
    /// separator are written as escapes, `\u{1B}`.
    public static func escaped(_ text: String) -> String {
        escaped(text, where: isDisruptive)
    }

    /// A text of several lines for a terminal: as ``escaped(_:)``, but line feeds stay.
    public static func escapedLines(_ text: String) -> String {
        escaped(text) { $0 != "\n" && isDisruptive($0) }
    }

    private static func escaped(_ text: String, where isEscaped: (Unicode.Scalar) -> Bool) -> String {
        guard text.unicodeScalars.contains(where: isEscaped) else { return text }
        return text.unicodeScalars.reduce(into: "") { line, scalar in
            if isEscaped(scalar) {
                line += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isDisruptive(_ scalar: Unicode.Scalar) -> Bool {
        isControl(scalar) || isDirectionControl(scalar) || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
}
