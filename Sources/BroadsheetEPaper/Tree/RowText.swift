/// The words of a row while it is read: white space as a browser sets it.
struct RowText {
    private var text = String.UnicodeScalarView()
    /// How many scalars are not white space.
    private(set) var scalars = 0
    /// How many of them are links.
    var linked = 0
    /// Where the first link leads.
    var address = ""
    /// White space that is a space if something follows it.
    private var space = Space.none

    private var isBehindLink = false

    /// Two links that are side by side are two words.
    mutating func beginLink() {
        if isBehindLink, space == .none { space = .gap }
    }

    mutating func endLink() {
        isBehindLink = true
    }

    private enum Space {
        case none, line, gap
    }

    /// Appends text with its entities resolved.
    mutating func append(_ piece: String) {
        for scalar in piece.unicodeScalars { append(scalar) }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20, 0x09: if space == .none { space = .gap }
        case 0x0A, 0x0C, 0x0D, 0x2028, 0x2029, 0x85: if space == .none { space = .line }
        default:
            if space != .none, let last = text.last {
                // A line end between two Hanzi is one of the file, and a space on no page.
                let isSeam = space == .line && last.isWide && scalar.isWide
                if !isSeam, last != " " { text.append(" ") }
            }
            space = .none
            isBehindLink = false
            if scalar.value == 0xA0 {
                text.append(" ")
            } else {
                text.append(scalar)
                if scalar.isWide && scalar.value != 0x3000 || !scalar.properties.isWhitespace { scalars += 1 }
            }
        }
    }

    /// The row without white space at either end.
    var trimmed: String {
        guard let first = text.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = text.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}

extension Unicode.Scalar {
    /// Whether it is set as wide as a Hanzi.
    var isWide: Bool {
        (0x2E80...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value) || (0xFF00...0xFF60).contains(value)
            || (0x20000...0x3FFFF).contains(value) || (0x2014...0x2026).contains(value)
    }
}
