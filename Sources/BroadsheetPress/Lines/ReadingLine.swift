/// Recognizes lines that hold only the reading of Hanzi, as type sets it above them in small letters: míngchuǎn,
/// ㄇㄧㄥˊ ㄔㄨㄢˇ, めいせん.
struct ReadingLine {
    private let text: PageText
    private let lines: [PageLine]
    /// Whether the page has text in kana, so that a line of kana may belong to it.
    private lazy var isJapanese = lines.contains { Self.mixesKana(text, in: $0.range) }

    /// The longest reading, in bytes.
    private static let longest = 160

    init(of text: PageText, lines: [PageLine]) {
        self.text = text
        self.lines = lines
    }

    /// Whether a line is nothing but a reading.
    mutating func isReading(_ line: PageLine) -> Bool {
        guard !line.isBlank, line.range.count <= Self.longest, mayBegin(line.range.lowerBound) else { return false }
        if isPinyin(line.range) { return true }
        if consists(of: { Self.isZhuyin($0) }, line.range) { return true }
        return consists(of: { Self.isHiragana($0) }, line.range) && !isJapanese
    }

    private func mayBegin(_ offset: Int) -> Bool {
        switch text.bytes[offset] {
        case 0x41...0x5A, 0x61...0x7A, 0xC3...0xC7: true
        case 0xE3: offset + 1 < text.bytes.count && (0x81...0x84).contains(text.bytes[offset + 1])
        case 0xCB: true
        default: false
        }
    }

    /// Whether a line holds nothing but some letters and spaces between them.
    private func consists(of isLetter: (UInt32) -> Bool, _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            guard scalar.isPageSpace || isLetter(scalar.value) else { return false }
            offset += length
        }
        return true
    }

    /// Bopomofo with its tone marks.
    private static func isZhuyin(_ scalar: UInt32) -> Bool {
        (0x3105...0x312F).contains(scalar) || (0x31A0...0x31BF).contains(scalar)
            || scalar == 0x2C7 || (0x2CA...0x2CB).contains(scalar) || scalar == 0x2D9
    }

    private static func isHiragana(_ scalar: UInt32) -> Bool {
        (0x3041...0x3096).contains(scalar)
    }

    /// Whether a line has hiragana and Hanzi, as Japanese text does.
    private static func mixesKana(_ text: PageText, in range: Range<Int>) -> Bool {
        // Hiragana begin with E3 81 or E3 82, punctuation with E3 80.
        var hasKana = false
        var hasHanzi = false
        text.bytes[range].withUnsafeBufferPointer { bytes in
            for index in bytes.indices.dropLast() where bytes[index] >= 0xE3 {
                if bytes[index] == 0xE3, bytes[index + 1] == 0x81 { hasKana = true }
                if (0xE4...0xE9).contains(bytes[index]) { hasHanzi = true }
                if hasKana, hasHanzi { return }
            }
        }
        return hasKana && hasHanzi
    }
}

// MARK: Pinyin

extension ReadingLine {
    /// Whether a line holds nothing but syllables of pinyin, half of them at least with a tone mark: café and José
    /// have none of the kind.
    private func isPinyin(_ range: Range<Int>) -> Bool {
        var syllables = 0
        var tones = 0
        var reader = PinyinReader(text: text, range: range)
        while !reader.isAtEnd {
            guard let hasTone = reader.takeSyllable() else { return false }
            syllables += 1
            if hasTone { tones += 1 }
            reader.skipSeparators()
        }
        return tones > 0 && tones * 2 >= syllables
    }
}

/// Reads syllables of pinyin: an initial, vowels with or without a tone mark, n, ng or r.
private struct PinyinReader {
    let text: PageText
    let range: Range<Int>
    private var offset: Int

    init(text: PageText, range: Range<Int>) {
        self.text = text
        self.range = range
        offset = range.lowerBound
    }

    var isAtEnd: Bool { offset >= range.upperBound }

    /// Skips spaces, hyphens and the apostrophe of Xī’ān.
    mutating func skipSeparators() {
        while !isAtEnd {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            guard scalar.isPageSpace || scalar == "-" || scalar == "'" || scalar == "’" else { return }
            offset += length
        }
    }

