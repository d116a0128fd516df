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
    private let forms: [UInt16: Entry]
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
        forms = Dictionary(entries.map { ($0.character, $0) }) { $1 }
        unchanged = WordTable(Words.unchangedTraditional)
    }

    /// A word in simplified characters, without or with those for doubtful ones.
    func simplified(_ word: String, readingDoubtful: Bool = true) -> String {
        let codes = word.utf16.map { code in
            guard let entry = forms[code], readingDoubtful || entry.use == .sure else { return code }
            return entry.form
        }
        return String(decoding: codes, as: UTF16.self)
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
