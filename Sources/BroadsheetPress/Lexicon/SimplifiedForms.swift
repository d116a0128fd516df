/// The simplified characters that are read for traditional ones.
///
/// They serve to look words up, whose lists are in simplified characters; all that is handed out stays as printed. Each
/// is of three bytes, as the one that it is read for.
struct SimplifiedForms: Sendable {
    /// The forms, which are put together once.
    static let standard = SimplifiedForms()

    /// Which texts have a traditional character.
    enum Use: Sendable {
        /// Those in traditional script only.
        case sure
        /// Simplified ones as well, where it is another word: 著名, 乾隆.
        case doubtful
    }

    /// A traditional character and what is read for it.
    struct Entry: Sendable {
        var character: UInt16
        var form: UInt16
        var use: Use
    }

    /// All of them, in the order of the table.
    let entries: [Entry]
    /// For each character from ``first`` on the place of its entry and one more; 0 for one that has none.
    private let places: [UInt16]
    /// Words, in simplified characters, in which a doubtful character stays as it is.
    private let unchanged: WordTable

    private init() {
        var entries: [Entry] = []
        func add(_ list: String, _ use: Use) {
            var character: UInt16?
            for scalar in list.unicodeScalars where scalar.isHanzi {
                let code = UInt16(truncatingIfNeeded: scalar.value)
                if let first = character { entries.append(Entry(character: first, form: code, use: use)) }
                character = character == nil ? code : nil
            }
        }
        add(Self.sure, .sure)
        add(Self.doubtful, .doubtful)
        self.entries = entries
        var places = [UInt16](repeating: 0, count: 0xA000 - Int(Self.first))
        for (place, entry) in entries.enumerated() where entry.character >= Self.first {
            let index = Int(entry.character - Self.first)
            if places.indices.contains(index) { places[index] = UInt16(place + 1) }
        }
        self.places = places
        unchanged = WordTable(Words.unchangedTraditional)
    }

    /// The first of the common Chinese characters.
    private static let first: UInt16 = 0x4E00

    /// A word in simplified characters, without or with those for doubtful ones.
    func simplified(_ word: String, readingDoubtful: Bool = true) -> String {
        String(decoding: word.utf16.map { simplified($0, readingDoubtful: readingDoubtful) }, as: UTF16.self)
    }

    /// A word in simplified characters without those for doubtful ones; `nil` where it has no other form.
    func simplified(_ text: PageText, _ range: Range<Int>) -> PageText? {
        var bytes: [UInt8]?
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            if let code = UInt16(exactly: scalar.value), case let form = simplified(code, readingDoubtful: false),
                form != code, let simple = Unicode.Scalar(form)
            {
                if bytes == nil { bytes = Array(text.bytes[range]) }
                // Each is of three bytes, as the one that it is read for.
                let place = offset - range.lowerBound
                bytes?.replaceSubrange(place..<place + length, with: String(simple).utf8)
            }
            offset += length
        }
        return bytes.map { PageText(bytes: $0) }
    }

    /// A character as simplified texts have it, without or with those for doubtful ones.
    func simplified(_ code: UInt16, readingDoubtful: Bool) -> UInt16 {
        guard code >= Self.first, Int(code - Self.first) < places.count else { return code }
        let place = Int(places[Int(code - Self.first)])
        guard place > 0, readingDoubtful || entries[place - 1].use == .sure else { return code }
        return entries[place - 1].form
    }

    /// Whether a doubtful character of a text in traditional script is one of the words that keep it.
    ///
    /// - Parameter text: The text, whose other characters are simplified already.
    func isUnchanged(in text: PageText, at offset: Int) -> Bool {
        let end = offset + 3
        return unchanged.match(text, at: offset, before: text.bytes.count) != nil
            || unchanged.match(text, endingAt: end, after: 0) != nil
    }
}