    /// Takes a syllable; says whether it has a tone mark, `nil` if there is none.
    mutating func takeSyllable() -> Bool? {
        let initial = takeInitial()
        var vowels: [UInt8] = []
        var hasTone = false
        while vowels.count < 4, let (vowel, isToned, length) = vowel(at: offset) {
            vowels.append(vowel)
            hasTone = hasTone || isToned
            offset += length
        }
        guard let first = vowels.first, Self.fits(initial, first, isAlone: vowels.count == 1) else { return nil }
        takeFinal()
        return hasTone
    }

    private mutating func takeInitial() -> UInt8 {
        let letter = letter(at: offset)
        guard Self.initials.contains(letter) else { return 0 }
        offset += 1
        let isFlat = letter == UInt8(ascii: "z") || letter == UInt8(ascii: "c") || letter == UInt8(ascii: "s")
        if isFlat, self.letter(at: offset) == UInt8(ascii: "h") { offset += 1 }
        return letter
    }

    /// Takes n, ng or r, if it does not begin the next syllable.
    private mutating func takeFinal() {
        switch letter(at: offset) {
        case UInt8(ascii: "n"):
            if letter(at: offset + 1) == UInt8(ascii: "g"), vowel(at: offset + 2) == nil {
                offset += 2
            } else if vowel(at: offset + 1) == nil {
                offset += 1
            }
        case UInt8(ascii: "r"):
            if vowel(at: offset + 1) == nil { offset += 1 }
        default: break
        }
    }

    /// Whether an initial and a first vowel form a syllable: neither fe nor jo exists.
    private static func fits(_ initial: UInt8, _ vowel: UInt8, isAlone: Bool) -> Bool {
        switch initial {
        case UInt8(ascii: "b"), UInt8(ascii: "p"), UInt8(ascii: "f"): !(isAlone && vowel == UInt8(ascii: "e"))
        case UInt8(ascii: "j"), UInt8(ascii: "q"), UInt8(ascii: "x"):
            vowel == UInt8(ascii: "i") || vowel == UInt8(ascii: "u")
        default: true
        }
    }

    private static let initials: [UInt8] = Array("bpmfdtnlgkhjqxrzcsyw".utf8)

    /// The ASCII letter at an offset in lower case; 0 where there is none.
    private func letter(at offset: Int) -> UInt8 {
        guard offset < range.upperBound else { return 0 }
        let byte = text.bytes[offset] | 0x20
        return (0x61...0x7A).contains(byte) && text.bytes[offset] < 0x80 ? byte : 0
    }

    /// The vowel at an offset without its tone mark.
    private func vowel(at offset: Int) -> (vowel: UInt8, isToned: Bool, length: Int)? {
        guard offset < range.upperBound else { return nil }
        let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
        guard let found = Self.vowel(of: scalar.value) else { return nil }
        // The tone mark may be a character of its own.
        if !found.isToned, offset + length < range.upperBound {
            let mark = text.scalar(at: offset + length, before: range.upperBound)
            switch mark.scalar.value {
            case 0x300, 0x301, 0x304, 0x30C: return (found.vowel, true, length + mark.length)
            default: break
            }
        }
        return (found.vowel, found.isToned, length)
    }

    private static func vowel(of scalar: UInt32) -> (vowel: UInt8, isToned: Bool)? {
        switch scalar {
        case 0x61, 0x41: (0x61, false)
        case 0x65, 0x45: (0x65, false)
        case 0x69, 0x49: (0x69, false)
        case 0x6F, 0x4F: (0x6F, false)
        case 0x75, 0x55, 0xFC, 0xDC: (0x75, false)
        case 0x100, 0x101, 0xC1, 0xE1, 0x1CD, 0x1CE, 0xC0, 0xE0: (0x61, true)
        case 0x112, 0x113, 0xC9, 0xE9, 0x11A, 0x11B, 0xC8, 0xE8: (0x65, true)
        case 0x12A, 0x12B, 0xCD, 0xED, 0x1CF, 0x1D0, 0xCC, 0xEC: (0x69, true)
        case 0x14C, 0x14D, 0xD3, 0xF3, 0x1D1, 0x1D2, 0xD2, 0xF2: (0x6F, true)
        case 0x16A, 0x16B, 0xDA, 0xFA, 0x1D3, 0x1D4, 0xD9, 0xF9, 0x1D5...0x1DC: (0x75, true)
        default: nil
        }
    }
}
