extension Unicode.Scalar {
    /// Whether it is white space on a page: line ends, NBSP, U+3000, and a byte order mark inside a text as well.
    @inline(__always)
    var isPageSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// Whether it is a Chinese character; 〇 counts.
    @inline(__always)
    var isHanzi: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
        default: false
        }
    }

    /// The characters that ``isHanzi`` accepts, as they are in a class of a pattern (ECMA-262).
    static let hanziClass = "\u{3007}\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{F900}-\u{FAFF}\u{20000}-\u{3FFFF}"

    /// Whether it is a Latin letter, ASCII or full-width.
    var isLatinLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }

    /// The ASCII form of a full-width letter, digit or mark; itself otherwise.
    var narrowed: Unicode.Scalar {
        (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0) ?? self : self
    }

    /// The dot between the parts of a name: 索朗·多吉, in any of the characters that papers use for it.
    var isNameDot: Bool {
        switch self {
        case "·", "•", "・", "‧", "∙", "⋅": true
        default: false
        }
    }

    /// Whether it opens a bracket that small print is in.
    var isOpeningBracket: Bool { closingBracket != nil }

    /// The bracket that closes this one.
    var closingBracket: Unicode.Scalar? {
        switch self {
        case "（": "）"
        case "(": ")"
        case "【": "】"
        case "〔": "〕"
        case "〖": "〗"
        case "［": "］"
        case "[": "]"
        default: nil
        }
    }

    /// Whether it closes a bracket that small print is in.
    var isClosingBracket: Bool {
        switch self {
        case "）", ")", "】", "〕", "〗", "］", "]": true
        default: false
        }
    }

    /// Whether it is a mark that parts items and has no meaning besides; ▲ also points to a picture.
    var isBullet: Bool {
        switch self {
        case "●", "■", "★", "☆", "◆", "◇", "○", "◎", "•", "▪", "◼", "♦", "◉", "□": true
        default: false
        }
    }

    /// Whether it comes before items, though it may also point to a picture: △, ▶.
    var isPointer: Bool {
        switch self {
        case "△", "▲", "▶", "►", "▷", "▼", "◈", "➤", "❖": true
        default: false
        }
    }

    /// Whether it is between the names and roles of a byline.
    var isNameSeparator: Bool {
        switch self {
        case "、", "，", ",", "；", ";", "：", ":", "/", "／", "╱", "∕", "＼", "\\", "﹨", "&", "＆": true
        default: isBar || isPageSpace
        }
    }

    /// Whether it is an upright bar in any of the characters that papers use for it; 丨 is a Hanzi that no text has.
    var isBar: Bool {
        switch self {
        case "|", "｜", "丨", "│", "┃", "∣", "❘", "︱", "¦", "￨": true
        default: false
        }
    }

    /// Whether it is an arrow of a jump line.
    var isArrow: Bool {
        switch self {
        case "→", "▶", "►", "◀", "◄", "↓", "⇨", "➡", "←", "▷", "◁", "▼", "▽", "☞", "➤", ">", "＞", "<", "＜", "»", "«":
            true
        default: false
        }
    }

    /// Whether it is of a private use area, where some systems keep Hanzi of their own.
    var isPrivate: Bool {
        switch value {
        case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
        default: false
        }
    }

    /// Whether it is in a name for a Hanzi that the type or the scan had not.
    var standsForHanzi: Bool {
        switch self {
        case "□", "■", "〓", "○", "●", "*", "＊", "?", "？", "×", "▢", "◻": true
        default: isPrivate
        }
    }

    /// Whether it says how the two Hanzi after it make up another: ⿱.
    var describesHanzi: Bool { (0x2FF0...0x2FFB).contains(value) }
}
