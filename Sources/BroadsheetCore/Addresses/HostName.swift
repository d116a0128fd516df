/// A host name as the DNS and RFC 4151 take it: labels of ASCII letters, digits and hyphens, in small letters.
package struct HostName: Hashable, Sendable {
    package let ascii: String

    /// The host name that a text stands for; `nil` where it cannot be one.
    ///
    /// What is not ASCII becomes Punycode with the prefix `xn--` (RFC 3492). Before that full-width letters and the
    /// full stops 。．｡ are read as their ASCII counterparts, as browsers do (UTS 46); characters in decomposed form
    /// are treated as they are.
    package init?(_ text: String) {
        var labels: [String] = []
        let folded = Self.folded(text)
        for label in folded.split(separator: ".", omittingEmptySubsequences: false) {
            guard let label = Self.label(Substring(label)) else { return nil }
            labels.append(label)
        }
        ascii = labels.joined(separator: ".")
        guard ascii.utf8.count <= 253 else { return nil }
    }

    private static func folded(_ text: String) -> Substring.UnicodeScalarView {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x3002, 0xFF0E, 0xFF61: folded.append(".")
            case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            default: folded.append(scalar)
            }
        }
        return String(folded).lowercased()[...].unicodeScalars
    }

    private static func label(_ text: Substring) -> String? {
        // The limit keeps the Punycode of a hostile label, which takes time in the square of its length, short.
        guard !text.isEmpty, text.unicodeScalars.count <= 63 else { return nil }
        var label = String(text)
        if !label.utf8.allSatisfy({ $0 < 0x80 }) {
            let isText = label.unicodeScalars.allSatisfy {
                $0.isASCII || $0.properties.isAlphabetic || $0.properties.numericType != nil || isJoining($0)
            }
            guard isText, let encoded = Punycode.encode(label) else { return nil }
            label = "xn--" + encoded
        }
        guard label.utf8.count <= 63, label.utf8.allSatisfy(isLetterDigitOrHyphen), label.utf8.first != hyphen,
            label.utf8.last != hyphen
        else { return nil }
        return label
    }

    private static let hyphen = UInt8(ascii: "-")

    /// Whether a mark may be inside a word: combining marks, the katakana middle dot, ー and the like.
    private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .modifierLetter, .otherSymbol: true
        default: scalar == "・" || scalar == "·"
        }
    }

    private static func isLetterDigitOrHyphen(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), hyphen: true
        default: false
        }
    }
}
