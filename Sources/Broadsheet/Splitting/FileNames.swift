/// Names for files made of any texts, each of its own.
///
/// Letters and digits of every script, `-`, `_` and `.` stay, but for a `.` or `-` at the beginning; anything else becomes a
/// hyphen, and a long name is cut. Names that Windows keeps for devices are changed as well. A name that was changed ends in a hash of its text, so that `A/B` and `A B` do not
/// meet; so do texts that differ in nothing but small and capital letters, which some file systems take for the same.
/// A text has the same name in every run, as long as no such other text comes up.
enum FileNames {
    /// The longest name in bytes, so that with a hash and an extension it is one that every file system takes.
    private static let maximumLength = 120

    /// The name for each text.
    static func names(of texts: some Sequence<String>) -> [String: String] {
        var names: [String: String] = [:]
        for text in texts { names[text] = name(of: text) }
        for group in clashes(in: names) {
            for text in group where names[text].map({ !$0.hasSuffix(hash(of: $0)) }) ?? false {
                names[text] = marked(text, hash: hash(of: text))
            }
        }
        // Texts of which the hashes begin alike: all digits, and where even these are the same, a number.
        for group in clashes(in: names) {
            for text in group { names[text] = marked(text, hash: wholeHash(of: text)) }
        }
        for group in clashes(in: names) {
            for (number, text) in group.sorted(by: isBefore).enumerated() where number > 0 {
                names[text]? += "-\(number + 1)"
            }
        }
        return names
    }

    /// The texts whose names some file systems take for the same.
    private static func clashes(in names: [String: String]) -> [[String]] {
        Dictionary(grouping: names.keys) { (names[$0] ?? "").lowercased() }.values.filter { $0.count > 1 }
    }

    private static func isBefore(_ left: String, _ right: String) -> Bool {
        left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    }

    private static func name(of text: String) -> String {
        let plain = plain(text)
        let isUsable = !plain.isEmpty && plain.utf8.elementsEqual(text.utf8) && !isDevice(plain)
        return isUsable ? text : marked(text, hash: hash(of: text))
    }

    private static func marked(_ text: String, hash: String) -> String {
        let plain = plain(text)
        // In front of a device's name; after it, Windows would take the whole for the device where a '.' follows.
        if isDevice(plain) { return "\(hash)-\(plain)" }
        return plain.isEmpty ? hash : "\(plain)-\(hash)"
    }

    private static func hash(of text: String) -> String {
        String(wholeHash(of: text).prefix(8))
    }

    private static func wholeHash(of text: String) -> String {
        StableHash.hexadecimal(StableHash.fnv1a(text))
    }

    /// Whether Windows takes a file's name for that of a device, whatever follows its first `.`.
    private static func isDevice(_ name: String) -> Bool {
        let stem = name.prefix { $0 != "." }.lowercased()
        if ["con", "prn", "aux", "nul"].contains(stem) { return true }
        guard stem.hasPrefix("com") || stem.hasPrefix("lpt"), let number = stem.unicodeScalars.dropFirst(3).first else {
            return false
        }
        return stem.unicodeScalars.count == 4 && "0123456789¹²³".unicodeScalars.contains(number)
    }

    private static func plain(_ text: String) -> String {
        var name = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            let isKept =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "-_.".unicodeScalars.contains(scalar) && !(name.isEmpty && scalar == ".")
            let scalar = isKept ? scalar : "-"
            // One at the beginning would be treated as an option of a command.
            if scalar == "-", name.isEmpty || name.last == "-" && !isKept { continue }
            length += UTF8.width(scalar)
            guard length <= maximumLength else { break }
            name.append(scalar)
        }
        return String(name)
    }
}
