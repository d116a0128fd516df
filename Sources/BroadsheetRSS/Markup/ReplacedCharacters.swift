/// The characters of a text that could not be written.
struct ReplacedCharacters: Hashable, Sendable {
    private(set) var count = 0
    /// The first of them as `U+0001`.
    private(set) var first = ""

    /// Counts a character by its UTF-8 bytes: a control character, U+FFFE or U+FFFF.
    mutating func note(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) {
        count += 1
        guard count == 1, let lead = utf8.first, let last = utf8.last else { return }
        let code =
            switch lead {
            case ..<0x80: Int(lead)
            case 0xC2: Int(last)
            default: 0xFFC0 + Int(last & 0x3F)
            }
        let digits = String(code, radix: 16, uppercase: true)
        first = "U+" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
