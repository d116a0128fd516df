/// What a scalar is to the shape of a line.
enum ScalarClass: UInt8, Sendable, CaseIterable {
    /// Nothing: the edge of the page, or an empty line.
    case none
    /// A Chinese character or a kana.
    case ideograph
    /// A Latin letter, or any other letter that is not an ideograph.
    case letter
    /// A digit, in ASCII or full-width.
    case digit
    /// A sentence's end: 。 ！ ？ and their ASCII forms.
    case stop
    /// A pause in a sentence: ， 、 ；.
    case comma
    case colon
    case ellipsis
    case dash
    case openQuote
    case closeQuote
    case openBracket
    case closeBracket
    /// An opening title mark: 《 〈.
    case openTitle
    case closeTitle
    /// A bullet, star, arrow or other sign that comes before an item.
    case bullet
    case other

    /// The class of a scalar that is no white space.
    @inline(__always)
    init(_ scalar: UInt32) {
        if scalar >= 0x4E00, scalar <= 0x9FFF {
            self = .ideograph
        } else {
            self = Self.rare(scalar)
        }
    }

    private static func rare(_ scalar: UInt32) -> ScalarClass {
        if scalar < 0x80 { return ascii(scalar) }
        // Full-width forms are their ASCII counterparts.
        if (0xFF01...0xFF5E).contains(scalar) { return ascii(scalar - 0xFEE0) }
        switch scalar {
        case 0x3002, 0xFF61: return .stop
        case 0x3001, 0xFF64: return .comma
        case 0x2026, 0x22EF: return .ellipsis
        case 0x2013...0x2015, 0x2500, 0x2501, 0x2E3A: return .dash
        case 0x201C, 0x2018, 0x300C, 0x300E: return .openQuote
        case 0x201D, 0x2019, 0x300D, 0x300F: return .closeQuote
        case 0x3010, 0x3014, 0x3016, 0xFF5F: return .openBracket
        case 0x3011, 0x3015, 0x3017, 0xFF60: return .closeBracket
        case 0x3008, 0x300A: return .openTitle
        case 0x3009, 0x300B: return .closeTitle
        case 0x2022, 0x2190...0x2193, 0x25A0...0x25FF, 0x2605, 0x2606, 0x2660...0x2667, 0x2460...0x2473, 0x203B:
            return .bullet
        case 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005...0x3007, 0x3041...0x30FF: return .ideograph
        case 0xC0...0x24F, 0x370...0x1FFF, 0xAC00...0xD7AF: return .letter
        default: return .other
        }
    }

    private static func ascii(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x21, 0x2E, 0x3F: .stop
        case 0x2C, 0x3B: .comma
        case 0x3A: .colon
        case 0x28, 0x5B, 0x7B: .openBracket
        case 0x29, 0x5D, 0x7D: .closeBracket
        case 0x2D: .dash
        default: .other
        }
    }

    /// Whether a scalar takes two columns in a line of print. Signs that other scripts have, too, count as Chinese type
    /// sets them: · — … “ ” ℃ Ⅱ ① are wide.
    @inline(__always)
    static func isWide(_ scalar: UInt32) -> Bool {
        scalar >= 0x1100
            && (scalar >= 0x2E80 && scalar < 0xFF61 || scalar >= 0xFFE0 && scalar < 0xFFE7 || scalar >= 0x1F300
                || (0x2014...0x203B).contains(scalar) || (0x2100...0x27BF).contains(scalar))
            || scalar == 0xB7
    }
}
