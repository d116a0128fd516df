/// The beginning of a file that looks like XML.
///
/// It is asked of every file that is read, most of which are text, so that it looks at bytes and ends at the first one
/// as a rule.
struct XMLHead {
    private let bytes: [UInt8]

    /// The first bytes of a file, in whatever encoding has ASCII in it; the zeros of UTF-16 are left out.
    ///
    /// - Returns: `nil` where something else than white space and a byte order mark comes before the first `<`.
    init?(_ head: ArraySlice<UInt8>) {
        let first = head.first { $0 > 0x20 && $0 < 0x80 || $0 >= 0x80 && !Self.marks.contains($0) }
        guard first == UInt8(ascii: "<") else { return nil }
        bytes = head.filter { $0 != 0 }
    }

    /// The bytes of the byte order marks.
    private static let marks: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF]

    /// Whether some ASCII characters are in it.
    func contains(_ word: StaticString) -> Bool {
        let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard let first = word.first, bytes.count >= word.count else { return false }
        return (0...bytes.count - word.count).contains { start in
            bytes[start] == first && bytes[start..<start + word.count].elementsEqual(word)
        }
    }
}
