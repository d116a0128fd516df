/// Names for files made of any texts, each of its own.
///
/// Letters and digits of every script, `-`, `_` and `.` stay, but for a `.` at the beginning; anything else becomes a
/// hyphen, and a long name is cut. A name that was changed ends in a hash of its text, so that `A/B` and `A B` do not
/// meet; so do texts that differ in nothing but small and capital letters, which some file systems take for the same.
/// A text has the same name in every run, as long as no such other text comes up.
enum FileNames {
    /// The longest name in bytes, so that with a hash and an extension it is one that every file system takes.
    private static let maximumLength = 120

    /// The name for each text.
    static func names(of texts: some Sequence<String>) -> [String: String] {
        var names: [String: String] = [:]
        for text in texts { names[text] = name(of: text) }
        let groups = Dictionary(grouping: names.keys) { (names[$0] ?? "").lowercased() }
        for group in groups.values where group.count > 1 {
            for text in group where names[text].map(isUnmarked) ?? false { names[text] = marked(text) }
        }
        return names

        func isUnmarked(_ name: String) -> Bool { !name.hasSuffix(hash(of: name)) }
    }

    private static func name(of text: String) -> String {
        let plain = plain(text)
        return !plain.isEmpty && plain.utf8.elementsEqual(text.utf8) ? text : marked(text)
    }

    private static func marked(_ text: String) -> String {
        let plain = plain(text)
        return plain.isEmpty ? hash(of: text) : "\(plain)-\(hash(of: text))"
    }

    private static func hash(of text: String) -> String {
        String(StableHash.hexadecimal(StableHash.fnv1a(text)).prefix(8))
    }

    private static func plain(_ text: String) -> String {
        var name = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            let isKept =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "-_.".unicodeScalars.contains(scalar) && !(name.isEmpty && scalar == ".")
            let scalar = isKept ? scalar : "-"
            if scalar == "-", name.last == "-" || name.isEmpty, !isKept { continue }
            length += UTF8.width(scalar)
            guard length <= maximumLength else { break }
            name.append(scalar)
        }
        return String(name)
    }
}
