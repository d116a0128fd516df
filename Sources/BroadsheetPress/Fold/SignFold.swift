/// Folds single characters: look-alikes, vertical marks, private-use blanks, signs that nobody sees, lost hyphens.
///
/// Ideographs of the private use area stay as they are: which Hanzi they are is not known. A private-use character that
/// opens a line twice in a row is the page's blank.
struct SignFold: FoldPass {
    /// Whether the text is in traditional script, where ⼾ is 戶 and not 户.
    private let isTraditional: Bool
    /// The private-use characters that are blanks on this page.
    private let blanks: Set<Unicode.Scalar>
    /// Whether the text was set in vertical lines; in others ︱ is a bar, not a dash.
    private let isVertical: Bool

    /// The fold of a text.
    init(of text: PageText, from start: Int) {
        isTraditional = Self.isTraditional(text)
        var blanks: Set<Unicode.Scalar> = []
        text.visitLines(from: start) { line in
            guard line.count >= 6, text.bytes[line.lowerBound] >= 0xEE else { return }
            let (first, length) = text.scalar(at: line.lowerBound, before: line.upperBound)
            if (0xE000...0xF8FF).contains(first.value),
                text.scalar(at: line.lowerBound + length, before: line.upperBound).scalar == first
            {
                blanks.insert(first)
            }
        }
        self.blanks = blanks
        isVertical = Self.isVertical(text)
    }

    func fold(_ editor: inout FoldEditor, from start: Int) {
        let text = editor.text
        let end = text.range.upperBound
        var offset = start
        while offset < end {
            let byte = text.bytes[offset]
            // Nothing that is folded has such a lead byte; 0x02 alone of the ASCII characters is folded.
            if byte < 0x80, byte != 0x02 {
                offset += 1
                continue
            }
            if byte >= 0xE3, byte <= 0xEC, offset + 3 <= end {
                offset += 3
                continue
            }
            let (scalar, length) = text.scalar(at: offset, before: end)
            fold(scalar, at: offset..<offset + length, in: &editor)
            offset += length
        }
    }

    private func fold(_ scalar: Unicode.Scalar, at range: Range<Int>, in editor: inout FoldEditor) {
        if let (found, kind) = LookalikeTable.standard.character(for: scalar) {
            editor.replace(range, with: ordinary(found, at: range, in: editor.text), as: kind)
        } else if scalar.value == 0x02 || scalar.value == 0xFFFE {
            if isHyphen(at: range, in: editor.text) {
                editor.replace(range, with: "-", as: .hyphen)
            } else {
                editor.remove(range, as: .invisible)
            }
        } else if isInvisible(scalar, at: range, in: editor.text) {
            editor.remove(range, as: .invisible)
        } else if blanks.contains(scalar) {
            editor.replace(range, with: "\u{3000}", as: .blank)
        }
    }

    /// The character that the table gives, or the one that stands for it on this page.
    private func ordinary(_ found: Unicode.Scalar, at range: Range<Int>, in text: PageText) -> Unicode.Scalar {
        switch found {
        case "户" where isTraditional: "戶"
        case "—" where !isVertical && before(range, in: text) != "︱" && after(range, in: text) != "︱": "｜"
        default: found
        }
    }

    // MARK: Characters

    /// Whether a character has no width, and no meaning where it is.
    private func isInvisible(_ scalar: Unicode.Scalar, at range: Range<Int>, in text: PageText) -> Bool {
        switch scalar.value {
        case 0xAD, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF,
            0xFE00...0xFE0E, 0xE0100...0xE01EF:
            return true
        case 0x200C, 0x200D:
            // Scripts of India and Persia, and emoji, need them.
            return !Self.needsJoiners(before(range, in: text)) && !Self.needsJoiners(after(range, in: text))
        case 0xFE0F:
            return !Self.isEmoji(before(range, in: text)) && after(range, in: text) != "\u{20E3}"
        default: return false
        }
    }

    private static func needsJoiners(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return (0x600...0x1FFF).contains(scalar.value) || isEmoji(scalar)
    }

    private static func isEmoji(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.value >= 0x1F000 && scalar.value < 0x20000 || (0x2600...0x27BF).contains(scalar.value)
            || scalar.value == 0xFE0F
    }

    /// Whether PDFium's sign is in a word, or ends a line inside one.
    private func isHyphen(at range: Range<Int>, in text: PageText) -> Bool {
        guard Self.isOfWord(before(range, in: text)) else { return false }
        let next = after(range, in: text)
        return next == nil || next == "\n" || next == "\r" || Self.isOfWord(next)
    }

    private static func isOfWord(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return (0x30...0x39).contains(scalar.value) || scalar.isLatinLetter || (0xC0...0x24F).contains(scalar.value)
    }

    private func before(_ range: Range<Int>, in text: PageText) -> Unicode.Scalar? {
        range.lowerBound > 0 ? text.scalar(endingAt: range.lowerBound, after: 0).scalar : nil
    }

    private func after(_ range: Range<Int>, in text: PageText) -> Unicode.Scalar? {
        range.upperBound < text.bytes.count
            ? text.scalar(at: range.upperBound, before: text.bytes.count).scalar : nil
    }

    // MARK: The page

    /// Whether any mark but dashes and colons has the form that it has in vertical lines.
    private static func isVertical(_ text: PageText) -> Bool {
        var offset = 0
        while offset + 3 <= text.bytes.count {
            guard text.bytes[offset] >= 0xEE else {
                offset += 1
                continue
            }
            let (scalar, length) = text.scalar(at: offset, before: text.bytes.count)
            switch scalar.value {
            case 0xFE10...0xFE19, 0xFE35...0xFE48, 0xE78D...0xE796: return true
            default: offset += length
            }
        }
        return false
    }

    /// Whether more of the text's commonest characters have their traditional form.
    private static func isTraditional(_ text: PageText) -> Bool {
        var balance = 0
        text.bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            while offset + 3 <= bytes.count {
                guard bytes[offset] >= 0xE4, bytes[offset] <= 0xE9, let code = PageText.threeByteCode(bytes, at: offset)
                else {
                    offset += 1
                    continue
                }
                if traditional.contains(code) { balance += 1 } else if simplified.contains(code) { balance -= 1 }
                offset += 3
            }
        }
        return balance > 0
    }

    private static let traditional = ScalarSet("們這說國時個為會對發經記過開長機關業")
    private static let simplified = ScalarSet("们这说国时个为会对发经记过开长机关业")
}
