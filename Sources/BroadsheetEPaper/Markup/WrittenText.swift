/// What the scripts of old e-papers write into the page: `document.write(view("A title<br>in two rows"))`.
enum WrittenText {
    /// The texts that a script writes, each one whole string; what it puts together or writes further scripts with is
    /// left alone.
    static func texts(of script: ArraySlice<UInt8>) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        var rest = script
        let word = Array("document.write".utf8)
        while let start = rest.firstRange(of: word)?.upperBound {
            rest = rest[start...]
            if let (text, end) = string(in: rest) {
                texts.append(text)
                rest = rest[end...]
            }
        }
        return texts
    }

    /// The string that is the only argument of a call, or of one call inside it, and where it ends.
    private static func string(in script: ArraySlice<UInt8>) -> (text: [UInt8], end: Int)? {
        var place = script.startIndex
        // `ln`, an opening bracket, a name, and a second one at most.
        while place < script.endIndex, place - script.startIndex < 60,
            script[place].isSpace || script[place].isLetter || script[place] == UInt8(ascii: "(")
        {
            place += 1
        }
        guard place < script.endIndex, script[place] == UInt8(ascii: "\"") || script[place] == UInt8(ascii: "'") else {
            return nil
        }
        let quote = script[place]
        place += 1
        var text: [UInt8] = []
        while place < script.endIndex, script[place] != quote {
            if script[place] == UInt8(ascii: "\\") {
                ScriptString.appendEscape(in: script, at: &place, to: &text)
            } else {
                text.append(script[place])
                place += 1
            }
        }
        guard place < script.endIndex else { return nil }
        var next = place + 1
        while next < script.endIndex, script[next].isSpace { next += 1 }
        guard next < script.endIndex, script[next] == UInt8(ascii: ")"),
            text.firstRange(of: Array("<script".utf8)) == nil
        else { return nil }
        return (text, next)
    }
}

/// Strings of JavaScript and JSON.
enum ScriptString {
    /// Appends the character that an escape is, and goes after it.
    static func appendEscape(in script: ArraySlice<UInt8>, at place: inout Int, to text: inout [UInt8]) {
        place += 1
        guard place < script.endIndex else { return }
        let sign = script[place]
        place += 1
        switch sign {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): text.append(0x0A)
        case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
        case UInt8(ascii: "u"):
            guard var value = unit(in: script, at: &place) else { return }
            if (0xD800..<0xDC00).contains(value), script[place...].starts(with: "\\u".utf8) {
                var behind = place + 2
                if let low = unit(in: script, at: &behind), (0xDC00..<0xE000).contains(low) {
                    value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
                    place = behind
                }
            }
            text += String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8
        default: text.append(sign)
        }
    }

    /// The number of four hexadecimal digits.
    private static func unit(in script: ArraySlice<UInt8>, at place: inout Int) -> UInt32? {
        let digits = script[place...].prefix(4)
        guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
            return nil
        }
        place += 4
        return value
    }
}

extension Collection<UInt8> {
    /// Where some bytes come first.
    func firstRange(of word: [UInt8]) -> Range<Index>? {
        guard let first = word.first else { return nil }
        var place = startIndex
        while let start = self[place...].firstIndex(of: first) {
            if self[start...].starts(with: word) { return start..<index(start, offsetBy: word.count) }
            place = index(after: start)
        }
        return nil
    }
}
