/// Signs of a Chinese keyboard in values, where they are letters and are meant to be something else.
extension OptionReader {
    /// A scalar in which a full-width colon is where a key should end; `nil` for any other node.
    static func fullWidthColon(in node: ConfigurationNode) -> Diagnostic? {
        guard case .scalar(let text, isPlain: true) = node.content,
            let colon = text.unicodeScalars.firstIndex(of: "：")
        else { return nil }
        let key = String(text.unicodeScalars[..<colon])
        var place = node.location
        place.column = place.column.map { $0 + key.unicodeScalars.count }
        return Diagnostic(
            .error, code: "bad-key",
            "a full-width '：' ends no key; write ': ', as in \(Diagnostic.quoted("\(key): …"))", at: place)
    }

    /// A value in quotation marks that are letters to YAML; `nil` for any other.
    static func wrongQuotation(in node: ConfigurationNode, key: String) -> Diagnostic? {
        guard case .scalar(let text, isPlain: true) = node.content,
            let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, text.unicodeScalars.count > 1,
            "“”＂".unicodeScalars.contains(first), "“”＂".unicodeScalars.contains(last)
        else { return nil }
        return Diagnostic(
            .error, code: "wrong-type",
            "'\(key)' has quotation marks that YAML takes for letters; write '\"', or put it in '\"' where they are meant",
            at: node.location)
    }

    /// Notes an item that may be several ones, separated by a sign that is a letter to YAML.
    mutating func noteJoinedItems(in node: ConfigurationNode, key: String, _ type: OptionDescriptor.ValueType) {
        switch type {
        case .string, .formatted: break
        default: return
        }
        guard case .scalar(let text, isPlain: true) = node.content, text.contains("，") || text.contains("、") else {
            return
        }
        report(
            Diagnostic(
                .warning, code: "joined-items",
                "\(Diagnostic.quoted(text)) in '\(key)' is one item, since '，' and '、' are letters to YAML; write ', ' "
                    + "between items, or put it in quotation marks where it is one", at: node.location))
    }
}

/// The full-width forms of ASCII (U+FF01 to U+FF5E).
enum FullWidth {
    /// A text with half-width characters instead; `nil` where it has no full-width ones.
    static func narrowed(_ text: String) -> String? {
        guard text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) else { return nil }
        var narrow = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            narrow.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(narrow)
    }
}
