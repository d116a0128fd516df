/// The forms in which people write truth values, numbers, days, times, offsets and encodings, on a command line as in a
/// configuration. For each, the pattern is for JSON Schema (ECMA-262), so that an editor accepts what the program does.

extension Bool {
    /// The truth value in the three spellings of YAML's core schema (YAML 1.2 §10.3.2).
    package init?(written text: String) {
        switch text {
        case "true", "True", "TRUE": self = true
        case "false", "False", "FALSE": self = false
        default: return nil
        }
    }

    /// The pattern of such a truth value.
    package static let writtenPattern = "^(true|True|TRUE|false|False|FALSE)$"
}

extension Int {
    /// The whole number written as `50`, `+50` or `50.0`: to JSON Schema the last is the same number.
    package init?(written text: String) {
        guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else {
            self.init(text)
            return
        }
        let fraction = text.utf8[point...].dropFirst()
        guard !fraction.isEmpty, fraction.allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
        self.init(text[..<point])
    }

    /// The pattern of such a number.
    package static let writtenPattern = "^[-+]?[0-9]+(\\.0+)?$"
}

extension CalendarDate {
    /// The day written as `2021-12-13`, `2021/12/13`, `2021-12-3` or `20211213`.
    package init?(written text: String) {
        let digits = Array(text.utf8)
        if digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) {
            self.init(
                "\(String(decoding: digits[..<4], as: UTF8.self))-\(String(decoding: digits[4..<6], as: UTF8.self))-\(String(decoding: digits[6...], as: UTF8.self))"
            )
            return
        }
        let separator: Character = text.contains("/") ? "/" : "-"
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let padded = parts.dropFirst().map { $0.utf8.count == 1 ? "0\($0)" : String($0) }
        self.init("\(parts[0])-\(padded[0])-\(padded[1])")
    }

    /// The pattern of such a day.
    package static let writtenPattern = "^[0-9]{4}(-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2}|[0-9]{4})$"
}

extension TimeOfDay {
    /// The time written as `06:00`, `6:00` or `06:00:30`.
    package init?(written text: String) {
        self.init(text.utf8.dropFirst().first == UInt8(ascii: ":") ? "0\(text)" : text)
    }

    /// The pattern of such a time.
    package static let writtenPattern = "^([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$"
}

extension UTCOffset {
    /// The offset written as `+08:00`, `+8`, `+08`, `+0800`, `UTC` or `Z`.
    package init?(written text: String) {
        guard let sign = text.first, sign == "+" || sign == "-" else {
            self.init(text == "UTC" ? "Z" : text)
            return
        }
        let number = String(text.dropFirst())
        switch number.utf8.count {
        case 1: self.init("\(sign)0\(number):00")
        case 2: self.init("\(sign)\(number):00")
        case 4 where number.contains(":"): self.init("\(sign)0\(number)")
        case 4: self.init("\(sign)\(number.prefix(2)):\(number.suffix(2))")
        default: self.init(text)
        }
    }

    /// The pattern of such an offset.
    package static let writtenPattern =
        "^(Z|UTC|[-+]([01]?[0-9]|2[0-3])(:[0-5][0-9])?|[-+]([01][0-9]|2[0-3])[0-5][0-9])$"
}

extension LanguageTag {
    /// The tag written with hyphens, or with the `_` of locales.
    package init?(written text: String) {
        self.init(text.replacing("_", with: "-"))
    }

    /// The pattern that every tag has; whether one is well-formed, it does not say.
    package static let writtenPattern = "^[A-Za-z0-9]{1,8}([-_][A-Za-z0-9]{1,8})*$"
}

extension TextEncoding {
    /// The encoding of a name, in capital or small letters.
    package init?(written text: String) {
        let name = text.lowercased()
        guard let encoding = TextEncoding(rawValue: name) ?? Self.otherNames[name] else { return nil }
        self = encoding
    }

    /// Names that mean one of the encodings as well: GBK and GB 2312 are parts of GB 18030.
    private static let otherNames: [String: TextEncoding] = [
        "utf8": .utf8, "gbk": .gb18030, "gb2312": .gb18030, "cp936": .gb18030, "big-5": .big5, "cp950": .big5,
    ]

    /// The names, those first that are shown.
    package static let writtenNames = allCases.map(\.rawValue)

    /// The pattern of all names, in capital or small letters.
    package static var writtenPattern: String {
        let names = (writtenNames + otherNames.keys.sorted()).map { name in
            name.map { letter in
                letter.isLetter ? "[\(letter.uppercased())\(letter)]" : String(letter)
            }.joined()
        }
        return "^(\(names.joined(separator: "|")))$"
    }

    /// The names in the words of a diagnostic.
    package static let writtenForm = "one of " + writtenNames.joined(separator: ", ")
}
