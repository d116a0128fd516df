import BroadsheetCore

/// Texts in HTML and XML.
enum MarkupEscape {
    /// A text as it is in an element or in an attribute.
    static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: { reference(of: $0) != nil }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if let reference = reference(of: byte) {
                bytes.append(contentsOf: reference.utf8)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A text with U+FFFD for what XML cannot hold: control characters and noncharacters; `nil` where it holds none.
    static func replacingForbidden(in text: String) -> String? {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }), text.unicodeScalars.contains(where: isForbidden)
        else { return nil }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { clean.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
        return String(clean)
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0...0x1F, 0xFFFE...0xFFFF: true
        default: false
        }
    }

    private static func reference(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case 0x0D: "&#13;"
        default: nil
        }
    }
}

/// Texts in CSV (RFC 4180).
enum CSVEscape {
    /// Whether a field that holds a character needs quotation marks, whatever divides the fields.
    static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
        default: false
        }
    }

    /// A text as it is between quotation marks.
    static func escape(_ text: String) -> String {
        let mark = UInt8(ascii: "\"")
        guard text.utf8.contains(mark) else { return text }
        return String(decoding: text.utf8.flatMap { $0 == mark ? [mark, mark] : [$0] }, as: UTF8.self)
    }
}

/// Texts between quotation marks in YAML and JSON.
enum QuotedEscape {
    /// A text with escapes for what cannot be between the quotation marks.
    static func escape(_ text: String, withQuotes: Bool) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 2)
        QuotedText.append(text, to: &bytes)
        return String(decoding: withQuotes ? bytes[...] : bytes.dropFirst().dropLast(), as: UTF8.self)
    }
}
