/// The meaning of a character for the breaking of lines.
struct BreakClass: OptionSet, Hashable {
    let rawValue: UInt8

    /// White space, at which a line may end; it is not written there.
    static let space = BreakClass(rawValue: 1)
    /// Part of a word of a script that puts spaces between words: two of these are not torn apart.
    static let word = BreakClass(rawValue: 2)
    /// Punctuation that does not begin a line.
    static let closing = BreakClass(rawValue: 4)
    /// Punctuation that does not end a line.
    static let opening = BreakClass(rawValue: 8)

    /// The class of a scalar that takes so many columns.
    init(of scalar: Unicode.Scalar, columns: Int) {
        switch scalar {
        // Most of any text, decided without a look at the tables.
        case "\u{4E00}"..."\u{9FFF}": self = []
        case "a"..."z", "A"..."Z", "0"..."9": self = .word
        case " ", "\u{3000}", "\u{1680}", "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}", "\u{205F}": self = .space
        case _ where Self.openers.contains(scalar): self = scalar.isASCII ? [.opening, .word] : .opening
        case _ where Self.closers.contains(scalar):
            // Inside a Latin word (don’t, 3.5) these do not part it.
            self = scalar.isASCII || scalar == "’" ? [.closing, .word] : .closing
        default: self = columns < 2 ? .word : []
        }
    }

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Whether a line may end between two characters.
    static func allowsBreak(between left: BreakClass, and right: BreakClass) -> Bool {
        if left.contains(.space) || right.contains(.space) { return true }
        return allowsCut(between: left, and: right) && !(left.contains(.word) && right.contains(.word))
    }

    /// Whether a word that is longer than a line may be cut here.
    static func allowsCut(between left: BreakClass, and right: BreakClass) -> Bool {
        !left.contains(.opening) && !right.contains(.closing)
    }

    private static let openers = Set("“‘《〈【「『（〔〖〘〚［｛｟([{＜￥＄￡¥$£#＃".unicodeScalars)
    private static let closers = Set(
        "，。、！？；：”’）》〉】」』〕〗〙〛］｝｠＞．｡､｣!?;:,.)]}%％‰℃°′″…—–～〜·・•‧々〻ー".unicodeScalars)
}
