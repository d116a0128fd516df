/// The place where two pieces of a text are joined that a line end or a column end separated.
enum Seam {
    /// Whether a space has to be between the pieces: between Latin words, and after their punctuation.
    ///
    /// Chinese needs none, and a number that was broken needs none either.
    static func needsSpace(after last: UInt8, before first: UInt8) -> Bool {
        if isLetter(first) { return isLetter(last) || isPunctuation(last) }
        return isLetter(last) && (first == UInt8(ascii: "(") || first == UInt8(ascii: "\""))
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        default: false
        }
    }
}
